import { type DocumentSlice, splitDocuments } from './documents.ts';
import type { Place, Span } from './place.ts';

/** The text of one file, with a table of its lines. LF ends a line (CRLF included); a lone CR does not. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  #lineStarts: Uint32Array | undefined;
  #documents: readonly DocumentSlice[] | undefined;

  /**
   * @param file path from the root of what is checked, with `/`
   * @param text the decoded text; a byte order mark stays in it and counts as one column, as it does for GitHub
   */
  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** The documents of the text (splitDocuments). */
  get documents(): readonly DocumentSlice[] {
    this.#documents ??= splitDocuments(this.text);
    return this.#documents;
  }

  /** The line terminator that the text uses: CRLF where its first line ends so, else LF. */
  get eol(): '\n' | '\r\n' {
    const first = this.text.indexOf('\n');
    return first > 0 && this.text.charCodeAt(first - 1) === 13 ? '\r\n' : '\n';
  }

  /** The 1-based line that holds an offset. */
  lineAt(offset: number): number {
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The offset at which a 1-based line starts; the text's length for a line after the last. */
  lineStart(line: number): number {
    return this.#starts()[line - 1] ?? this.text.length;
  }

  /** The offset after the last character of a 1-based line, its terminator (LF or CRLF) left out. */
  lineEnd(line: number): number {
    const next = this.#starts()[line];
    if (next === undefined) return this.text.length;
    return this.text.charCodeAt(next - 2) === 13 ? next - 2 : next - 1;
  }

  /** Number of lines; a terminator at the end of the text does not open another one. */
  get lineCount(): number {
    const starts = this.#starts();
    const last = starts[starts.length - 1] ?? 0;
    return last === this.text.length && starts.length > 1 ? starts.length - 1 : starts.length;
  }

  /** A 1-based line's text without its terminator. */
  line(line: number): string {
    return this.text.slice(this.lineStart(line), this.lineEnd(line));
  }

  /** The offset of a 1-based line and column; undefined where the text has no such place. */
  offsetAt(line: number, column: number): number | undefined {
    if (line < 1 || line > this.#starts().length || column < 1) return undefined;
    const offset = this.lineStart(line) + column - 1;
    const end = this.#starts()[line] ?? this.text.length + 1;
    return offset < end ? offset : undefined;
  }

  /** The place of a span of this text. */
  place(span: Span): Place {
    const line = this.lineAt(span.start);
    const endLine = this.lineAt(Math.max(span.start, span.end));
    return {
      file: this.file,
      line,
      column: span.start - this.lineStart(line) + 1,
      endLine,
      endColumn: span.end - this.lineStart(endLine) + 1,
    };
  }

  #starts(): Uint32Array {
    if (this.#lineStarts === undefined) {
      // A table that doubles: a list of numbers that grows takes several times its memory for a long text.
      let starts = new Uint32Array(64 + Math.ceil(this.text.length / 64));
      let count = 1;
      for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) {
        if (count === starts.length) {
          const larger = new Uint32Array(starts.length * 2);
          larger.set(starts);
          starts = larger;
        }
        starts[count] = at + 1;
        count += 1;
      }
      this.#lineStarts = starts.slice(0, count);
    }
    return this.#lineStarts;
  }
}
