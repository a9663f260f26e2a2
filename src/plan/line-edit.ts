import type { LineRange } from '../diff/hunk.ts';
import type { TextEdit } from '../fixes/fix.ts';
import { applyEdits } from '../fixes/fix.ts';
import type { SourceText } from '../manifest/source-text.ts';

/** Whole lines of a text replaced by others; an insertion repeats the line beside which it stands. */
export interface LineEdit {
  readonly range: LineRange;
  /** The new lines, without their ends; empty: the lines go. */
  readonly lines: readonly string[];
}

/** The lines that an edit touches, grown to whole lines. */
export function editedLines(source: SourceText, edit: TextEdit): LineRange {
  const { start, end } = edit.span;
  const first = Math.min(source.lineAt(start), source.lineCount);
  // An end at the start of a line stands after the terminator of the line above.
  const last =
    end > start && source.lineStart(source.lineAt(end)) === end ? source.lineAt(end) - 1 : source.lineAt(end);
  return { first, last: Math.min(Math.max(first, last), source.lineCount) };
}

/**
 * The edits as one replacement of whole lines, from the first to the last that they touch; undefined where a suggestion
 * cannot say it: at a last line without a terminator, in CRLF text, or where a single empty line would be left (it looks
 * like nothing).
 */
export function toLineEdit(source: SourceText, edits: readonly TextEdit[]): LineEdit | undefined {
  const { range, old, text } = replaceLines(source, edits);
  if (edits.length === 0 || !old.endsWith('\n') || text === old || text.includes('\r')) return undefined;
  if (text === '') return { range, lines: [] };
  if (!text.endsWith('\n') || text === '\n') return undefined;
  return { range, lines: text.slice(0, -1).split('\n') };
}

/** The same to be read by a person, for whom line ends look alike. */
export function toReadableEdit(source: SourceText, edits: readonly TextEdit[]): LineEdit {
  const { range, text } = replaceLines(source, edits);
  return { range, lines: text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/) };
}

function replaceLines(source: SourceText, edits: readonly TextEdit[]) {
  const ranges = edits.map((edit) => editedLines(source, edit));
  const first = Math.min(...ranges.map((range) => range.first));
  const last = Math.max(...ranges.map((range) => range.last));
  const start = source.lineStart(first);
  const old = source.text.slice(start, source.lineStart(last + 1));
  const shifted = edits.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - start, end: edit.span.end - start },
  }));
  return { range: { first, last }, old, text: applyEdits(old, shifted) };
}

/** Number of old lines inside the range that no edit touches. */
export function surplusLines(source: SourceText, edits: readonly TextEdit[], range: LineRange): number {
  const touched = new Set<number>();
  for (const edit of edits) {
    const lines = editedLines(source, edit);
    for (let line = lines.first; line <= lines.last; line += 1) touched.add(line);
  }
  return range.last - range.first + 1 - touched.size;
}

// Lines whose text is nobody's business in a comment: literal values of environment variables, arguments, Secrets.
const confidential = /(?:^|[\s{,"'-])(?:value|args|command|data|stringData|binaryData|annotations)["']?\s*:/;

/** Whether one of the lines may hold a value that must not be repeated in a comment. */
export function isConfidential(lines: readonly string[]): boolean {
  return lines.some((line) => confidential.test(line));
}
