import { describe, expect, test } from 'vitest';
import { judgePaths, judgeRange } from '../../src/judgement/judge.ts';
import { treeOf } from '../corpus.ts';
import { settings } from '../settings.ts';

const tree = (text: string) => treeOf([{ kind: 'text', path: 'a.yaml', text, validUtf8: true } as const]);
const times = (count: number, make: (index: number) => string, by = '---\n') =>
  Array.from({ length: count }, (_, index) => make(index)).join(by);
const rbac = (kind: string, name: string, rest: string) =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: shop, labels: {a: b}}\n${rest}\n`;
const bound = (role: string, account: string) =>
  rbac(
    'ClusterRoleBinding',
    `b-${role}`,
    `roleRef: {kind: ClusterRole, name: ${role}}\nsubjects: [{kind: ServiceAccount, name: ${account}, namespace: shop}]`,
  );
const pod = (name: string, account: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: shop}\nspec: {serviceAccountName: ${account}, containers: [{name: a, image: i}]}\n`;
const list = (count: number, word: string) => `[${times(count, (index) => `${word}${index}`, ', ')}]`;

describe('roles and bindings that add up to more than can be followed', () => {
  test('rules with long lists are compared whole', () => {
    const wide = (last: string) =>
      rbac(
        'ClusterRole',
        'wide',
        `rules: [{verbs: ${list(800, 'v')}, apiGroups: ${list(800, 'g')}, resources: ${list(800, 'r')}, resourceNames: [${last}]}]`,
      );
    const files = (last: string) => [wide(last), bound('wide', 'x'), pod('p', 'x'), pod('q', 'y')].join('---\n');
    const { findings, privileges } = judgeRange(
      { base: tree(files('a')), head: tree(files('b')), renames: new Map(), baseCommit: 'a', headCommit: 'b' },
      settings(),
    );
    expect(findings.some(({ rule }) => rule === 'namespace-mixed-applications')).toBe(true);
    expect(privileges.gained.filter(({ account }) => account === 'shop/x')).toHaveLength(1);
  });

  test('roles that all select each other end the run as incomplete', () => {
    const aggregated = (index: number) =>
      rbac('ClusterRole', `r${index}`, 'aggregationRule: {clusterRoleSelectors: [{matchLabels: {a: b}}]}');
    const text = [times(3000, aggregated), times(300, (index) => bound(`r${index}`, `x${index}`)), pod('p', 'x1')].join(
      '---\n',
    );
    const { verdict, incomplete } = judgePaths(tree(text), settings({ failOn: 'never', fixes: 'none' }));
    expect(verdict).toBe('incomplete');
    expect(incomplete.join()).toContain('more often than can be followed');
  });

  test('many bindings of one account to many rules are followed once, however many workloads use it', () => {
    const rules = times(300, (index) => `  - {verbs: [get], apiGroups: [g${index}], resources: [r]}`, '\n');
    const text = [
      rbac('ClusterRole', 'many', `rules:\n${rules}`),
      times(300, (index) => bound('many', 'x').replace('b-many', `b${index}`)),
      times(300, (index) => pod(`p${index}`, 'x')),
    ].join('---\n');
    const { verdict, namespaces } = judgePaths(tree(text), settings({ failOn: 'never', fixes: 'none' }));
    expect(verdict).toBe('pass');
    expect(namespaces[0]?.accounts[0]?.rights).toHaveLength(300);
  });
});
