import type { Entry, MapNode, Node, ScalarNode } from './node.ts';
import type { Path, PathStep, Span } from './place.ts';
import { decodeScalar, type Scalar } from './scalar.ts';

/** How a value that stands elsewhere in the document gets here. */
export interface Borrowed {
  readonly by: 'alias' | 'merge';
  /** The alias or the `<<` in this object. */
  readonly at: Span;
  /** The value where the anchor stands. */
  readonly anchor: Span;
}

/** Text that a tool replaces before the cluster sees it: `${VAR}`, `$(VAR)`, `__X__`, `{{ }}`, `<% %>`. */
const placeholder = /\$\{[^}]*\}|\$\([^)]*\)|__[A-Za-z0-9_]+__|\{\{.*\}\}|<%.*%>/s;

export function isPlaceholder(text: string): boolean {
  return placeholder.test(text);
}

/**
 * A place in an object that may be empty, and what the cluster reads there: the last of duplicate keys, aliases and
 * merge keys followed, scalars decoded as kubectl does. The only code that knows nodes, besides the editor.
 */
export class Field {
  /** The node as written here: an alias where one is written; undefined where nothing is. */
  readonly node: Node | undefined;
  /** The key's node, where a map holds the field. */
  readonly key: ScalarNode | undefined;
  readonly parent: Field | undefined;
  /** Set where the value is written elsewhere in the document. */
  readonly borrowed: Borrowed | undefined;
  /** The last step of the path; undefined at the root. */
  readonly step: PathStep | undefined;
  #path: Path | undefined;
  readonly #find: ((key: string) => Field | undefined) | undefined;

  private constructor(
    step: PathStep | undefined,
    node: Node | undefined,
    key: ScalarNode | undefined,
    parent: Field | undefined,
    borrowed: Borrowed | undefined,
    find?: (key: string) => Field | undefined,
  ) {
    this.#find = find;
    this.step = step;
    this.node = node;
    this.key = key;
    this.parent = parent;
    this.borrowed = borrowed;
  }

  /** The steps from the root; made when asked for, because most fields are only looked at. */
  get path(): Path {
    if (this.#path === undefined) {
      this.#path = this.parent === undefined || this.step === undefined ? [] : [...this.parent.path, this.step];
    }
    return this.#path;
  }

  /** The field of a whole document; paths below it start here. */
  static root(node: Node): Field {
    return new Field(undefined, node, undefined, undefined, undefined);
  }

  /** This field as an object of its own (an item of a List): paths below it start here. */
  asRoot(): Field {
    return new Field(undefined, this.node, undefined, undefined, this.borrowed);
  }

  /** The node that gives the value: an alias' target. */
  get value(): Exclude<Node, { type: 'alias' }> | undefined {
    return this.node?.type === 'alias' ? this.node.target : this.node;
  }

  get isWritten(): boolean {
    return this.node !== undefined;
  }

  /** The cluster reads it as absent: not written, or null. */
  get isAbsent(): boolean {
    return this.value === undefined || this.scalar?.type === 'null';
  }

  get scalar(): Scalar | undefined {
    return this.value?.type === 'scalar' ? decodeScalar(this.value) : undefined;
  }

  get boolean(): boolean | undefined {
    const { scalar } = this;
    return scalar?.type === 'boolean' ? scalar.value : undefined;
  }

  get string(): string | undefined {
    const { scalar } = this;
    return scalar?.type === 'string' ? scalar.value : undefined;
  }

  /** An integer, also one written as a float (`0.0` reaches the API server as `0`). */
  get integer(): bigint | undefined {
    const { scalar } = this;
    if (scalar?.type === 'integer') return scalar.value;
    return scalar?.type === 'float' && Number.isSafeInteger(scalar.value) ? BigInt(scalar.value) : undefined;
  }

  get isMap(): boolean {
    return this.value?.type === 'map';
  }

  get isList(): boolean {
    return this.value?.type === 'list';
  }

  /** Nobody can say what the cluster will read here. */
  get isPlaceholder(): boolean {
    const { string } = this;
    return string !== undefined && isPlaceholder(string);
  }

  /** The scalar as text for people: a string's characters, a number's or boolean's canonical spelling; else undefined. */
  get display(): string | undefined {
    const { scalar } = this;
    if (scalar === undefined || scalar.type === 'null') return undefined;
    return String(scalar.value);
  }

  /** The field under a key. Merged keys are seen; of several that give it, the last in the text wins. */
  get(key: string): Field {
    return this.#find?.(key) ?? this.#own(key);
  }

  /** A key below that counts as not written, whatever stands there. */
  absent(key: string): Field {
    return new Field(key, undefined, undefined, this, this.borrowed);
  }

  /**
   * The same place, where some keys are given elsewhere in the object: `find` is asked first, and what it does not know
   * (undefined) is looked for here. `keys` and spans stay those of the place.
   */
  seenThrough(find: (key: string) => Field | undefined): Field {
    return new Field(this.step, this.node, this.key, this.parent, this.borrowed, find);
  }

  /** The same place, where what is not written here is taken from another one, key by key and below. */
  over(defaults: Field): Field {
    return this.seenThrough((key) => {
      const own = this.get(key);
      const below = defaults.get(key);
      if (!own.isWritten) return below.isWritten ? below : own;
      return own.isMap && below.isMap ? own.over(below) : own;
    });
  }

