import type { Deployers } from '../inventory/deployers.ts';
import { isKnownNamespace, namespaceKey } from '../inventory/namespace-key.ts';
import type { DocumentSlice } from '../manifest/documents.ts';
import { fileRole } from '../manifest/file-role.ts';
import type { DeclaredKinds, ManifestObject } from '../manifest/manifest-object.ts';
import type { Ownership } from '../manifest/ownership.ts';
import { readDocument } from '../manifest/read-document.ts';
import { slicesWith } from '../manifest/slices-with.ts';
import { sniffKind } from '../manifest/sniff-kind.ts';
import type { JudgedDocument } from './judged-object.ts';
import { objectsIn } from './read-file.ts';
import { everything, type Touched } from './touched.ts';
import { sourceOf, type TextFile } from './tree.ts';
import type { SkippedDocuments } from './unchanged-documents.ts';

/** A document that is not judged and whose objects count for those that are. */
export interface BesideDocument {
  readonly document: JudgedDocument;
  readonly objects: readonly ManifestObject[];
}

export interface BesideFiles {
  /** Files that are not judged. */
  readonly context: readonly TextFile[];
  /** Judged files, of which large ones may hold documents that are not. */
  readonly judged: readonly TextFile[];
  readonly skipped: SkippedDocuments;
  readonly ownership: Ownership;
  readonly deployers: Deployers;
  readonly declared: DeclaredKinds;
}

/** Which documents beside the judged ones are to be read, by kind and text. */
type MayCount = (text: string, kind: string | undefined, file: string, given: string | null | undefined) => boolean;

/**
 * Reads the documents beside the judged ones that say something of what is touched: workloads, accounts, roles, bindings,
 * policies and Namespaces. Others are told by their text and not parsed. ClusterRoles come apart (`besideRoles`).
 */
export function* besideDocuments(files: BesideFiles, touched: Touched | typeof everything): Generator<BesideDocument> {
  const may: MayCount = (text, kind, file, given) => mayCount(text, kind, file, given, touched);
  yield* documentsWhere(files, may, touched === everything ? undefined : wordsOf(touched));
}

/**
 * Reads the ClusterRoles beside the judged ones that are asked for by name, and those that add to others by their labels.
 *
 * @param names undefined: all
 */
export function besideRoles(files: BesideFiles, names: ReadonlySet<string> | undefined): Generator<BesideDocument> {
  const may: MayCount = (text, kind) => {
    if (kind !== 'ClusterRole') return false;
    if (names === undefined || text.includes('aggregate-to-') || isHidden(text)) return true;
    return namesIn(text, nameValue).some((name) => names.has(name));
  };
  return documentsWhere(files, may, ['ClusterRole']);
}

/** What a document of a large file has to hold to count: its folder alone does not make it one of the touched. */
function wordsOf({ namespaces, clusterRoles }: Touched): readonly string[] {
  return [...[...namespaces].filter(isKnownNamespace), ...clusterRoles, 'system:serviceaccount'];
}

/** @param words what documents beside the changed ones of a large file have to hold one of; undefined: nothing */
function* documentsWhere(
  files: BesideFiles,
  may: MayCount,
  words: readonly string[] | undefined,
): Generator<BesideDocument> {
  for (const file of files.context) yield* documentsOf(file, candidatesOf(file), files, may);
  for (const file of files.judged) {
    const skipped = files.skipped.get(file.path);
    if (skipped === undefined) continue;
    const slices = words === undefined ? sourceOf(file).documents : slicesWith(words, sourceOf(file));
    const beside = [...slices].filter(({ span }) => skipped.has(span.start));
    yield* documentsOf(
      file,
      beside.flatMap((slice) => candidateOf(file, slice) ?? []),
      files,
      may,
    );
  }
}

function* documentsOf(
  file: TextFile,
  candidates: readonly Candidate[],
  { ownership, deployers, declared }: BesideFiles,
  may: MayCount,
): Generator<BesideDocument> {
  if (candidates.length === 0 || fileRole(file.path, ownership).kind !== 'manifest') return;
  const source = sourceOf(file);
  const deployment = deployers.of(file.path);
  for (const { slice, kind } of candidates) {
    const { span, index } = slice;
    if (!may(file.text.slice(span.start, span.end), kind, file.path, deployment.namespace)) continue;
    const read = readDocument(file.text, span, file.validUtf8);
    if (read.kind === 'unreadable') continue;
    const document: JudgedDocument = { source, index, span, role: { kind: 'manifest' }, declared, deployment };
    const objects = objectsIn(read.root, source, index, document);
    if (objects.length > 0) yield { document, objects };
  }
}

