import { hiddenLineEnd } from './documents.ts';
import type { Span } from './place.ts';

const kindLike = /(?:^|\n)(["']?)kind\1[ \t]*:/g;
const plainKind = /(?:^|\n)kind:[ \t]+([A-Za-z][A-Za-z0-9]*)[ \t]*(?:[ \t]#[^\n]*)?\r?\n(?![ \t])/;

/**
 * The kind of a document, where its text shows it beyond doubt: one column-0 `kind:` line with one plain word, the next
 * line not indented, nothing else that could be the key. Undefined means unknown, never "none": parse it.
 */
export function sniffKind(text: string, span: Span): string | undefined {
  const slice = text.slice(span.start, span.end);
  if (hiddenLineEnd.test(slice) || (slice.match(kindLike)?.length ?? 0) !== 1) return undefined;
  // A flow root, a quoted or explicit key, an anchor, a tag or a merge at column 0 could give the kind as well.
  if (/(?:^|\n)(?:["'?&*!<{[]|kind[ \t]+:)/.test(slice)) return undefined;
  return plainKind.exec(slice)?.[1];
}
