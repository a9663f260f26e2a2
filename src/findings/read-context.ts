import { type ManifestObject, objectsOf } from '../manifest/manifest-object.ts';
import { readDocument } from '../manifest/read-document.ts';
import { sniffKind } from '../manifest/sniff-kind.ts';
import { indexedKinds } from '../workload/repository-index.ts';
import { type InputFile, isText, sourceOf } from './tree.ts';

/** Accounts and bindings of all files; other documents are told by their kind and not parsed. */
export function* contextObjects(files: readonly InputFile[]): Generator<ManifestObject> {
  const mayMatter = /ServiceAccount|RoleBinding|List\b/;
  for (const file of files) {
    if (!isText(file) || !mayMatter.test(file.text)) continue;
    const source = sourceOf(file);
    for (const { index, span } of source.documents) {
      const kind = sniffKind(file.text, span);
      if (kind !== undefined && !indexedKinds.has(kind) && !kind.endsWith('List')) continue;
      const read = readDocument(file.text, span, file.validUtf8);
      if (read.kind !== 'document') continue;
      yield* objectsOf(read.root, source, index, 'manifest').filter((object) => indexedKinds.has(object.kind));
    }
  }
}
