import type { Entry, ListNode, MapNode, Node } from '../manifest/node.ts';
import type { SourceText } from '../manifest/source-text.ts';
import type { NewValue } from '../rules/cure.ts';
import { type FlowLayout, flowEntry, sortKeys } from './layout.ts';
import { contentEnd, EditRefused, entryEnd, indentBefore, type RawEdit } from './raw-edit.ts';

/** Whether a flow map is JSON: its keys stand in double quotes. */
export function isJsonMap(map: MapNode): boolean {
  return map.entries.some(({ key }) => key.style === 'double');
}

/** The indentation of the line on which an offset stands. */
function lineIndent(source: SourceText, offset: number): string {
  return /^[ \t]*/.exec(source.line(source.lineAt(offset)).replace(/^\ufeff/, ''))?.[0] ?? '';
}

/** How new entries of a flow map are written: as the map's own are. */
export function layoutOf(source: SourceText, map: MapNode, isJson: boolean): FlowLayout {
  const firstKey = map.entries[0]?.key;
  const isSpread = firstKey !== undefined && source.lineAt(firstKey.span.start) > source.lineAt(map.span.start);
  if (!isSpread) return { isJson, lines: undefined };
  const outer = lineIndent(source, map.span.start);
  const inner = lineIndent(source, firstKey.span.start);
  const step = inner.startsWith(outer) && inner.length > outer.length ? inner.slice(outer.length) : '  ';
  return { isJson, lines: { indent: inner, step, eol: source.eol } };
}

/** Edits that take entries out of a flow map and put others behind `anchor`, an entry that stays. */
export function editFlowMap(
  source: SourceText,
  map: MapNode,
  removed: ReadonlySet<Entry>,
  added: readonly (readonly [string, NewValue])[],
  anchor: Entry | undefined,
): readonly RawEdit[] {
  const parts = map.entries.map((entry) => ({
    start: entry.key.span.start,
    end: entryEnd(source, entry),
    isGone: removed.has(entry),
  }));
  const edits = removeParts(source, parts);
  if (added.length === 0) return edits;
  if (anchor === undefined) throw new EditRefused('nothing of the map stays to write behind');
  const layout = layoutOf(source, map, isJsonMap(map));
  const isOwnLine = layout.lines !== undefined && indentBefore(source, anchor.key.span.start).trim() === '';
  const separator = isOwnLine && layout.lines !== undefined ? `,${layout.lines.eol}${layout.lines.indent}` : ', ';
  const text = sortKeys(added)
    .map(([key, value]) => separator + flowEntry(key, value, isOwnLine ? layout : { ...layout, lines: undefined }))
    .join('');
  const at = entryEnd(source, anchor);
  return [...edits, { start: at, end: at, text }];
}

/** Edits that take items out of a flow list and append strings, quoted as the others are. */
export function editFlowList(
  source: SourceText,
  list: ListNode,
  removed: ReadonlySet<Node>,
  appended: readonly string[],
): readonly RawEdit[] {
  const parts = list.items.map((item) => ({
    start: item.span.start,
    end: contentEnd(source, item),
    isGone: removed.has(item),
  }));
  const edits = removeParts(source, parts);
  const kept = list.items.filter((item) => !removed.has(item));
  const last = kept.at(-1);
  if (appended.length === 0) return edits;
  const quote = kept.some((item) => item.type === 'scalar' && item.style === 'single') ? "'" : isPlain(kept) ? '' : '"';
  const texts = appended.map((value) => `${quote}${value}${quote}`);
  if (last === undefined) {
    if (list.items.length > 0) throw new EditRefused('nothing of the list stays to write behind');
    return [{ start: list.span.start, end: list.span.end, text: `[${texts.join(', ')}]` }];
  }
  const at = contentEnd(source, last);
  return [...edits, { start: at, end: at, text: texts.map((text) => `, ${text}`).join('') }];
}

function isPlain(items: readonly Node[]): boolean {
  return items.length > 0 && items.every((item) => item.type === 'scalar' && item.style === 'plain');
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly isGone: boolean;
}

/** Takes parts out with one comma each: up to the next part that stays, or from the last one that stays. */
function removeParts(source: SourceText, parts: readonly Part[]): readonly RawEdit[] {
  const edits: RawEdit[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const first = parts[index];
    if (first === undefined || !first.isGone) continue;
    let last = first;
    while (parts[index + 1]?.isGone === true) {
      index += 1;
      last = parts[index] ?? last;
    }
    const next = parts[index + 1];
    const previous = parts[parts.indexOf(first) - 1];
    const [start, end] = next !== undefined ? [first.start, next.start] : [previous?.end ?? first.start, last.end];
    const between = next === undefined ? source.text.slice(start, first.start) : source.text.slice(last.end, end);
    if (between.includes('#')) throw new EditRefused('a comment stands between the items');
    edits.push({ start, end, text: '' });
  }
  return edits;
}
