import type { DocumentSlice } from './documents.ts';
import type { SourceText } from './source-text.ts';

/** The documents of a file that hold one of the words. */
export function* slicesWith(words: readonly string[], source: SourceText): Generator<DocumentSlice> {
  const { text } = source;
  // Where each word stands next; a search for each is several times faster than one expression for all.
  const next = words.map((word) => ({ word, at: text.indexOf(word) }));
  const nextFrom = (from: number) => {
    let nearest: number | undefined;
    for (const search of next) {
      if (search.at >= 0 && search.at < from) search.at = text.indexOf(search.word, from);
      if (search.at >= 0 && (nearest === undefined || search.at < nearest)) nearest = search.at;
    }
    return nearest;
  };
  let at = nextFrom(0);
  // Most files hold none: they are not split.
  if (at === undefined) return;
  for (const slice of source.documents) {
    const { start, end } = slice.span;
    if (at < start) at = nextFrom(start);
    if (at === undefined) return;
    if (at >= end) continue;
    yield slice;
    at = nextFrom(end);
    if (at === undefined) return;
  }
}
