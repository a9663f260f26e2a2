import { type Field, isMergeKey, keyText } from './field.ts';
import type { MapNode } from './node.ts';

/** A key that a map has more than once. */
export interface DuplicateKey {
  /** The last one, which the cluster takes. */
  readonly field: Field;
  /** Where the ones before it start in the file's text. */
  readonly passedOver: readonly number[];
}

/** The duplicate keys below a field, in the order of the text; what an alias stands for is told where it is written. */
export function* duplicateKeys(field: Field): Generator<DuplicateKey> {
  const { node } = field;
  if (node?.type === 'list') for (const item of field.items()) yield* duplicateKeys(item);
  if (node?.type !== 'map') return;
  for (const [key, starts] of ownKeys(node)) {
    const child = field.get(key);
    // A key that only a merge brings is written elsewhere.
    if (starts.length > 1) yield { field: child, passedOver: starts.slice(0, -1) };
    if (child.borrowed === undefined) yield* duplicateKeys(child);
  }
}

function ownKeys({ entries }: MapNode): ReadonlyMap<string, readonly number[]> {
  const starts = new Map<string, number[]>();
  for (const { key } of entries) {
    if (isMergeKey(key)) continue;
    const text = keyText(key);
    const known = starts.get(text);
    if (known === undefined) starts.set(text, [key.span.start]);
    else known.push(key.span.start);
  }
  return starts;
}
