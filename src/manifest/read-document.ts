import type { Node } from './node.ts';
import type { Span } from './place.ts';
import { readComposed } from './read-composed.ts';
import { readEvents } from './read-events.ts';
import { documentLimits, type Unreadable, unreadable } from './unreadable.ts';

export type ReadDocument = { readonly kind: 'document'; readonly root: Node } | Unreadable;

/**
 * Characters that go-yaml refuses, or takes for a line end where git and GitHub do not (lone CR, NEL, LS, PS): a text
 * with them could say one thing to us and another to the cluster. Source: go.yaml.in/yaml/v2 readerc.go, yamlprivateh.go.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const refusedCharacters = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/;

/**
 * Reads one document of a file.
 *
 * @param text the whole file's text
 * @param span the document's slice of it (splitDocuments)
 * @param validUtf8 false where the file's bytes were no UTF-8, so that a replacement character hides what stands there
 * @returns the root node, or why the document cannot be judged; never throws and ends in bounded time and memory
 */
export function readDocument(text: string, span: Span, validUtf8: boolean): ReadDocument {
  const refusal = refuse(text, span, validUtf8);
  if (refusal !== undefined) return refusal;
  const first = readEvents(text, span);
  if (!('kind' in first)) return { kind: 'document', root: first };
  if (first.code !== 'syntax') return first;
  const second = readComposed(text, span);
  return 'kind' in second ? second : { kind: 'document', root: second };
}

function refuse(text: string, span: Span, validUtf8: boolean): Unreadable | undefined {
  const { size, structure } = documentLimits;
  if (span.end - span.start > size) {
    return unreadable('too-large', `It is larger than ${size / 1024 / 1024} MiB.`, span.start);
  }
  const slice = text.slice(span.start, span.end);
  const characters = refusedCharacters.exec(slice);
  if (characters !== null) {
    const code = characters[0].codePointAt(0) ?? 0;
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return unreadable(
      'characters',
      `It holds the character ${name}, which tools read differently.`,
      span.start + characters.index,
    );
  }
  const replaced = validUtf8 ? -1 : slice.indexOf('\ufffd');
  if (replaced >= 0) return unreadable('not-utf8', 'Its bytes are not UTF-8.', span.start + replaced);
  // A text that is shorter than the bound cannot hold more.
  if (slice.length > structure && countStructure(slice) > structure) {
    return unreadable(
      'too-large',
      `It has more than ${structure.toLocaleString('en')} lines and list items.`,
      span.start,
    );
  }
  return undefined;
}

function countStructure(slice: string): number {
  let count = 0;
  for (let at = 0; at < slice.length; at += 1) {
    const code = slice.charCodeAt(at);
    if (code === 10 || code === 44 || code === 91 || code === 123) count += 1;
  }
  return count;
}
