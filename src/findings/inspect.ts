import { type CommittedOutput, committedOutput, TreePaths } from '../manifest/committed-output.ts';
import type { Field } from '../manifest/field.ts';
import { fileRole } from '../manifest/file-role.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';
import { type Ownership, ownershipOf } from '../manifest/ownership.ts';
import type { Place, Span } from '../manifest/place.ts';
import { SourceText } from '../manifest/source-text.ts';
import { rules } from '../rules/index.ts';
import type { Repository } from '../workload/repository.ts';
import { repositoryIndex } from '../workload/repository-index.ts';
import type { RenderedRoot, RuleFailure, Unread } from './analysis.ts';
import { type Answer, askRules } from './ask-rules.ts';
import { type ObjectIdentity, objectIdentity } from './identity.ts';
import { placeOfReport } from './place-of-report.ts';
import { contextObjects } from './read-context.ts';
import { type ReadRole, readFile } from './read-file.ts';
import type { Settings } from './settings.ts';
import { type InputFile, isText, type Tree } from './tree.ts';

/** An object that was judged, with what surrounds it. */
export interface JudgedObject {
  readonly object: ManifestObject;
  readonly identity: ObjectIdentity;
  readonly output: CommittedOutput | undefined;
  /** The document's slice: its text tells whether a change touches the object. */
  readonly span: Span;
}

/** A rule's answer about a judged object, at its place. */
export interface Found {
  readonly kind: 'answer';
  readonly answer: Answer;
  readonly judged: JudgedObject;
  readonly place: Place;
}

/** A document that looks like Kubernetes and could not be read. */
export interface FoundUnreadable {
  readonly kind: 'unreadable';
  readonly file: string;
  readonly document: number;
  readonly code: string;
  readonly reason: string;
  readonly place: Place;
}

export interface Inspection {
  readonly found: readonly (Found | FoundUnreadable)[];
  readonly objects: readonly JudgedObject[];
  readonly unread: readonly Unread[];
  readonly roots: readonly RenderedRoot[];
  readonly failures: readonly RuleFailure[];
  readonly files: number;
  readonly documents: number;
  readonly workloads: number;
  readonly containersWithoutSelinux: number;
  readonly repository: Repository;
  readonly texts: ReadonlyMap<string, SourceText>;
}

/**
 * Reads and judges the files of a tree. Never throws for anything that a file holds.
 *
 * @param isWhole whether the context was chosen from a whole repository, so that what is not there is nowhere
 */
export function inspect(tree: Tree, settings: Settings, isWhole: boolean): Inspection {
  return new Inspector(tree, settings, isWhole).run();
}

class Inspector {
  readonly #tree: Tree;
  readonly #settings: Settings;
  readonly #ownership: Ownership;
  readonly #paths: TreePaths;
  readonly #repository: Repository;
  readonly #found: (Found | FoundUnreadable)[] = [];
  readonly #objects: JudgedObject[] = [];
  readonly #unread: Unread[] = [];
  readonly #roots = new Map<string, RenderedRoot>();
  readonly #failures: RuleFailure[] = [];
  readonly #texts = new Map<string, SourceText>();
  #files = 0;
  #documents = 0;
  #workloads = 0;
  #withoutSelinux = 0;

  constructor(tree: Tree, settings: Settings, isWhole: boolean) {
    this.#tree = tree;
    this.#settings = settings;
    this.#paths = new TreePaths(tree.paths);
    const files = [...tree.judged, ...tree.context];
    this.#ownership = ownershipOf(files.filter(isText), tree.paths);
    this.#repository = repositoryIndex(contextObjects(files), isWhole || files.length > 1);
  }

