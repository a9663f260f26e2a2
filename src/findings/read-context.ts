import { type Deployers, forcedNamespace } from '../inventory/deployers.ts';
import type { External } from '../inventory/external.ts';
import type { Fact } from '../inventory/fact.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { type NamespaceKey, namespaceKey } from '../inventory/namespace-key.ts';
import type { NamespaceSettings, Repository } from '../inventory/repository.ts';
import { indexedKinds, namesOfAccount, RepositoryIndex } from '../inventory/repository-index.ts';
import { isNamespaced } from '../inventory/scope.ts';
import type { DocumentSlice } from '../manifest/documents.ts';
import { type DeclaredKinds, groupOf, type ManifestObject } from '../manifest/manifest-object.ts';
import { readDocument } from '../manifest/read-document.ts';
import { slicesWith } from '../manifest/slices-with.ts';
import { sniffKind } from '../manifest/sniff-kind.ts';
import { objectsIn } from './read-file.ts';
import type { Settings } from './settings.ts';
import { type InputFile, isText, sourceOf, type TextFile } from './tree.ts';

/** A document that may be an account or a binding. */
interface Candidate {
  readonly file: TextFile;
  readonly slice: DocumentSlice;
}

/**
 * What stands beside the judged objects. Its documents are told by their text, and parsed when a rule asks for an account
 * that they name: a change of three documents asks for three accounts, however many a repository has.
 *
 * @param isWhole whether the files are all that there is to look at
 */
export class Context implements Repository {
  readonly namespaces: NamespaceSettings;
  readonly #files: readonly InputFile[];
  readonly #isWhole: boolean;
  readonly #deployers: Deployers;
  readonly #declared: DeclaredKinds;
  readonly #external: External;
  readonly #facts = new Map<string, Fact>();
  #inventory: Inventory | undefined;
  #definitions: ReadonlyMap<string, boolean> | undefined;
  readonly #index = new RepositoryIndex();
  readonly #wasRead = new Set<DocumentSlice>();
  /** Documents that were not read yet, by the names in them; undefined until something is asked. */
  #byName: Map<string, Candidate[]> | undefined;
  #isAnything = false;

  constructor(
    files: readonly InputFile[],
    isWhole: boolean,
    deployers: Deployers,
    settings: Pick<Settings, 'namespaces' | 'external' | 'declared'>,
  ) {
    this.#files = files;
    this.#isWhole = isWhole;
    this.#deployers = deployers;
    this.#declared = settings.declared;
    this.namespaces = settings.namespaces;
    this.#external = settings.external;
  }

