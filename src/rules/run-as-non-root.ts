import type { Field } from '../manifest/field.ts';
import type { Container, Pod } from '../workload/pod.ts';
import { effective } from '../workload/security-context.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { examplePod } from './example-pod.ts';
import { containerNonRootCure, podNonRootCure } from './non-root-cure.ts';
import { report } from './report.ts';
import type { PodRule, Policy, Report } from './rule.ts';
import { standards } from './standards.ts';
import { containerName, refusal, statement } from './wording.ts';

const key = 'runAsNonRoot';
const why = 'Root in a container is root on the node as soon as anything else in the isolation fails.';

export const runAsNonRoot: PodRule = {
  id: 'run-as-non-root',
  subject: 'pod',
  severity: 'error',
  summary: 'A container may run as root',
  control: {
    name: 'Running as Non-root',
    restricted: {
      since: 0,
      fails:
        '`runAsNonRoot` of the pod or of a container is false, or a container’s is unset and the pod’s is not true',
    },
    changes: [{ since: standards.ownUsersRelaxed, what: 'pods with `hostUsers: false` pass' }],
    source: 'check_runAsNonRoot.go',
  },

  check(pod, policy) {
    // Since v1.35 a pod with its own user namespace passes; guidance takes the newest answer.
    if (pod.hasOwnUsers && (policy.profile === 'guidance' || policy.version >= standards.ownUsersRelaxed)) return [];
    const inherited = pod.securityContext.get(key);
    const isPodAtFault = !inherited.isAbsent && inherited.boolean !== true;
    const faulty = pod.containers.filter((container) => isFaulty(container, policy));
    const own = isPodAtFault ? faulty.filter(({ securityContext }) => !securityContext.get(key).isAbsent) : faulty;
    // A patch does not say which containers inherit its pod's value.
    const isInherited = own.length < faulty.length || pod.object.role !== 'manifest';
    const isPodReported = isPodAtFault && (policy.profile !== 'guidance' || isInherited);
    const reports = own.map((container) => containerReport(container, policy));
    return isPodReported ? [podReport(pod, inherited), ...reports] : reports;
  },

  documentation: {
    guidance: 'No process as root.',
    details: [
      'With an effective `runAsNonRoot: true` the kubelet refuses to start a container as user 0. The container’s value goes before the pod’s, for init and ephemeral containers as well.',
      'Under `guidance` a user id in `runAsUser` is enough, as it was for PodSecurityPolicy’s MustRunAsNonRoot; `runAsUser: 0` is told by `run-as-root-user`. `restricted` asks for `runAsNonRoot: true` in effect for every container, and refuses a `false` on the pod even where all containers override it. From v1.35 on, and under `guidance`, pods with `hostUsers: false` pass.',
      'The USER of the image is not looked at: nothing in the manifest shows it, and it may change with every build. A user id is never proposed, because the right one depends on the image (and OpenShift assigns its own).',
    ].join('\n\n'),
    breaks:
      'A container whose image runs as root, or whose USER is a name instead of a number, does not start: `kubectl describe pod` shows “container has runAsNonRoot and image will run as root” or “image has non-numeric user”. Give the image a numeric USER, or set `runAsUser` to an id that the image can work with.',
    elsewhere: [
      'kube-linter, Polaris and Gatekeeper’s `MustRunAsNonRoot` are content with a `runAsUser` other than 0, as this rule is under `guidance`; the Standards’ restricted level (and Trivy’s KSV-0012) want `runAsNonRoot: true` in effect as well.',
      'kube-score and kubesec want user and group ids of 10000 and more; Kubescape’s C-0013 wants a group as well. This rule does not.',
      'Checkov’s CKV_K8S_23 leaves init containers out; Trivy’s KSV-0012 is switched off for all containers by a pod that says true. Here each container’s effective value counts.',
    ],
    violates: examplePod({}),
    complies: examplePod({ spec: 'securityContext:\n  runAsNonRoot: true' }),
    references: {
      cis: '5.2.7 (v1.12)',
      nsa: 'Kubernetes Pod security: “Non-root” containers and “rootless” container engines',
      attack: 'T1611 Escape to Host',
      tools: {
        Terrascan: 'AC_K8S_0087',
        Checkov: 'CKV_K8S_23',
        KICS: 'cf34805e-3872-4c08-bf92-6ff7bb0cfadb',
        'kube-linter': 'run-as-non-root',
        Kubescape: 'C-0013',
        kubesec: 'RunAsNonRoot',
        Polaris: 'runAsRootAllowed',
        Snyk: 'SNYK-CC-K8S-10',
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
  if (effective(container, [key]).field.boolean === true) return false;
  if (profile !== 'guidance') return true;
  const user = effective(container, ['runAsUser']).field;
  return user.integer === undefined && !user.isPlaceholder;
}

function containerReport(container: Container, { profile }: Policy): Report {
  const { object } = container.pod;
  const field = container.securityContext.get(key);
  const user = effective(container, ['runAsUser']).field;
  const isAlone = profile !== 'guidance' || !user.isAbsent;
  const number = profile === 'guidance' ? `, and ${statement(user)} is no number` : '';
  const unset = isAlone
    ? `has no \`${key}: true\`, of its own or from its pod${number}.`
    : `sets neither \`${key}: true\` nor a \`runAsUser\`, and neither does its pod.`;
  const written = `sets ${statement(field)}${borrowedFrom(field, object)}.${refusal(field.boolean !== undefined, 'a boolean')}`;
  return report(field, {
    what: `${containerName(container)} ${field.isAbsent ? unset : written}`,
    why,
    todo: `Set \`${key}: true\`, and give the image a numeric user other than 0.`,
    cure: containerNonRootCure(container),
  });
}

function podReport(pod: Pod, field: Field): Report {
  return report(field, {
    what: `The pod’s \`securityContext\` sets ${statement(field)}${borrowedFrom(field, pod.object)}.${refusal(field.boolean !== undefined, 'a boolean')}`,
    why,
    todo: 'Set it to `true`, and give the images a numeric user other than 0.',
    cure: podNonRootCure(pod),
  });
}