  #own(key: string): Field {
    const { value } = this;
    const found = value?.type === 'map' ? findEntry(value, key) : undefined;
    if (found === undefined) return new Field(key, undefined, undefined, this, this.borrowed);
    const borrowed = this.borrowed ?? found.merged ?? aliasOf(found.entry.value);
    return new Field(key, found.entry.value, found.entry.key, this, borrowed);
  }

  /** The field at a path below this one. */
  at(path: readonly PathStep[]): Field {
    let field: Field = this;
    for (const step of path)
      field = typeof step === 'string' ? field.get(step) : (field.items()[step] ?? field.get('#'));
    return field;
  }

  /** The items of a list; none where it is no list. */
  items(): readonly Field[] {
    const { value } = this;
    if (value?.type !== 'list') return [];
    return value.items.map((item, index) => new Field(index, item, undefined, this, this.borrowed ?? aliasOf(item)));
  }

  /** The keys of a map in the order of the text, merged ones last; each once. */
  keys(): readonly string[] {
    const { value } = this;
    return value?.type === 'map' ? [...keysOf(value)] : [];
  }

  /** The fields of a map's values, each key once. */
  fields(): readonly Field[] {
    return this.keys().map((key) => this.get(key));
  }

  /** Whether the key is among the map's keys, also with a null value. */
  has(key: string): boolean {
    const { value } = this;
    return value?.type === 'map' && findEntry(value, key) !== undefined;
  }

  /** Whether a key of that name stands anywhere below, aliases followed. */
  holdsKey(name: string): boolean {
    return this.node !== undefined && nodeHoldsKey(this.node, name, new Set());
  }

  /** The span at which the author sees the value: where it is written, or the alias or `<<` that brings it. */
  get span(): Span | undefined {
    if (this.node === undefined) return undefined;
    if (this.borrowed !== undefined) return this.borrowed.at;
    if (this.key === undefined) return this.node.span;
    const isEmpty = this.node.span.start === this.node.span.end;
    return isEmpty ? this.key.span : this.node.span;
  }

  /** The span of key and value together; of the value alone where it is a list's item. */
  get entrySpan(): Span | undefined {
    if (this.node === undefined) return undefined;
    if (this.borrowed !== undefined) return this.borrowed.at;
    if (this.key === undefined) return this.node.span;
    return { start: this.key.span.start, end: Math.max(this.key.span.end, this.node.span.end) };
  }

  /** The span of the key alone, or of the alias or `<<` that brings it. */
  get keySpan(): Span | undefined {
    return this.borrowed?.at ?? this.key?.span;
  }
}

function aliasOf(node: Node): Borrowed | undefined {
  return node.type === 'alias' ? { by: 'alias', at: node.span, anchor: node.target.span } : undefined;
}

interface Found {
  readonly entry: Entry;
  readonly merged: Borrowed | undefined;
}

/** The entry that gives a key: the last in the order of the text, a merge key counting where it stands (as go-yaml v2). */
function findEntry(map: MapNode, key: string): Found | undefined {
  for (let index = map.entries.length - 1; index >= 0; index -= 1) {
    const entry = map.entries[index];
    if (entry === undefined) continue;
    if (!isMergeKey(entry)) {
      if (entry.name === key) return { entry, merged: undefined };
      continue;
    }
    const merged = findMerged(entry, key);
    if (merged !== undefined) return merged;
  }
  return undefined;
}

function findMerged(merge: Entry, key: string): Found | undefined {
  for (const source of mergeSources(merge.value)) {
    const found = findEntry(source, key);
    if (found === undefined) continue;
    const at = merge.value.type === 'alias' ? merge.value.span : merge.key.span;
    return { entry: found.entry, merged: { by: 'merge', at, anchor: found.entry.value.span } };
  }
  return undefined;
}

function keysOf(map: MapNode): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const entry of map.entries) if (!isMergeKey(entry)) seen.add(entry.name);
  for (const entry of map.entries) {
    if (!isMergeKey(entry)) continue;
    for (const source of mergeSources(entry.value)) for (const key of keysOf(source)) seen.add(key);
  }
  return seen;
}

/** @param seen anchored nodes that were looked through, which may be asked for by many aliases */
function nodeHoldsKey(node: Node, wanted: string, seen: Set<Node>): boolean {
  if (node.type === 'alias') {
    if (seen.has(node.target)) return false;
    seen.add(node.target);
    return nodeHoldsKey(node.target, wanted, seen);
  }
  if (node.type === 'list') return node.items.some((item) => nodeHoldsKey(item, wanted, seen));
  return (
    node.type === 'map' && node.entries.some(({ name, value }) => name === wanted || nodeHoldsKey(value, wanted, seen))
  );
}

/** `<<` written plainly merges; a quoted one is an ordinary key. */
export function isMergeKey({ name, key }: Entry): boolean {
  return name === '<<' && key.style === 'plain';
}

/** The maps that a merge key's value brings, the first of which wins. */
function mergeSources(value: Node): readonly MapNode[] {
  const target = value.type === 'alias' ? value.target : value;
  if (target.type === 'map') return [target];
  return target.type === 'list' ? target.items.flatMap((item) => (item.type === 'list' ? [] : mergeSources(item))) : [];
}
