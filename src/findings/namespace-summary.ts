import type { Inventory } from '../inventory/inventory.ts';
import { isKnownNamespace, type NamespaceKey } from '../inventory/namespace-key.ts';
import type { DefaultDeny } from '../inventory/network-policy.ts';
import type { PodSecurityLevel } from '../inventory/pod-security-labels.ts';
import type { Right } from '../inventory/policy-rule.ts';
import { notableRights } from '../inventory/rights-text.ts';

/** What is known of a namespace: a row of the report's table. */
export interface NamespaceSummary {
  readonly name: string;
  readonly applications: readonly {
    readonly name: string;
    readonly by: string;
    readonly accounts: readonly string[];
  }[];
  readonly accounts: readonly {
    readonly name: string;
    readonly rights: readonly Right[];
    /** The most telling of many rights, as clauses that follow "can". */
    readonly notable: readonly string[];
  }[];
  /** The strictest Pod Security level that all its known workloads pass. */
  readonly strictest: PodSecurityLevel;
  /** null where its Namespace object is not known, or names no level. */
  readonly enforced: { readonly level: PodSecurityLevel; readonly version: string } | null;
  readonly defaultDeny: DefaultDeny;
  readonly workloads: number;
}

/**
 * The namespaces of an inventory, by name.
 *
 * @param only the namespaces that a change touches; undefined: all
 */
export function namespaceSummaries(
  inventory: Inventory,
  version: number,
  only: ReadonlySet<NamespaceKey> | undefined,
): readonly NamespaceSummary[] {
  return inventory.namespaces
    .filter((name) => isKnownNamespace(name) && (only === undefined || only.has(name)))
    .map((name) => {
      const uses = inventory.applicationsIn(name);
      const accounts = new Set([...inventory.accountsIn(name), ...uses.flatMap((use) => use.accounts)]);
      const enforced = inventory.namespaceObject(name, '')?.enforced ?? null;
      return {
        name,
        applications: uses.map(({ application, accounts: own }) => ({ ...application, accounts: own })),
        accounts: [...accounts].sort().map((account) => {
          const rights = unique(inventory.rightsOf(account, name));
          return { name: account, rights, notable: notableRights(rights) };
        }),
        strictest: inventory.strictestIn(name, version),
        enforced:
          enforced === null
            ? null
            : { level: enforced.level, version: enforced.version === 'latest' ? 'latest' : `v1.${enforced.version}` },
        defaultDeny: inventory.defaultDeny(name),
        workloads: inventory.workloadsIn(name).length,
      };
    });
}

function unique(rights: readonly Right[]): readonly Right[] {
  return [...new Map(rights.map((right) => [JSON.stringify(right), right])).values()];
}
