import { examplePod } from './example-pod.ts';
import { checkHostNamespace, hostNamespaces } from './host-namespace.ts';
import type { PodRule } from './rule.ts';

export const hostNetwork: PodRule = {
  id: 'host-network',
  subject: 'pod',
  severity: 'error',
  summary: 'A pod uses the node’s network',
  control: hostNamespaces,
  check: checkHostNamespace({
    key: 'hostNetwork',
    title: 'Leave the node’s network',
    why: 'The pod can listen and sniff on every interface of the node and reach what only the node may reach, and no NetworkPolicy applies to it.',
    caution:
      'The pod loses the node’s addresses: reach it through a Service, and check what else relied on its ports on the node.',
  }),

  documentation: {
    guidance: 'No host network, PID or IPC.',
    details:
      '`hostNetwork: true` puts the pod into the node’s network namespace. It listens on the node’s addresses, reaches services on the node’s loopback interface and the cloud’s metadata service as the node does, and NetworkPolicies do not apply to it. Every port of its containers is a port of the node.',
    breaks:
      'The pod loses the node’s addresses: `kubectl get pod -o wide` shows one of its own. Reach it through a Service (NodePort or LoadBalancer from outside). Network plugins, node agents and some ingress controllers need the node’s network; waive the rule for them with the reason.',
    elsewhere: [
      'Checkov goes by what is truthy, so a quoted `"false"` fails there. Here a text is told as of a wrong type: the API server refuses it.',
    ],
    violates: examplePod({ spec: 'hostNetwork: true' }),
    complies: examplePod({ spec: 'hostNetwork: false' }),
    references: {
      cis: '5.2.5 (v1.12)',
      nsa: 'Kubernetes Pod security: Pod security enforcement',
      attack: 'T1040 Network Sniffing',
      tools: {
        Terrascan: 'AC_K8S_0084',
        Checkov: 'CKV_K8S_19',
        Gatekeeper: 'K8sPSPHostNetworkingPorts',
        KICS: '6b6bdfb3-c3ae-44cb-88e4-7405c1ba2c8a',
        'kube-linter': 'host-network',
        Kubescape: 'C-0041',
        kubesec: 'HostNetwork',
        Polaris: 'hostNetworkSet',
        Trivy: 'KSV-0009',
      },
      links: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
    },
  },
};
