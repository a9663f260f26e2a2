import { examplePod } from './example-pod.ts';
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
    title: 'Leave the node’s process namespace',
    why: 'The pod sees the processes of the node and of every other pod with their environment, and as root it can signal and enter them.',
    caution: 'Programs that watch processes of the node (monitoring agents, debuggers) no longer see them.',
  }),

  documentation: {
    guidance: 'No host network, PID or IPC.',
    details:
      '`hostPID: true` puts the pod into the node’s process namespace. Through `/proc` it reads command lines, environment and, as root, the files of other processes; with privileges, `nsenter` into process 1 is a shell on the node. `shareProcessNamespace`, which joins the containers of one pod, is another field and fine.',
    breaks:
      'Programs that watch processes of the node (monitoring agents, debuggers) no longer see them. Such agents need the namespace; waive the rule for them with the reason.',
    violates: examplePod({ spec: 'hostPID: true' }),
    complies: examplePod({ spec: 'hostPID: false' }),
    references: {
      cis: '5.2.3 (v1.12)',
      nsa: 'Kubernetes Pod security: Pod security enforcement',
      attack: 'T1611 Escape to Host',
      tools: {
        Terrascan: 'AC_K8S_0082',
        Checkov: 'CKV_K8S_17',
        Gatekeeper: 'K8sPSPHostNamespace',
        KICS: '302736f4-b16c-41b8-befe-c0baffa0bd9d',
        'kube-linter': 'host-pid',
        Kubescape: 'C-0038',
        kubesec: 'HostPID',
        Polaris: 'hostPIDSet',
        Trivy: 'KSV-0010',
      },
      links: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
    },
  },
};
