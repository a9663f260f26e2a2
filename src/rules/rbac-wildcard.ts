import type { Field } from '../manifest/field.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { noCure } from './cure.ts';
import { violation } from './report.ts';
import type { InventoryRule } from './rule.ts';

const lists = [
  { key: 'verbs', meaning: 'whatever can be done' },
  { key: 'resources', meaning: 'whatever kind, also kinds that come later' },
  { key: 'apiGroups', meaning: 'the kinds of every API group' },
] as const;

export const rbacWildcard: InventoryRule = {
  id: 'rbac-wildcard',
  subject: 'inventory',
  severity: 'warning',
  summary: 'A role takes in everything by a wildcard',
  control: null,

  causes: ['ClusterRoleBinding'],

  concerns: (fact) =>
    fact.kind === 'role' && fact.rules.some((rule) => lists.some(({ key }) => rule[key].includes('*'))),

  check(object, { repository: { inventory } }, _pods, fact) {
    if (fact.kind !== 'role') return [];
    const isEverywhere =
      object.kind === 'ClusterRole' && object.name !== null && inventory.isBoundClusterWide(object.name);
    const bound = isEverywhere ? ' A ClusterRoleBinding among the files gives it in the whole cluster.' : '';
    return object.root
      .get('rules')
      .items()
      .flatMap((rule) => {
        const found = lists.flatMap(({ key, meaning }) => {
          const item = wildcardIn(rule.get(key));
          return item === undefined ? [] : [{ key, meaning, item }];
        });
        const [first] = found;
        if (first === undefined) return [];
        const keys = found.map(({ key }) => `\`${key}\``).join(', ');
        const meanings = found.map(({ meaning }) => meaning).join('; ');
        return violation(first.item, {
          what: `A rule of the ${object.kind} has \`*\` in ${keys}${borrowedFrom(first.item, object)}: ${meanings}.${bound}`,
          why: 'Whoever gets the role gets more than anybody looked at, and more with every kind that the cluster learns.',
          todo: 'List what the application needs.',
          value: found.map(({ key }) => key).join(),
          isAbsence: false,
          cure: noCure('what the application needs is not known'),
          ...(isEverywhere ? { severity: 'error' as const } : {}),
        });
      });
  },

  documentation: {
    guidance: 'Applications that share a namespace should have the same RBAC needs, and granting those must be safe.',
    details:
      'Looked at are `verbs`, `resources` and `apiGroups` of every rule of a Role or ClusterRole; a rule is told once, however many of them hold a `*`. A subresource pattern (`pods/*`) and `nonResourceURLs` are not told.',
    breaks: '',
    elsewhere: ['Checkov’s CKV_K8S_49 looks at the first rule of a role only.'],
    violates: exampleRole('resources: ["*"]'),
    complies: exampleRole('resources: ["configmaps"]'),
    references: {
      cis: '5.1.3 (v1.12)',
      tools: { Checkov: 'CKV_K8S_49', 'kube-linter': 'wildcard-in-rules' },
      links: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
    },
  },
};

function wildcardIn(list: Field): Field | undefined {
  return list.items().find(({ string }) => string === '*');
}

function exampleRole(resources: string): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: reader
  namespace: shop
rules:
  - apiGroups: [""]
    ${resources}
    verbs: ["get", "list"]`;
}
