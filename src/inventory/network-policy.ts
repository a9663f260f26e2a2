import type { Field } from '../manifest/field.ts';
import { groupOf, type ManifestObject } from '../manifest/manifest-object.ts';

/** Which traffic a policy denies for all pods of a namespace. */
export interface DefaultDeny {
  readonly ingress: boolean;
  readonly egress: boolean;
}

/** What a network policy object denies by default, and where: a namespace, or every namespace. */
export interface NetworkDefault extends DefaultDeny {
  readonly isClusterWide: boolean;
}

/** undefined for objects that are no network policy, or that select only some pods, or that allow something. */
export function networkDefault(object: ManifestObject): NetworkDefault | undefined {
  const group = groupOf(object.apiVersion);
  const spec = object.root.get('spec');
  if (object.kind === 'NetworkPolicy' && (group === 'networking.k8s.io' || group === 'extensions')) {
    return native(spec);
  }
  if (group === 'cilium.io') {
    if (object.kind === 'CiliumNetworkPolicy') return cilium(spec, 'endpointSelector', false);
    if (object.kind === 'CiliumClusterwideNetworkPolicy') return cilium(spec, 'endpointSelector', true);
  }
  if (group === 'crd.projectcalico.org' || group === 'projectcalico.org') {
    if (object.kind === 'NetworkPolicy') return calico(spec, false);
    if (object.kind === 'GlobalNetworkPolicy') return calico(spec, true);
  }
  return undefined;
}

/**
 * Source: NetworkPolicySpec in kubernetes v1.36, staging/src/k8s.io/api/networking/v1/types.go: without `policyTypes`
 * a policy is of type Ingress, and of Egress where it has egress rules. A selector without a term selects all.
 */
function native(spec: Field): NetworkDefault | undefined {
  // A missing selector is decoded as an empty one.
  if (!spec.get('podSelector').isAbsent && !selectsAll(spec.get('podSelector'))) return undefined;
  const types = spec.get('policyTypes');
  const named = types.items().map(({ string }) => string);
  const isUnset = named.length === 0;
  const hasNo = (key: string) => spec.get(key).items().length === 0;
  const ingress = (isUnset || named.includes('Ingress')) && hasNo('ingress');
  // Without types, egress rules are what makes it of type Egress, and then something is allowed.
  const egress = named.includes('Egress') && hasNo('egress');
  return ingress || egress ? { ingress, egress, isClusterWide: false } : undefined;
}

function selectsAll(selector: Field): boolean {
  const terms = [...selector.get('matchLabels').keys(), ...selector.get('matchExpressions').items()];
  return selector.isMap && terms.length === 0;
}

/**
 * A rule list that is written, even one with an empty rule only (`- {}`), puts the pods into default deny.
 * Source: docs.cilium.io, "Layer 3 Examples", ingress and egress default deny; `enableDefaultDeny` goes before it.
 */
function cilium(spec: Field, selector: string, isClusterWide: boolean): NetworkDefault | undefined {
  if (!selectsAll(spec.get(selector))) return undefined;
  const denies = (key: 'ingress' | 'egress') => {
    const rules = spec.get(key);
    const allowsNothing = rules.items().every((rule) => rule.keys().length === 0);
    return rules.isList && allowsNothing && spec.get('enableDefaultDeny').get(key).boolean !== false;
  };
  const [ingress, egress] = [denies('ingress'), denies('egress')];
  return ingress || egress ? { ingress, egress, isClusterWide } : undefined;
}

/**
 * Source: docs.tigera.io, NetworkPolicy: `selector` absent or `all()` selects all; without `types` Ingress is one unless
 * only egress rules are there. Rules that only deny leave the default.
 */
function calico(spec: Field, isClusterWide: boolean): NetworkDefault | undefined {
  const isEverything = (field: Field) => field.isAbsent || ['', 'all()'].includes(field.string ?? 'x');
  if (!isEverything(spec.get('selector')) || !isEverything(spec.get('namespaceSelector'))) return undefined;
  const types = spec
    .get('types')
    .items()
    .map(({ string }) => string);
  const allowsNothing = (key: string) =>
    spec
      .get(key)
      .items()
      .every((rule) => rule.get('action').string === 'Deny');
  const hasEgress = spec.get('egress').items().length > 0;
  const hasIngress = spec.get('ingress').items().length > 0;
  const isUnset = types.length === 0;
  const ingress = (types.includes('Ingress') || (isUnset && (hasIngress || !hasEgress))) && allowsNothing('ingress');
  const egress = (types.includes('Egress') || (isUnset && hasEgress)) && allowsNothing('egress');
  return ingress || egress ? { ingress, egress, isClusterWide } : undefined;
}
