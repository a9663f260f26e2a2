import type { Deployers } from '../inventory/deployers.ts';
import { namespaceKey } from '../inventory/namespace-key.ts';
import type { DocumentSlice } from '../manifest/documents.ts';
import { fileRole } from '../manifest/file-role.ts';
import type { DeclaredKinds, ManifestObject } from '../manifest/manifest-object.ts';
import type { Ownership } from '../manifest/ownership.ts';
import { readDocument } from '../manifest/read-document.ts';
import { sniffKind } from '../manifest/sniff-kind.ts';
import type { JudgedDocument } from './judged-object.ts';
import { mayHide } from './read-context.ts';
import { objectsIn } from './read-file.ts';
import type { everything, Touched } from './touched.ts';
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

/**
 * Reads the documents beside the judged ones that say something of what is touched: workloads, accounts, roles, bindings,
 * policies and Namespaces. Others are told by their text and not parsed.
 */
export function* besideDocuments(files: BesideFiles, touched: Touched | typeof everything): Generator<BesideDocument> {
  for (const file of files.context) yield* documentsOf(file, () => true, files, touched);
  for (const file of files.judged) {
    const skipped = files.skipped.get(file.path);
    if (skipped !== undefined) yield* documentsOf(file, ({ span }) => skipped.has(span.start), files, touched);
  }
}

function* documentsOf(
  file: TextFile,
  isBeside: (slice: DocumentSlice) => boolean,
  { ownership, deployers, declared }: BesideFiles,
  touched: Touched | typeof everything,
): Generator<BesideDocument> {
  if (fileRole(file.path, ownership).kind !== 'manifest') return;
  const source = sourceOf(file);
  const deployment = deployers.of(file.path);
  for (const slice of source.documents) {
    const { span, index } = slice;
    if (!isBeside(slice)) continue;
    const text = file.text.slice(span.start, span.end);
    if (!mayCount(text, sniffKind(file.text, span), file.path, deployment.namespace, touched)) continue;
    const read = readDocument(file.text, span, file.validUtf8);
    if (read.kind === 'unreadable') continue;
    const document: JudgedDocument = { source, index, span, role: { kind: 'manifest' }, declared, deployment };
    const objects = objectsIn(read.root, source, index, document);
    if (objects.length > 0) yield { document, objects };
  }
}

const clusterKinds: ReadonlySet<string> = new Set([
  'ClusterRole',
  'ClusterRoleBinding',
  'CiliumClusterwideNetworkPolicy',
  'GlobalNetworkPolicy',
]);
const namespacedKinds: ReadonlySet<string> = new Set([
  'ServiceAccount',
  'Role',
  'RoleBinding',
  'NetworkPolicy',
  'CiliumNetworkPolicy',
]);

const namespaceValue = /\bnamespace["']?[ \t]*:[ \t]*["']?([^\s"',}\]]+)/g;

/** Whether a document may say something of what is touched: where its text does not tell, it may. */
function mayCount(
  text: string,
  kind: string | undefined,
  file: string,
  given: string | null | undefined,
  touched: Touched | typeof everything,
): boolean {
  if (!text.includes('kind')) return false;
  if (kind !== undefined && clusterKinds.has(kind)) return true;
  const isNamed = kind === undefined || kind === 'Namespace' || namespacedKinds.has(kind) || kind.endsWith('List');
  if (!isNamed && !text.includes('containers')) return false;
  if (touched === 'everything' || kind === undefined || kind.endsWith('List') || mayHide.test(text)) return true;
  const { namespaces, clusterRoles } = touched;
  if (kind === 'Namespace') return [...text.matchAll(nameValue)].some(([, name = '']) => namespaces.has(name));
  if (typeof given === 'string' && namespaces.has(given)) return true;
  const written = [...text.matchAll(namespaceValue)].map(([, name = '']) => name);
  if (written.some((name) => namespaces.has(name))) return true;
  if (given === undefined && written.length === 0 && namespaces.has(namespaceKey(null, file))) return true;
  if (kind !== 'RoleBinding') return false;
  if (text.includes('system:serviceaccount')) return true;
  return clusterRoles.size > 0 && [...text.matchAll(nameValue)].some(([, name = '']) => clusterRoles.has(name));
}

const nameValue = /\bname["']?[ \t]*:[ \t]*["']?([^\s"',}\]]+)/g;
