import { committedOutput, TreePaths } from '../manifest/committed-output.ts';
import type { Field } from '../manifest/field.ts';
import { fileRole } from '../manifest/file-role.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';
import { type Ownership, ownershipOf } from '../manifest/ownership.ts';
import type { SourceText } from '../manifest/source-text.ts';
import { rules } from '../rules/index.ts';
import type { Pod } from '../workload/pod.ts';
import type { RenderedRoot, RuleFailure, Unread } from './analysis.ts';
import { type Answer, askRules, type Question, questionsOf } from './ask-rules.ts';
import { DocumentReadings } from './document-readings.ts';
import { namedPath, objectIdentity } from './identity.ts';
import type { Found, FoundUnreadable, JudgedDocument, JudgedObject } from './judged-object.ts';
import { containerAt, placeOfReport } from './place-of-report.ts';
import { repositoryOf } from './read-context.ts';
import { type FileDocument, type ReadRole, readFile } from './read-file.ts';
import type { Settings } from './settings.ts';
import { type InputFile, isText, sourceOf, type Tree } from './tree.ts';
import { nothingSkipped, type SkippedDocuments } from './unchanged-documents.ts';

export interface Inspection {
  readonly found: readonly (Found | FoundUnreadable)[];
  /** All that were judged, of a whole repository's change; a check has no use for those without findings. */
  readonly objects: readonly JudgedObject[];
  readonly unread: readonly Unread[];
  readonly roots: readonly RenderedRoot[];
  readonly failures: readonly RuleFailure[];
  readonly files: number;
  readonly documents: number;
  readonly workloads: number;
  readonly containersWithoutSelinux: number;
  /** The rules as they were asked. */
  readonly questions: readonly Question[];
  readonly readings: DocumentReadings;
  readonly texts: ReadonlyMap<string, SourceText>;
}

/**
 * Reads and judges the files of a tree. Never throws for anything that a file holds.
 *
 * @param isWhole whether the context was chosen from a whole repository, so that what is not there is nowhere
 * @param skipped documents that a change leaves as they are
 */
export function inspect(
  tree: Tree,
  settings: Settings,
  isWhole: boolean,
  skipped: SkippedDocuments = nothingSkipped,
): Inspection {
  return new Inspector(tree, settings, isWhole, skipped).run();
}

class Inspector {
  readonly #tree: Tree;
  readonly #settings: Settings;
  readonly #isWhole: boolean;
  readonly #skipped: SkippedDocuments;
  readonly #ownership: Ownership;
  readonly #paths: TreePaths;
  readonly #questions: readonly Question[];
  readonly #readings: DocumentReadings;
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

  constructor(tree: Tree, settings: Settings, isWhole: boolean, skipped: SkippedDocuments) {
    this.#tree = tree;
    this.#settings = settings;
    this.#isWhole = isWhole;
    this.#skipped = skipped;
    this.#paths = new TreePaths(tree.paths);
    const files = [...tree.judged, ...tree.context];
    this.#ownership = ownershipOf(files.filter(isText), tree.paths);
    const repository = repositoryOf(files, isWhole || files.length > 1);
    this.#questions = questionsOf(rules, settings, repository);
    this.#readings = new DocumentReadings(this.#questions);
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
      questions: this.#questions,
      readings: this.#readings,
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
    const source = sourceOf(file);
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
    const skipped = this.#skipped.get(source.file) ?? new Set();
    const { declared } = this.#settings;
    for (const document of readFile(source, { role, declared, validUtf8, skipped })) {
      if (document.kind === 'listed') {
        const { code, reason, offset } = document;
        this.#unread.push({ file: source.file, line: source.lineAt(offset), code, reason });
      } else if (document.kind === 'unreadable') {
        this.#unreadable(source, document.index, document.fault);
      } else if (document.kind === 'passed-over') {
        this.#documents += 1;
      } else if (document.kind === 'unchanged') {
        if (source.text.slice(document.span.start, document.span.end).includes('apiVersion')) this.#documents += 1;
      } else if (document.objects.length > 0) {
        this.#documents += 1;
        this.#objectsOf(document, { source, index: document.index, span: document.span, role, declared }, ordinals);
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

  #objectsOf(
    read: Extract<FileDocument, { kind: 'objects' }>,
    document: JudgedDocument,
    ordinals: Map<string, number>,
  ): void {
    const answers = read.objects.map((object, ordinal) => {
      const judged = this.#judgedObject(object, document, ordinal, ordinals);
      if (this.#isWhole) this.#objects.push(judged);
      const asked = askRules(object, this.#questions);
      this.#failures.push(...asked.failures);
      this.#count(asked.pods);
      for (const answer of asked.answers) this.#found.push(foundOf(answer, judged, object));
      return asked.answers;
    });
    const mayBeFixed = this.#settings.fixes !== 'none' && answers.some((own) => own.some(isCurable));
    if (mayBeFixed) this.#readings.keep(document, { root: read.root, objects: read.objects, answers });
  }

  #judgedObject(
    object: ManifestObject,
    document: JudgedDocument,
    ordinal: number,
    ordinals: Map<string, number>,
  ): JudgedObject {
    const nameless = ordinals.get(object.kind) ?? 0;
    if (object.name === null) ordinals.set(object.kind, nameless + 1);
    const { apiVersion, kind, namespace, name, role } = object;
    return {
      document,
      ordinal,
      identity: objectIdentity(object, nameless),
      resource: { apiVersion, kind, namespace, name },
      role,
      output: committedOutput(object.source.text, document.span, object.root, object.source.file, this.#paths),
    };
  }

  #count(pods: readonly Pod[]): void {
    this.#workloads += pods.length;
    for (const pod of pods) {
      const has = (field: Field) => !field.get('seLinuxOptions').isAbsent;
      if (pod.isWindows || has(pod.securityContext)) continue;
      this.#withoutSelinux += pod.containers.filter(({ securityContext }) => !has(securityContext)).length;
    }
  }
}

function isCurable({ report }: Answer): boolean {
  return report.cure.kind === 'changes';
}

function foundOf(answer: Answer, judged: JudgedObject, object: ManifestObject): Found {
  const { rule, report, pod, profiles, severity } = answer;
  const { field, outcome, isAbsence, value, message, cure } = report;
  const container = containerAt(field.path, pod);
  return {
    kind: 'answer',
    judged,
    rule,
    severity,
    profiles,
    outcome,
    isAbsence,
    value,
    message,
    cure,
    path: field.path,
    namedPath: namedPath(field),
    container: container === undefined ? null : { name: container.name, type: container.type },
    known: pod?.known ?? null,
    place: placeOfReport(report, pod, object),
  };
}

function leftOver(file: string, line: number): Unread {
  return {
    file,
    line,
    code: 'deadline',
    reason: 'The time for the run was over before this was checked; raise the timeout.',
  };
}
