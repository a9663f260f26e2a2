import { describe, expect, test } from 'vitest';
import { besideDocuments, besideRoles } from '../../src/findings/beside.ts';
import { everything, type Touched } from '../../src/findings/touched.ts';
import type { TextFile } from '../../src/findings/tree.ts';
import { Deployers } from '../../src/inventory/deployers.ts';
import { ownershipOf } from '../../src/manifest/ownership.ts';

function filesOf(files: Readonly<Record<string, string>>) {
  const context = Object.entries(files).map(
    ([path, text]): TextFile => ({ kind: 'text', path, text, validUtf8: true }),
  );
  const paths = new Set(Object.keys(files));
  return {
    context,
    judged: [],
    skipped: new Map(),
    ownership: ownershipOf(context, paths),
    deployers: new Deployers(context, paths),
    declared: new Map(),
  };
}

/** Names of the objects that are read. */
function read(
  files: Readonly<Record<string, string>>,
  touched: Touched | typeof everything,
): readonly (string | null)[] {
  return [...besideDocuments(filesOf(files), touched)].flatMap(({ objects }) => objects.map(({ name }) => name));
}

const touched = (...namespaces: readonly string[]): Touched => ({
  namespaces: new Set(namespaces),
  clusterRoles: new Set(),
});
const object = (kind: string, name: string, rest = '') =>
  `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${rest}`;
const within = (namespace: string) => `  namespace: ${namespace}\n`;
const containers = 'spec:\n  containers:\n    - name: a\n';

describe('beside what is judged', () => {
  const files = {
    'a.yaml': [
      object('Pod', 'in-shop', within('shop') + containers),
      object('Pod', 'in-bank', within('bank') + containers),
      object('ConfigMap', 'settings', within('shop')),
      object('ServiceAccount', 'account', within('shop')),
      object('Namespace', 'shop'),
      object('Namespace', 'bank'),
      object(
        'ClusterRoleBinding',
        'by-subject',
        'subjects:\n  - kind: ServiceAccount\n    name: x\n    namespace: shop\n',
      ),
      object(
        'ClusterRoleBinding',
        'of-bank',
        'subjects:\n  - kind: ServiceAccount\n    name: x\n    namespace: bank\n',
      ),
      object(
        'RoleBinding',
        'of-all',
        `${within('bank')}subjects:\n  - kind: Group\n    name: system:serviceaccounts\n`,
      ),
      object('CiliumClusterwideNetworkPolicy', 'cluster-wide'),
      object('ClusterRole', 'role'),
    ].join('---\n'),
  };

  test('only what says something of touched namespaces is read', () => {
    expect(read(files, touched('shop'))).toEqual([
      'in-shop',
      'account',
      'shop',
      'by-subject',
      'of-all',
      'cluster-wide',
    ]);
  });

  test('everything that counts is read where everything is touched', () => {
    expect(read(files, everything)).toEqual([
      'in-shop',
      'in-bank',
      'account',
      'shop',
      'bank',
      'by-subject',
      'of-bank',
      'of-all',
      'cluster-wide',
    ]);
  });

  test('roles are read by the names that are asked for, and those that add to others', () => {
    const roles = {
      'r.yaml': [
        object('ClusterRole', 'one'),
        object('ClusterRole', 'two'),
        object('ClusterRole', 'three', '  labels:\n    rbac.authorization.k8s.io/aggregate-to-view: "true"\n'),
      ].join('---\n'),
    };
    const names = (asked: ReadonlySet<string> | undefined) =>
      [...besideRoles(filesOf(roles), asked)].flatMap(({ objects }) => objects.map(({ name }) => name));
    expect(names(new Set(['two']))).toEqual(['two', 'three']);
    expect(names(undefined)).toEqual(['one', 'two', 'three']);
  });

  test.each([
    ['an alias', 'x: &n shop\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: hidden\n  namespace: *n\n'],
    ['a merge', 'x: &m {namespace: shop}\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  <<: *m\n  name: hidden\n'],
    ['a block scalar', 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: hidden\n  namespace: |-\n    shop\n'],
    [
      'a value on the next line',
      'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: hidden\n  namespace:\n    shop\n',
    ],
    ['a tag', 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: hidden\n  namespace: !!str shop\n'],
    [
      'an escape in the key',
      'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: hidden\n  "name\\x73pace": shop\n',
    ],
    [
      'an escape in the value',
      'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: hidden\n  namespace: "sh\\x6fp"\n',
    ],
    ['an explicit key', 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: hidden\n  ? namespace\n  : shop\n'],
    [
      'a List',
      'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: ServiceAccount\n    metadata: {name: hidden, namespace: shop}\n',
    ],
    ['a quoted kind', 'apiVersion: v1\n"kind": "ServiceAccount"\nmetadata: {name: hidden, namespace: shop}\n'],
    ['flow', '{apiVersion: v1, kind: ServiceAccount, metadata: {name: hidden, namespace: "shop"}}\n'],
  ])('%s hides nothing', (_, text) => {
    expect(read({ 'a.yaml': text }, touched('shop'))).toEqual(['hidden']);
  });

  test('a kustomization gives the namespace, and a folder shares an unknown one', () => {
    const kustomized = {
      'k/kustomization.yaml': 'namespace: shop\nresources: [a.yaml]\n',
      'k/a.yaml': object('ServiceAccount', 'given'),
    };
    expect(read(kustomized, touched('shop'))).toEqual(['given']);
    expect(read({ 'd/a.yaml': object('ServiceAccount', 'near') }, touched('?d'))).toEqual(['near']);
    expect(read({ 'e/a.yaml': object('ServiceAccount', 'far') }, touched('?d'))).toEqual([]);
  });
});
