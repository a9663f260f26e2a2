import type { Fact } from '../inventory/fact.ts';
import type { ApplicationUse, Inventory } from '../inventory/inventory.ts';
import { isKnownNamespace } from '../inventory/namespace-key.ts';
import { haveSameRights } from '../inventory/policy-rule.ts';
import { unsafeToShare } from '../inventory/rights-risk.ts';
import { rightsText } from '../inventory/rights-text.ts';
import { noCure } from './cure.ts';
import { exampleDeployment } from './example-namespace.ts';
import { violation } from './report.ts';
import type { InventoryRule } from './rule.ts';
import { listed, quoted } from './wording.ts';

export const namespaceMixedApplications: InventoryRule = {
  id: 'namespace-mixed-applications',
  subject: 'inventory',
  severity: 'warning',
  summary: 'Applications with different rights share a namespace',
  control: null,
  causes: ['Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'Job', 'Pod', 'RoleBinding', 'Role', '*'],

  concerns(fact, inventory) {
    const namespace = namespaceToldAt(fact, inventory);
    return namespace !== undefined && mixtureOf(inventory.applicationsIn(namespace)) !== undefined;
  },

  check(object, { repository: { inventory } }, _pods, fact) {
    const namespace = namespaceToldAt(fact, inventory);
    if (namespace === undefined) return [];
    const uses = inventory.applicationsIn(namespace);
    const mixture = mixtureOf(uses);
    if (mixture === undefined) return [];
    const names = listed(uses.map(({ application }) => quoted(application.name)));
    const details =
      mixture.kind === 'differ'
        ? `Their accounts’ rights differ: ${uses.slice(0, 4).map(useText).join('; ')}${uses.length > 4 ? `; and ${uses.length - 4} more` : ''}.`
        : `Their accounts have the same rights, which are not safe to share: ${listed(mixture.reasons)}.`;
    return [
      violation(object.root.at(['metadata', 'name']), {
        what: `The namespace ${quoted(namespace)} holds ${uses.length} applications: ${names}. ${details}`,
        why: 'Whoever may start a pod in a namespace may use every account of it, so each application can come to the rights of all.',
        todo: 'Give each application a namespace of its own, or keep together only those that need the same rights.',
        value: `${mixture.kind} ${uses.map(({ application }) => application.name).join(' ')}`,
        isAbsence: false,
        cure: noCure('which application moves is for people to decide'),
      }),
    ];
  },

  documentation: {
    guidance:
      'Namespaces planned: one application each is best; applications that share one should have the same RBAC needs, and granting those must be safe.',
    details:
      'The rights of an application are the union of what all bindings among the files give the accounts of its workloads, by name and by the groups of accounts; roles that Kubernetes creates by itself (`view`, `edit`, `admin`, …) and aggregated ones count with their rules. They are compared as sets. Equal rights are silent, unless they are not safe to share: reading Secrets, `pods/exec`, `escalate`, `bind`, `impersonate`, wildcards. The finding stands on the Namespace, or where that is not among the files on a workload. How an application is told stands with `shared-service-account`; rights that are granted elsewhere can be listed under `external` in the configuration.',
    breaks: '',
    elsewhere: [
      'No other tool compares the rights of applications; Kubescape C-0209 and KICS print a list for a person to read.',
    ],
    violates: `${exampleDeployment('api', 'api')}---\n${exampleDeployment('ledger', 'ledger')}---\napiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata:\n  name: ledger\n  namespace: shop\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: view\nsubjects:\n  - kind: ServiceAccount\n    name: ledger\n    namespace: shop\n`,
    complies: `${exampleDeployment('api', 'api')}---\n${exampleDeployment('ledger', 'ledger')}`,
    references: {
      cis: '5.6.1 (v1.12)',
      tools: { Kubescape: 'C-0209' },
      links: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation'],
    },
  },
};

/** The namespace of which a fact's object is the one that tells: its Namespace, else the first workload of the last application. */
function namespaceToldAt(fact: Fact, inventory: Inventory): string | undefined {
  if (fact.kind === 'namespace') return fact.name === null || isSystem(fact.name) ? undefined : fact.name;
  if (fact.kind !== 'workload' || !isKnownNamespace(fact.namespace) || isSystem(fact.namespace)) return undefined;
  if (inventory.hasNamespaceObject(fact.namespace)) return undefined;
  return inventory.applicationsIn(fact.namespace).at(-1)?.workloads[0] === fact ? fact.namespace : undefined;
}

/** The system's own namespaces hold its components side by side. */
function isSystem(namespace: string): boolean {
  return namespace.startsWith('kube-');
}

type Mixture = { readonly kind: 'differ' } | { readonly kind: 'unsafe'; readonly reasons: readonly string[] };

/** Asked for every workload of a namespace, and the same each time. */
const mixtures = new WeakMap<readonly ApplicationUse[], Mixture | undefined>();

function mixtureOf(uses: readonly ApplicationUse[]): Mixture | undefined {
  if (!mixtures.has(uses)) mixtures.set(uses, compareUses(uses));
  return mixtures.get(uses);
}

function compareUses(uses: readonly ApplicationUse[]): Mixture | undefined {
  const [first, ...others] = uses;
  if (first === undefined || others.length === 0) return undefined;
  if (!haveSameRights(uses.map(({ rights }) => rights))) return { kind: 'differ' };
  const reasons = unsafeToShare(first.rights);
  return reasons.length > 0 ? { kind: 'unsafe', reasons } : undefined;
}

function useText({ application, accounts, rights }: ApplicationUse): string {
  return `${quoted(application.name)} (account ${listed(accounts.map(quoted))}) ${rightsText(rights)}`;
}
