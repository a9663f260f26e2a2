import type { Deployment } from '../inventory/deployers.ts';
import { isNamespaced } from '../inventory/scope.ts';
import type { DocumentSlice } from '../manifest/documents.ts';
import { apiVersionOf, jsonPatchObjects } from '../manifest/json-patch.ts';
import { looksLikeKubernetes, looksLikeTemplate } from '../manifest/looks-like.ts';
import { type DeclaredKinds, type ManifestObject, objectsOf } from '../manifest/manifest-object.ts';
import type { Node } from '../manifest/node.ts';
import type { PatchTarget } from '../manifest/ownership.ts';
import type { Span } from '../manifest/place.ts';
import { readDocument } from '../manifest/read-document.ts';
import { sniffKind } from '../manifest/sniff-kind.ts';
import type { SourceText } from '../manifest/source-text.ts';
import { documentLimits, type Unreadable } from '../manifest/unreadable.ts';

/** One document of a judged file: objects that were read, or why it was not. */
export type FileDocument =
  | {
      readonly kind: 'objects';
      readonly index: number;
      readonly span: Span;
      readonly root: Node;
      readonly objects: readonly ManifestObject[];
    }
  /** Of a kind that no rule looks at, so it was not parsed. */
  | { readonly kind: 'passed-over'; readonly index: number }
  /** Left as it is by the change that is judged. */
  | { readonly kind: 'unchanged'; readonly index: number; readonly span: Span }
  /** Not Kubernetes, or a template: listed, without effect on the verdict. */
  | {
      readonly kind: 'listed';
      readonly index: number;
      readonly code: 'template' | 'not-kubernetes';
      readonly reason: string;
      readonly offset: number;
    }
  | { readonly kind: 'unreadable'; readonly index: number; readonly fault: Unreadable };

/** Kinds that no rule looks at and whose schemas would cost the most to parse. */
const passedOver = 'CustomResourceDefinition';

/** Whole objects, or a patch's statements about its target. */
export type ReadRole =
  | { readonly kind: 'manifest' }
  | { readonly kind: 'patch'; readonly target: PatchTarget | undefined };

/** How the objects of a document are made of what it says. */
export interface ReadAs {
  readonly role: ReadRole;
  readonly declared: DeclaredKinds;
  readonly deployment: Deployment;
}

export interface FileReading extends ReadAs {
  readonly validUtf8: boolean;
  /** Offsets at which documents start that are not to be read. */
  readonly skipped: ReadonlySet<number>;
}

/** Reads the documents of a file one after the other; nothing that one holds can keep another from being read. */
export function* readFile(source: SourceText, reading: FileReading): Generator<FileDocument> {
  const slices = source.documents;
  for (const [at, slice] of slices.entries()) {
    if (at >= documentLimits.documents) {
      const reason = `The file has more than ${documentLimits.documents.toLocaleString('en')} documents.`;
      const fault: Unreadable = { kind: 'unreadable', code: 'too-many-documents', reason, offset: slice.span.start };
      yield { kind: 'unreadable', index: slice.index, fault };
      return;
    }
    const { index, span } = slice;
    const isSkipped = reading.role.kind === 'manifest' && reading.skipped.has(span.start);
    yield isSkipped ? { kind: 'unchanged', index, span } : readSlice(source, slice, reading);
  }
}

/** The objects of a document that was read. */
export function objectsIn(
  root: Node,
  source: SourceText,
  index: number,
  { role, declared, deployment }: ReadAs,
): readonly ManifestObject[] {
  const objects = objectsOfRole(root, source, index, role);
  if (declared.size === 0 && deployment.namespace === undefined) return objects;
  return objects.map((object) => {
    const podSpecAt = declared.get(`${object.apiVersion} ${object.kind}`);
    const placed = deployment.namespace === undefined ? object : inNamespace(object, deployment);
    return podSpecAt === undefined ? placed : { ...placed, podSpecAt };
  });
}

/** What deploys a file gives its objects a namespace, apart from those that stand in none. */
function inNamespace(object: ManifestObject, { namespace, isForced }: Deployment): ManifestObject {
  if (object.role !== 'manifest' || isNamespaced(object.apiVersion, object.kind) === false) return object;
  const given = isForced && namespace !== null ? (namespace ?? null) : (object.namespace ?? namespace ?? null);
  return { ...object, namespace: given, isNamespaceGiven: true };
}

function objectsOfRole(root: Node, source: SourceText, index: number, role: ReadRole): readonly ManifestObject[] {
  if (role.kind === 'manifest') return objectsOf(root, source, index, 'manifest');
  if (root.type === 'list') return jsonPatchObjects(root, source, index, role.target);
  const kind = role.target?.kind;
  const typed = kind === undefined ? undefined : { apiVersion: apiVersionOf(role.target), kind };
  return objectsOf(root, source, index, 'patch', typed);
}

function readSlice(source: SourceText, slice: DocumentSlice, reading: FileReading): FileDocument {
  const { index, span } = slice;
  if (sniffKind(source.text, span) === passedOver) return { kind: 'passed-over', index };
  const read = readDocument(source.text, span, reading.validUtf8);
  if (read.kind === 'document') {
    return { kind: 'objects', index, span, root: read.root, objects: objectsIn(read.root, source, index, reading) };
  }
  const text = source.text.slice(span.start, span.end);
  if (read.code === 'syntax' && looksLikeTemplate(text)) {
    return {
      kind: 'listed',
      index,
      code: 'template',
      reason: 'It is a template, not YAML; render it to have it checked.',
      offset: span.start,
    };
  }
  // kubectl reads UTF-16 as well (go-yaml, by its byte order mark): half of its bytes are NULs to us.
  if (!looksLikeKubernetes(text.replace(/[\0\ufffd]/g, ''))) {
    return { kind: 'listed', index, code: 'not-kubernetes', reason: read.reason, offset: read.offset };
  }
  return { kind: 'unreadable', index, fault: read };
}
