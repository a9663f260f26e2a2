import type { Entry, ListNode, MapNode, Node } from '../manifest/node.ts';
import type { SourceText } from '../manifest/source-text.ts';

/** Replaces `text[start, end)`; offsets are 0-based UTF-16 units of the file's text. */
export interface RawEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change that cannot be written without guessing; the reason completes "No suggestion: …". */
export class EditRefused extends Error {}

/** Where a node's content ends: a block scalar's span takes in the line ends behind it. */
export function contentEnd(source: SourceText, node: Node): number {
  let end = node.span.end;
  while (end > node.span.start && '\r\n \t'.includes(source.text.charAt(end - 1))) end -= 1;
  return end;
}

export function entryEnd(source: SourceText, entry: Entry): number {
  return Math.max(entry.key.span.end, contentEnd(source, entry.value));
}

/** Characters before an offset on its line, a byte order mark left out: the column to which new lines are indented. */
export function indentBefore(source: SourceText, offset: number): string {
  const start = source.lineStart(source.lineAt(offset));
  return source.text.slice(start, offset).replace(/^\ufeff/, '');
}

/** The anchors that aliases of a document use: what stands at them must not change for one user alone. */
export function usedAnchors(root: Node): ReadonlySet<string> {
  const used = new Set<string>();
  const visit = (node: Node): void => {
    if (node.type === 'alias') used.add(node.name);
    else if (node.type === 'map') for (const { value } of node.entries) visit(value);
    else if (node.type === 'list') for (const item of node.items) visit(item);
  };
  visit(root);
  return used;
}

/** Spaces by which a document indents: those of its first block map inside a block map, 2 where there is none. */
export function indentStep(source: SourceText, root: Node): number {
  const visit = (node: Node, outer: number | undefined): number | undefined => {
    if (node.type === 'list') return first(node.items, (item) => visit(item, undefined));
    if (node.type !== 'map' || node.flow) return undefined;
    const key = node.entries[0]?.key;
    if (key === undefined) return undefined;
    const column = indentBefore(source, key.span.start).length;
    if (outer !== undefined && column > outer) return column - outer;
    return first(node.entries, ({ value }) => visit(value, column));
  };
  return visit(root, undefined) ?? 2;
}

function first<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The last entry that a map itself writes for a key; merge keys are no such entry. Refuses where it stands twice. */
export function ownEntry(map: MapNode, key: string): Entry | undefined {
  const found = map.entries.filter(({ name }) => name === key);
  if (found.length > 1) throw new EditRefused(`the key \`${key}\` stands twice`);
  return found[0];
}

/** Refuses to touch a collection whose text other places of the document use, or that carries a tag. */
export function assertOwnText(node: MapNode | ListNode | Node, used: ReadonlySet<string>): void {
  if (node.type === 'alias') throw new EditRefused('the value is an alias of text that other places use');
  if (node.anchor !== undefined && used.has(node.anchor))
    throw new EditRefused('other places use this text through its anchor');
  if (node.tag !== undefined) throw new EditRefused('the value carries a tag');
}
