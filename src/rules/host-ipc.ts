import { checkHostNamespace, hostNamespaces } from './host-namespace.ts';
import type { PodRule } from './rule.ts';

export const hostIpc: PodRule = {
  id: 'host-ipc',
  subject: 'pod',
  severity: 'error',
  summary: 'A pod shares memory with the node',
  control: hostNamespaces,
  check: checkHostNamespace({
    key: 'hostIPC',
    why: 'The pod can read and write the shared memory of processes on the node and of other pods.',
    caution: 'Programs that share memory with processes of the node no longer find it.',
  }),

  documentation: {
    guidance: 'No host network, PID or IPC.',
    details:
      '`hostIPC: true` puts the pod into the node’s IPC namespace: System V shared memory, semaphores and message queues are common to all.',
    breaks: 'Programs that share memory with processes of the node no longer find it.',
    violates: 'hostIPC: true\ncontainers:\n  - name: app\n    image: example/app:1.0',
    complies: 'hostIPC: false\ncontainers:\n  - name: app\n    image: example/app:1.0',
    references: {
      cis: '5.2.4 (v1.12)',
      attack: 'T1611 Escape to Host',
      tools: {
        Checkov: 'CKV_K8S_18',
        KICS: 'cd290efd-6c82-4e9d-a698-be12ae31d536',
        'kube-linter': 'host-ipc',
        Kubescape: 'C-0038',
        Polaris: 'hostIPCSet',
        Trivy: 'KSV-0008',
      },
      links: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
    },
  },
};
