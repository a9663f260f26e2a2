import { Deployers, forcedNamespace } from '../inventory/deployers.ts';
import type { Fact } from '../inventory/fact.ts';
import { factOf } from '../inventory/fact-of.ts';
import { Inventory } from '../inventory/inventory.ts';
import { committedOutput, TreePaths } from '../manifest/committed-output.ts';
import type { Field } from '../manifest/field.ts';
import { fileRole } from '../manifest/file-role.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';
import { type Ownership, ownershipOf } from '../manifest/ownership.ts';
import type { SourceText } from '../manifest/source-text.ts';
import { rules } from '../rules/index.ts';
import { type Pod, podsOf } from '../workload/pod.ts';
import type { RenderedRoot, RuleFailure, Unread } from './analysis.ts';
import {
  type Answer,
  askRules,
  isAskedLater,
  isInfluenced,
  type Question,
  questionsOf,
  ruleFailure,
} from './ask-rules.ts';
import { type BesideDocument, type BesideFiles, besideDocuments, besideRoles } from './beside.ts';
import { DocumentReadings } from './document-readings.ts';
import { foundOf } from './found-of.ts';
import { type FoundWaiver, mayWaive, waiversInAnnotations, waiversInComments } from './found-waivers.ts';
import { objectIdentity } from './identity.ts';
import type { Found, FoundUnreadable, JudgedDocument, JudgedObject } from './judged-object.ts';
import { podSecurityJudge } from './pod-security-judge.ts';
import { Context } from './read-context.ts';
import { type FileDocument, type ReadRole, readFile } from './read-file.ts';
import type { Settings } from './settings.ts';
import { everything, isNear, type Touched, touchedBy } from './touched.ts';
import { type InputFile, isText, sourceOf, type Tree } from './tree.ts';
import { nothingSkipped, type SkippedDocuments } from './unchanged-documents.ts';

export interface Inspection {
  readonly found: readonly (Found | FoundUnreadable)[];
  /** What is found at objects beside the judged ones, by rules that a change elsewhere may break. */
  readonly beside: readonly Found[];
  readonly inventory: Inventory;
  /** All that were judged, of a whole repository's change; a check has no use for those without findings. */
  readonly objects: readonly JudgedObject[];
  /** Waivers that stand in judged objects, and in comments of judged documents. */
  readonly waivers: readonly FoundWaiver[];
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

/** Reads and judges the files of a tree as it stands. Never throws for anything that a file holds. */
export function inspect(tree: Tree, settings: Settings): Inspection {
  const inspector = new Inspector(tree, settings, false, nothingSkipped);
  inspector.read();
  return inspector.conclude(everything);
}

/** A document beside the judged ones, with the objects of it that the inventory keeps. */
interface KeptFact {
  readonly fact: Fact;
  readonly judged: JudgedObject;
  readonly isBeside: boolean;
}

/**
 * Judges the files of a tree in two steps: first what each object says by itself, then, when it is known which namespaces
 * a change touches, what it says together with the others.
 */
export class Inspector {
  readonly #tree: Tree;
  readonly #settings: Settings;
  readonly #isWhole: boolean;
  readonly #skipped: SkippedDocuments;
  readonly #ownership: Ownership;
  readonly #paths: TreePaths;
  readonly #deployers: Deployers;
  readonly #context: Context;
  readonly #questions: readonly Question[];
  readonly #first: readonly Question[];
  readonly #readings: DocumentReadings;
  readonly #facts: KeptFact[] = [];
  readonly #besideFound: Found[] = [];
  readonly #waivers: FoundWaiver[] = [];
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
  /** The time was over while the documents beside the judged ones were read: told once. */
  #isCut = false;

  /**
   * @param isWhole whether the context was chosen from a whole repository, so that what is not there is nowhere
   * @param skipped documents that a change leaves as they are
   */
  constructor(tree: Tree, settings: Settings, isWhole: boolean, skipped: SkippedDocuments) {
    this.#tree = tree;
    this.#settings = settings;
    this.#isWhole = isWhole;
    this.#skipped = skipped;
    this.#paths = new TreePaths(tree.paths);
    const files = [...tree.judged, ...tree.context];
    const texts = files.filter(isText);
    this.#ownership = ownershipOf(texts, tree.paths);
    this.#deployers = new Deployers(texts, tree.paths);
    this.#context = new Context(files, isWhole || files.length > 1, this.#deployers, settings);
    this.#questions = questionsOf(rules, settings, this.#context);
    this.#first = this.#questions.filter((question) => !isAskedLater(question));
    this.#readings = new DocumentReadings(this.#questions);
  }

