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
  readonly #ofChange = new Map<
    JudgedDocument,
    readonly { readonly ordinal: number; readonly answers: readonly Answer[] }[]
  >();
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

  /** A document's objects: of the reading that is kept, else read again. */
  objectsOf(document: JudgedDocument): readonly ManifestObject[] {
    return this.#kept.get(document)?.objects ?? objectsOfDocument(document);
  }

  /** Answers of rules that were asked later; a document that is read again is asked again. */
  add(document: JudgedDocument, ordinal: number, later: readonly Answer[]): void {
    const kept = this.#kept.get(document);
    if (kept !== undefined) this.#kept.set(document, withMore(kept, ordinal, later));
  }

  /** Answers about a change, which no reading of the document gives by itself. */
  addOfChange(document: JudgedDocument, ordinal: number, answers: readonly Answer[]): void {
    this.#ofChange.set(document, [...(this.#ofChange.get(document) ?? []), { ordinal, answers }]);
  }

  /**
   * The reading of a document, which is then forgotten; undefined where it cannot be read any more, which would be a bug.
   */
  take(document: JudgedDocument): DocumentReading | undefined {
    const reading = this.#take(document);
    const more = this.#ofChange.get(document) ?? [];
    return more.reduce((all, { ordinal, answers }) => all && withMore(all, ordinal, answers), reading);
  }

  #take(document: JudgedDocument): DocumentReading | undefined {
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

function withMore(reading: DocumentReading, ordinal: number, later: readonly Answer[]): DocumentReading {
  const answers = reading.answers.map((own, index) => (index === ordinal ? [...own, ...later] : own));
  return { ...reading, answers };
}
