import type { ManifestObject } from '../manifest/manifest-object.ts';
import type { Node } from '../manifest/node.ts';
import { readDocument } from '../manifest/read-document.ts';
import { type Answer, askRules, type Question } from './ask-rules.ts';
import type { JudgedDocument } from './judged-object.ts';
import { objectsIn } from './read-file.ts';

/** A document as it was read, with the answers about each of its objects. */
export interface DocumentReading {
  readonly root: Node;
  readonly objects: readonly ManifestObject[];
  /** By the index of the object. */
  readonly answers: readonly (readonly Answer[])[];
}

/** The objects of a judged document, read again from its text. */
export function objectsOfDocument(document: JudgedDocument): readonly ManifestObject[] {
  const { source, span, index } = document;
  const read = readDocument(source.text, span, true);
  return read.kind === 'unreadable' ? [] : objectsIn(read.root, source, index, document);
}

/** UTF-16 units of text whose readings are kept: what usual repositories hold; beyond it reading again costs less than memory. */
const keptSize = 2 * 1024 * 1024;

/** Readings of judged documents: the first ones are kept, the others are made again from the text when asked for. */
export class DocumentReadings {
  readonly #kept = new Map<JudgedDocument, DocumentReading>();
  readonly #questions: readonly Question[];
  #size = 0;

  constructor(questions: readonly Question[]) {
    this.#questions = questions;
  }

  keep(document: JudgedDocument, reading: DocumentReading): void {
    const size = document.span.end - document.span.start;
    if (this.#size + size > keptSize) return;
    this.#size += size;
    this.#kept.set(document, reading);
  }

  /**
   * The reading of a document, which is then forgotten; undefined where it cannot be read any more, which would be a bug.
   */
  take(document: JudgedDocument): DocumentReading | undefined {
    const kept = this.#kept.get(document);
    this.#kept.delete(document);
    if (kept !== undefined) return kept;
    const { source, span, index } = document;
    const read = readDocument(source.text, span, true);
    if (read.kind === 'unreadable') return undefined;
    const objects = objectsIn(read.root, source, index, document);
    return { root: read.root, objects, answers: objects.map((object) => askRules(object, this.#questions).answers) };
  }
}
