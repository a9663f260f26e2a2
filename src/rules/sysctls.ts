import { noCure } from './cure.ts';
import { quoted } from './decide.ts';
import { report } from './report.ts';
import type { PodRule } from './rule.ts';

/** The safe sysctls, with the minor version since which each is. Source: pod-security-admission policy/check_sysctls.go. */
const safe: ReadonlyMap<string, number> = new Map([
  ['kernel.shm_rmid_forced', 0],
  ['net.ipv4.ip_local_port_range', 0],
  ['net.ipv4.tcp_syncookies', 0],
  ['net.ipv4.ping_group_range', 0],
  ['net.ipv4.ip_unprivileged_port_start', 0],
  ['net.ipv4.ip_local_reserved_ports', 27],
  ['net.ipv4.tcp_keepalive_time', 29],
  ['net.ipv4.tcp_fin_timeout', 29],
  ['net.ipv4.tcp_keepalive_intvl', 29],
  ['net.ipv4.tcp_keepalive_probes', 29],
  ['net.ipv4.tcp_rmem', 32],
  ['net.ipv4.tcp_wmem', 32],
  ['net.ipv4.tcp_slow_start_after_idle', 37],
  ['net.ipv4.tcp_notsent_lowat', 37],
]);

export const sysctls: PodRule = {
  id: 'sysctls',
  subject: 'pod',
  severity: 'error',
  summary: 'An unsafe kernel setting is asked for',
  control: { name: 'Sysctls', baseline: { since: 0 }, restricted: { since: 0 } },

  check(pod, { version }) {
    return pod.securityContext
      .get('sysctls')
      .items()
      .map((item) => item.get('name'))
      .filter((name) => (safe.get(name.display ?? '') ?? Number.POSITIVE_INFINITY) > version)
      .map((name) =>
        report(name, {
          what: `The pod sets the kernel setting ${quoted(name.display)}.`,
          why: 'It is not among those that the kernel keeps apart by pod, so it can change or starve the node and other pods.',
          todo: 'Remove it, or set it on the nodes that need it.',
          value: name.display ?? '',
          isAbsence: false,
          cure: noCure('whether the application runs without it is not known'),
        }),
      );
  },

  documentation: {
    guidance: 'No container changes the node that it runs on.',
    details:
      'Only settings that the kernel keeps apart by namespace and that cannot harm others are safe; the list grows with Kubernetes’ versions. The kubelet refuses others unless it is told to allow them.',
    breaks: '',
    violates:
      'securityContext:\n  sysctls:\n    - name: kernel.msgmax\n      value: "65536"\ncontainers:\n  - name: app\n    image: example/app:1.0',
    complies:
      'securityContext:\n  sysctls:\n    - name: net.ipv4.tcp_syncookies\n      value: "1"\ncontainers:\n  - name: app\n    image: example/app:1.0',
    references: {
      tools: { 'kube-linter': 'unsafe-sysctls', Trivy: 'KSV-0026' },
      links: [
        'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
        'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/',
      ],
    },
  },
};
