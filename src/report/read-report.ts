import type { Coverage } from '../findings/analysis.ts';
import type { ContainerName, Finding, ResourceName, Severity } from '../findings/finding.ts';
import type { NamespaceSummary } from '../findings/namespace-summary.ts';
import type { PrivilegeChange } from '../findings/privilege-change.ts';
import type { FailOn, Scope } from '../findings/settings.ts';
import type { Fix } from '../fixes/fix.ts';
import type { Judgement, Verdict } from '../judgement/judgement.ts';
import { highestOf, isAtLeast } from '../judgement/verdict.ts';
import type { ListedWaiver } from '../judgement/waiver-report.ts';
import { SourceText } from '../manifest/source-text.ts';
import { parsePodSecurityVersion, profiles } from '../rules/profile.ts';
import { severities } from '../rules/severity.ts';
import { isSuggestibleText, notInScope } from './saved-fix.ts';

/** How the run that tells a saved report wants it told. */
export interface SavedReportOptions {
  readonly failOn: FailOn;
  readonly scope: Scope;
}

export type SavedReport =
  | { readonly kind: 'judgement'; readonly judgement: Judgement }
  | { readonly kind: 'problem'; readonly message: string };

class Malformed extends Error {}

/**
 * The judgement that a saved report tells. The report is another job's word: everything in it is checked for its type,
 * and texts are escaped where they are rendered, as those of a pull request are.
 *
 * @param texts the texts at head of the files that the report names, by path
 */
export function readReport(text: string, texts: ReadonlyMap<string, string>, options: SavedReportOptions): SavedReport {
  try {
    return { kind: 'judgement', judgement: judgementOf(new Value(JSON.parse(text), 'report'), texts, options) };
  } catch (error) {
    const message = error instanceof Malformed || error instanceof SyntaxError ? error.message : undefined;
    if (message === undefined) throw error;
    return { kind: 'problem', message: `The saved report cannot be read: ${message}` };
  }
}

/** The files whose texts telling needs; empty for a report that cannot be read. */
export function filesInReport(text: string): readonly string[] {
  try {
    const report = new Value(JSON.parse(text), 'report');
    const findings = report
      .get('findings')
      .items()
      .map((item) => item.get('file').text());
    const edits = report
      .get('fixes')
      .items()
      .flatMap((fix) =>
        fix
          .get('edits')
          .items()
          .map((edit) => edit.get('file').text()),
      );
    return [...new Set([...findings, ...edits])];
  } catch (error) {
    if (error instanceof Malformed || error instanceof SyntaxError) return [];
    throw error;
  }
}

function judgementOf(
  report: Value,
  texts: ReadonlyMap<string, string>,
  { failOn, scope }: SavedReportOptions,
): Judgement {
  if (report.get('schema').text() !== 'kube-privilege-review/report@1')
    report.get('schema').fail('a report of this tool');
  const scopeOf = report.get('scope');
  const findings = report.get('findings').items().map(findingOf);
  // The run that made the report said of each finding out of scope that it is.
  const inScope = findings.filter(
    ({ status, fixRefusal }) => status === 'introduced' || scope === 'all' || fixRefusal !== notInScope,
  );
  const sources = new Map([...texts].map(([file, own]) => [file, new SourceText(file, own)]));
  const fixes = report
    .get('fixes')
    .items()
    .flatMap((fix) => fixOf(fix, findings, sources) ?? []);
  const verdict = report.get('verdict').oneOf<Verdict>(['pass', 'fail', 'incomplete']);
  const coverage = coverageOf(report.get('coverage'));
  return {
    mode: scopeOf.get('mode').oneOf(['paths', 'range']),
    base: scopeOf.get('base').textOrNull(),
    head: scopeOf.get('head').textOrNull(),
    profiles: report
      .get('profiles')
      .items()
      .map((item) => item.oneOf(profiles)),
    podSecurityVersion: parsePodSecurityVersion(report.get('podSecurityVersion').text()) ?? 0,
    failOn,
    scope,
    verdict,
    incomplete:
      verdict === 'pass'
        ? []
        : coverage.unread.map(({ file, line, code, reason }) => `${file}:${line} was not checked (${code}): ${reason}`),
    findings,
    inScope,
    gating: inScope.filter(
      (one) => one.waiver === null && one.outcome === 'violates' && isAtLeast(one.severity, failOn),
    ),
    fixes,
    fixed: report.get('fixed').items().map(findingOf),
    privileges: {
      gained: report
        .get('privileges')
        .get('gained')
        .items()
        .map((item) => privilegeOf(item, / (?:gains|can now) /)),
      dropped: report
        .get('privileges')
        .get('dropped')
        .items()
        .map((item) => privilegeOf(item, / (?:drops|can no longer) /)),
    },
    namespaces: report.get('namespaces').items().map(namespaceOf),
    waivers: {
      used: report.get('waivers').get('used').items().map(waiverOf),
      unused: report.get('waivers').get('unused').items().map(waiverOf),
      expired: report.get('waivers').get('expired').items().map(waiverOf),
      expiring: report.get('waivers').get('expiring').items().map(waiverOf),
      added: report.get('waivers').get('added').items().map(waiverOf),
    },
    coverage,
    containersWithoutSelinux: 0,
    failures: [],
    texts,
    highest: highestOf(inScope),
  };
}

