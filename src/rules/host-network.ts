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
    why: 'The pod sees and can listen on every interface of the node, also those that only the node trusts, and no NetworkPolicy applies to it.',
    caution:
      'The pod loses the node’s addresses: reach it through a Service, and check what else used its ports on the node.',
  }),

  documentation: {
    guidance: 'No host network, PID or IPC.',
    details:
      '`hostNetwork: true` puts the pod into the node’s network namespace: it listens on the node’s addresses, reaches services on its loopback interface, and NetworkPolicies do not apply.',
    breaks:
      'The pod loses the node’s addresses: reach it through a Service, and check what else used its ports on the node.',
    violates: 'hostNetwork: true\ncontainers:\n  - name: app\n    image: example/app:1.0',
    complies: 'hostNetwork: false\ncontainers:\n  - name: app\n    image: example/app:1.0',
    references: {
      cis: '5.2.5 (v1.12)',
      attack: 'T1611 Escape to Host',
      tools: {
        Checkov: 'CKV_K8S_19',
        KICS: '6b6bdfb3-c3ae-44cb-88e4-7405c1ba2c8a',
        'kube-linter': 'host-network',
        Kubescape: 'C-0041',
        Polaris: 'hostNetworkSet',
        Trivy: 'KSV-0009',
      },
      links: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
    },
  },
};
