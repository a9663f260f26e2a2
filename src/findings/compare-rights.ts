import type { BindingFact } from '../inventory/fact.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { isKnownNamespace } from '../inventory/namespace-key.ts';
import type { Right } from '../inventory/policy-rule.ts';
import { addedRights } from '../inventory/rights-change.ts';
import { notableRights, rightText } from '../inventory/rights-text.ts';
import type { PrivilegeChange, PrivilegeChanges } from './privilege-change.ts';

/** What accounts may do at head and could not at base, and the other way round, as far as bindings among the files say. */
export function compareRights(base: Inventory, head: Inventory): PrivilegeChanges {
  const accounts = new Map(
    [...base.boundAccounts, ...head.boundAccounts].map((account) => [JSON.stringify(account), account]),
  );
  const gained: PrivilegeChange[] = [];
  const dropped: PrivilegeChange[] = [];
  for (const account of accounts.values()) {
    gained.push(...changesOf(account, base, head, 'gained'));
    dropped.push(...changesOf(account, head, base, 'dropped'));
  }
  return { gained, dropped };
}

function changesOf(
  account: { readonly namespace: string; readonly name: string },
  less: Inventory,
  more: Inventory,
  direction: 'gained' | 'dropped',
): readonly PrivilegeChange[] {
  const { namespace, name } = account;
  const known = less.rightsOf(name, namespace);
  const told: PrivilegeChange[] = [];
  let covered = known;
  for (const { binding, rules } of more.bindingsOf(name, namespace)) {
    const scope = binding.isClusterWide ? 'cluster' : binding.namespace;
    const rights = (rules ?? []).map((rule) => ({ ...rule, scope }));
    for (const phrase of phrasesOf(addedRights(covered, rights), binding, addedRights([], rights).length)) {
      told.push({
        resource: resourceOf(binding),
        container: null,
        account: isKnownNamespace(namespace) ? `${namespace}/${name}` : name,
        what: 'rights',
        before: direction === 'gained' ? null : plain(phrase),
        after: direction === 'gained' ? plain(phrase) : null,
        phrase,
        place: { file: binding.file, line: binding.line, column: 1, endLine: binding.line, endColumn: 1 },
      });
    }
    // What two bindings give is told once.
    covered = [...covered, ...rights];
  }
  return told;
}

/** Rights that are told one by one; of more the role is named, and what stands out. */
const fewRights = 3;

function phrasesOf(added: readonly Right[], binding: BindingFact, all: number): readonly string[] {
  if (added.length <= fewRights) return added.map(rightText);
  const where = binding.isClusterWide ? 'everywhere' : `in \`${binding.namespace}\``;
  const part = added.length < all ? 'much of what' : 'what';
  const notes = notableRights(added).slice(0, 4);
  const such = notes.length === 0 ? '' : ` (${notes.join(', ')}, …)`;
  return [`do ${part} the ${binding.roleKind} \`${binding.roleName}\` allows ${where}${such}`];
}

function plain(phrase: string): string {
  return phrase.replaceAll('`', '');
}

function resourceOf({ apiVersion, objectKind, name, namespace }: BindingFact): PrivilegeChange['resource'] {
  return {
    apiVersion,
    kind: objectKind,
    name,
    namespace: isKnownNamespace(namespace) && objectKind === 'RoleBinding' ? namespace : null,
  };
}