  /** Gives the inventory and the facts of the objects that may be asked about. */
  complete(inventory: Inventory, facts: Iterable<Fact>): void {
    this.#inventory = inventory;
    for (const fact of facts) {
      const key = factKey(fact.file, fact.apiVersion, fact.objectKind, fact.name, fact.namespace);
      if (!this.#facts.has(key)) this.#facts.set(key, fact);
    }
  }

  get inventory(): Inventory {
    if (this.#inventory === undefined) throw new Error('a rule asked for the inventory before it was complete');
    return this.#inventory;
  }

  factOf({ source, apiVersion, kind, name, namespace }: ManifestObject): Fact | undefined {
    return this.#facts.get(factKey(source.file, apiVersion, kind, name, namespaceKey(namespace, source.file)));
  }

  isNamespaced(apiVersion: string, kind: string): boolean | undefined {
    const known = isNamespaced(apiVersion, kind);
    if (known !== undefined) return known;
    this.#definitions ??= definedScopes(this.#files);
    return this.#definitions.get(`${groupOf(apiVersion)}/${kind}`);
  }

  get hasContext(): boolean {
    if (this.#isWhole) return true;
    this.#open();
    return this.#isAnything;
  }

  automountOf: Repository['automountOf'] = (account, user) => {
    this.#readFor(account, user.namespace);
    return this.#index.automountOf(account, user);
  };

  isBound: Repository['isBound'] = (account, user) => {
    const isBoundElsewhere = this.#external.bindings.some(
      ({ account: bound }) => bound.name === account && (user.namespace === null || bound.namespace === user.namespace),
    );
    if (isBoundElsewhere) return true;
    this.#readFor(account, user.namespace);
    return this.#index.isBound(account, user);
  };

  #readFor(account: string, namespace: string | null): void {
    const byName = this.#open();
    for (const name of namesOfAccount(account, namespace)) {
      const candidates = byName.get(name);
      if (candidates === undefined) continue;
      byName.delete(name);
      for (const candidate of candidates) this.#read(candidate);
    }
  }

  #open(): Map<string, Candidate[]> {
    if (this.#byName !== undefined) return this.#byName;
    const byName = new Map<string, Candidate[]>();
    this.#byName = byName;
    for (const file of this.#files) {
      if (!isText(file)) continue;
      for (const slice of slicesWith(mayMatter, sourceOf(file))) {
        const names = namesIn(file, slice);
        if (names === undefined) this.#read({ file, slice });
        for (const name of names ?? []) {
          const known = byName.get(name);
          if (known === undefined) byName.set(name, [{ file, slice }]);
          else known.push({ file, slice });
        }
        if (names !== undefined && names.size > 0) this.#isAnything = true;
      }
    }
    return byName;
  }

  #read({ file, slice }: Candidate): void {
    if (this.#wasRead.has(slice)) return;
    this.#wasRead.add(slice);
    const read = readDocument(file.text, slice.span, file.validUtf8);
    if (read.kind !== 'document') return;
    const deployment = this.#deployers.of(file.path);
    const readAs = { role: { kind: 'manifest' }, declared: this.#declared, deployment } as const;
    for (const object of objectsIn(read.root, sourceOf(file), slice.index, readAs)) {
      if (!indexedKinds.has(object.kind)) continue;
      this.#isAnything = true;
      this.#index.add(object, forcedNamespace(deployment));
    }
  }
}

function factKey(file: string, apiVersion: string, kind: string, name: string | null, namespace: NamespaceKey): string {
  return JSON.stringify([file, apiVersion, kind, name, namespace]);
}

/** Where objects stand of the kinds that CustomResourceDefinitions among the files define, by `group/kind`. */
function definedScopes(files: readonly InputFile[]): ReadonlyMap<string, boolean> {
  const scopes = new Map<string, boolean>();
  for (const file of files) {
    if (!isText(file)) continue;
    for (const { span } of slicesWith(['CustomResourceDefinition'], sourceOf(file))) {
      // Their schemas are the largest documents there are, so they are not parsed for three words.
      const text = file.text.slice(span.start, span.end);
      const group = /\n {2}group:[ \t]*["']?([\w.-]+)/.exec(text)?.[1];
      const names = text.indexOf('\n  names:');
      const kind = names < 0 ? undefined : /\n {4}kind:[ \t]*["']?(\w+)/.exec(text.slice(names))?.[1];
      const scope = /\n {2}scope:[ \t]*["']?(Namespaced|Cluster)\b/.exec(text)?.[1];
      if (group !== undefined && kind !== undefined && scope !== undefined)
        scopes.set(`${group}/${kind}`, scope === 'Namespaced');
    }
  }
  return scopes;
}

/** A word without which a document is neither an account nor a binding nor a list of them. */
const mayMatter = ['ServiceAccount', 'RoleBinding', 'List'];

/** What may hide a name from a search in the text, or give one that stands elsewhere. */
const mayHide = /[&*\\|>!?]|<<|\bname["']?[ \t]*:[ \t]*(?:#|\r?\n)/;
const nameValue = /["']?name["']?[ \t]*:[ \t]*["']?([^\s"',}\]]+)/g;

/**
 * The names in a document that its text shows beyond doubt to be an account or a binding; none for a document of another
 * kind; undefined where only reading tells.
 */
function namesIn(file: TextFile, { span }: DocumentSlice): ReadonlySet<string> | undefined {
  const kind = sniffKind(file.text, span);
  if (kind !== undefined && !indexedKinds.has(kind) && !kind.endsWith('List')) return new Set();
  const text = file.text.slice(span.start, span.end);
  if (kind === undefined || kind.endsWith('List') || mayHide.test(text)) return undefined;
  return new Set([...text.matchAll(nameValue)].map(([, name = '']) => name));
}
