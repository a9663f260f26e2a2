import type { Span } from './place.ts';

/** One document's part of a file's text; markers (`---`, `...`) and directives are left out. */
export interface DocumentSlice {
  /** 0-based, as kubectl counts; two slices share one where `...` parts a document. */
  readonly index: number;
  readonly span: Span;
}

/**
 * Splits a file's text into documents before anything is parsed, as kubectl does, so that a broken document cannot
 * swallow the next one. A `---` at column 0 followed by a blank or a line end always ends a document, also inside a
 * block scalar (apimachinery's YAMLReader). A text of JSON values is split into them. Slices of comments only are left
 * out, but counted where kubectl counts them.
 */
export function splitDocuments(text: string): readonly DocumentSlice[] {
  return splitJson(text) ?? splitYaml(text);
}

function splitYaml(text: string): readonly DocumentSlice[] {
  const slices: DocumentSlice[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let index = 0;
  // YAMLReader ends a document at a marker only if something stands before it; otherwise the marker opens the document.
  let opened = false;
  const dots = new DotLines(text);
  for (;;) {
    const marker = nextMarker(text, at);
    const end = marker ?? text.length;
    if (end > at) {
      opened = true;
      for (const span of splitAtDots(text, { start: at, end }, dots)) slices.push({ index, span });
    }
    if (marker === undefined) return slices;
    if (opened) index += 1;
    opened = !opened;
    const rest = lineEnd(text, marker + 3);
    const isBare = /^[ \t\r]*(?:#|$)/.test(text.slice(marker + 3, rest));
    at = isBare ? Math.min(text.length, rest + 1) : marker + 3;
  }
}

function nextMarker(text: string, from: number): number | undefined {
  const isAtLineStart = from === 0 || text.charCodeAt(from - 1) === 10 || text.charCodeAt(from - 1) === 0xfeff;
  if (isAtLineStart && text.startsWith('---', from) && isMarkerEnd(text, from + 3)) return from;
  for (let at = text.indexOf('\n---', from); at >= 0; at = text.indexOf('\n---', at + 1)) {
    if (isMarkerEnd(text, at + 4)) return at + 1;
  }
  return undefined;
}

function isMarkerEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return Number.isNaN(code) || code === 10 || code === 13 || code === 32 || code === 9;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** The `...` lines of a text, asked for in rising order: each stretch is searched once, however many slices there are. */
class DotLines {
  readonly #text: string;
  #next: number | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The start of the first such line at or after an offset; the text's length where there is none. */
  after(from: number): number {
    if (this.#next === undefined || this.#next < from) {
      const isHere = this.#text.startsWith('...', from) && (from === 0 || this.#text.charCodeAt(from - 1) === 10);
      const found = isHere ? from : this.#text.indexOf('\n...', from) + 1;
      this.#next = found === 0 ? this.#text.length : found;
    }
    return this.#next;
  }
}

/** Parts a slice at `...` lines; kubectl reads only the first part, but text behind it may reach the cluster otherwise. */
function* splitAtDots(text: string, span: Span, lines: DotLines): Generator<Span> {
  let at = span.start;
  for (let line = lines.after(at); line < span.end; line = lines.after(line + 3)) {
    if (!isMarkerEnd(text, line + 3)) continue;
    if (hasContent(text, at, line)) yield { start: at, end: line };
    at = Math.min(span.end, lineEnd(text, line + 3) + 1);
  }
  if (hasContent(text, at, span.end)) yield { start: at, end: span.end };
}

/** Line ends of go-yaml's that are none to git: behind one of them a comment is over. */
export const hiddenLineEnd = /\r(?!\n)|[\x85\u2028\u2029]/;

/** Whether a line between two offsets holds anything but a comment, a directive or blanks. */
function hasContent(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at = lineEnd(text, at) + 1) {
    let first = at;
    while (first < end && (text.charCodeAt(first) === 32 || text.charCodeAt(first) === 9)) first += 1;
    const code = text.charCodeAt(first);
    const isEmpty = first >= end || code === 10 || code === 13 || code === 35;
    if (!isEmpty && !(code === 37 && first === at)) return true;
    if (first < end && hiddenLineEnd.test(text.slice(first, Math.min(end, lineEnd(text, first) + 1)))) return true;
  }
  return false;
}

/** The values of a JSON text, or undefined where it is not made of JSON objects and arrays alone. */
function splitJson(text: string): readonly DocumentSlice[] | undefined {
  const slices: DocumentSlice[] = [];
  let at = skipBlanks(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  while (at < text.length) {
    const end = jsonValueEnd(text, at);
    if (end === undefined) return undefined;
    slices.push({ index: slices.length, span: { start: at, end } });
    at = skipBlanks(text, end);
  }
  // One flow collection may be YAML as well; only several values need JSON's own rules.
  const isJson = slices.length === 1 || slices.every(({ span }) => isJsonText(text.slice(span.start, span.end)));
  return slices.length > 0 && isJson ? slices : undefined;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  return at;
}

function jsonValueEnd(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      at = jsonStringEnd(text, at);
      if (at < 0) return undefined;
    } else if (code === 123 || code === 91) depth += 1;
    else if (code === 125 || code === 93) depth -= 1;
    if (depth === 0) return code === 125 || code === 93 ? at + 1 : undefined;
  }
  return undefined;
}

function jsonStringEnd(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return at;
    at = text.indexOf('"', at + 1);
  }
  return -1;
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
