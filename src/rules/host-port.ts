import type { Field } from '../manifest/field.ts';
import type { Pod } from '../workload/pod.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { type Cure, noCure, riskyCure, whereTaken } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { report, wrongType } from './report.ts';
import type { ContainerRule } from './rule.ts';
import { onBothLevels } from './standards.ts';
import { containerName, statement } from './wording.ts';

const why =
  'The port is open on every address of the node, often past NetworkPolicies, and only one such pod fits on a node.';

export const hostPort: ContainerRule = {
  id: 'host-port',
  subject: 'container',
  severity: 'error',
  summary: 'A container takes a port of the node',
  control: onBothLevels({
    name: 'Host Ports',
    since: 0,
    fails: 'a port of a container has a `hostPort` other than 0',
    source: 'check_hostPorts.go',
  }),

  check(container) {
    const { pod } = container;
    const ports = container.field.get('ports').items();
    const taken = ports.map((port) => port.get('hostPort')).filter((field) => !field.isAbsent && field.integer !== 0n);
    return taken.map((field) =>
      field.integer === undefined
        ? wrongType(field, 'a number', why)
        : report(field, {
            what: `${containerName(container)} takes a port of the node: ${statement(field)}${borrowedFrom(field, pod.object)}.`,
            why,
            todo: 'Remove `hostPort`, and reach the pod through a Service.',
            value: String(field.integer),
            cure: cure(pod, field),
          }),
    );
  },

  documentation: {
    guidance: 'No host network.',
    details:
      '`hostPort` forwards a port of the node to the container; `0` means none. Under `hostNetwork: true` the API server sets it to the container’s port again whatever is written, so `host-network` has to be cured first.',
    breaks:
      'Clients that use the node’s address and this port no longer reach the pod. Give them a Service (NodePort or LoadBalancer), or a Gateway.',
    elsewhere: [
      'Checkov and Trivy flag the key, also with 0; the Standards and Polaris let 0 pass, as here. Trivy reports every container of a pod in which one has a host port.',
    ],
    violates: examplePod({ container: 'ports:\n  - containerPort: 8080\n    hostPort: 8080' }),
    complies: examplePod({ container: 'ports:\n  - containerPort: 8080' }),
    references: {
      cis: '5.2.12 (v1.12)',
      tools: {
        Checkov: 'CKV_K8S_26',
        Gatekeeper: 'K8sPSPHostNetworkingPorts',
        KICS: '2b1836f1-dcce-416e-8e16-da8c71920633',
        Kubescape: 'C-0044',
        Polaris: 'hostPortSet',
        Trivy: 'KSV-0024',
      },
      links: [
        'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
        'https://kubernetes.io/docs/concepts/configuration/overview/',
      ],
    },
  },
};

function cure(pod: Pod, field: Field): Cure {
  if (pod.spec.get('hostNetwork').boolean === true) {
    return noCure('under `hostNetwork: true` the API server sets it again; remove that first');
  }
  return whereTaken(
    pod.api.podSpec,
    riskyCure(
      'Give the node’s port back',
      'Clients that use the node’s address and this port no longer reach the pod.',
      { op: 'remove', path: field.path },
    ),
  );
}
