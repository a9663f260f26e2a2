import { noCure, riskyCure } from './cure.ts';
import { report } from './report.ts';
import type { ContainerRule } from './rule.ts';

export const hostPort: ContainerRule = {
  id: 'host-port',
  subject: 'container',
  severity: 'error',
  summary: 'A container takes a port of the node',
  control: { name: 'Host Ports', baseline: { since: 0 }, restricted: { since: 0 } },

  check(container) {
    const ports = container.field
      .get('ports')
      .items()
      .map((port) => port.get('hostPort'));
    const { pod } = container;
    return ports
      .filter((field) => !field.isAbsent && field.integer !== 0n)
      .map((field) =>
        report(field, {
          what: `Container \`${container.name}\` takes port ${field.display ?? ''} of the node (\`hostPort\`).`,
          why: 'It is reachable on every address of the node, past NetworkPolicies of many networks, and only one such pod fits on a node.',
          todo: 'Remove `hostPort` and reach the pod through a Service.',
          value: field.display ?? 'written',
          cure: cureOf(pod.spec.get('hostNetwork').boolean === true, pod.api.containerSecurityContext, field.path),
        }),
      );
  },

  documentation: {
    guidance: 'No host network.',
    details:
      '`hostPort` forwards a port of the node to the container; `0` means none. Under `hostNetwork: true` the API server sets it to the container’s port again.',
    breaks:
      'Clients that use the node’s address and this port no longer reach the pod; give them a Service (NodePort or LoadBalancer).',
    violates:
      'containers:\n  - name: app\n    image: example/app:1.0\n    ports:\n      - containerPort: 8080\n        hostPort: 8080',
    complies: 'containers:\n  - name: app\n    image: example/app:1.0\n    ports:\n      - containerPort: 8080',
    references: {
      cis: '5.2.12 (v1.12)',
      tools: {
        Checkov: 'CKV_K8S_26',
        KICS: '2b1836f1-dcce-416e-8e16-da8c71920633',
        Kubescape: 'C-0044',
        Polaris: 'hostPortSet',
        Trivy: 'KSV-0024',
      },
      links: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
    },
  },
};

function cureOf(
  isHostNetwork: boolean,
  isKnown: boolean,
  path: readonly (string | number)[],
): ReturnType<typeof noCure> {
  if (isHostNetwork) return noCure('under `hostNetwork: true` the API server sets it again; remove that first');
  if (!isKnown) return noCure('the kind’s API is not known');
  return riskyCure(
    'Give the node’s port back',
    'Clients that use the node’s address and this port no longer reach the pod.',
    { op: 'remove', path },
  );
}
