import { expect, test } from 'vitest';
import { Deployers } from '../../src/inventory/deployers.ts';

function deployersOf(files: Readonly<Record<string, string>>): Deployers {
  const all = Object.entries(files).map(([path, text]) => ({ path, text }));
  return new Deployers(all, new Set(Object.keys(files)));
}

const kustomization = (lines: string) => `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${lines}`;

test('a kustomization gives what it lists its namespace, an outer one before an inner one', () => {
  const deployers = deployersOf({
    'base/kustomization.yaml': kustomization('namespace: inner\nresources: [api.yaml]\n'),
    'base/api.yaml': '',
    'base/other.yaml': '',
    'overlay/kustomization.yaml': kustomization('namespace: outer\nresources: [../base]\n'),
  });
  // The base is deployed by itself as well, as far as the files tell: two namespaces, and nobody can say which.
  expect(deployers.of('base/api.yaml').namespace).toBeNull();
  expect(deployers.of('base/other.yaml').namespace).toBeUndefined();
});

test('two overlays of a base without a namespace are two namespaces', () => {
  const overlay = (namespace: string) => kustomization(`namespace: ${namespace}\nresources: [../base]\n`);
  const base = { 'base/kustomization.yaml': kustomization('resources: [api.yaml]\n'), 'base/api.yaml': '' };
  expect(deployersOf({ ...base, 'a/kustomization.yaml': overlay('a') }).of('base/api.yaml')).toMatchObject({
    namespace: 'a',
    isForced: true,
  });
  const both = { ...base, 'a/kustomization.yaml': overlay('a'), 'b/kustomization.yaml': overlay('b') };
  expect(deployersOf(both).of('base/api.yaml').namespace).toBeNull();
});

const argo = (path: string, namespace = 'shop') =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: shop-${namespace}}\nspec:\n  source: {path: ${path}}\n  destination: {namespace: ${namespace}}\n`;

test('an Argo CD Application deploys a folder, and gives its namespace only to what has none', () => {
  const deployers = deployersOf({ 'argo/app.yaml': argo('apps/api'), 'apps/api/a.yaml': '', 'apps/web/a.yaml': '' });
  expect(deployers.of('apps/api/a.yaml')).toEqual({ namespace: 'shop', isForced: false, deployer: 'shop-shop' });
  expect(deployers.of('apps/web/a.yaml')).toEqual({ namespace: undefined, isForced: true, deployer: undefined });
});

test('a Flux Kustomization deploys what its kustomization lists', () => {
  const deployers = deployersOf({
    'clusters/prod.yaml':
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: prod}\nspec:\n  path: ./apps\n  targetNamespace: prod\n',
    'apps/kustomization.yaml': kustomization('resources: [a.yaml]\n'),
    'apps/a.yaml': '',
  });
  expect(deployers.of('apps/a.yaml')).toEqual({ namespace: 'prod', isForced: true, deployer: 'prod' });
});

test('kustomizations that name each other, broken ones and placeholders do no harm', () => {
  const deployers = deployersOf({
    'a/kustomization.yaml': kustomization('namespace: ${NS}\nresources: [../b, x.yaml]\n'),
    'b/kustomization.yaml': kustomization('resources: [../a]\n'),
    'c/kustomization.yaml': 'a: [',
    'a/x.yaml': '',
  });
  expect(deployers.of('a/x.yaml').namespace).toBeNull();
});
