import type { Fact } from '../inventory/fact.ts';
import { type NamespaceKey, namespaceKey } from '../inventory/namespace-key.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';
import type { JudgedObject } from './judged-object.ts';

/** What a change may have an influence on: its namespaces, and the roles by name that it holds. */
export interface Touched {
  readonly namespaces: ReadonlySet<NamespaceKey>;
  readonly clusterRoles: ReadonlySet<string>;
}

export const everything = 'everything';

/** The namespaces of judged objects, of Namespaces among them, and those that bindings among them reach. */
export function touchedBy(objects: Iterable<JudgedObject>, facts: Iterable<Fact>): Touched {
  const namespaces = new Set<NamespaceKey>();
  const clusterRoles = new Set<string>();
  for (const { resource, document } of objects) {
    namespaces.add(namespaceKey(resource.namespace, document.source.file));
  }
  for (const fact of facts) {
    if (fact.kind === 'namespace' && fact.name !== null) namespaces.add(fact.name);
    if (fact.kind === 'role' && fact.objectKind === 'ClusterRole' && fact.name !== null) clusterRoles.add(fact.name);
    if (fact.kind !== 'binding') continue;
    for (const { namespace } of fact.subjects) if (namespace !== null) namespaces.add(namespace);
  }
  return { namespaces, clusterRoles };
}

/** Whether an object stands where a change may have an influence. */
export function isNear(
  { namespace, source }: Pick<ManifestObject, 'namespace' | 'source'>,
  touched: Touched | typeof everything,
): boolean {
  return touched === everything || touched.namespaces.has(namespaceKey(namespace, source.file));
}

export function both(a: Touched, b: Touched): Touched {
  return {
    namespaces: new Set([...a.namespaces, ...b.namespaces]),
    clusterRoles: new Set([...a.clusterRoles, ...b.clusterRoles]),
  };
}
