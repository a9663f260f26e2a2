import type { TextEdit } from '../fixes/fix.ts';
import type { SourceText } from '../manifest/source-text.ts';
import { editedLines, isConfidential, toReadableEdit } from './line-edit.ts';
import { codeBlock } from './markdown.ts';

/** Characters of the block at most. */
const longestBlock = 6000;

/**
 * Edits as lines to take away and lines to write, for a person who makes them by hand; undefined where they hold
 * what must not be repeated.
 */
export function changeBlock(source: SourceText, edits: readonly TextEdit[]): string | undefined {
  const parts: string[] = [];
  for (const cluster of clusters(source, edits)) {
    const edit = toReadableEdit(source, cluster);
    const old: string[] = [];
    for (let line = edit.range.first; line <= edit.range.last; line += 1) old.push(source.line(line));
    if (isConfidential(old)) return undefined;
    parts.push(`@@ line ${edit.range.first} @@`, ...lineChanges(old, edit.lines));
  }
  const content = parts.join('\n');
  return parts.length === 0 || content.length > longestBlock ? undefined : codeBlock('diff', content);
}

/** Edits of the same or of neighbouring lines, which only make sense together. */
function clusters(source: SourceText, edits: readonly TextEdit[]): readonly (readonly TextEdit[])[] {
  const found: TextEdit[][] = [];
  let end = -1;
  for (const edit of edits) {
    const range = editedLines(source, edit);
    const last = found.at(-1);
    if (last !== undefined && range.first <= end + 1) last.push(edit);
    else found.push([edit]);
    end = Math.max(end, range.last);
  }
  return found;
}

function lineChanges(old: readonly string[], lines: readonly string[]): readonly string[] {
  const most = Math.min(old.length, lines.length);
  let head = 0;
  while (head < most && old[head] === lines[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === lines[lines.length - 1 - tail]) tail += 1;
  return [
    ...old.slice(0, head).map((line) => ` ${line}`),
    ...old.slice(head, old.length - tail).map((line) => `-${line}`),
    ...lines.slice(head, lines.length - tail).map((line) => `+${line}`),
    ...old.slice(old.length - tail).map((line) => ` ${line}`),
  ];
}
