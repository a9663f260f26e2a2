import type { BindingFact } from '../inventory/fact.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { privilegedRisks, type RoleRisk } from '../inventory/rights-risk.ts';
import { bindingSubjects } from './binding-subjects.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { noCure } from './cure.ts';
import { exampleBinding } from './example-binding.ts';
import { violation } from './report.ts';
import type { InventoryRule } from './rule.ts';
import { listed, quoted } from './wording.ts';

export const rbacPrivilegedBinding: InventoryRule = {
  id: 'rbac-privileged-binding',
  subject: 'inventory',
  severity: 'error',
  summary: 'A binding gives rights that are as good as the administrator’s',
  control: null,
  causes: ['ClusterRole', 'Role', '*'],

  concerns: (fact, inventory) =>
    fact.kind === 'binding' && (risksOf(fact, inventory).length > 0 || fact.subjects.some(isMasters)),

  check(object, { repository: { inventory } }, _pods, fact) {
    if (fact.kind !== 'binding') return [];
    const risks = risksOf(fact, inventory);
    const where = fact.isClusterWide ? 'in the whole cluster' : 'in its namespace';
    return bindingSubjects(object).flatMap((subject) => {
      const { kind, name, role, value } = subject;
      const isMaster = isMasters({ kind, name: name.string ?? '' });
      if (risks.length === 0 && !isMaster) return [];
      const whom = `${kind === '' ? 'the subject' : `the ${kind}`} ${quoted(name.display)}`;
      const what = isMaster
        ? `The binding names the group \`system:masters\`${borrowedFrom(name, object)}, which the API server lets do everything whatever roles say.`
        : `The binding gives ${role} to ${whom}${borrowedFrom(name, object)}, so it may ${listed(risks.map(({ phrase }) => phrase))} ${where}.`;
      return violation(name.isAbsent ? subject.field : name, {
        what,
        why: 'Whoever gets hold of it has, at once or in one step, all rights of the cluster or of the namespace.',
        todo: isMaster
          ? 'Bind a group of your own to a role that lists what is needed.'
          : 'Bind a role that lists the verbs and resources that are needed, in the namespaces where they are needed.',
        value,
        isAbsence: false,
        cure: noCure('which rights are needed is not known'),
      });
    });
  },

  documentation: {
    guidance: 'Applications that share a namespace should have the same RBAC needs, and granting those must be safe.',
    details: [
      'Told is every subject (User, Group or ServiceAccount) that is bound to `cluster-admin`, or to a role with one rule of `*` for verbs, resources and apiGroups, or with one of these rights: `escalate` or `bind` on roles or clusterroles; `impersonate` on users, groups, serviceaccounts or userextras; `create` on serviceaccounts/token; and, given by a ClusterRoleBinding only, nodes/proxy, `get`, `list` or `watch` on secrets, `create` on pods/exec or pods/attach. So is the group `system:masters`.',
      'Roles are looked up among the files, aggregated ones with all that they select; the roles of Kubernetes’ own (`admin`, `edit`, `system:*`) are known by version. A rule that is limited by `resourceNames` is not told. Where the role stands nowhere the rule is silent.',
      '`admin` and `edit` let their subjects act as every account of the namespace (`impersonate` on serviceaccounts), which is why a binding to them is told too.',
    ].join('\n\n'),
    breaks: '',
    elsewhere: [
      'Polaris counts `*` verbs in one group as administrator and passes bindings whose name starts with `system:`; Checkov and Trivy look at roles whether bound or not.',
    ],
    violates: exampleBinding('kind: ServiceAccount\nname: api\nnamespace: shop').replace(
      'name: view',
      'name: cluster-admin',
    ),
    complies: exampleBinding('kind: ServiceAccount\nname: api\nnamespace: shop'),
    references: {
      cis: '5.1.1 (v1.12)',
      nsa: 'Authentication and authorization: Role-based access control',
      attack: 'T1098.006 Additional Container Cluster Roles',
      tools: {
        Checkov: 'CKV_K8S_157, CKV_K8S_158',
        Kubescape: 'C-0185',
        'kube-linter': 'cluster-admin-role-binding',
        Polaris: 'clusterrolebindingClusterAdmin, rolebindingClusterAdminClusterRole, rolebindingClusterAdminRole',
        Trivy: 'KSV-0111',
      },
      links: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks'],
    },
  },
};

function risksOf(binding: BindingFact, inventory: Inventory): readonly RoleRisk[] {
  if (binding.subjects.length === 0) return [];
  return privilegedRisks(inventory.rulesOf(binding) ?? [], binding.isClusterWide);
}

/** Source: Kubernetes documentation, "Role Based Access Control Good Practices": the group bypasses all checks. */
function isMasters({ kind, name }: { readonly kind: string; readonly name: string }): boolean {
  return kind === 'Group' && name === 'system:masters';
}
