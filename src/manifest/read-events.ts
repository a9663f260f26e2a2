import {
  COLLECTION_STYLE_FLOW,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_PLAIN,
  SCALAR_STYLE_SINGLE_QUOTED,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { AliasNode, Entry, ListNode, MapNode, Node, ScalarNode } from './node.ts';
import type { Span } from './place.ts';
import { keyText } from './scalar.ts';
import { documentLimits, type Unreadable, unreadable } from './unreadable.ts';

/** Reading stopped at a place of the slice; carries what the caller returns as a value. */
class ReadingStopped extends Error {
  readonly unreadable: Unreadable;
  constructor(value: Unreadable) {
    super(value.reason);
    this.unreadable = value;
  }
}

/**
 * Reads one document from js-yaml's events, which carry offsets and cost a tenth of a parse by `yaml`.
 *
 * @param text the whole file's text
 * @param span the document's slice of it
 * @returns the root node (an empty scalar for an empty document), or why it cannot be read
 */
export function readEvents(text: string, span: Span): Node | Unreadable {
  const slice = text.slice(span.start, span.end);
  try {
    const events = parseEvents(slice, { maxDepth: documentLimits.depth });
    return new EventReader(slice, events, span.start).read();
  } catch (error) {
    if (error instanceof ReadingStopped) return error.unreadable;
    return unreadable('syntax', 'It is not valid YAML.', span.start + positionOf(error));
  }
}

function positionOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('mark' in error)) return 0;
  const { mark } = error;
  if (typeof mark !== 'object' || mark === null || !('position' in mark)) return 0;
  return typeof mark.position === 'number' ? mark.position : 0;
}

interface Built {
  readonly node: Node;
  /** Number of nodes once every alias in it is expanded. */
  readonly weight: number;
}

class EventReader {
  readonly #slice: string;
  readonly #events: readonly Event[];
  readonly #base: number;
  readonly #anchors = new Map<string, Built>();
  #at = 0;
  #aliases = 0;
  /** End of what was read last, in the slice: where a value that is not written stands. */
  #last = 0;

  constructor(slice: string, events: readonly Event[], base: number) {
    this.#slice = slice;
    this.#events = events;
    this.#base = base;
  }

  read(): Node {
    const first = this.#events[this.#at];
    if (first?.type === EVENT_DOCUMENT) this.#at += 1;
    const next = this.#events[this.#at];
    if (next === undefined || next.type === EVENT_POP) return this.#empty(0, undefined, undefined);
    return this.#node().node;
  }

