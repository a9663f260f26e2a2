import { type Field, isMergeKey } from './field.ts';
import type { MapNode, Node } from './node.ts';

/** A key that a map has more than once. */
export interface DuplicateKey {
  /** The last one, which the cluster takes. */
  readonly field: Field;
  /** Where the ones before it start in the file's text. */
  readonly passedOver: readonly number[];
}

/** The duplicate keys below a field, in the order of the text; what an alias stands for is told where it is written. */
export function duplicateKeys(field: Field): readonly DuplicateKey[] {
  // Nearly no object has any, so the nodes are looked through before fields are made of them.
  return field.node !== undefined && hasDuplicates(field.node) ? [...duplicatesBelow(field)] : [];
}

function hasDuplicates(node: Node): boolean {
  if (node.type === 'list') return node.items.some(hasDuplicates);
  return node.type === 'map' && (repeatsName(node) || node.entries.some(({ value }) => hasDuplicates(value)));
}

/** From how many entries on a set costs less than comparing each with those before it. */
const few = 12;

function repeatsName({ entries }: MapNode): boolean {
  if (entries.length > few) return new Set(entries.map(({ name }) => name)).size < entries.length;
  return entries.some(({ name }, index) => {
    for (let before = 0; before < index; before += 1) if (entries[before]?.name === name) return true;
    return false;
  });
}

function* duplicatesBelow(field: Field): Generator<DuplicateKey> {
  const { node } = field;
  if (node?.type === 'list') for (const item of field.items()) yield* duplicatesBelow(item);
  if (node?.type !== 'map') return;
  for (const [key, starts] of ownKeys(node)) {
    const child = field.get(key);
    // A key that only a merge brings is written elsewhere.
    if (starts.length > 1) yield { field: child, passedOver: starts.slice(0, -1) };
    if (child.borrowed === undefined) yield* duplicatesBelow(child);
  }
}

function ownKeys({ entries }: MapNode): ReadonlyMap<string, readonly number[]> {
  const starts = new Map<string, number[]>();
  for (const entry of entries) {
    if (isMergeKey(entry)) continue;
    const { name, key } = entry;
    const known = starts.get(name);
    if (known === undefined) starts.set(name, [key.span.start]);
    else known.push(key.span.start);
  }
  return starts;
}
