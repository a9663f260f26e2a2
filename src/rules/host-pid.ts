import { checkHostNamespace, hostNamespaces } from './host-namespace.ts';
import type { PodRule } from './rule.ts';

export const hostPid: PodRule = {
  id: 'host-pid',
  subject: 'pod',
  severity: 'error',
  summary: 'A pod sees the node’s processes',
  control: hostNamespaces,
  check: checkHostNamespace({
    key: 'hostPID',
    why: 'The pod sees the processes of the node and of every other pod, with their environment, and can signal them.',
    caution: 'Programs that watch processes of the node (agents, debuggers) no longer see them.',
  }),

  documentation: {
    guidance: 'No host network, PID or IPC.',
    details:
      '`hostPID: true` puts the pod into the node’s process namespace. With `/proc` of other processes it reads their environment and files.',
    breaks: 'Programs that watch processes of the node (agents, debuggers) no longer see them.',
    violates: 'hostPID: true\ncontainers:\n  - name: app\n    image: example/app:1.0',
    complies: 'hostPID: false\ncontainers:\n  - name: app\n    image: example/app:1.0',
    references: {
      cis: '5.2.3 (v1.12)',
      attack: 'T1611 Escape to Host',
      tools: {
        Checkov: 'CKV_K8S_17',
        KICS: '302736f4-b16c-41b8-befe-c0baffa0bd9d',
        'kube-linter': 'host-pid',
        Kubescape: 'C-0038',
        Polaris: 'hostPIDSet',
        Trivy: 'KSV-0010',
      },
      links: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
    },
  },
};
