import type { Container } from '../workload/pod.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { noCure, riskyCure } from './cure.ts';
import { quoted } from './decide.ts';
import { report } from './report.ts';
import type { ContainerRule } from './rule.ts';

export const readOnlyRootFilesystem: ContainerRule = {
  id: 'read-only-root-filesystem',
  subject: 'container',
  severity: 'error',
  summary: 'The root filesystem can be written',
  control: null,

  check(container) {
    const field = container.securityContext.get('readOnlyRootFilesystem');
    if (container.pod.isWindows || field.boolean === true) return [];
    const name = `Container \`${container.name}\``;
    const what = field.isAbsent
      ? `${name} does not set \`readOnlyRootFilesystem\`, so its root filesystem can be written.`
      : `${name} sets \`readOnlyRootFilesystem: ${field.display ?? '…'}\`${borrowedFrom(field, container.pod.object)}.`;
    return [
      report(field, {
        what,
        why: 'Whoever breaks in can then leave programs behind or change the application’s own files.',
        todo: `Set it to \`true\`; ${writable(container)}.`,
        cure: container.pod.api.containerSecurityContext
          ? riskyCure(
              'Make the root filesystem read-only',
              'Programs that write outside a volume fail with “Read-only file system”; mount an `emptyDir` there (often at `/tmp`).',
              { op: 'set', path: field.path, value: true },
            )
          : noCure('the kind’s API has no such field here'),
      }),
    ];
  },

  documentation: {
    guidance: 'Use a read-only root filesystem.',
    details:
      'The field exists on containers only and is not among the Pod Security Standards. Volumes stay writable. Windows containers do not support it.',
    breaks:
      'Programs that write to `/tmp`, caches or log files in the image fail with “Read-only file system”. Mount an `emptyDir` at those paths:\n\n```yaml\nvolumes:\n  - name: tmp\n    emptyDir: {}\n# in the container\nvolumeMounts:\n  - name: tmp\n    mountPath: /tmp\n```',
    violates: 'containers:\n  - name: app\n    image: example/app:1.0',
    complies:
      'containers:\n  - name: app\n    image: example/app:1.0\n    securityContext:\n      readOnlyRootFilesystem: true',
    references: {
      cis: '5.6.3 (v1.12)',
      nsa: 'Kubernetes Pod security: immutable container file systems',
      tools: {
        Checkov: 'CKV_K8S_22',
        KICS: 'a9c2f49d-0671-4fc9-9ece-f4e261e128d0',
        'kube-linter': 'no-read-only-root-fs',
        Kubescape: 'C-0017',
        Polaris: 'notReadOnlyRootFilesystem',
        Snyk: 'SNYK-CC-K8S-8',
        Trivy: 'KSV-0014',
      },
      links: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
    },
  },
};

/** The paths that volumes keep writable, as far as the manifest tells. */
function writable({ field }: Container): string {
  const paths = field
    .get('volumeMounts')
    .items()
    .filter((mount) => mount.get('readOnly').boolean !== true)
    .flatMap((mount) => mount.get('mountPath').string ?? []);
  const has =
    paths.length > 0
      ? `volumes keep ${paths.slice(0, 4).map(quoted).join(', ')} writable`
      : 'no volume is writable yet';
  return paths.includes('/tmp') ? has : `${has}, and an \`emptyDir\` at \`/tmp\` is often all that is needed besides`;
}
