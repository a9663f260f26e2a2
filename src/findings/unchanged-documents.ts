import { splitDocuments } from '../manifest/documents.ts';
import type { Span } from '../manifest/place.ts';
import type { Range } from './settings.ts';
import { isText, type Tree } from './tree.ts';

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
  const before = largeTexts(base);
  const skipped = { base: new Map<string, ReadonlySet<number>>(), head: new Map<string, ReadonlySet<number>>() };
  for (const [path, text] of largeTexts(head)) {
    const home = renames.get(path) ?? path;
    const old = before.get(home);
    if (old === undefined) continue;
    const equal = equalDocuments(old, text);
    skipped.base.set(home, equal.base);
    skipped.head.set(path, equal.head);
  }
  return skipped;
}

function largeTexts({ judged }: Tree): ReadonlyMap<string, string> {
  return new Map(
    judged.flatMap((file): [string, string][] =>
      isText(file) && file.text.length > large ? [[file.path, file.text]] : [],
    ),
  );
}

interface EqualDocuments {
  readonly base: ReadonlySet<number>;
  readonly head: ReadonlySet<number>;
}

function equalDocuments(base: string, head: string): EqualDocuments {
  const equal = { base: new Set<number>(), head: new Set<number>() };
  const known = new Map<string, number[]>();
  for (const span of spansOf(base)) {
    const text = base.slice(span.start, span.end);
    const starts = known.get(text);
    if (starts === undefined) known.set(text, [span.start]);
    else starts.push(span.start);
  }
  for (const span of spansOf(head)) {
    const start = known.get(head.slice(span.start, span.end))?.shift();
    if (start === undefined) continue;
    equal.base.add(start);
    equal.head.add(span.start);
  }
  return equal;
}

function spansOf(text: string): readonly Span[] {
  return splitDocuments(text).map(({ span }) => span);
}
