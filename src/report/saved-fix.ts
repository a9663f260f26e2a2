import type { TextEdit } from '../fixes/fix.ts';
import type { SourceText } from '../manifest/source-text.ts';

export { notInScope } from '../fixes/fix-findings.ts';

/** Whether edits may stand as a suggestion by the text alone: no CRLF, no last line without its end, no line of an env value. */
export function isSuggestibleText(source: SourceText, edits: readonly TextEdit[]): boolean {
  if (source.text.includes('\r\n')) return false;
  const lines = edits.flatMap(({ span }) => {
    const first = source.lineAt(span.start);
    const last = source.lineAt(Math.max(span.start, span.end - 1));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  if (!source.text.endsWith('\n') && lines.some((line) => line >= source.lineCount)) return false;
  // Without the parsed text any line that gives a value counts as an env value.
  return !lines.some((line) => /^\s*(?:-\s*)?["']?value["']?\s*:/.test(source.line(line)));
}
