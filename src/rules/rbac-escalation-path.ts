import type { BindingFact, SubjectFact } from '../inventory/fact.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { escalationRisks, type RoleRisk } from '../inventory/rights-risk.ts';
import { bindingSubjects } from './binding-subjects.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { noCure } from './cure.ts';
import { violation } from './report.ts';
import type { InventoryRule } from './rule.ts';
import { listed, quoted } from './wording.ts';

export const rbacEscalationPath: InventoryRule = {
  id: 'rbac-escalation-path',
  subject: 'inventory',
  severity: 'warning',
  summary: 'A binding gives a way to more rights',
  control: null,
  causes: ['ClusterRole', 'Role', '*'],

  concerns: (fact, inventory) =>
    fact.kind === 'binding' && fact.subjects.some((subject) => risksFor(fact, subject, inventory).length > 0),

  check(object, { repository: { inventory } }, _pods, fact) {
    if (fact.kind !== 'binding') return [];
    return bindingSubjects(object).flatMap((subject) => {
      const { kind, name, namespace, role, value } = subject;
      const risks = risksFor(fact, { kind, name: name.display ?? '', namespace }, inventory);
      if (risks.length === 0) return [];
      const where = fact.isClusterWide ? 'in every namespace' : `in ${quoted(fact.namespace)}, which is not its own`;
      return violation(name.isAbsent ? subject.field : name, {
        what: `The binding gives ${role} to the ${kind} ${quoted(name.display)}${borrowedFrom(name, object)}, so it may ${listed(risks.map(({ phrase }) => phrase))} ${where}.`,
        why: 'With that it can come to rights that nobody gave it: of another account, of the node, or of the whole cluster.',
        todo: 'Bind the role in the namespaces where it is needed, or take these verbs out of it.',
        value,
        isAbsence: false,
        cure: noCure('which rights are needed is not known'),
      });
    });
  },

  documentation: {
    guidance: 'Applications that share a namespace should have the same RBAC needs, and granting those must be safe.',
    details:
      'Told is a subject that a ClusterRoleBinding gives one of these, or a ServiceAccount that a RoleBinding of another namespace than its own gives it: create, update or patch on pods or workload kinds; create on persistentvolumes; update or patch on namespaces; create, update or patch on admission webhooks; approving or signing certificate requests. Whoever starts a pod can use every account and mount every Secret of its namespace. Rules that are limited by `resourceNames` are not told.',
    breaks: '',
    violates: exampleEscalation('ClusterRoleBinding'),
    complies: exampleEscalation('RoleBinding'),
    references: {
      cis: '5.1.4 (v1.12)',
      attack: 'T1098.006 Additional Container Cluster Roles',
      tools: { Kubescape: 'C-0188', Trivy: 'KSV-0048' },
      links: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation'],
    },
  },
};

function risksFor(binding: BindingFact, subject: SubjectFact, inventory: Inventory): readonly RoleRisk[] {
  const isElsewhere =
    subject.kind === 'ServiceAccount' && subject.namespace !== null && subject.namespace !== binding.namespace;
  if (!binding.isClusterWide && !isElsewhere) return [];
  return escalationRisks(inventory.rulesOf(binding) ?? [], binding.isClusterWide);
}

function exampleEscalation(kind: 'ClusterRoleBinding' | 'RoleBinding'): string {
  const namespace = kind === 'RoleBinding' ? '  namespace: shop\n' : '';
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: deployer
rules:
  - apiGroups: [apps]
    resources: [deployments]
    verbs: [get, list, patch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata:
  name: deployer
${namespace}roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: deployer
subjects:
  - kind: ServiceAccount
    name: deployer
    namespace: shop
`;
}
