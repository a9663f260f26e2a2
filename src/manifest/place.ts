/** Offsets into one file's text: 0-based UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a person finds something: a file and a range in it. Lines and columns are 1-based, columns count UTF-16 units,
 * the end is exclusive. The file of a place need not be the file of the text that was judged: a rendered value's place
 * is the line of the source that wrote it.
 */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One step into an object: a key of a map or an index (0-based) of a list. */
export type PathStep = string | number;
export type Path = readonly PathStep[];