function findingOf(item: Value): Finding {
  const resource = item.get('resource');
  const path = item
    .get('path')
    .items()
    .map((step) => step.step());
  const waiver = item.get('waiver');
  return {
    rule: item.get('rule').text(),
    severity: item.get('severity').oneOf<Severity>(severities),
    outcome: item.get('outcome').oneOf(['violates', 'cannot-tell']),
    isAbsence: false,
    profiles: item
      .get('profiles')
      .items()
      .map((one) => one.oneOf(profiles)),
    control: item.get('control').textOrNull(),
    message: messageOf(item.get('message').text()),
    place: {
      file: item.get('file').text(),
      line: item.get('line').count(),
      column: item.get('column').count(),
      endLine: item.get('endLine').count(),
      endColumn: item.get('endColumn').count(),
    },
    document: item.get('document').count(),
    resource: resource.isNull ? null : resourceOf(resource),
    container: containerOf(item.get('container')),
    path,
    status: item.get('status').isNull ? null : item.get('status').oneOf(['introduced', 'existing', 'fixed'] as const),
    fingerprint: item.get('fingerprint').hex(),
    origin: null,
    waiver: waiver.isNull
      ? null
      : {
          reason: waiver.get('reason').text(),
          until: waiver.get('until').textOrNull(),
          by: waiver.get('by').oneOf(['config', 'annotation', 'comment']),
          file: waiver.get('file').text(),
          line: waiver.get('line').count(),
        },
    fix: item.get('fix').textOrNull(),
    fixRefusal: item.get('fixRefusal').textOrNull(),
    addition: null,
    cause: null,
    secret:
      resource.isNull ||
      resource.get('kind').text() === 'Secret' ||
      ['env', 'command', 'args'].some((key) => path.includes(key)),
  };
}

