import { Field } from '../manifest/field.ts';
import { groupOf, objectsOf } from '../manifest/manifest-object.ts';
import { folderOf, isKustomizationName, joinPath } from '../manifest/ownership.ts';
import { readDocument } from '../manifest/read-document.ts';
import { slicesWith } from '../manifest/slices-with.ts';
import { sniffKind } from '../manifest/sniff-kind.ts';
import { SourceText } from '../manifest/source-text.ts';

/** What puts a file's objects into the cluster, as far as the repository tells. */
export interface Deployment {
  /** The namespace that it gives: null where several differ or a placeholder hides it; undefined where none is given. */
  readonly namespace: string | null | undefined;
  /** Whether it is written over one that the object names itself, as kustomize and Flux do and Argo CD does not. */
  readonly isForced: boolean;
  /** The name of the one Argo CD Application or Flux Kustomization that deploys the file. */
  readonly deployer: string | undefined;
}

/** The namespace that is written over every object's own, also into the accounts that bindings name. */
export function forcedNamespace({ namespace, isForced }: Deployment): string | undefined {
  return isForced && typeof namespace === 'string' ? namespace : undefined;
}

const deployerKinds: ReadonlySet<string> = new Set(['Application', 'Kustomization']);
const deployerGroups = ['argoproj.io/', 'kustomize.toolkit.fluxcd.io/'];

interface DeployerFile {
  readonly path: string;
  readonly text: string;
}

interface Deployer {
  /** undefined for a kustomization of kustomize, which has no name. */
  readonly name: string | undefined;
  readonly namespace: string | null | undefined;
  readonly isForced: boolean;
}

/** Which kustomizations, Argo CD Applications and Flux Kustomizations deploy which files. */
export class Deployers {
  readonly #byFile = new Map<string, Deployer[]>();
  /** Folders of which everything below is deployed, with `/` at the end; `` for the whole repository. */
  readonly #folders: { readonly folder: string; readonly deployer: Deployer }[] = [];
  readonly #kustomizations = new Map<string, Kustomization>();
  #known: ReadonlySet<string> | undefined;

  /** @param paths every path of the tree */
  constructor(files: Iterable<DeployerFile>, paths: ReadonlySet<string>) {
    const others: DeployerFile[] = [];
    for (const file of files) {
      const kustomization = isKustomizationName(file.path) ? readKustomization(file) : undefined;
      if (kustomization !== undefined) this.#kustomizations.set(folderOf(file.path), kustomization);
      else if (deployerGroups.some((group) => file.text.includes(group))) others.push(file);
    }
    for (const folder of this.#kustomizations.keys()) this.#reach(folder, folder, undefined, new Set());
    for (const file of others) this.#objects(file, paths);
  }

  /** @param path a file's path from the root of the repository */
  of(path: string): Deployment {
    const own = this.#byFile.get(path) ?? [];
    const above = this.#folders.filter(({ folder }) => path.startsWith(folder)).map(({ deployer }) => deployer);
    const all = [...own, ...above];
    const given = new Set(all.flatMap(({ namespace }) => (namespace === undefined ? [] : [namespace])));
    const names = new Set(all.flatMap(({ name }) => name ?? []));
    const [namespace] = given;
    const [deployer] = names;
    return {
      namespace: given.size > 1 ? null : namespace,
      isForced: all.every((one) => one.namespace === undefined || one.isForced),
      deployer: names.size === 1 ? deployer : undefined,
    };
  }

  /** Goes through what a kustomization names; an outer one's namespace goes before an inner one's, as kustomize does. */
  #reach(folder: string, root: string, outer: Deployer | undefined, seen: Set<string>): void {
    const kustomization = this.#kustomizations.get(folder);
    if (kustomization === undefined || seen.has(folder)) return;
    seen.add(folder);
    // Argo CD's namespace is only for what names none; kustomize's is written over everything.
    const own = kustomization.namespace;
    const namespace = outer?.isForced === false ? (own ?? outer.namespace) : (outer?.namespace ?? own);
    const isForced = outer?.isForced !== false || own !== undefined;
    const deployer = { name: outer?.name, namespace, isForced };
    for (const path of kustomization.resources) {
      const target = joinPath(folder, path);
      if (this.#kustomizations.has(target)) this.#reach(target, root, deployer, seen);
      else if (namespace !== undefined || deployer.name !== undefined) this.#add(target, deployer);
    }
  }

  #add(path: string, deployer: Deployer): void {
    const known = this.#byFile.get(path);
    if (known === undefined) this.#byFile.set(path, [deployer]);
    else known.push(deployer);
  }

  #objects(file: DeployerFile, paths: ReadonlySet<string>): void {
    const source = new SourceText(file.path, file.text);
    for (const slice of slicesWith(deployerGroups, source)) {
      const sniffed = sniffKind(file.text, slice.span);
      if (sniffed !== undefined && !deployerKinds.has(sniffed) && !sniffed.endsWith('List')) continue;
      const read = readDocument(file.text, slice.span, true);
      if (read.kind === 'unreadable') continue;
      for (const { apiVersion, kind, root, name } of objectsOf(read.root, source, slice.index, 'manifest')) {
        if (name === null) continue;
        const spec = root.get('spec');
        if (groupOf(apiVersion) === 'argoproj.io' && kind === 'Application') {
          const deployer = { name, namespace: given(spec.at(['destination', 'namespace'])), isForced: false };
          const sources = spec.get('source').isMap ? [spec.get('source')] : spec.get('sources').items();
          for (const item of sources) this.#folder(item.get('path').string, deployer, paths);
        }
        if (groupOf(apiVersion) === 'kustomize.toolkit.fluxcd.io' && kind === 'Kustomization') {
          const deployer = { name, namespace: given(spec.get('targetNamespace')), isForced: true };
          this.#folder(spec.get('path').string, deployer, paths);
        }
      }
    }
  }

  #folder(path: string | undefined, deployer: Deployer, paths: ReadonlySet<string>): void {
    if (path === undefined) return;
    const folder = joinPath('.', path.replace(/^\/+/, ''));
    if (this.#kustomizations.has(folder)) {
      this.#reach(folder, folder, deployer, new Set());
      return;
    }
    const prefix = folder === '.' ? '' : `${folder}/`;
    // The path may belong to another repository: then no file is there.
    this.#known ??= foldersOf(paths);
    if (this.#known.has(folder)) this.#folders.push({ folder: prefix, deployer });
  }
}

/** Every folder that holds something, `.` among them. */
function foldersOf(paths: ReadonlySet<string>): ReadonlySet<string> {
  const folders = new Set<string>(['.']);
  for (const path of paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
}

interface Kustomization {
  readonly namespace: string | null | undefined;
  readonly resources: readonly string[];
}

function readKustomization({ path, text }: DeployerFile): Kustomization | undefined {
  const [slice] = new SourceText(path, text).documents;
  if (slice === undefined) return undefined;
  const read = readDocument(text, slice.span, true);
  if (read.kind === 'unreadable') return undefined;
  const root = Field.root(read.root);
  const apiVersion = root.get('apiVersion').string;
  if (apiVersion !== undefined && groupOf(apiVersion) !== 'kustomize.config.k8s.io') return undefined;
  const resources = ['resources', 'bases', 'components', 'crds'].flatMap((key) =>
    root
      .get(key)
      .items()
      .flatMap(({ string }) => string ?? []),
  );
  return { namespace: given(root.get('namespace')), resources };
}

function given(field: Field): string | null | undefined {
  if (field.isPlaceholder) return null;
  const name = field.string;
  return name === undefined || name === '' ? undefined : name;
}
