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
  /** Nodes so far, every alias expanded. */
  #weight = 0;
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
    return this.#node();
  }

  #node(): Node {
    const event = this.#events[this.#at];
    this.#at += 1;
    if (event === undefined) throw this.#stop('syntax', 'It ends in the middle of a value.', this.#last);
    this.#weight += 1;
    if (this.#weight > documentLimits.expanded) {
      const count = `more than ${documentLimits.expanded.toLocaleString('en')} values`;
      throw this.#aliases > 0
        ? this.#stop('aliases', `Its aliases expand to ${count}.`, this.#last)
        : this.#stop('too-large', `It has ${count}.`, this.#last);
    }
    switch (event.type) {
      case EVENT_SCALAR:
        return this.#anchored(this.#scalar(event), 1);
      case EVENT_MAPPING:
        return this.#map(event);
      case EVENT_SEQUENCE:
        return this.#list(event);
      case EVENT_ALIAS:
        return this.#alias(event.anchorStart, event.anchorEnd);
      default:
        throw this.#stop('syntax', 'It ends in the middle of a value.', this.#last);
    }
  }

  #scalar(event: ScalarEvent): ScalarNode {
    const anchor = this.#name(event.anchorStart, event.anchorEnd);
    const tag = this.#name(event.tagStart, event.tagEnd);
    const { valueStart, valueEnd } = event;
    if (valueStart < 0) return this.#empty(Math.max(this.#last, event.anchorEnd, event.tagEnd), anchor, tag);
    if (event.style === SCALAR_STYLE_PLAIN) {
      this.#last = valueEnd;
      const span = { start: valueStart + this.#base, end: valueEnd + this.#base };
      return { type: 'scalar', style: 'plain', text: getScalarValue(this.#slice, event), span, anchor, tag };
    }
    if (event.style === SCALAR_STYLE_SINGLE_QUOTED || event.style === SCALAR_STYLE_DOUBLE_QUOTED) {
      const style = event.style === SCALAR_STYLE_SINGLE_QUOTED ? 'single' : 'double';
      this.#last = valueEnd + 1;
      const span = { start: valueStart - 1 + this.#base, end: valueEnd + 1 + this.#base };
      return { type: 'scalar', style, text: getScalarValue(this.#slice, event), span, anchor, tag };
    }
    const start = this.#blockHeader(Math.max(this.#last, event.anchorEnd, event.tagEnd));
    this.#last = valueEnd;
    const slice = this.#slice;
    return {
      type: 'scalar',
      style: 'block',
      // Read when asked for: most block scalars are text that no rule looks at.
      get text() {
        return getScalarValue(slice, event);
      },
      span: { start: start + this.#base, end: valueEnd + this.#base },
      anchor,
      tag,
    };
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

  #map(event: MappingEvent): MapNode {
    const before = this.#weight - 1;
    const flow = event.style === COLLECTION_STYLE_FLOW;
    if (flow) this.#last = event.start + 1;
    const entries: Entry[] = [];
    while (this.#events[this.#at]?.type !== EVENT_POP) {
      const key = this.#key();
      this.#last = this.#afterColon(this.#last);
      entries.push({ name: keyText(key), key, value: this.#node() });
    }
    this.#at += 1;
    const span = this.#collectionSpan(event.start, flow);
    const anchor = this.#name(event.anchorStart, event.anchorEnd);
    const tag = this.#name(event.tagStart, event.tagEnd);
    return this.#anchored({ type: 'map', flow, entries, span, anchor, tag }, this.#weight - before);
  }

  #key(): ScalarNode {
    const node = this.#node();
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

  #list(event: SequenceEvent): ListNode {
    const before = this.#weight - 1;
    const flow = event.style === COLLECTION_STYLE_FLOW;
    if (flow) this.#last = event.start + 1;
    const items: Node[] = [];
    while (this.#events[this.#at]?.type !== EVENT_POP) items.push(this.#node());
    this.#at += 1;
    const span = this.#collectionSpan(event.start, flow);
    const anchor = this.#name(event.anchorStart, event.anchorEnd);
    const tag = this.#name(event.tagStart, event.tagEnd);
    return this.#anchored({ type: 'list', flow, items, span, anchor, tag }, this.#weight - before);
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

  /** @param weight number of nodes of it once every alias in it is expanded */
  #anchored<T extends Node>(node: T, weight: number): T {
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, { node, weight });
    return node;
  }

  #alias(start: number, end: number): AliasNode {
    const name = this.#slice.slice(start, end);
    const target = this.#anchors.get(name);
    this.#aliases += 1;
    this.#last = end;
    if (target === undefined) throw this.#stop('syntax', 'An alias names an anchor that is not there.', start);
    if (this.#aliases > documentLimits.aliases) {
      throw this.#stop('aliases', `It has more than ${documentLimits.aliases.toLocaleString('en')} aliases.`, start);
    }
    this.#weight += target.weight - 1;
    return {
      type: 'alias',
      name,
      target: target.node.type === 'alias' ? target.node.target : target.node,
      // The star stands before the name.
      span: { start: start - 1 + this.#base, end: end + this.#base },
      anchor: undefined,
      tag: undefined,
    };
  }

  #name(start: number, end: number): string | undefined {
    return start < 0 ? undefined : this.#slice.slice(start, end);
  }

  #stop(code: 'syntax' | 'aliases' | 'too-large', reason: string, offset: number): ReadingStopped {
    return new ReadingStopped(unreadable(code, reason, offset + this.#base));
  }
}
