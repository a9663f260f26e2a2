import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml';
import type { Entry, MapNode, Node, ScalarNode } from './node.ts';
import type { Span } from './place.ts';
import { keyText } from './scalar.ts';
import { documentLimits, type Unreadable, unreadable } from './unreadable.ts';

const options = {
  // Every scalar stays text here; decodeScalar gives it the cluster's meaning.
  schema: 'failsafe',
  resolveKnownTags: false,
  uniqueKeys: false,
  // Its messages would quote the text, which may be a Secret's.
  prettyErrors: false,
  stringKeys: true,
  logLevel: 'silent',
} as const;

/**
 * Reads one document with the package `yaml`, which takes some texts that js-yaml's events refuse and kubectl takes
 * (a closing bracket at its parent's column). Slower; the same nodes.
 *
 * @returns the root node, or why the document cannot be read, with the place of the first error
 */
export function readComposed(text: string, span: Span): Node | Unreadable {
  const document = parseDocument(text.slice(span.start, span.end), options);
  const error = document.errors[0];
  if (error !== undefined) {
    return unreadable('syntax', `It is not valid YAML (${error.code}).`, span.start + error.pos[0]);
  }
  return new Composition(document, span.start).read();
}

class Composition {
  readonly #document: Document.Parsed;
  readonly #base: number;
  readonly #anchors = new Map<string, { readonly node: Node; readonly weight: number }>();
  #aliases = 0;
  #fault: Unreadable | undefined;

  constructor(document: Document.Parsed, base: number) {
    this.#document = document;
    this.#base = base;
  }

  read(): Node | Unreadable {
    const { contents } = this.#document;
    if (contents === null) return this.#empty(0);
    const { node, weight } = this.#convert(contents, 0);
    if (weight > documentLimits.expanded) this.#fail('aliases', 'Its aliases expand to too many values.', 0);
    return this.#fault ?? node;
  }

  #convert(node: ParsedNode, depth: number): { node: Node; weight: number } {
    const [start, end] = node.range;
    if (this.#fault !== undefined || depth > documentLimits.depth) {
      this.#fail('too-deep', `It is nested more than ${documentLimits.depth} levels deep.`, start);
      return { node: this.#empty(start), weight: 1 };
    }
    if (isAlias(node)) return this.#alias(node, { start, end });
    const built = isScalar(node) ? this.#scalar(node, { start, end }) : this.#collection(node, depth);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, built);
    return built;
  }

  #scalar(node: ParsedNode, span: Span): { node: ScalarNode; weight: number } {
    const style = isScalar(node) ? styleOf(node.type) : 'plain';
    const value = isScalar(node) && typeof node.value === 'string' ? node.value : '';
    return { node: { type: 'scalar', style, text: value, span: this.#span(span), ...properties(node) }, weight: 1 };
  }

  #collection(node: ParsedNode, depth: number): { node: Node; weight: number } {
    let weight = 1;
    const take = (child: ParsedNode | null, at: number): Node => {
      if (child === null) return this.#empty(at);
      const built = this.#convert(child, depth + 1);
      weight += built.weight;
      return built.node;
    };
    if (isMap(node)) {
      const entries: Entry[] = [];
      for (const pair of node.items) {
        const key = take(pair.key, node.range[0]);
        if (key.type === 'scalar') {
          const value = take(pair.value, key.span.end - this.#base);
          entries.push({ name: keyText(key), key, value });
        }
      }
      const flow = node.flow === true;
      return {
        node: { type: 'map', flow, entries, span: this.#extent(node, flow, entries), ...properties(node) },
        weight,
      };
    }
    const items = isSeq(node) ? node.items.map((item) => take(item, node.range[0])) : [];
    const flow = isSeq(node) && node.flow === true;
    const last = items.at(-1)?.span.end ?? node.range[0] + this.#base;
    const span = flow
      ? this.#span({ start: node.range[0], end: node.range[1] })
      : { start: node.range[0] + this.#base, end: last };
    return { node: { type: 'list', flow, items, span, ...properties(node) }, weight };
  }

  /** A block map ends with its last content: the package's own range would take in the comments behind it. */
  #extent(node: ParsedNode, flow: boolean, entries: MapNode['entries']): Span {
    if (flow) return this.#span({ start: node.range[0], end: node.range[1] });
    const end = entries.at(-1)?.value.span.end ?? node.range[1] + this.#base;
    return { start: node.range[0] + this.#base, end };
  }

  #alias(node: Alias.Parsed, span: Span): { node: Node; weight: number } {
    const target = this.#anchors.get(node.source);
    this.#aliases += 1;
    if (target === undefined) this.#fail('syntax', 'An alias names an anchor that is not there.', span.start);
    if (this.#aliases > documentLimits.aliases) this.#fail('aliases', 'It has too many aliases.', span.start);
    if (target === undefined) return { node: this.#empty(span.start), weight: 1 };
    const resolved = target.node.type === 'alias' ? target.node.target : target.node;
    const alias: Node = {
      type: 'alias',
      name: node.source,
      target: resolved,
      span: this.#span(span),
      ...properties(node),
    };
    return { node: alias, weight: target.weight };
  }

  #empty(at: number): ScalarNode {
    const offset = at + this.#base;
    const span = { start: offset, end: offset };
    return { type: 'scalar', style: 'plain', text: '', span, anchor: undefined, tag: undefined };
  }

  #span({ start, end }: Span): Span {
    return { start: start + this.#base, end: end + this.#base };
  }

  #fail(code: 'syntax' | 'aliases' | 'too-deep', reason: string, at: number): void {
    this.#fault ??= unreadable(code, reason, at + this.#base);
  }
}

function properties(node: ParsedNode): { anchor: string | undefined; tag: string | undefined } {
  return isAlias(node) ? { anchor: undefined, tag: undefined } : { anchor: node.anchor, tag: node.tag };
}

function styleOf(type: string | undefined): ScalarNode['style'] {
  if (type === 'QUOTE_DOUBLE') return 'double';
  if (type === 'QUOTE_SINGLE') return 'single';
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED' ? 'block' : 'plain';
}
