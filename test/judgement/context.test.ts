import { describe, expect, test } from 'vitest';
import type { Settings } from '../../src/findings/settings.ts';
import { judgePaths } from '../../src/judgement/judge.ts';
import { treeOf } from '../corpus.ts';
import { settings } from '../settings.ts';

function judge(files: Readonly<Record<string, string>>, changes: Partial<Settings> = {}) {
  const inputs = Object.entries(files).map(([path, text]) => ({ kind: 'text', path, text, validUtf8: true }) as const);
  const judgement = judgePaths(treeOf(inputs), settings(changes));
  expect(judgement.failures).toEqual([]);
  return judgement;
}

function told({ findings }: ReturnType<typeof judge>, ...rules: readonly string[]): readonly string[] {
  return findings
    .filter(({ rule }) => rules.includes(rule))
    .map(({ rule, place, severity }) => `${severity} ${rule} ${place.file}:${place.line}`);
}

const pod = (name: string, rest = '') =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n  namespace: shop\nspec:\n  serviceAccountName: ${name}\n${rest}  containers: [{name: a, image: i}]\n`;
const rbac = (kind: string, name: string, rest: string) =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: shop}\n${rest}\n`;
const subject = (name: string) => `subjects: [{kind: ServiceAccount, name: ${name}, namespace: shop}]`;

describe('what a cluster would take, or refuse, and nobody crashes at', () => {
  test('bindings to accounts and roles that do not exist, and roles without rules', () => {
    const files = {
      'a.yaml': [
        rbac('RoleBinding', 'a', `roleRef: {kind: Role, name: gone}\n${subject('nobody')}`),
        rbac('RoleBinding', 'b', `roleRef: {kind: Role, name: empty}\n${subject('nobody')}`),
        rbac('Role', 'empty', ''),
        rbac('ClusterRole', 'none', 'rules: []'),
        rbac('ClusterRoleBinding', 'c', 'roleRef:\nsubjects: not-a-list'),
        rbac('RoleBinding', 'd', `${subject('nobody')}`),
        rbac('ClusterRole', 'loop', 'aggregationRule: {clusterRoleSelectors: [{matchLabels: {}}]}'),
        rbac('ClusterRoleBinding', 'e', `roleRef: {kind: ClusterRole, name: loop}\n${subject('x')}`),
      ].join('---\n'),
    };
    const judgement = judge(files);
    expect(told(judgement, 'rbac-privileged-binding', 'rbac-escalation-path', 'rbac-wildcard')).toEqual([]);
  });

  test('objects without names, with generateName, and with names that are no texts', () => {
    const nameless = `apiVersion: v1\nkind: Namespace\nmetadata: {generateName: shop-}\n---\napiVersion: v1\nkind: Namespace\n---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: 1}\n---\n${rbac('Role', '[]', 'rules: 5')}`;
    const judgement = judge({ 'a.yaml': nameless });
    // A namespace without a name is known by nobody, so no policy could be found for it.
    expect(told(judgement, 'namespace-default-deny')).toEqual([]);
    expect(told(judgement, 'namespace-pod-security-labels')).toHaveLength(2);
  });

  test('of namespaces defined twice the one in the same file counts, then in the same folder, else none', () => {
    const namespace = (level: string) =>
      `apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: ${level}}}\n`;
    const rule = 'pod-security-admission';
    expect(
      told(judge({ 'a.yaml': `${namespace('restricted')}---\n${pod('p')}`, 'b.yaml': namespace('privileged') }), rule),
    ).toHaveLength(1);
    expect(
      told(
        judge({ 'x/a.yaml': pod('p'), 'x/n.yaml': namespace('privileged'), 'y/n.yaml': namespace('restricted') }),
        rule,
      ),
    ).toEqual([]);
    expect(
      told(
        judge({ 'z/a.yaml': pod('p'), 'x/n.yaml': namespace('restricted'), 'y/n.yaml': namespace('restricted') }),
        rule,
      ),
    ).toEqual([]);
  });

  test('aggregated roles are selected by expressions as well', () => {
    const aggregated = (operator: string) =>
      [
        rbac(
          'ClusterRole',
          'all',
          `aggregationRule: {clusterRoleSelectors: [{matchExpressions: [{key: tier, operator: ${operator}, values: [x]}]}]}`,
        ),
        'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: part, labels: {tier: x}}\nrules: [{apiGroups: [""], resources: [secrets], verbs: [list]}]\n',
        rbac('ClusterRoleBinding', 'b', `roleRef: {kind: ClusterRole, name: all}\n${subject('x')}`),
      ].join('---\n');
    const count = (operator: string) =>
      told(judge({ 'a.yaml': aggregated(operator) }), 'rbac-privileged-binding').length;
    expect(['In', 'Exists', 'NotIn', 'DoesNotExist', 'Nonsense'].map(count)).toEqual([1, 1, 0, 0, 0]);
  });

  test('the accounts’ groups give rights to every account of the namespace', () => {
    const group = (name: string) =>
      rbac('RoleBinding', 'g', `roleRef: {kind: ClusterRole, name: view}\nsubjects: [{kind: Group, name: ${name}}]`);
    const ledger = pod('ledger').replaceAll('namespace: shop', 'namespace: bank');
    const all = { 'a.yaml': pod('api'), 'b.yaml': ledger, 'c.yaml': group('system:serviceaccounts:shop') };
    const judgement = judge(all);
    const rights = judgement.namespaces.map(({ name, accounts }) => [
      name,
      accounts.map((one) => one.rights.length > 0),
    ]);
    expect(rights).toEqual([
      ['bank', [false]],
      ['shop', [true]],
    ]);
  });
});