/** A document that may say something, with its kind where its text shows it. */
interface Candidate {
  readonly slice: DocumentSlice;
  readonly kind: string | undefined;
}

const known = new WeakMap<TextFile, readonly Candidate[]>();

/** The documents of a file that may say something of any namespace; worked out once for both sides of a change. */
function candidatesOf(file: TextFile): readonly Candidate[] {
  const kept = known.get(file);
  if (kept !== undefined) return kept;
  const found = file.text.includes('kind')
    ? sourceOf(file).documents.flatMap((slice) => candidateOf(file, slice) ?? [])
    : [];
  known.set(file, found);
  return found;
}

function candidateOf(file: TextFile, slice: DocumentSlice): Candidate | undefined {
  const kind = sniffKind(file.text, slice.span);
  if (kind === undefined || isNamedKind(kind)) return { slice, kind };
  return file.text.slice(slice.span.start, slice.span.end).includes('containers') ? { slice, kind } : undefined;
}

/** Kinds that reach into every namespace, and are few. */
const policyKinds: ReadonlySet<string> = new Set(['CiliumClusterwideNetworkPolicy', 'GlobalNetworkPolicy']);
const bindingKinds: ReadonlySet<string> = new Set(['RoleBinding', 'ClusterRoleBinding']);
const namespacedKinds: ReadonlySet<string> = new Set([
  'ServiceAccount',
  'Role',
  'NetworkPolicy',
  'CiliumNetworkPolicy',
]);

function isNamedKind(kind: string): boolean {
  return (
    policyKinds.has(kind) ||
    bindingKinds.has(kind) ||
    namespacedKinds.has(kind) ||
    kind === 'Namespace' ||
    kind === 'ClusterRole' ||
    kind.endsWith('List')
  );
}

const namespaceValue = /\bnamespace["']?[ \t]*:[ \t]*["']?([^\s"',}\]]+)/g;
const nameValue = /\bname["']?[ \t]*:[ \t]*["']?([^\s"',}\]]+)/g;

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

/** Whether names may be there that a search in the text does not find: by merge keys, aliases, tags or escapes. */
function isHidden(text: string): boolean {
  return (
    text.includes('<<') ||
    /^\s*(?:- )?\?\s/m.test(text) ||
    /\bname(?:space)?["']?[ \t]*:[ \t]*"[^"\n]*\\/.test(text) ||
    /\b(?:metadata|subjects|roleRef|name|namespace)["']?[ \t]*:[ \t]*(?:[*&!|>]|#|$)/m.test(
      text.replace(/\b(?:metadata|subjects|roleRef)["']?[ \t]*:[ \t]*(?:#.*)?$/gm, ''),
    ) ||
    /\\[^\n]*["'][ \t]*:/.test(text)
  );
}

/** Whether a document may say something of what is touched: where its text does not tell, it may. */
function mayCount(
  text: string,
  kind: string | undefined,
  file: string,
  given: string | null | undefined,
  touched: Touched | typeof everything,
): boolean {
  if (kind === 'ClusterRole') return false;
  if (kind !== undefined && policyKinds.has(kind)) return true;
  const isList = kind === undefined || kind.endsWith('List');
  const isBinding = kind !== undefined && bindingKinds.has(kind);
  if (touched === 'everything') return true;
  const { namespaces, clusterRoles } = touched;
  const written = namesIn(text, namespaceValue);
  if (written.some((name) => namespaces.has(name)) || isHidden(text)) return true;
  if (isList) return !/^(?:CustomResourceDefinition)/.test(kind ?? '') && mayNameNone(text, file, given, namespaces);
  if (kind === 'Namespace') return namesIn(text, nameValue).some((name) => namespaces.has(name));
  if (
    isBinding &&
    (text.includes('system:serviceaccount') || namesIn(text, nameValue).some((name) => clusterRoles.has(name)))
  )
    return true;
  if (kind === 'ClusterRoleBinding') return false;
  if (typeof given === 'string' && namespaces.has(given)) return true;
  return given === undefined && written.length === 0 && namespaces.has(namespaceKey(null, file));
}

/** A list, or a document whose kind its text does not show: any of its objects may stand in a touched namespace. */
function mayNameNone(
  text: string,
  file: string,
  given: string | null | undefined,
  namespaces: ReadonlySet<string>,
): boolean {
  if (typeof given === 'string' && namespaces.has(given)) return true;
  return namespaces.has(namespaceKey(null, file)) || namesIn(text, nameValue).some((name) => namespaces.has(name));
}
