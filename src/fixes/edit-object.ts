import type { Entry, ListNode, MapNode, Node, ScalarNode } from '../manifest/node.ts';
import type { PathStep } from '../manifest/place.ts';
import type { SourceText } from '../manifest/source-text.ts';
import type { NewValue } from '../rules/cure.ts';
import { type ChangeTree, writtenValue } from './change-tree.ts';
import { editFlowList, editFlowMap, isJsonMap, layoutOf } from './edit-flow.ts';
import { blockLines, flowText, isMapValue, scalarText } from './layout.ts';
import {
  assertOwnText,
  contentEnd,
  EditRefused,
  entryEnd,
  indentBefore,
  indentStep,
  ownEntry,
  type RawEdit,
  usedAnchors,
} from './raw-edit.ts';

export type ObjectEdits =
  | { readonly kind: 'edits'; readonly edits: readonly RawEdit[] }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * The text edits that make an object what its change tree says, all else kept byte for byte.
 *
 * @param root the object's node in the document; `documentRoot` tells the indentation and which anchors are used
 * @returns edits in the order of the text, never overlapping, or why they cannot be written without guessing
 */
export function editObject(source: SourceText, documentRoot: Node, root: Node, tree: ChangeTree): ObjectEdits {
  const editor = new Editor(source, documentRoot);
  try {
    if (tree.kind !== 'inside') throw new EditRefused('the whole object would change');
    return { kind: 'edits', edits: sortEdits(editor.inside(root, tree)) };
  } catch (error) {
    if (error instanceof EditRefused) return { kind: 'refused', reason: error.message };
    throw error;
  }
}

function sortEdits(edits: readonly RawEdit[]): readonly RawEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const [index, edit] of sorted.entries()) {
    if (edit.start < (sorted[index - 1]?.end ?? 0)) throw new EditRefused('the changes touch the same text');
  }
  return sorted;
}

type Inside = Extract<ChangeTree, { kind: 'inside' }>;

class Editor {
  readonly #source: SourceText;
  readonly #used: ReadonlySet<string>;
  readonly #step: number;

  constructor(source: SourceText, documentRoot: Node) {
    this.#source = source;
    this.#used = usedAnchors(documentRoot);
    this.#step = indentStep(source, documentRoot);
  }

