import { defaultDenyPolicy, newDefaultDeny } from './addition.ts';
import { noCure } from './cure.ts';
import { exampleNamespace } from './example-namespace.ts';
import { violation } from './report.ts';
import type { InventoryRule } from './rule.ts';
import { quoted } from './wording.ts';

export const namespaceDefaultDeny: InventoryRule = {
  id: 'namespace-default-deny',
  subject: 'inventory',
  severity: 'warning',
  summary: 'A namespace has no network policy that denies by default',
  control: null,
  causes: ['NetworkPolicy', 'CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy', 'GlobalNetworkPolicy'],

  concerns: (fact, inventory) =>
    fact.kind === 'namespace' && fact.name !== null && !inventory.defaultDeny(fact.name).ingress,

  check(object, { repository: { inventory } }, _pods, fact) {
    const { name } = object;
    if (fact.kind !== 'namespace' || name === null) return [];
    const { ingress, egress } = inventory.defaultDeny(name);
    if (ingress) return [];
    return [
      violation(object.root.at(['metadata', 'name']), {
        what: `No NetworkPolicy among the files denies incoming traffic in ${quoted(name)} by default.${egress ? '' : ' Outgoing traffic is open too.'}`,
        why: 'Every pod of the cluster reaches every pod of the namespace, so one that is broken into reaches them all.',
        todo: 'Add a NetworkPolicy that selects all pods and allows nothing, and beside it policies for what is meant to pass.',
        value: 'unset',
        isAbsence: true,
        cure: noCure('the policy is an object of its own; the summary has it as a patch'),
        ...newDefaultDeny(name),
      }),
    ];
  },

  documentation: {
    guidance: 'NetworkPolicies and RBAC keep a namespace apart.',
    details:
      'Looked at is every Namespace object. Its default deny is a NetworkPolicy of the namespace with an empty `podSelector`, `Ingress` among its types and no ingress rule. Cilium’s and Calico’s policies count, their cluster-wide ones too. Denied ingress with open egress complies; where egress is open as well a second sentence says so. Policies that another repository applies are not known.',
    breaks: '',
    elsewhere: ['Kubescape takes any NetworkPolicy of the namespace, also one that allows everything.'],
    violates: exampleNamespace({}),
    complies: `${exampleNamespace({})}---\n${defaultDenyPolicy('shop')}`,
    references: {
      cis: '5.3.2 (v1.12)',
      nsa: 'Network separation and hardening: Network policies',
      tools: { Kubescape: 'C-0054' },
      links: [
        'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-ingress-traffic',
      ],
    },
  },
};
