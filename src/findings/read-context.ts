import { splitDocuments } from '../manifest/documents.ts';
import { type ManifestObject, objectsOf } from '../manifest/manifest-object.ts';
import { readDocument } from '../manifest/read-document.ts';
import { sniffKind } from '../manifest/sniff-kind.ts';
import { SourceText } from '../manifest/source-text.ts';
import { indexedKinds } from '../workload/repository-index.ts';
import { type InputFile, isText } from './tree.ts';

/** Accounts and bindings of all files; other documents are told by their kind and not parsed. */
export function* contextObjects(files: readonly InputFile[]): Generator<ManifestObject> {
  const mayMatter = /ServiceAccount|RoleBinding|List\b/;
  for (const file of files) {
    if (!isText(file) || !mayMatter.test(file.text)) continue;
    const source = new SourceText(file.path, file.text);
    for (const { index, span } of splitDocuments(file.text)) {
      const kind = sniffKind(file.text, span);
      if (kind !== undefined && !indexedKinds.has(kind) && !kind.endsWith('List')) continue;
      const read = readDocument(file.text, span, file.validUtf8);
      if (read.kind !== 'document') continue;
      yield* objectsOf(read.root, source, index, 'manifest').filter((object) => indexedKinds.has(object.kind));
    }
  }
}
