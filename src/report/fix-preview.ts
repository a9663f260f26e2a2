import { fileHunks } from '../fixes/file-patch.ts';
import { applyEdits, type Fix } from '../fixes/fix.ts';
import type { SourceText } from '../manifest/source-text.ts';

/** One line of a fix's change. `number` is its 1-based line before the fix; null for lines that the fix writes. */
export interface PreviewLine {
  readonly sign: ' ' | '-' | '+';
  readonly number: number | null;
  readonly text: string;
}

/** What a fix does to the lines of its file, with one line of context; parts far from each other come one by one. */
export function previewFix(source: SourceText, fix: Fix): readonly (readonly PreviewLine[])[] {
  const starts = fix.edits.map((edit) => edit.span.start);
  const ends = fix.edits.map((edit) => edit.span.end);
  // Only the lines around the edits are compared: a file may hold thousands of objects.
  const first = Math.max(1, source.lineAt(Math.min(...starts)) - 2);
  const start = source.lineStart(first);
  const end = source.lineStart(source.lineAt(Math.max(...ends)) + 3);
  const before = source.text.slice(start, end);
  const edits = fix.edits.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - start, end: edit.span.end - start },
  }));
  return fileHunks(before, applyEdits(before, edits), 1).map((hunk) => numbered(hunk.lines, hunk.oldStart + first - 1));
}

function numbered(lines: readonly string[], oldStart: number): readonly PreviewLine[] {
  let next = oldStart;
  return lines.flatMap((line) => {
    const sign = line[0];
    if (sign !== ' ' && sign !== '-' && sign !== '+') return [];
    const number = sign === '+' ? null : next;
    if (sign !== '+') next += 1;
    return [{ sign, number, text: line.slice(1) }];
  });
}
