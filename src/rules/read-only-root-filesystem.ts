import type { Field } from '../manifest/field.ts';
import type { Container } from '../workload/pod.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { riskyCure, whereTaken } from './cure.ts';
import { droppedValue } from './dropped-value.ts';
import { examplePod } from './example-pod.ts';
import { report } from './report.ts';
import type { ContainerRule } from './rule.ts';
import { containerName, quoted, refusal, statement } from './wording.ts';

const key = 'readOnlyRootFilesystem';

export const readOnlyRootFilesystem: ContainerRule = {
  id: 'read-only-root-filesystem',
  subject: 'container',
  severity: 'error',
  summary: 'The root filesystem can be written',
  control: null,

  check(container) {
    const field = container.securityContext.get(key);
    if (container.pod.isWindows || field.boolean === true) return [];
    const what = field.isAbsent
      ? `does not set \`${key}: true\`, so its root filesystem can be written.${droppedValue(container, key)}`
      : `sets ${statement(field)}${borrowedFrom(field, container.pod.object)}.${refusal(field.boolean !== undefined, 'a boolean')}`;
    return [
      report(field, {
        what: `${containerName(container)} ${what}`,
        why: 'Whoever breaks in can leave programs behind or change the application’s own files.',
        todo: `Set it to \`true\` in the container’s \`securityContext\`. ${writablePaths(container)}`,
        cure: whereTaken(
          container.pod.api.containerSecurityContext,
          riskyCure(
            'Make the root filesystem read-only',
            'Programs that write outside a volume fail with “Read-only file system”; mount an `emptyDir` there (often at `/tmp`).',
            { op: 'set', path: field.path, value: true },
          ),
        ),
      }),
    ];
  },

  documentation: {
    guidance: 'Read-only root filesystem.',
    details:
      'The field exists on containers only; one in the pod’s `securityContext` is dropped by the API server. Volumes stay writable. It is not among the Pod Security Standards, so the profiles `baseline` and `restricted` do not ask for it. Windows containers do not support it and are exempt.',
    breaks:
      'Programs that write to `/tmp`, caches or log files inside the image fail with “Read-only file system”. Mount an `emptyDir` at those paths:\n\n```yaml\nspec:\n  containers:\n    - name: app\n      volumeMounts:\n        - name: tmp\n          mountPath: /tmp\n  volumes:\n    - name: tmp\n      emptyDir: {}\n```',
    elsewhere: [
      'Polaris accepts the field on the pod, where the API has none; here it counts as missing.',
      'No other tool leaves out Windows pods, where the field is not supported.',
    ],
    violates: examplePod({}),
    complies: examplePod({ container: 'securityContext:\n  readOnlyRootFilesystem: true' }),
    references: {
      cis: '5.6.3 (v1.12)',
      nsa: 'Kubernetes Pod security: Immutable container file systems',
      tools: {
        Terrascan: 'AC_K8S_0078',
        Checkov: 'CKV_K8S_22',
        Gatekeeper: 'K8sPSPReadOnlyRootFilesystem',
        KICS: 'a9c2f49d-0671-4fc9-9ece-f4e261e128d0',
        'kube-linter': 'no-read-only-root-fs',
        'kube-score': 'container-security-context-readonlyrootfilesystem',
        Kubescape: 'C-0017',
        kubesec: 'ReadOnlyRootFilesystem',
        Polaris: 'notReadOnlyRootFilesystem',
        Snyk: 'SNYK-CC-K8S-8',
        Trivy: 'KSV-0014',
      },
      links: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
    },
  },
};

/** Volumes that the kubelet always mounts read-only. */
const readOnlyTypes = ['configMap', 'secret', 'downwardAPI', 'projected', 'image'];

/** Which paths stay writable, as far as the manifest tells, and what to do for the others. */
function writablePaths({ field, pod }: Container): string {
  const { volumes } = pod;
  const isReadOnly = (mount: Field) => {
    const volume = volumes.find((one) => one.get('name').string === mount.get('name').string);
    return mount.get('readOnly').boolean === true || readOnlyTypes.some((type) => volume?.has(type) === true);
  };
  const mounts = field.get('volumeMounts').items();
  const paths = mounts.filter((mount) => !isReadOnly(mount)).flatMap((mount) => mount.get('mountPath').string ?? []);
  const shown = paths.slice(0, 4).map(quoted).join(', ');
  const more = paths.length > 4 ? ` and ${paths.length - 4} more` : '';
  const known = paths.length > 0 ? `Volumes keep ${shown}${more} writable` : '';
  if (paths.includes('/tmp')) return `${known}.`;
  const offer = 'a program that writes to `/tmp` needs an `emptyDir` volume there';
  return known === '' ? `A${offer.slice(1)}.` : `${known}; ${offer}.`;
}