  inside(node: Node, tree: Inside): readonly RawEdit[] {
    assertOwnText(node, this.#used);
    if (node.type === 'map') return this.#map(node, tree);
    if (node.type === 'list') return this.#list(node, tree);
    throw new EditRefused('the value is neither a map nor a list');
  }

  #map(map: MapNode, tree: Inside): readonly RawEdit[] {
    const edits: RawEdit[] = [];
    const removed = new Set<Entry>();
    const added: [string, NewValue][] = [];
    for (const [step, child] of tree.children) {
      const key = String(step);
      const entry = ownEntry(map, key);
      if (entry === undefined) {
        const value = writtenValue(child);
        if (value === undefined) throw new EditRefused(`\`${key}\` stands in text that other places use`);
        added.push([key, value]);
      } else if (child.kind === 'remove') removed.add(entry);
      else edits.push(...this.#entry(map, entry, child));
    }
    if (added.length === 0 && removed.size === 0) return edits;
    const anchor = anchorFor(map, removed);
    if (map.flow) return [...edits, ...editFlowMap(this.#source, map, removed, added, anchor)];
    return [...edits, ...this.#blockMap(map, removed, added, anchor)];
  }

  #entry(map: MapNode, entry: Entry, child: Exclude<ChangeTree, { kind: 'remove' }>): readonly RawEdit[] {
    const { value } = entry;
    if (isEmpty(value)) {
      const wanted = writtenValue(child);
      return wanted === undefined ? [] : this.#fill(map, entry, wanted);
    }
    if (child.kind === 'inside') return this.inside(value, child);
    if (value.type !== 'scalar' || typeof child.value === 'object')
      throw new EditRefused('a whole map or list would be replaced');
    return [this.#replace(value, child.value, map.flow && isJsonMap(map))];
  }

  #replace(node: ScalarNode, value: string | boolean, isJson: boolean): RawEdit {
    assertOwnText(node, this.#used);
    if (node.style === 'block') throw new EditRefused('the value is a block of text');
    const quote = node.style === 'single' ? "'" : node.style === 'double' ? '"' : '';
    const isText = typeof value === 'string';
    const text = isText && quote !== '' ? `${quote}${value}${quote}` : scalarText(value, isJson);
    return { ...node.span, text };
  }

  /** Writes a value where nothing, null, `{}` or `[]` stands. */
  #fill(map: MapNode, entry: Entry, value: NewValue): readonly RawEdit[] {
    const { key, value: node } = entry;
    assertOwnText(node, this.#used);
    const { start, end } = node.span;
    const hasColon = this.#source.text.slice(key.span.end, Math.max(start, key.span.end)).includes(':');
    if (this.#source.lineAt(end) !== this.#source.lineAt(key.span.start))
      throw new EditRefused('the empty value stands on another line');
    if (map.flow || !isMapValue(value)) {
      const layout = map.flow ? layoutOf(this.#source, map, isJsonMap(map)) : { isJson: false, lines: undefined };
      const space = start === end ? ' ' : '';
      return [{ start, end, text: `${hasColon ? '' : ':'}${space}${flowText(value, layout)}` }];
    }
    const colon = this.#source.text.indexOf(':', key.span.end) + 1;
    const column = indentBefore(this.#source, key.span.start).length + this.#step;
    const lineEnd = this.#source.lineEnd(this.#source.lineAt(key.span.start));
    const { eol } = this.#source;
    const lines = blockLines(value, column, this.#step);
    const text = eol + lines.join(eol);
    if (start === end) return [{ start: lineEnd, end: lineEnd, text }];
    return [
      { start: colon, end, text: '' },
      { start: lineEnd, end: lineEnd, text },
    ];
  }

  #blockMap(
    map: MapNode,
    removed: ReadonlySet<Entry>,
    added: readonly (readonly [string, NewValue])[],
    anchor: Entry | undefined,
  ): readonly RawEdit[] {
    const column = this.#columnOf(map);
    const { eol } = this.#source;
    const lines = added.length === 0 ? [] : blockLines(Object.fromEntries(added), column, this.#step);
    if (anchor === undefined) {
      const first = map.entries[0];
      const last = map.entries.at(-1);
      if (first === undefined || last === undefined || lines.length === 0)
        throw new EditRefused('nothing of the map would stay');
      const text = lines.join(eol).slice(column);
      return [{ start: first.key.span.start, end: entryEnd(this.#source, last), text }];
    }
    const edits = [...removed].map((entry) => this.#removeEntry(map, entry, removed));
    if (lines.length === 0) return edits;
    return [...edits, this.#insertion(map, anchor, lines)];
  }

  #insertion(map: MapNode, anchor: Entry, lines: readonly string[]): RawEdit {
    const { eol } = this.#source;
    if (anchor.name === 'containers' && indentBefore(this.#source, anchor.key.span.start).trim() === '') {
      const start = this.#source.lineStart(this.#lineAboveComments(anchor, map));
      return { start, end: start, text: lines.join(eol) + eol };
    }
    const at = this.#source.lineEnd(this.#source.lineAt(entryEnd(this.#source, anchor)));
    return { start: at, end: at, text: eol + lines.join(eol) };
  }

  /** The line of an entry's key, or of the first of the comment lines that belong to it. */
  #lineAboveComments(entry: Entry, map: MapNode): number {
    const first = this.#source.lineAt(map.entries[0]?.key.span.start ?? entry.key.span.start);
    let line = this.#source.lineAt(entry.key.span.start);
    while (line - 1 > first && /^[ \t]*#/.test(this.#source.line(line - 1))) line -= 1;
    return line;
  }

  #columnOf(map: MapNode): number {
    const columns = new Set<number>();
    for (const { key } of map.entries) {
      const before = indentBefore(this.#source, key.span.start);
      if (before.includes('\t')) throw new EditRefused('tabs stand before the keys');
      if (/\?[ ]*$/.test(before)) throw new EditRefused('the map has explicit keys');
      columns.add(before.length);
    }
    const [column] = columns;
    if (columns.size !== 1 || column === undefined)
      throw new EditRefused('the keys of the map stand in different columns');
    return column;
  }

  /** Takes an entry's lines out. Comments above it and blank lines stay; the first key of a list item passes its place on. */
  #removeEntry(map: MapNode, entry: Entry, removed: ReadonlySet<Entry>): RawEdit {
    const { key } = entry;
    const before = indentBefore(this.#source, key.span.start);
    const end = entryEnd(this.#source, entry);
    if (before.trim() === '') return this.#wholeLines(key.span.start, end);
    const next = map.entries[map.entries.indexOf(entry) + 1];
    if (next === undefined || removed.has(next)) throw new EditRefused('the first key of a list item would go');
    const between = this.#source.text.slice(end, next.key.span.start);
    if (between.includes('#')) throw new EditRefused('a comment stands behind the first key of a list item');
    return { start: key.span.start, end: next.key.span.start, text: '' };
  }

  #wholeLines(from: number, to: number): RawEdit {
    const start = this.#source.lineStart(this.#source.lineAt(from));
    const lastLine = this.#source.lineAt(to);
    const next = this.#source.lineStart(lastLine + 1);
    const isLastLine = this.#source.lineEnd(lastLine) === this.#source.text.length;
    if (!isLastLine || start === 0) return { start, end: next, text: '' };
    return { start: this.#source.lineEnd(this.#source.lineAt(start) - 1), end: this.#source.text.length, text: '' };
  }

  #list(list: ListNode, tree: Inside): readonly RawEdit[] {
    const edits: RawEdit[] = [];
    const removed = new Set<Node>();
    for (const [step, child] of tree.children) {
      const item = itemAt(list, step);
      if (child.kind === 'remove') removed.add(item);
      else if (child.kind === 'inside') edits.push(...this.inside(item, child));
      else if (item.type === 'scalar' && typeof child.value !== 'object')
        edits.push(this.#replace(item, child.value, false));
      else throw new EditRefused('a whole list item would be replaced');
    }
    for (const item of removed) assertOwnText(item, this.#used);
    if (list.flow) return [...edits, ...editFlowList(this.#source, list, removed, tree.appended)];
    return [...edits, ...this.#blockList(list, removed, tree.appended)];
  }

  #blockList(list: ListNode, removed: ReadonlySet<Node>, appended: readonly string[]): readonly RawEdit[] {
    const edits = [...removed].map((item) => {
      const dash = this.#source.text.lastIndexOf('-', item.span.start - 1);
      const isOwnLine = indentBefore(this.#source, dash).trim() === '' && item.anchor === undefined;
      if (!isOwnLine) throw new EditRefused('the list item shares its line');
      return this.#wholeLines(dash, contentEnd(this.#source, item));
    });
    if (appended.length === 0) return edits;
    const kept = list.items.filter((item) => !removed.has(item));
    const last = kept.at(-1);
    if (last === undefined) throw new EditRefused('nothing of the list stays to write behind');
    const quotes = kept.map((item) =>
      item.type === 'scalar' && item.style === 'double'
        ? '"'
        : item.type === 'scalar' && item.style === 'single'
          ? "'"
          : '',
    );
    const quote = quotes[0] ?? '';
    const indent = indentBefore(this.#source, list.span.start);
    if (indent.trim() !== '') throw new EditRefused('the list starts in the middle of a line');
    const at = this.#source.lineEnd(this.#source.lineAt(contentEnd(this.#source, last)));
    const { eol } = this.#source;
    return [
      ...edits,
      { start: at, end: at, text: appended.map((value) => `${eol}${indent}- ${quote}${value}${quote}`).join('') },
    ];
  }
}

/** The entry behind which new keys go (`containers`: before which), out of those that stay. */
function anchorFor(map: MapNode, removed: ReadonlySet<Entry>): Entry | undefined {
  const kept = map.entries.filter((entry) => !removed.has(entry));
  const named = (key: string) => kept.find(({ name }) => name === key);
  // A flow map has no lines to go above, and its `containers` may hold env values: behind its first entry then.
  const isPodSpec = named('containers') !== undefined;
  if (isPodSpec && map.flow) return kept[0] === named('containers') ? kept.at(-1) : kept[0];
  return (
    named('containers') ?? named('image') ?? (named('env') === undefined ? undefined : named('name')) ?? kept.at(-1)
  );
}

function isEmpty(node: Node): boolean {
  if (node.type === 'map') return node.entries.length === 0;
  if (node.type === 'list') return node.items.length === 0;
  return node.type === 'scalar' && node.style === 'plain' && ['', '~', 'null', 'Null', 'NULL'].includes(node.text);
}

function itemAt(list: ListNode, step: PathStep): Node {
  const item = typeof step === 'number' ? list.items[step] : undefined;
  if (item === undefined) throw new EditRefused('the list item is not written here');
  return item;
}
