import type { DocumentSlice } from '../manifest/documents.ts';
import { type ManifestObject, objectsOf } from '../manifest/manifest-object.ts';
import { type ReadDocument, readDocument } from '../manifest/read-document.ts';
import { sniffKind } from '../manifest/sniff-kind.ts';
import { indexedKinds } from '../workload/repository-index.ts';
import { type InputFile, isText, sourceOf } from './tree.ts';

/** Documents that were read for the context before their file is judged, by their slices. */
export class EarlyReadings {
  readonly #read = new Map<DocumentSlice, ReadDocument>();
  #size = 0;

  keep(slice: DocumentSlice, read: ReadDocument): void {
    const size = slice.span.end - slice.span.start;
    if (this.#size + size > keptSize) return;
    this.#size += size;
    this.#read.set(slice, read);
  }

  /** The reading, which is then forgotten. */
  take(slice: DocumentSlice): ReadDocument | undefined {
    const read = this.#read.get(slice);
    if (read !== undefined) this.#read.delete(slice);
    return read;
  }
}

/** UTF-16 units of text whose readings are kept. */
const keptSize = 1024 * 1024;

/**
 * Accounts and bindings of all files; other documents are told by their kind and not parsed.
 *
 * @param early takes what was read
 */
export function* contextObjects(files: readonly InputFile[], early: EarlyReadings): Generator<ManifestObject> {
  const mayMatter = /ServiceAccount|RoleBinding|List\b/;
  for (const file of files) {
    if (!isText(file) || !mayMatter.test(file.text)) continue;
    const source = sourceOf(file);
    for (const slice of source.documents) {
      const { index, span } = slice;
      const kind = sniffKind(file.text, span);
      if (kind !== undefined && !indexedKinds.has(kind) && !kind.endsWith('List')) continue;
      const read = readDocument(file.text, span, file.validUtf8);
      early.keep(slice, read);
      if (read.kind !== 'document') continue;
      yield* objectsOf(read.root, source, index, 'manifest').filter((object) => indexedKinds.has(object.kind));
    }
  }
}