/** The first sentence says what is wrong; the report joins it with why and what to do. */
function messageOf(text: string): Finding['message'] {
  const end = /[.!?”’`)] (?=\p{Lu})/u.exec(text);
  if (end === null) return { what: text, why: '', todo: '' };
  return { what: text.slice(0, end.index + 1), why: text.slice(end.index + 2), todo: '' };
}

function resourceOf(value: Value): ResourceName {
  return {
    apiVersion: value.get('apiVersion').text(),
    kind: value.get('kind').text(),
    namespace: value.get('namespace').textOrNull(),
    name: value.get('name').textOrNull(),
  };
}

function containerOf(value: Value): ContainerName | null {
  if (value.isNull) return null;
  return { name: value.get('name').text(), type: value.get('type').oneOf(['regular', 'init', 'ephemeral']) };
}

/** A fix whose edits lie in the text as it is; another one is left out and its findings are told without it. */
function fixOf(value: Value, findings: readonly Finding[], sources: ReadonlyMap<string, SourceText>): Fix | undefined {
  const cures = value
    .get('cures')
    .items()
    .map((item) => item.hex());
  const edits = value
    .get('edits')
    .items()
    .map((item) => {
      const source = sources.get(item.get('file').text());
      const at = (end: Value) => source?.offsetAt(end.get('line').count(), end.get('column').count());
      const [start, end] = [at(item.get('start')), at(item.get('end'))];
      if (source === undefined || start === undefined || end === undefined || end < start) return undefined;
      const span = { start, end };
      return { file: source.file, span, place: source.place(span), text: item.get('text').text() };
    });
  const known = edits.flatMap((edit) => edit ?? []);
  const [first] = known;
  const source = first === undefined ? undefined : sources.get(first.file);
  if (source === undefined || known.length !== edits.length || known.some(({ file }) => file !== source.file))
    return undefined;
  const cured = findings.filter(({ fingerprint }) => cures.includes(fingerprint));
  const containers = new Set(cured.map(({ container }) => JSON.stringify(container)));
  return {
    id: value.get('id').text(),
    title: value.get('title').text(),
    container: containers.size === 1 ? (cured[0]?.container ?? null) : null,
    risk: value.get('risk').oneOf(['safe', 'may-break']),
    cautions: value
      .get('cautions')
      .items()
      .map((item) => item.text()),
    cures,
    edits: known,
    suggestible: !cured.some(({ secret }) => secret) && isSuggestibleText(source, known),
  };
}

function privilegeOf(value: Value, verb: RegExp): PrivilegeChange {
  const sentence = value.get('sentence').text();
  const file = value.get('file').text();
  const line = value.get('line').count();
  const found = verb.exec(sentence);
  return {
    resource: resourceOf(value.get('resource')),
    container: containerOf(value.get('container')),
    account: value.get('account').textOrNull(),
    what: value.get('what').text(),
    before: value.get('before').textOrNull(),
    after: value.get('after').textOrNull(),
    phrase: found === null ? sentence : sentence.slice(found.index + found[0].length).replace(/\.$/, ''),
    place: { file, line, column: 1, endLine: line, endColumn: 1 },
  };
}

function namespaceOf(value: Value): NamespaceSummary {
  const enforced = value.get('enforced');
  const levels = ['privileged', 'baseline', 'restricted'] as const;
  const applications = value.get('applications').items();
  return {
    name: value.get('name').text(),
    applications: applications.map((item) => ({
      name: item.get('name').text(),
      by: item.get('by').text(),
      accounts: [],
    })),
    accounts: value
      .get('accounts')
      .items()
      .map((account) => ({
        name: account.get('name').text(),
        rights: account
          .get('rights')
          .items()
          .map((right) => ({
            verbs: right.get('verbs').texts(),
            apiGroups: right.get('apiGroups').texts(),
            resources: right.get('resources').texts(),
            names: right.get('names').texts(),
            urls: [],
            scope: right.get('scope').text(),
          })),
        notable: [],
      })),
    strictest: value.get('strictest').oneOf(levels),
    enforced: enforced.isNull
      ? null
      : { level: enforced.get('level').oneOf(levels), version: enforced.get('version').text() },
    defaultDeny: {
      ingress: value.get('defaultDeny').get('ingress').flag(),
      egress: value.get('defaultDeny').get('egress').flag(),
    },
    workloads: applications.length,
  };
}

function waiverOf(value: Value): ListedWaiver {
  return {
    rule: value.get('rule').text(),
    by: value.get('by').oneOf(['config', 'annotation', 'comment']),
    file: value.get('file').text(),
    line: value.get('line').count(),
    reason: value.get('reason').text(),
    until: value.get('until').textOrNull(),
    owner: value.get('owner').textOrNull(),
    fingerprints: value
      .get('fingerprints')
      .items()
      .map((item) => item.hex()),
    problem: null,
  };
}

function coverageOf(value: Value): Coverage {
  return {
    files: value.get('files').count(),
    documents: value.get('documents').count(),
    workloads: value.get('workloads').count(),
    rendered: value
      .get('rendered')
      .items()
      .map((root) => ({
        root: root.get('root').text(),
        renderer: root.get('renderer').oneOf(['helm', 'kustomize']),
        version: root.get('version').textOrNull(),
        release: root.get('release').textOrNull(),
        status: root.get('status').oneOf(['rendered', 'failed', 'skipped', 'not-rendered']),
        reason: root.get('reason').textOrNull(),
      })),
    unread: value
      .get('unread')
      .items()
      .map((item) => ({
        file: item.get('file').text(),
        line: item.get('line').count(),
        code: item.get('code').text(),
        reason: item.get('reason').text(),
      })),
  };
}

/** Items of one list at most; a real report has far fewer. */
const mostItems = 200_000;

/** A part of a report, with its place for messages. */
class Value {
  readonly #value: unknown;
  readonly #at: string;

  constructor(value: unknown, at: string) {
    this.#value = value;
    this.#at = at;
  }

  get isNull(): boolean {
    return this.#value === null;
  }

  get(key: string): Value {
    const value = this.#value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.fail('a map');
    return new Value(Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined, `${this.#at}.${key}`);
  }

  items(): readonly Value[] {
    if (!Array.isArray(this.#value) || this.#value.length > mostItems) return this.fail('a list');
    return this.#value.map((item, index) => new Value(item, `${this.#at}[${index}]`));
  }

  text(): string {
    return typeof this.#value === 'string' ? this.#value : this.fail('a text');
  }

  texts(): readonly string[] {
    return this.items().map((item) => item.text());
  }

  textOrNull(): string | null {
    return this.#value === null ? null : this.text();
  }

  count(): number {
    const value = this.#value;
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : this.fail('a whole number');
  }

  flag(): boolean {
    return typeof this.#value === 'boolean' ? this.#value : this.fail('true or false');
  }

  step(): string | number {
    return typeof this.#value === 'string' ? this.#value : this.count();
  }

  hex(): string {
    const text = this.text();
    return /^[0-9a-f]{64}$/.test(text) ? text : this.fail('a fingerprint');
  }

  oneOf<T extends string>(allowed: readonly T[]): T {
    return allowed.find((word) => word === this.#value) ?? this.fail(`one of ${allowed.join(', ')}`);
  }

  fail(wanted: string): never {
    throw new Malformed(`${this.#at} is not ${wanted}.`);
  }
}
