import type { PolicyRule } from './policy-rule.ts';
import data from './well-known-roles.json' with { type: 'json' };

/**
 * The rules of a ClusterRole that Kubernetes creates by itself (`view`, `edit`, `admin`, `cluster-admin`, `system:*`),
 * aggregated ones with what Kubernetes' own roles add to them.
 *
 * Source: kubernetes v1.8 to v1.36, plugin/pkg/auth/authorizer/rbac/bootstrappolicy/testdata, by
 * scripts/well-known-roles.ts
 *
 * @param version minor version of Kubernetes; the newest known one's rules stand for later ones
 * @returns undefined where that version has no such role
 */
export function wellKnownRole(name: string, version: number): readonly PolicyRule[] | undefined {
  const changes: Readonly<Record<string, unknown>> = data.roles;
  const known = Object.hasOwn(changes, name) ? changes[name] : undefined;
  if (!Array.isArray(known)) return undefined;
  const rows: readonly (readonly [number, readonly number[] | null])[] = known;
  const rules = rows.findLast(([since]) => since <= version)?.[1];
  return rules?.map((index) => ruleOf(data.rules[index] ?? ''));
}

/** A rule as the data writes it: verbs, groups, resources, names and URLs by `|`, items by comma. */
function ruleOf(text: string): PolicyRule {
  const [verbs = '', groups = '', resources = '', names = '', urls = ''] = text.split('|');
  const list = (items: string) => (items === '' ? [] : items.split(','));
  // The core group is written as an empty text.
  const apiGroups = resources === '' ? [] : groups.split(',');
  return { verbs: list(verbs), apiGroups, resources: list(resources), names: list(names), urls: list(urls) };
}
