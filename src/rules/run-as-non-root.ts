import type { Field } from '../manifest/field.ts';
import type { Container, Pod } from '../workload/pod.ts';
import { effective } from '../workload/security-context.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { type Cure, noCure, riskyCure } from './cure.ts';
import { report } from './report.ts';
import type { PodRule, Policy, Report } from './rule.ts';

const why = 'Root in a container is root on the node as soon as anything else in the isolation fails.';

export const runAsNonRoot: PodRule = {
  id: 'run-as-non-root',
  subject: 'pod',
  severity: 'error',
  summary: 'A container may run as root',
  control: { name: 'Running as Non-root', restricted: { since: 0 } },

  check(pod, policy) {
    // Since v1.35 a pod with its own user namespace passes; guidance takes the newest answer.
    if (pod.hasOwnUsers && (policy.profile === 'guidance' || policy.version >= 35)) return [];
    const inherited = pod.securityContext.get('runAsNonRoot');
    const isPodAtFault = !inherited.isAbsent && inherited.boolean !== true;
    const faulty = pod.containers.filter((container) => isFaulty(container, policy));
    const own = faulty.filter((container) => !isPodAtFault || !container.securityContext.get('runAsNonRoot').isAbsent);
    const reports = own.map((container) => containerReport(container, policy));
    const isPodReported = isPodAtFault && (policy.profile !== 'guidance' || own.length < faulty.length);
    return isPodReported ? [podReport(pod, inherited), ...reports] : reports;
  },

  documentation: {
    guidance: 'No process runs as root.',
    details:
      'The kubelet refuses to start a container as user 0 when the effective `runAsNonRoot` is `true`; the container’s value goes before the pod’s. Under `guidance` a user id in `runAsUser` is enough (PodSecurityPolicy’s MustRunAsNonRoot); `restricted` asks for `runAsNonRoot: true` in effect. The image’s own USER is not looked at: it may change with every build.',
    breaks:
      'A container whose image runs as root, or whose USER is a name and not a number, does not start: `kubectl describe pod` shows “container has runAsNonRoot and image will run as root”. Build the image with a numeric USER, or set `runAsUser` to an id that the image can work with.',
    violates: 'containers:\n  - name: app\n    image: example/app:1.0',
    complies: 'securityContext:\n  runAsNonRoot: true\ncontainers:\n  - name: app\n    image: example/app:1.0',
    references: {
      cis: '5.2.7 (v1.12)',
      nsa: 'Kubernetes Pod security: non-root containers and rootless engines',
      attack: 'T1611 Escape to Host',
      tools: {
        Checkov: 'CKV_K8S_23',
        KICS: 'cf34805e-3872-4c08-bf92-6ff7bb0cfadb',
        'kube-linter': 'run-as-non-root',
        Kubescape: 'C-0013',
        Polaris: 'runAsRootAllowed',
        Trivy: 'KSV-0012',
      },
      links: [
        'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
        'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
      ],
    },
  },
};

function isFaulty(container: Container, { profile }: Policy): boolean {
  const nonRoot = effective(container, ['runAsNonRoot']);
  if (nonRoot.field.boolean === true) return false;
  return profile !== 'guidance' || effective(container, ['runAsUser']).from === 'unset';
}

function containerReport(container: Container, { profile }: Policy): Report {
  const { field, from } = effective(container, ['runAsNonRoot']);
  const name = `Container \`${container.name}\``;
  const unset =
    profile === 'guidance'
      ? `${name} sets neither \`runAsNonRoot: true\` nor a \`runAsUser\`, and neither does its pod.`
      : `${name} has no \`runAsNonRoot: true\` in effect.`;
  const written = `${name} sets \`runAsNonRoot: ${field.display ?? '…'}\`${borrowedFrom(field, container.pod.object)}.`;
  return report(from === 'pod' ? container.securityContext.get('runAsNonRoot') : field, {
    what: from === 'unset' ? unset : written,
    why,
    todo: 'Set `runAsNonRoot: true`, and give the image a numeric user other than 0.',
    cure: cure(container),
  });
}

function podReport(pod: Pod, field: Field): Report {
  return report(field, {
    what: `The pod’s \`securityContext\` sets \`runAsNonRoot: ${field.display ?? '…'}\`${borrowedFrom(field, pod.object)}.`,
    why,
    todo: 'Set it to `true`, and give the images a numeric user other than 0.',
    cure: pod.containers.some(runsAsRoot)
      ? noCure('a container’s effective user is 0, and the kubelet would never start it')
      : change(field.path),
  });
}

function runsAsRoot(container: Container): boolean {
  return effective(container, ['runAsUser']).field.integer === 0n;
}

/** At the level that already has a security context, else the pod's, where the kind's API has it. */
function cure(container: Container): Cure {
  const { pod, securityContext } = container;
  if (runsAsRoot(container))
    return noCure('its effective user is 0, and the kubelet would never start it; first choose another user');
  const own = securityContext.get('runAsNonRoot');
  const isOwnLevel = !own.isAbsent || (!pod.securityContext.isMap && securityContext.keys().length > 0);
  if (isOwnLevel || !pod.api.podSecurityContext) {
    return pod.api.containerSecurityContext ? change(own.path) : noCure('the kind’s API has no such field here');
  }
  if (pod.containers.some(runsAsRoot)) return change(own.path);
  return change([...pod.securityContext.path, 'runAsNonRoot']);
}

function change(path: Field['path']): Cure {
  return riskyCure(
    'Refuse to run as root',
    'A container whose image runs as root, or as a user given by name, will not start (“image will run as root”).',
    { op: 'set', path, value: true },
  );
}
