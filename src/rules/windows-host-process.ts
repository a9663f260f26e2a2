import { noCure } from './cure.ts';
import { wrongType } from './decide.ts';
import { report } from './report.ts';
import type { PodRule } from './rule.ts';

const why = 'A HostProcess container runs as a process of the Windows node, with its network, files and accounts.';

export const windowsHostProcess: PodRule = {
  id: 'windows-host-process',
  subject: 'pod',
  severity: 'error',
  summary: 'A Windows container runs as a process of the node',
  control: { name: 'HostProcess', baseline: { since: 0 }, restricted: { since: 0 } },

  check(pod) {
    const levels = [pod.securityContext, ...pod.containers.map(({ securityContext }) => securityContext)];
    return levels
      .map((context) => context.at(['windowsOptions', 'hostProcess']))
      .filter((field) => !field.isAbsent && field.boolean !== false)
      .map((field) =>
        field.boolean === undefined && !field.isPlaceholder
          ? wrongType(field, 'a boolean', { why })
          : report(field, {
              what: '`windowsOptions.hostProcess` is `true`.',
              why,
              todo: 'Remove it; a program of the node belongs on the node.',
              cure: noCure('such a container needs another way to do its work'),
            }),
      );
  },

  documentation: {
    guidance: 'No container reaches the node that it runs on.',
    details:
      'HostProcess containers exist on Windows nodes; the value counts on the pod even where containers override it.',
    breaks: '',
    violates:
      'securityContext:\n  windowsOptions:\n    hostProcess: true\nhostNetwork: true\ncontainers:\n  - name: app\n    image: example/app:1.0',
    complies:
      'securityContext:\n  windowsOptions:\n    hostProcess: false\ncontainers:\n  - name: app\n    image: example/app:1.0',
    references: {
      cis: '5.2.10 (v1.12)',
      tools: { Kubescape: 'C-0202', Polaris: 'hostProcess', Trivy: 'KSV-0103' },
      links: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
    },
  },
};
