import { borrowedFrom } from './borrowed-from.ts';
import { riskyCure } from './cure.ts';
import { wrongType } from './decide.ts';
import { report } from './report.ts';
import type { ContainerRule } from './rule.ts';

const why =
  'A privileged container has every capability and all devices of the node: whoever breaks into it owns the node.';

export const privileged: ContainerRule = {
  id: 'privileged',
  subject: 'container',
  severity: 'error',
  summary: 'A container runs privileged',
  control: { name: 'Privileged Containers', baseline: { since: 0 }, restricted: { since: 0 } },

  check(container) {
    const field = container.securityContext.get('privileged');
    if (field.isAbsent || field.boolean === false) return [];
    if (field.boolean === undefined && !field.isPlaceholder) return [wrongType(field, 'a boolean', { why })];
    return [
      report(field, {
        what: `Container \`${container.name}\` sets \`privileged: ${field.display ?? 'true'}\`${borrowedFrom(field, container.pod.object)}.`,
        why,
        todo: 'Remove it, and add only the capability that the program needs.',
        cure: riskyCure(
          'Take privileged mode away',
          'Programs that use devices, mount file systems or change kernel settings fail with “Operation not permitted”; give them the one capability or device that they need.',
          { op: 'set', path: field.path, value: false },
        ),
      }),
    ];
  },

  documentation: {
    guidance: 'No container runs with more privilege than it needs.',
    details:
      '`privileged: true` switches off almost every isolation of a container: all capabilities, all devices, no seccomp, AppArmor or SELinux confinement.',
    breaks:
      'What needs devices, mounts or kernel settings fails with “Operation not permitted”. Name the one capability under `capabilities.add`, or use a device plugin.',
    violates: 'containers:\n  - name: app\n    image: example/app:1.0\n    securityContext:\n      privileged: true',
    complies: 'containers:\n  - name: app\n    image: example/app:1.0\n    securityContext:\n      privileged: false',
    references: {
      cis: '5.2.2 (v1.12)',
      attack: 'T1611 Escape to Host',
      tools: {
        Checkov: 'CKV_K8S_16',
        KICS: 'dd29336b-fe57-445b-a26e-e6aa867ae609',
        'kube-linter': 'privileged-container',
        Kubescape: 'C-0057',
        Polaris: 'runAsPrivileged',
        Snyk: 'SNYK-CC-K8S-1',
        Trivy: 'KSV-0017',
      },
      links: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
    },
  },
};
