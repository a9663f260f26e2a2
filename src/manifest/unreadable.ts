/** Why a text cannot be judged; the codes are public (`coverage.unread`). */
export const unreadableCodes = [
  'syntax',
  'template',
  'not-kubernetes',
  'not-utf8',
  'characters',
  'too-large',
  'too-deep',
  'aliases',
  'too-many-documents',
] as const;
export type UnreadableCode = (typeof unreadableCodes)[number];

/** A document that was not read; `offset` is where reading failed, in the file's text. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly code: UnreadableCode;
  /** One sentence without a quotation of the text, which may be a Secret's. */
  readonly reason: string;
  readonly offset: number;
}

/** Bounds that keep one hostile document from stalling or killing the run; the largest real one stays 6 times below. */
export const documentLimits = {
  /** UTF-16 units of one document. */
  size: 4 * 1024 * 1024,
  /** Line ends, commas, `[` and `{` of one document. */
  structure: 250_000,
  depth: 100,
  aliases: 1_000,
  /** Nodes after every alias is expanded. */
  expanded: 250_000,
  /** Documents of one file. */
  documents: 100_000,
} as const;

export function unreadable(code: UnreadableCode, reason: string, offset: number): Unreadable {
  return { kind: 'unreadable', code, reason, offset };
}