  /** The first step: every judged file. */
  read(): void {
    for (const file of this.#tree.judged) {
      if (this.#settings.isOver()) this.#unread.push(leftOver(file.path, 1));
      else this.#file(file);
    }
  }

  /** What the judged objects may have an influence on; known after the first step. */
  touched(): Touched {
    return touchedBy(
      this.#objects,
      this.#facts.map(({ fact }) => fact),
    );
  }

  /** The second step: the inventory, and what it says of each object. */
  conclude(touched: Touched | typeof everything): Inspection {
    this.#readBeside(touched);
    const facts = this.#facts.map(({ fact }) => fact);
    const { external, podSecurityVersion } = this.#settings;
    const inventory = new Inventory(
      this.#facts.filter(({ judged }) => judged.role === 'manifest').map(({ fact }) => fact),
      external,
      podSecurityVersion,
    );
    this.#context.complete(inventory, facts);
    this.#askLater(inventory);
    this.#checkExhausted(inventory);
    return {
      found: this.#found,
      beside: this.#besideFound,
      inventory,
      objects: this.#objects,
      waivers: this.#waivers,
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
    const deployment = this.#deployers.of(source.file);
    for (const document of readFile(source, { role, declared, deployment, validUtf8, skipped })) {
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
        const { index, span } = document;
        this.#objectsOf(document, { source, index, span, role, declared, deployment }, ordinals);
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
    const before = this.#facts.length;
    const { today } = this.#settings.waivers;
    const isWaiving = mayWaive(document);
    if (isWaiving) this.#waivers.push(...waiversInComments(document, read.root, today));
    const answers = read.objects.map((object, ordinal) => {
      const judged = this.#judgedObject(object, document, ordinal, ordinals);
      if (this.#isWhole) this.#objects.push(judged);
      const asked = askRules(object, this.#first);
      this.#keepFact(object, asked.pods, judged, false);
      this.#failures.push(...asked.failures);
      this.#count(asked.pods);
      if (isWaiving) this.#waivers.push(...waiversInAnnotations(judged, object, asked.pods, today));
      for (const answer of asked.answers) this.#found.push(foundOf(answer, judged, object));
      return asked.answers;
    });
    const mayBeFixed = this.#settings.fixes !== 'none' && answers.some((own) => own.some(isCurable));
    // What says something of a namespace or of rights is asked again, and small.
    const isAskedAgain = this.#facts.slice(before).some(({ fact }) => fact.kind !== 'workload');
    if (mayBeFixed || isAskedAgain) this.#readings.keep(document, { root: read.root, objects: read.objects, answers });
  }

  #keepFact(object: ManifestObject, pods: readonly Pod[], judged: JudgedObject, isBeside: boolean): void {
    const { document, ordinal, output } = judged;
    const { podSecurityVersion } = this.#settings;
    const again = this.#readingAgain(document, ordinal);
    const fact = factOf(object, pods, () => ({
      deployer: document.deployment.deployer,
      forced: forcedNamespace(document.deployment),
      source: output?.root ?? output?.label,
      podSecurity: podSecurityJudge(pods, podSecurityVersion, this.#context, again),
    }));
    if (fact !== undefined) this.#facts.push({ fact, judged, isBeside });
  }

  /** Made apart: a function made where an object is at hand would keep its whole document in memory. */
  #readingAgain(document: JudgedDocument, ordinal: number): () => readonly Pod[] {
    const readings = this.#readings;
    return () => {
      const object = readings.objectsOf(document)[ordinal];
      return object === undefined ? [] : podsOf(object);
    };
  }

  /** Objects beside the judged ones that count for what is touched. */
  #readBeside(touched: Touched | typeof everything): void {
    const files: BesideFiles = {
      context: this.#tree.context.filter(isText),
      judged: this.#tree.judged.filter(isText),
      skipped: this.#skipped,
      ownership: this.#ownership,
      deployers: this.#deployers,
      declared: this.#settings.declared,
    };
    for (const document of besideDocuments(files, touched)) this.#keepBeside(document, touched);
    const asked = touched === everything ? undefined : this.#askedRoles(touched);
    for (const document of besideRoles(files, asked)) this.#keepBeside(document, touched);
    // What an aggregated role selects is known by labels only.
    const isAggregated = this.#facts.some(({ fact }) => fact.kind === 'role' && fact.aggregates.length > 0);
    if (asked === undefined || !isAggregated) return;
    const known = new Set(this.#facts.map(({ judged }) => judged.document.span));
    for (const beside of besideRoles(files, undefined))
      if (!known.has(beside.document.span)) this.#keepBeside(beside, touched);
  }

  /** ClusterRoles that bindings name, and those that the change holds. */
  #askedRoles({ clusterRoles }: Touched): ReadonlySet<string> {
    const names = new Set(clusterRoles);
    for (const { fact } of this.#facts) if (fact.kind === 'binding') names.add(fact.roleName);
    return names;
  }

  #keepBeside({ document, objects }: BesideDocument, touched: Touched | typeof everything): void {
    if (this.#isCut) return;
    if (this.#settings.isOver()) {
      this.#isCut = true;
      this.#unread.push(leftOver(document.source.file, document.source.lineAt(document.span.start)));
      return;
    }
    const influenced = this.#isWhole ? this.#first.filter(isInfluenced) : [];
    for (const [ordinal, object] of objects.entries()) {
      const judged = this.#judgedObject(object, document, ordinal, new Map());
      const asked = askRules(object, isNear(object, touched) ? influenced : []);
      for (const answer of asked.answers) this.#besideFound.push(foundOf(answer, judged, object));
      this.#keepFact(object, asked.pods, judged, true);
    }
  }

  /** What roles and bindings add up to is part of what was to be checked. */
  #checkExhausted(inventory: Inventory): void {
    // The table of namespaces follows them as well.
    for (const namespace of inventory.namespaces) inventory.applicationsIn(namespace);
    if (!inventory.isExhausted) return;
    const file = this.#facts.find(({ fact }) => fact.kind === 'binding')?.fact.file ?? '.';
    const reason = 'the roles and bindings select and bind each other more often than can be followed';
    this.#failures.push({ rule: 'rbac-privileged-binding', file, reason });
  }

  /** Asks the rules that need the inventory; only documents in which there may be something to say are read again. */
  #askLater(inventory: Inventory): void {
    const later = this.#questions.filter(isAskedLater);
    for (const { fact, judged, isBeside } of this.#facts) {
      if (isBeside && !this.#isWhole) continue;
      if (this.#settings.isOver()) {
        this.#unread.push(leftOver(fact.file, fact.line));
        break;
      }
      const concerned = later.filter((question) => this.#mayConcern(question, fact, inventory));
      if (concerned.length === 0) continue;
      const object = this.#readings.objectsOf(judged.document)[judged.ordinal];
      if (object === undefined) continue;
      const asked = askRules(object, concerned);
      this.#failures.push(...asked.failures);
      const found = asked.answers.map((answer) => foundOf(answer, judged, object));
      if (isBeside) this.#besideFound.push(...found);
      else {
        this.#found.push(...found);
        this.#readings.add(judged.document, judged.ordinal, asked.answers);
      }
    }
  }

  /** A rule that throws is a failure, which makes the run incomplete; the others are still asked. */
  #mayConcern({ rule, policies }: Question, fact: Fact, inventory: Inventory): boolean {
    if (rule.subject !== 'inventory') return false;
    try {
      return policies.some(({ policy }) => rule.concerns(fact, inventory, policy));
    } catch (error) {
      this.#failures.push(ruleFailure(rule, fact.file, error));
      return false;
    }
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

function leftOver(file: string, line: number): Unread {
  return {
    file,
    line,
    code: 'deadline',
    reason: 'The time for the run was over before this was checked; raise the timeout.',
  };
}