  #node(): Built {
    const event = this.#events[this.#at];
    this.#at += 1;
    if (event === undefined) throw this.#stop('syntax', 'It ends in the middle of a value.', this.#last);
    const built = this.#build(event);
    if (built.weight > documentLimits.expanded) {
      const count = documentLimits.expanded.toLocaleString('en');
      throw this.#stop('aliases', `Its aliases expand to more than ${count} values.`, this.#last);
    }
    return built;
  }

  #build(event: Event): Built {
    switch (event.type) {
      case EVENT_SCALAR:
        return this.#anchored(event, { node: this.#scalar(event), weight: 1 });
      case EVENT_MAPPING:
        return this.#anchored(event, this.#map(event));
      case EVENT_SEQUENCE:
        return this.#anchored(event, this.#list(event));
      case EVENT_ALIAS:
        return this.#alias(event.anchorStart, event.anchorEnd);
      default:
        throw this.#stop('syntax', 'It ends in the middle of a value.', this.#last);
    }
  }

  #scalar(event: ScalarEvent): ScalarNode {
    const anchor = this.#name(event.anchorStart, event.anchorEnd);
    const tag = this.#name(event.tagStart, event.tagEnd);
    if (event.valueStart < 0) {
      return this.#empty(Math.max(this.#last, event.anchorEnd, event.tagEnd), anchor, tag);
    }
    const { start, end, style } = this.#scalarSpan(event);
    this.#last = end;
    const properties = { style, span: { start: start + this.#base, end: end + this.#base }, anchor, tag };
    if (style !== 'block') return { type: 'scalar', text: getScalarValue(this.#slice, event), ...properties };
    const slice = this.#slice;
    return {
      type: 'scalar',
      ...properties,
      // Read when asked for: most block scalars are text that no rule looks at.
      get text() {
        return getScalarValue(slice, event);
      },
    };
  }

  #scalarSpan(event: ScalarEvent): Span & { readonly style: ScalarNode['style'] } {
    const { valueStart: start, valueEnd: end } = event;
    if (event.style === SCALAR_STYLE_PLAIN) return { start, end, style: 'plain' };
    if (event.style === SCALAR_STYLE_SINGLE_QUOTED) return { start: start - 1, end: end + 1, style: 'single' };
    if (event.style === SCALAR_STYLE_DOUBLE_QUOTED) return { start: start - 1, end: end + 1, style: 'double' };
    return { start: this.#blockHeader(Math.max(this.#last, event.anchorEnd, event.tagEnd)), end, style: 'block' };
  }

  #blockHeader(from: number): number {
    let at = from;
    while (at < this.#slice.length && !'|>'.includes(this.#slice.charAt(at))) at += 1;
    return at;
  }

  #empty(at: number, anchor: string | undefined, tag: string | undefined): ScalarNode {
    const offset = at + this.#base;
    return { type: 'scalar', style: 'plain', text: '', span: { start: offset, end: offset }, anchor, tag };
  }

  #map(event: MappingEvent): Built {
    const flow = event.style === COLLECTION_STYLE_FLOW;
    if (flow) this.#last = event.start + 1;
    const entries: Entry[] = [];
    let weight = 1;
    while (this.#events[this.#at]?.type !== EVENT_POP) {
      const key = this.#key();
      this.#last = this.#afterColon(this.#last);
      const value = this.#node();
      weight += 1 + value.weight;
      entries.push({ name: keyText(key), key, value: value.node });
    }
    this.#at += 1;
    const span = this.#collectionSpan(event.start, flow);
    return { node: { type: 'map', flow, entries, span, ...this.#properties(event) } satisfies MapNode, weight };
  }

  #key(): ScalarNode {
    const { node } = this.#node();
    if (node.type === 'scalar') return node;
    if (node.type === 'alias' && node.target.type === 'scalar') return { ...node.target, span: node.span };
    throw this.#stop('syntax', 'A key of a map is not a plain value.', this.#last);
  }

  /** After the colon that ends a key, where one stands; a flow key may have none. */
  #afterColon(from: number): number {
    if (this.#slice.charCodeAt(from) === 58) return from + 1;
    const match = /^(?:[ \t\r\n]|#[^\n]*\n)*:/.exec(this.#slice.slice(from, from + 2_000));
    return match === null ? from : from + match[0].length;
  }

  #list(event: SequenceEvent): Built {
    const flow = event.style === COLLECTION_STYLE_FLOW;
    if (flow) this.#last = event.start + 1;
    const items: Node[] = [];
    let weight = 1;
    while (this.#events[this.#at]?.type !== EVENT_POP) {
      const item = this.#node();
      weight += item.weight;
      items.push(item.node);
    }
    this.#at += 1;
    const span = this.#collectionSpan(event.start, flow);
    return { node: { type: 'list', flow, items, span, ...this.#properties(event) } satisfies ListNode, weight };
  }

  /** A flow collection ends with its bracket; between the last item and it only blanks, comments and a comma stand. */
  #collectionSpan(start: number, flow: boolean): Span {
    if (flow) {
      let at = this.#last;
      while (at < this.#slice.length && !']}'.includes(this.#slice.charAt(at))) {
        at = this.#slice.charAt(at) === '#' ? this.#lineEnd(at) : at + 1;
      }
      this.#last = at + 1;
    }
    return { start: start + this.#base, end: Math.max(start, this.#last) + this.#base };
  }

  #lineEnd(at: number): number {
    const end = this.#slice.indexOf('\n', at);
    return end < 0 ? this.#slice.length : end;
  }

  #properties(event: MappingEvent | SequenceEvent): { anchor: string | undefined; tag: string | undefined } {
    return {
      anchor: this.#name(event.anchorStart, event.anchorEnd),
      tag: this.#name(event.tagStart, event.tagEnd),
    };
  }

  #anchored(event: { anchorStart: number; anchorEnd: number }, built: Built): Built {
    const anchor = this.#name(event.anchorStart, event.anchorEnd);
    if (anchor !== undefined) this.#anchors.set(anchor, built);
    return built;
  }

  #alias(start: number, end: number): Built {
    const name = this.#slice.slice(start, end);
    const target = this.#anchors.get(name);
    this.#aliases += 1;
    this.#last = end;
    if (target === undefined) throw this.#stop('syntax', 'An alias names an anchor that is not there.', start);
    if (this.#aliases > documentLimits.aliases) {
      throw this.#stop('aliases', `It has more than ${documentLimits.aliases.toLocaleString('en')} aliases.`, start);
    }
    const node: AliasNode = {
      type: 'alias',
      name,
      target: target.node.type === 'alias' ? target.node.target : target.node,
      // The star stands before the name.
      span: { start: start - 1 + this.#base, end: end + this.#base },
      anchor: undefined,
      tag: undefined,
    };
    return { node, weight: target.weight };
  }

  #name(start: number, end: number): string | undefined {
    return start < 0 ? undefined : this.#slice.slice(start, end);
  }

  #stop(code: 'syntax' | 'aliases', reason: string, offset: number): ReadingStopped {
    return new ReadingStopped(unreadable(code, reason, offset + this.#base));
  }
}
