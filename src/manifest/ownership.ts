import { splitDocuments } from './documents.ts';
import { Field } from './field.ts';
import { groupOf } from './manifest-object.ts';
import { readDocument } from './read-document.ts';

const kustomizationNames: ReadonlySet<string> = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization']);

/** The objects that a kustomization names for a patch file that does not name its own. */
export interface PatchTarget {
  readonly group: string | undefined;
  readonly version: string | undefined;
  readonly kind: string | undefined;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
}

/** Which files belong to kustomizations and charts: ownership decides what a file is before its content does. */
export interface Ownership {
  /** Folders with a kustomization, `.` for the top. */
  readonly kustomizations: ReadonlySet<string>;
  /** Files that a kustomization lists as a patch, with the target that it names. */
  readonly patches: ReadonlyMap<string, PatchTarget | undefined>;
  /** Files that a kustomization lists as values or as its own configuration: never manifests. */
  readonly parts: ReadonlySet<string>;
  /** Folders with a Chart.yaml, `.` for the top. */
  readonly charts: ReadonlySet<string>;
}

interface OwnershipFile {
  readonly path: string;
  readonly text: string;
}

/**
 * @param files the kustomization files among them are read, others passed over
 * @param paths every path of the tree
 */
export function ownershipOf(files: Iterable<OwnershipFile>, paths: Iterable<string>): Ownership {
  const kustomizations = new Set<string>();
  const patches = new Map<string, PatchTarget | undefined>();
  const parts = new Set<string>();
  for (const { path, text } of files) {
    const root = isKustomizationName(path) ? readKustomization(text) : undefined;
    if (root === undefined) continue;
    const folder = folderOf(path);
    kustomizations.add(folder);
    for (const { path: file, target } of patchFiles(root)) patches.set(joinPath(folder, file), target);
    for (const file of partPaths(root)) parts.add(joinPath(folder, file));
  }
  const charts = new Set<string>();
  for (const path of paths) if (nameOf(path) === 'Chart.yaml') charts.add(folderOf(path));
  return { kustomizations, patches, parts, charts };
}

export function isKustomizationName(path: string): boolean {
  return kustomizationNames.has(nameOf(path));
}

/** The root of a kustomization file: without apiVersion or of kustomize's own group; Flux objects share the name. */
function readKustomization(text: string): Field | undefined {
  const slice = splitDocuments(text)[0];
  if (slice === undefined)
    return Field.root({
      type: 'map',
      flow: false,
      entries: [],
      span: { start: 0, end: 0 },
      anchor: undefined,
      tag: undefined,
    });
  const read = readDocument(text, slice.span, true);
  if (read.kind === 'unreadable') return undefined;
  const root = Field.root(read.root);
  const apiVersion = root.get('apiVersion').string;
  return apiVersion === undefined || groupOf(apiVersion) === 'kustomize.config.k8s.io' ? root : undefined;
}

/** `patches[].path`, `patchesStrategicMerge[]`, `patchesJson6902[].path`; inline patches hold a line end or no file. */
function* patchFiles(root: Field): Generator<{ path: string; target: PatchTarget | undefined }> {
  for (const key of ['patches', 'patchesJson6902']) {
    for (const item of root.get(key).items()) {
      const path = item.get('path').string;
      if (path !== undefined) yield { path, target: targetOf(item.get('target')) };
    }
  }
  for (const { string } of root.get('patchesStrategicMerge').items()) {
    if (string !== undefined && !string.includes('\n')) yield { path: string, target: undefined };
  }
}

function targetOf(target: Field): PatchTarget | undefined {
  if (!target.isMap) return undefined;
  const text = (key: string) => target.get(key).string;
  return {
    group: text('group'),
    version: text('version'),
    kind: text('kind'),
    name: text('name'),
    namespace: text('namespace'),
  };
}

function* partPaths(root: Field): Generator<string> {
  for (const key of ['configurations', 'transformers', 'generators', 'validators']) {
    for (const item of root.get(key).items()) if (item.string !== undefined) yield item.string;
  }
  for (const chart of root.get('helmCharts').items()) {
    const values = chart.get('valuesFile').string;
    if (values !== undefined) yield values;
    for (const item of chart.get('additionalValuesFiles').items()) if (item.string !== undefined) yield item.string;
  }
  for (const item of root.get('replacements').items()) {
    const path = item.get('path').string;
    if (path !== undefined) yield path;
  }
  for (const key of ['configMapGenerator', 'secretGenerator']) {
    for (const generator of root.get(key).items()) {
      for (const item of generator.get('files').items())
        if (item.string !== undefined) yield item.string.replace(/^[^=]*=/, '');
    }
  }
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder of a path, `.` for the top. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '.' : path.slice(0, slash);
}

/** A path relative to a folder, `.` and `..` resolved. */
export function joinPath(folder: string, path: string): string {
  const parts = folder === '.' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.length === 0 ? '.' : parts.join('/');
}

/** The nearest folder of a set at or above a path's folder. */
export function nearestFolder(path: string, folders: ReadonlySet<string>): string | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (folders.has(folder)) return folder;
    if (folder === '.') return undefined;
  }
}
