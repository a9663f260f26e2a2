import { combinations, holds, isLong, namesResource, type Right } from './policy-rule.ts';

/** One thing that a right allows, on a resource or a URL. */
interface Atom {
  readonly scope: string;
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  /** null: on every object. */
  readonly name: string | null;
  readonly url: string | null;
}

/** Comparisons of one thing with one rule; beyond it rules are compared whole. */
const mostComparisons = 10_000_000;

/**
 * What rights allow that others do not: wildcards and cluster-wide rights cover what is narrower. Equal verbs of one group
 * are told together.
 */
export function addedRights(before: readonly Right[], after: readonly Right[]): readonly Right[] {
  const comparisons = after.reduce((sum, right) => sum + combinations(right), 0) * Math.max(1, before.length);
  const isWhole = comparisons > mostComparisons ? () => true : isLong;
  const groups = new Map<string, { readonly atom: Atom; readonly verbs: Set<string> }>();
  for (const right of after) {
    if (isWhole(right)) continue;
    for (const atom of atomsOf(right)) {
      if (before.some((old) => covers(old, atom))) continue;
      const { verb, ...rest } = atom;
      const key = JSON.stringify(rest);
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { atom, verbs: new Set([verb]) });
      else known.verbs.add(verb);
    }
  }
  const merged = new Map<string, Right>();
  for (const { atom, verbs } of groups.values()) {
    const sorted = [...verbs];
    const key = JSON.stringify([atom.scope, sorted, atom.group, atom.name, atom.url === null]);
    const known = merged.get(key);
    merged.set(key, {
      scope: atom.scope,
      verbs: sorted,
      apiGroups: atom.url === null ? [atom.group] : [],
      resources: [...(known?.resources ?? []), ...(atom.url === null ? [atom.resource] : [])],
      names: atom.name === null ? [] : [atom.name],
      urls: [...(known?.urls ?? []), ...(atom.url === null ? [] : [atom.url])],
    });
  }
  return [...merged.values(), ...addedWhole(before, after.filter(isWhole))];
}

/** Rules that are compared as they are written. */
function addedWhole(before: readonly Right[], after: readonly Right[]): readonly Right[] {
  if (after.length === 0) return [];
  const known = new Set(before.map((right) => JSON.stringify(right)));
  return after.filter((right) => !known.has(JSON.stringify(right)));
}

function* atomsOf({ verbs, apiGroups, resources, names, urls, scope }: Right): Generator<Atom> {
  for (const verb of verbs) {
    for (const url of urls) yield { scope, verb, group: '', resource: '', name: null, url };
    for (const group of apiGroups) {
      for (const resource of resources) {
        for (const name of names.length === 0 ? [null] : names) yield { scope, verb, group, resource, name, url: null };
      }
    }
  }
}

function covers(right: Right, { scope, verb, group, resource, name, url }: Atom): boolean {
  if (right.scope !== 'cluster' && right.scope !== scope) return false;
  if (!holds(right.verbs, verb)) return false;
  if (url !== null) return right.urls.some((own) => own === '*' || own === url);
  if (right.names.length > 0 && (name === null || !right.names.includes(name))) return false;
  return holds(right.apiGroups, group) && namesResource(right.resources, resource);
}
