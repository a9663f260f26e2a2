import { borrowedFrom } from './borrowed-from.ts';
import { noCure } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { report, wrongType } from './report.ts';
import type { PodRule, Report } from './rule.ts';
import { securityContextsOf } from './security-contexts.ts';
import { onBothLevels } from './standards.ts';
import { statement } from './wording.ts';

const why = 'A HostProcess container runs as a process of the Windows node, with its network, files and accounts.';

export const windowsHostProcess: PodRule = {
  id: 'windows-host-process',
  subject: 'pod',
  severity: 'error',
  summary: 'A Windows container runs as a process of the node',
  control: onBothLevels({
    name: 'HostProcess',
    since: 0,
    fails: '`windowsOptions.hostProcess` of pod or container is true',
    source: 'check_windowsHostProcess.go',
  }),

  check(pod) {
    return securityContextsOf(pod).flatMap(({ whose, context }): readonly Report[] => {
      const field = context.at(['windowsOptions', 'hostProcess']);
      if (field.isAbsent || field.boolean === false) return [];
      if (field.boolean === undefined) return [wrongType(field, 'a boolean', why)];
      return [
        report(field, {
          what: `${whose} sets ${statement(field)} in \`windowsOptions\`${borrowedFrom(field, pod.object)}.`,
          why,
          todo: 'Remove it; a program of the node is better installed on the node.',
          cure: noCure('such a container needs another way to do its work'),
        }),
      ];
    });
  },

  documentation: {
    guidance: 'No privilege escalation; no host network, PID or IPC.',
    details:
      'HostProcess containers exist on Windows nodes only and are there what privileged containers are on Linux. The value counts on the pod even where containers override it, and whatever `spec.os.name` says. Such pods must have `hostNetwork: true` as well, which `host-network` tells.',
    breaks: '',
    violates: examplePod({
      spec: 'os:\n  name: windows\nhostNetwork: true\nsecurityContext:\n  windowsOptions:\n    hostProcess: true\n    runAsUserName: NT AUTHORITY\\LOCAL SERVICE',
    }),
    complies: examplePod({
      spec: 'os:\n  name: windows\nsecurityContext:\n  windowsOptions:\n    runAsUserName: ContainerUser',
    }),
    references: {
      cis: '5.2.10 (v1.12)',
      attack: 'T1611 Escape to Host',
      tools: { Kubescape: 'C-0202', Polaris: 'hostProcess', Trivy: 'KSV-0103' },
      links: [
        'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
        'https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/',
      ],
    },
  },
};
