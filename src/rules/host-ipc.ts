import { examplePod } from './example-pod.ts';
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
    title: 'Leave the node’s IPC namespace',
    why: 'The pod can read and write the shared memory of processes on the node and of other such pods.',
    caution: 'Programs that share memory with processes of the node no longer find it.',
  }),

  documentation: {
    guidance: 'No host network, PID or IPC.',
    details:
      '`hostIPC: true` puts the pod into the node’s IPC namespace: System V shared memory, semaphores and message queues, and POSIX message queues, are common to all that are in it. Containers of one pod share memory without it.',
    breaks:
      'Programs that share memory with processes of the node no longer find it. Put the programs into one pod, or mount an `emptyDir` with `medium: Memory` at `/dev/shm`.',
    violates: examplePod({ spec: 'hostIPC: true' }),
    complies: examplePod({ spec: 'hostIPC: false' }),
    references: {
      cis: '5.2.4 (v1.12)',
      nsa: 'Kubernetes Pod security: Pod security enforcement',
      attack: 'T1611 Escape to Host',
      tools: {
        Terrascan: 'AC_K8S_0083',
        Checkov: 'CKV_K8S_18',
        Gatekeeper: 'K8sPSPHostNamespace',
        KICS: 'cd290efd-6c82-4e9d-a698-be12ae31d536',
        'kube-linter': 'host-ipc',
        Kubescape: 'C-0038',
        kubesec: 'HostIPC',
        Polaris: 'hostIPCSet',
        Trivy: 'KSV-0008',
      },
      links: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
    },
  },
};