describe('what lives outside the repository', () => {
  const external = (given: Partial<Settings['external']>) => ({
    external: { namespaces: [], accounts: [], bindings: [], ...given },
  });

  test('a binding makes a token legitimate, and gives rights', () => {
    const rule = 'service-account-token-automount';
    const files = { 'a.yaml': pod('api'), 'b.yaml': pod('web') };
    const bindings = [{ account: { namespace: 'shop', name: 'api' }, clusterRole: 'view', namespace: 'shop' }];
    expect(told(judge(files), rule)).toHaveLength(2);
    const judgement = judge(files, external({ bindings }));
    expect(told(judgement, rule)).toEqual([`warning ${rule} b.yaml:8`]);
    expect(told(judgement, 'namespace-mixed-applications')).toEqual(['warning namespace-mixed-applications b.yaml:4']);
  });

  test('an account is known', () => {
    const rule = 'missing-service-account';
    const files = {
      'a.yaml': `${pod('api')}---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web, namespace: shop}\n`,
    };
    expect(told(judge(files), rule)).toHaveLength(1);
    expect(told(judge(files, external({ accounts: [{ namespace: 'shop', name: 'api' }] })), rule)).toEqual([]);
  });
});

test('a kustomization’s namespace is that of accounts and of the subjects of bindings, too', () => {
  const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web}\nautomountServiceAccountToken: false\n';
  const binding = `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: b}\nroleRef: {kind: ClusterRole, name: view}\nsubjects: [{kind: ServiceAccount, name: api, namespace: system}]\n`;
  const files = {
    'kustomization.yaml': 'namespace: bank\nresources: [a.yaml, b.yaml, c.yaml]\n',
    'a.yaml': pod('api'),
    'b.yaml': `${pod('web')}---\n${account}`,
    'c.yaml': binding,
  };
  expect(told(judge(files), 'service-account-token-automount')).toEqual([]);
});

test('a namespace that a kustomization gives counts for everything in it', () => {
  const files = {
    'kustomization.yaml': 'namespace: shop\nresources: [a.yaml, n.yaml]\n',
    'a.yaml': pod('api').replace('  namespace: shop\n', '  namespace: default\n'),
    'n.yaml':
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted}}\n',
  };
  const judgement = judge(files);
  expect(told(judgement, 'default-namespace', 'missing-namespace')).toEqual([]);
  expect(told(judgement, 'pod-security-admission')).toEqual(['error pod-security-admission a.yaml:4']);
});
