import type { Field } from '../manifest/field.ts';

/** A rule of a Role or ClusterRole, as the API server reads it. */
export interface PolicyRule {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  /** `resourceNames`; empty: all. */
  readonly names: readonly string[];
  readonly urls: readonly string[];
}

/** What an account may do, and where: in a namespace, or everywhere. */
export interface Right extends PolicyRule {
  /** A namespace, or `cluster`. */
  readonly scope: string;
}

/** The rules in the `rules` of a role. Items that are no texts are left out: the API server refuses them. */
export function policyRules(rules: Field): readonly PolicyRule[] {
  const texts = (field: Field) => field.items().flatMap(({ string }) => (string === undefined ? [] : [string]));
  return rules.items().map((rule) => ({
    verbs: texts(rule.get('verbs')),
    apiGroups: texts(rule.get('apiGroups')),
    resources: texts(rule.get('resources')),
    names: texts(rule.get('resourceNames')),
    urls: texts(rule.get('nonResourceURLs')),
  }));
}

/** Something that can be asked of the API: a verb on a resource (`pods/exec`) of a group. */
export interface ApiRequest {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
}

/**
 * Whether a rule allows a request on every object of the resource. A resource `*` takes in subresources, `pods` does not,
 * `*` before `/exec` is that subresource of every resource.
 *
 * Source: ResourceMatches, APIGroupMatches and VerbMatches in kubernetes v1.36, pkg/apis/rbac/v1/evaluation_helpers.go
 */
export function allows(rule: PolicyRule, { verb, group, resource }: ApiRequest): boolean {
  if (rule.names.length > 0) return false;
  return holds(rule.verbs, verb) && holds(rule.apiGroups, group) && namesResource(rule.resources, resource);
}

export function namesResource(resources: readonly string[], resource: string): boolean {
  const slash = resource.indexOf('/');
  const anyOf = slash < 0 ? undefined : `*${resource.slice(slash)}`;
  return holds(resources, resource) || (anyOf !== undefined && resources.includes(anyOf));
}

/** Whether a list has an item, or the `*` that stands for all. */
export function holds(list: readonly string[], item: string): boolean {
  return list.includes('*') || list.includes(item);
}

/**
 * Rights as a set: one text for every verb on every resource of every group, by name and scope. Equal sets allow the same,
 * however the rules are written.
 */
export function rightSet(rights: readonly Right[]): ReadonlySet<string> {
  const set = new Set<string>();
  for (const right of rights) {
    const { verbs, apiGroups, resources, names, urls, scope } = right;
    if (isLong(right)) {
      set.add(JSON.stringify([scope, ...[verbs, apiGroups, resources, names, urls].map((list) => [...list].sort())]));
      continue;
    }
    for (const verb of verbs) {
      for (const url of urls) set.add(JSON.stringify([scope, verb, url]));
      for (const group of apiGroups) {
        for (const resource of resources) {
          for (const name of names.length === 0 ? ['*'] : names) {
            set.add(JSON.stringify([scope, verb, group, resource, name]));
          }
        }
      }
    }
  }
  return set;
}

/** Combinations of verbs, groups, resources and names that a rule is taken apart into; a longer one is compared whole. */
const mostCombinations = 20_000;

export function combinations({ verbs, apiGroups, resources, names, urls }: PolicyRule): number {
  return verbs.length * (urls.length + apiGroups.length * resources.length * Math.max(1, names.length));
}

/** Whether a rule has more combinations than anybody means. */
export function isLong(rule: PolicyRule): boolean {
  return combinations(rule) > mostCombinations;
}

/** Whether all of several rights allow the same; stops at the first that differ. */
export function haveSameRights(all: readonly (readonly Right[])[]): boolean {
  const [first, ...others] = all;
  if (first === undefined) return true;
  const distinct = others.filter((rights) => rights !== first);
  if (distinct.length === 0) return true;
  const set = rightSet(first);
  return distinct.every((rights) => {
    const other = rightSet(rights);
    return other.size === set.size && [...other].every((item) => set.has(item));
  });
}
