import type { SourceText } from '../manifest/source-text.ts';
import type { Range } from './settings.ts';
import { isText, sourceOf, type Tree } from './tree.ts';

/** Documents that are not judged because the change leaves them as they are: by path, the offsets at which they start. */
export type SkippedDocuments = ReadonlyMap<string, ReadonlySet<number>>;

export interface UnchangedDocuments {
  readonly base: SkippedDocuments;
  readonly head: SkippedDocuments;
}

export const nothingSkipped: SkippedDocuments = new Map();

/**
 * UTF-16 units from which on only the documents that differ are judged. Smaller files are judged whole, which also tells
 * what stood in them before.
 */
const large = 1024 * 1024;

/** The documents that stand in a large file on both sides, character by character the same. */
export function unchangedDocuments({ base, head, renames }: Range): UnchangedDocuments {
  const before = largeFiles(base);
  const skipped = { base: new Map<string, ReadonlySet<number>>(), head: new Map<string, ReadonlySet<number>>() };
  for (const [path, source] of largeFiles(head)) {
    const home = renames.get(path) ?? path;
    const old = before.get(home);
    if (old === undefined) continue;
    const equal = equalDocuments(old, source);
    skipped.base.set(home, equal.base);
    skipped.head.set(path, equal.head);
  }
  return skipped;
}

function largeFiles({ judged }: Tree): ReadonlyMap<string, SourceText> {
  const files = judged.filter(isText).filter(({ text }) => text.length > large);
  return new Map(files.map((file) => [file.path, sourceOf(file)]));
}

interface EqualDocuments {
  readonly base: ReadonlySet<number>;
  readonly head: ReadonlySet<number>;
}

/** How many documents ahead an equal one is looked for where two differ. */
const window = 20;

/**
 * Goes through both texts side by side. A document that was moved further than the window is found equal to none, which
 * only means that it is judged on both sides.
 */
function equalDocuments(base: SourceText, head: SourceText): EqualDocuments {
  const equal = { base: new Set<number>(), head: new Set<number>() };
  const before = base.documents;
  const after = head.documents;
  const textOf = ({ text, documents }: SourceText, index: number) => {
    const span = documents[index]?.span;
    return span === undefined ? undefined : text.slice(span.start, span.end);
  };
  const isEqual = (left: number, right: number) => {
    const text = textOf(base, left);
    return text !== undefined && text === textOf(head, right);
  };
  let left = 0;
  let right = 0;
  while (left < before.length && right < after.length) {
    const next = nextEqual(left, right, isEqual);
    if (next === undefined) {
      left += 1;
      right += 1;
      continue;
    }
    equal.base.add(before[next.left]?.span.start ?? -1);
    equal.head.add(after[next.right]?.span.start ?? -1);
    left = next.left + 1;
    right = next.right + 1;
  }
  return equal;
}

/** The nearest pair at or after two indexes that is equal. */
function nextEqual(
  left: number,
  right: number,
  isEqual: (left: number, right: number) => boolean,
): { readonly left: number; readonly right: number } | undefined {
  for (let distance = 0; distance <= window; distance += 1) {
    for (let ahead = 0; ahead <= distance; ahead += 1) {
      if (isEqual(left + ahead, right + distance - ahead))
        return { left: left + ahead, right: right + distance - ahead };
    }
  }
  return undefined;
}
