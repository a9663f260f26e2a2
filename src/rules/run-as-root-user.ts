import type { Field } from '../manifest/field.ts';
import type { Pod } from '../workload/pod.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { type Cure, noCure, riskyCure } from './cure.ts';
import { report } from './report.ts';
import type { PodRule, Report } from './rule.ts';

export const runAsRootUser: PodRule = {
  id: 'run-as-root-user',
  subject: 'pod',
  severity: 'error',
  summary: 'A user id of 0 is asked for',
  control: { name: 'Running as Non-root user', restricted: { since: 23 } },

  check(pod, { profile, version }) {
    if (pod.hasOwnUsers && (profile === 'guidance' || version >= 35)) return [];
    const levels = [
      { whose: 'The pod’s `securityContext`', field: pod.securityContext.get('runAsUser') },
      ...pod.containers.map(({ name, securityContext }) => ({
        whose: `Container \`${name}\``,
        field: securityContext.get('runAsUser'),
      })),
    ];
    return levels
      .filter(({ field }) => field.integer === 0n || field.isPlaceholder)
      .map(({ whose, field }) => rootReport(pod, whose, field));
  },

  documentation: {
    guidance: 'No process runs as root.',
    details:
      '`runAsUser: 0` runs the process as root whatever the image says. It counts on the pod even where every container overrides it, as in the Pod Security Standards. Ids written as `0x0`, `00` or `0.0` are 0 to the cluster.',
    breaks:
      'Files that the image gives to root cannot be written by another user; give them to that user in the image, or use `fsGroup` for volumes.',
    violates: 'containers:\n  - name: app\n    image: example/app:1.0\n    securityContext:\n      runAsUser: 0',
    complies:
      'containers:\n  - name: app\n    image: example/app:1.0\n    securityContext:\n      runAsUser: 1000\n      runAsNonRoot: true',
    references: {
      cis: '5.2.7 (v1.12)',
      nsa: 'Kubernetes Pod security: non-root containers and rootless engines',
      attack: 'T1611 Escape to Host',
      tools: { Checkov: 'CKV_K8S_40', Trivy: 'KSV-0105', Kubescape: 'C-0013' },
      links: [
        'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
        'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
      ],
    },
  },
};

function rootReport(pod: Pod, whose: string, field: Field): Report {
  return report(field, {
    what: `${whose} sets \`runAsUser: ${field.display ?? '0'}\`${borrowedFrom(field, pod.object)}, which is root.`,
    why: 'Root in a container is root on the node as soon as anything else in the isolation fails.',
    todo: 'Run as a user other than 0 that the image is made for.',
    cure: cure(pod, field),
  });
}

/** Removed where the other level has a user to fall back on; an id is never invented. */
function cure(pod: Pod, field: Field): Cure {
  const isPodLevel = field.parent === pod.securityContext;
  const isOther = (other: Field) => other.integer !== undefined && other.integer !== 0n;
  const hasOther = isPodLevel
    ? pod.containers.length > 0 &&
      pod.containers.every(({ securityContext }) => isOther(securityContext.get('runAsUser')))
    : isOther(pod.securityContext.get('runAsUser'));
  if (!hasOther) return noCure('which user the image can run as is not known');
  return riskyCure(
    'Remove the root user',
    'The process runs as the other level’s user and may miss rights on files of the image.',
    { op: 'remove', path: field.path },
  );
}
