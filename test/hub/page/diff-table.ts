/** Lines of a diff as rows with both line numbers. */
import type { Hunk, HunkLine } from '../diff.ts';
import type { Side } from '../state.ts';
import { type Html, html } from './html.ts';
import { icon } from './icons.ts';
import { colour } from './yaml-colours.ts';

const SIGN = { added: '+', removed: '-', context: ' ', 'no-newline': '' } as const;

export function hunkRow(hunk: Hunk): Html {
  return html`<tr class="hunk-row"><td colspan="2" class="hunk-icon">${icon('unfold')}</td><td class="text">${hunk.header}</td></tr>`;
}

export function lineRow(
  path: string,
  line: HunkLine,
  options: { readonly inRange?: boolean; readonly id?: string } = {},
): Html {
  if (line.kind === 'no-newline')
    return html`<tr class="line-row"><td class="number"></td><td class="number"></td><td class="text faint">⊘ ${line.text}</td></tr>`;
  const marked = options.inRange === true ? ' in-range' : '';
  return html`<tr class="line-row ${line.kind}${marked}"${options.id === undefined ? null : html` id="${options.id}"`}><td class="number">${line.left ?? ''}</td><td class="number">${line.right ?? ''}</td><td class="text"><span class="sign">${SIGN[line.kind]}</span>${colour(path, line.text)}</td></tr>`;
}

/** Lines between two places of one side, the text of both ends included. */
export function numberOn(side: Side, line: HunkLine): number | null {
  return side === 'LEFT' ? line.left : line.right;
}

/** Rows as a table with two columns of line numbers. */
export function diffTable(rows: readonly Html[], kind = ''): Html {
  return html`<table class="diff ${kind}"><colgroup><col class="number"><col class="number"><col></colgroup>${rows}</table>`;
}

/** What is replaced by what, red over green, as GitHub shows a suggested change. */
export function changeTable(
  path: string,
  start: number | null,
  before: readonly string[],
  after: readonly string[],
): Html {
  // The same lines at both ends are shown once, unmarked, as GitHub's word-level view leaves them calm.
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1;
  const row = (kind: 'context' | 'removed' | 'added', left: number | null, right: number | null, text: string) =>
    lineRow(path, { kind, text, left, right });
  const first = start ?? 1;
  const rows: Html[] = [];
  before.slice(0, head).forEach((text, index) => {
    rows.push(row('context', first + index, first + index, text));
  });
  before.slice(head, before.length - tail).forEach((text, index) => {
    rows.push(row('removed', first + head + index, null, text));
  });
  after.slice(head, after.length - tail).forEach((text, index) => {
    rows.push(row('added', null, first + head + index, text));
  });
  before.slice(before.length - tail).forEach((text, index) => {
    rows.push(row('context', first + before.length - tail + index, first + after.length - tail + index, text));
  });
  return diffTable(rows);
}
