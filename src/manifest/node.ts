import type { Span } from './place.ts';

/**
 * What a YAML or JSON document says, with the span of every value in the file's text. Anchors, tags and `- ` stand
 * outside a node's span; a block collection's span ends after its last content, never after the comments behind it.
 */
export type Node = ScalarNode | MapNode | ListNode | AliasNode;

interface Written {
  readonly span: Span;
  readonly anchor: string | undefined;
  /** As written (`!!str`, `!`, `!custom`); undefined without one. */
  readonly tag: string | undefined;
}

export interface ScalarNode extends Written {
  readonly type: 'scalar';
  readonly style: 'plain' | 'single' | 'double' | 'block';
  /** The characters of the value, escapes and folding done; '' for a value that is not written (`key:`). */
  readonly text: string;
}

export interface Entry {
  /** The key as the cluster reads it (keyText). */
  readonly name: string;
  readonly key: ScalarNode;
  readonly value: Node;
}

export interface MapNode extends Written {
  readonly type: 'map';
  readonly flow: boolean;
  /** In the order of the text, duplicate keys included. */
  readonly entries: readonly Entry[];
}

export interface ListNode extends Written {
  readonly type: 'list';
  readonly flow: boolean;
  readonly items: readonly Node[];
}

export interface AliasNode extends Written {
  readonly type: 'alias';
  readonly name: string;
  /** The node that the alias stands for: never an alias itself. */
  readonly target: ScalarNode | MapNode | ListNode;
}
