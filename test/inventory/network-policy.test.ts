import { expect, test } from 'vitest';
import { networkDefault } from '../../src/inventory/network-policy.ts';
import { objectsOf } from '../../src/manifest/manifest-object.ts';
import { readDocument } from '../../src/manifest/read-document.ts';
import { SourceText } from '../../src/manifest/source-text.ts';

function defaultOf(head: string, spec: string) {
  const text = `${head}\nmetadata: {name: p, namespace: shop}\nspec: ${spec}\n`;
  const read = readDocument(text, { start: 0, end: text.length }, true);
  if (read.kind === 'unreadable') throw new Error(read.reason);
  const [object] = objectsOf(read.root, new SourceText('p.yaml', text), 0, 'manifest');
  const found = object === undefined ? undefined : networkDefault(object);
  return found === undefined ? '' : [found.ingress && 'ingress', found.egress && 'egress'].filter(Boolean).join();
}

const native = 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy';
const cilium = 'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy';
const calico = 'apiVersion: projectcalico.org/v3\nkind: NetworkPolicy';

test.each([
  [native, '{podSelector: {}}', 'ingress'],
  [native, '{podSelector: {}, policyTypes: [Ingress, Egress]}', 'ingress,egress'],
  [native, '{podSelector: {}, policyTypes: [Ingress], ingress: []}', 'ingress'],
  [native, '{podSelector: {matchLabels: {}, matchExpressions: []}}', 'ingress'],
  [native, '{podSelector: {}, policyTypes: [Egress]}', 'egress'],
  [native, '{podSelector: {}, egress: [{}]}', 'ingress'],
  [native, '{podSelector: {}, ingress: [{}]}', ''],
  [native, '{podSelector: {matchLabels: {app: a}}}', ''],
  [native, '{policyTypes: [Ingress]}', 'ingress'],
  [cilium, '{endpointSelector: {}, ingress: [{}]}', 'ingress'],
  [cilium, '{endpointSelector: {}, ingress: [], egress: [{}]}', 'ingress,egress'],
  [cilium, '{endpointSelector: {}, ingress: [{fromEndpoints: [{}]}]}', ''],
  [cilium, '{endpointSelector: {}, ingress: [{}], enableDefaultDeny: {ingress: false}}', ''],
  [calico, '{selector: all(), types: [Ingress, Egress]}', 'ingress,egress'],
  [calico, '{types: [Ingress], ingress: [{action: Deny}]}', 'ingress'],
  [calico, '{types: [Ingress], ingress: [{action: Allow}]}', ''],
  [calico, '{selector: app == "a"}', ''],
  ['apiVersion: v1\nkind: NetworkPolicy', '{podSelector: {}}', ''],
])('%s %s denies %j', (head, spec, expected) => {
  expect(defaultOf(head, spec)).toBe(expected);
});
