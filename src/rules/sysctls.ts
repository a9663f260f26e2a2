import { borrowedFrom } from './borrowed-from.ts';
import { noCure } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { podSecurityVersionText } from './profile.ts';
import { report } from './report.ts';
import type { PodRule } from './rule.ts';
import { onBothLevels } from './standards.ts';
import { safeSysctlSince, sysctlsSince, sysctlVersions } from './sysctl.ts';
import { quoted } from './wording.ts';

export const sysctls: PodRule = {
  id: 'sysctls',
  subject: 'pod',
  severity: 'error',
  summary: 'An unsafe kernel setting is asked for',
  control: onBothLevels({
    name: 'Sysctls',
    since: 0,
    fails: `a sysctl is not ${sysctlsSince(0).map(quoted).join(', ')}`,
    changes: sysctlVersions
      .filter((since) => since > 0)
      .map((since) => ({
        since,
        what: `${sysctlsSince(since).map(quoted).join(', ')} ${sysctlsSince(since).length === 1 ? 'passes' : 'pass'}`,
      })),
    source: 'check_sysctls.go',
  }),

  check(pod, { version }) {
    const items = pod.securityContext.get('sysctls').items();
    const names = items.filter((item) => item.get('$patch').string !== 'delete').map((item) => item.get('name'));
    const isUnsafe = (since: number | undefined) => since === undefined || since > version;
    return names
      .filter(({ display = '' }) => isUnsafe(safeSysctlSince(display)))
      .map((field) => {
        const since = safeSysctlSince(field.display ?? '');
        const later = since === undefined ? '' : `, which counts as safe from ${podSecurityVersionText(since)} on`;
        return report(field, {
          what: `The pod sets the kernel setting ${quoted(field.display)}${borrowedFrom(field, pod.object)}${later}.`,
          why: 'It is not among those that the kernel keeps apart by pod, so it can change or starve the node and other pods.',
          todo: 'Remove it, or set it on the nodes that need it.',
          value: field.display ?? '',
          isAbsence: false,
          cure: noCure('whether the application runs without it is not known'),
        });
      });
  },

  documentation: {
    guidance: 'Set by security context, enforced by Pod Security Admission.',
    details:
      'Only settings that the kernel keeps apart by namespace and that cannot harm others are safe. The list grows with Kubernetes: `net.ipv4.ip_local_reserved_ports` from v1.27 on, four `net.ipv4.tcp_*` timers from v1.29, `tcp_rmem` and `tcp_wmem` from v1.32, `tcp_slow_start_after_idle` and `tcp_notsent_lowat` from v1.37. The chosen `pod-security-version` decides, under `guidance` as well. The kubelet refuses others unless it is told to allow them.',
    breaks: '',
    violates: examplePod({
      spec: 'securityContext:\n  sysctls:\n    - name: kernel.msgmax\n      value: "65536"',
    }),
    complies: examplePod({
      spec: 'securityContext:\n  sysctls:\n    - name: net.ipv4.tcp_syncookies\n      value: "1"',
    }),
    references: {
      tools: { Gatekeeper: 'K8sPSPForbiddenSysctls', 'kube-linter': 'unsafe-sysctls', Trivy: 'KSV-0026' },
      links: [
        'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
        'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/',
      ],
    },
  },
};