  run(): Inspection {
    for (const file of this.#tree.judged) {
      if (this.#settings.isOver()) this.#unread.push(leftOver(file.path, 1));
      else this.#file(file);
    }
    return {
      found: this.#found,
      objects: this.#objects,
      unread: this.#unread,
      roots: [...this.#roots.values()],
      failures: this.#failures,
      files: this.#files,
      documents: this.#documents,
      workloads: this.#workloads,
      containersWithoutSelinux: this.#withoutSelinux,
      repository: this.#repository,
      texts: this.#texts,
    };
  }

  #file(file: InputFile): void {
    if (file.kind === 'refused') {
      this.#unread.push({ file: file.path, line: 1, code: file.code, reason: file.reason });
      return;
    }
    const role = fileRole(file.path, this.#ownership);
    if (role.kind === 'source') this.#root(role.renderer, role.root);
    if (role.kind === 'source' || role.kind === 'other') return;
    const source = new SourceText(file.path, file.text);
    this.#texts.set(file.path, source);
    this.#documentsOf(source, role, file.validUtf8);
  }

  #root(renderer: 'helm' | 'kustomize', root: string): void {
    const what = renderer === 'helm' ? 'Charts' : 'Kustomizations';
    const reason = `${what} are not rendered by this version; commit the rendered output to have it checked.`;
    this.#roots.set(`${renderer} ${root}`, {
      root,
      renderer,
      version: null,
      release: null,
      status: 'not-rendered',
      reason,
    });
  }

  #documentsOf(source: SourceText, role: ReadRole, validUtf8: boolean): void {
    const before = this.#documents;
    const ordinals = new Map<string, number>();
    for (const document of readFile(source, role, validUtf8)) {
      if (document.kind === 'listed') {
        const { code, reason, offset } = document;
        this.#unread.push({ file: source.file, line: source.lineAt(offset), code, reason });
      } else if (document.kind === 'unreadable') {
        this.#unreadable(source, document.index, document.fault);
      } else if (document.kind === 'passed-over') {
        this.#documents += 1;
      } else if (document.objects.length > 0) {
        this.#documents += 1;
        for (const object of document.objects) this.#object(object, document.span, ordinals);
      }
      if (this.#settings.isOver()) {
        this.#unread.push(leftOver(source.file, document.kind === 'objects' ? source.lineAt(document.span.end) : 1));
        break;
      }
    }
    if (this.#documents > before) this.#files += 1;
  }

  #unreadable(source: SourceText, document: number, fault: { code: string; reason: string; offset: number }): void {
    // Reading that fails at the end of the text fails on its last line.
    const line = Math.min(source.lineAt(Math.min(fault.offset, source.text.length)), source.lineCount);
    const span = { start: source.lineStart(line), end: source.lineEnd(line) };
    const { code, reason } = fault;
    this.#unread.push({ file: source.file, line, code, reason });
    this.#found.push({ kind: 'unreadable', file: source.file, document, code, reason, place: source.place(span) });
  }

  #object(object: ManifestObject, span: Span, ordinals: Map<string, number>): void {
    const ordinal = ordinals.get(object.kind) ?? 0;
    if (object.name === null) ordinals.set(object.kind, ordinal + 1);
    const output = committedOutput(object.source.text, span, object.root, object.source.file, this.#paths);
    const judged: JudgedObject = { object, identity: objectIdentity(object, ordinal), output, span };
    this.#objects.push(judged);
    const { answers, pods, failures } = askRules(object, rules, this.#settings, this.#repository);
    this.#failures.push(...failures);
    this.#workloads += pods.length;
    for (const pod of pods) {
      const has = (field: Field) => !field.get('seLinuxOptions').isAbsent;
      if (pod.isWindows || has(pod.securityContext)) continue;
      this.#withoutSelinux += pod.containers.filter(({ securityContext }) => !has(securityContext)).length;
    }
    for (const answer of answers) {
      this.#found.push({ kind: 'answer', answer, judged, place: placeOfReport(answer.report, answer.pod, object) });
    }
  }
}

function leftOver(file: string, line: number): Unread {
  return {
    file,
    line,
    code: 'deadline',
    reason: 'The time for the run was over before this was checked; raise the timeout.',
  };
}
