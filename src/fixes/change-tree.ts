import type { Field } from '../manifest/field.ts';
import type { Path, PathStep } from '../manifest/place.ts';
import type { Change, NewValue } from '../rules/cure.ts';

/** What is to become of a field: all changes of one fix, merged by where they stand. */
export type ChangeTree =
  | { readonly kind: 'set'; readonly value: NewValue }
  | { readonly kind: 'remove' }
  | { readonly kind: 'inside'; readonly children: Map<PathStep, ChangeTree>; readonly appended: string[] };

/** Two changes that contradict each other. */
export interface Conflict {
  readonly kind: 'conflict';
  readonly path: Path;
}

/** Merges changes of one object. Equal changes merge; a contradiction is given back. */
export function mergeChanges(changes: readonly Change[]): ChangeTree | Conflict {
  const root: ChangeTree = { kind: 'inside', children: new Map(), appended: [] };
  for (const change of changes) {
    if (!insert(root, change)) return { kind: 'conflict', path: change.path };
  }
  return root;
}

type Inside = Extract<ChangeTree, { kind: 'inside' }>;

function insert(root: Inside, change: Change): boolean {
  let at = root;
  const steps = change.op === 'append' ? change.path : change.path.slice(0, -1);
  for (const step of steps) {
    const next = at.children.get(step) ?? { kind: 'inside', children: new Map(), appended: [] };
    if (next.kind !== 'inside') return false;
    at.children.set(step, next);
    at = next;
  }
  if (change.op === 'append') {
    if (!at.appended.includes(change.value)) at.appended.push(change.value);
    return true;
  }
  const last = change.path.at(-1);
  if (last === undefined) return false;
  const known = at.children.get(last);
  const wanted: ChangeTree = change.op === 'remove' ? { kind: 'remove' } : { kind: 'set', value: change.value };
  if (known !== undefined) return JSON.stringify(known) === JSON.stringify(wanted);
  at.children.set(last, wanted);
  return true;
}

/**
 * Turns a map or list that its changes leave empty into a removal, up to `keep` steps from the root (a container or a
 * pod spec stays whatever is taken from it).
 */
export function pruneEmptied(tree: ChangeTree, field: Field, keep: ReadonlySet<string>): ChangeTree {
  if (tree.kind !== 'inside') return tree;
  const children = new Map<PathStep, ChangeTree>();
  for (const [step, child] of tree.children) {
    const below = typeof step === 'string' ? field.get(step) : (field.items()[step] ?? field.get('#'));
    children.set(step, pruneEmptied(child, below, keep));
  }
  const size = field.isList ? field.items().length : field.keys().length;
  const removed = [...children.values()].filter(({ kind }) => kind === 'remove').length;
  const written = children.size - removed + tree.appended.length;
  const isEmptied = removed > 0 && removed === size && written === 0;
  const isKept = keep.has(JSON.stringify(field.path)) || field.parent === undefined;
  return isEmptied && !isKept ? { kind: 'remove' } : { kind: 'inside', children, appended: tree.appended };
}

/** The value that a tree writes where nothing stands yet: undefined where it only takes away. */
export function writtenValue(tree: ChangeTree): NewValue | undefined {
  if (tree.kind === 'set') return tree.value;
  if (tree.kind === 'remove') return undefined;
  if (tree.appended.length > 0) return tree.appended;
  const entries: [string, NewValue][] = [];
  for (const [step, child] of tree.children) {
    const value = writtenValue(child);
    if (typeof step === 'string' && value !== undefined) entries.push([step, value]);
  }
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
