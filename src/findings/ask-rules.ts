import type { Repository } from '../inventory/repository.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';
import type { Profile } from '../rules/profile.ts';
import type { InventoryRule, ObjectChange, Policy, Report, Rule } from '../rules/rule.ts';
import { compareSeverity, type Severity } from '../rules/severity.ts';
import type { Pod } from '../workload/pod.ts';
import { podsOf } from '../workload/pod.ts';
import type { RuleFailure } from './analysis.ts';
import type { Settings } from './settings.ts';

/** A report of one rule, with the profiles under which it stands and the highest level among them. */
export interface Answer {
  readonly rule: Rule;
  readonly report: Report;
  readonly pod: Pod | undefined;
  readonly profiles: readonly Profile[];
  readonly severity: Severity;
}

export interface Answers {
  readonly answers: readonly Answer[];
  readonly pods: readonly Pod[];
  readonly failures: readonly RuleFailure[];
}

export type RuleSettings = Pick<Settings, 'profiles' | 'podSecurityVersion' | 'rules' | 'selinux' | 'only' | 'skip'>;

/** A rule with the policies under which it is asked: one for each chosen profile that has it. */
export interface Question {
  readonly rule: Rule;
  readonly policies: readonly AskedPolicy[];
}

interface AskedPolicy {
  readonly policy: Policy;
  readonly level: Severity;
}

/** The questions that the settings leave of some rules, made once for all objects. */
export function questionsOf(
  rules: readonly Rule[],
  settings: RuleSettings,
  repository: Repository,
): readonly Question[] {
  return rules.flatMap((rule) => {
    const policies = settings.profiles.flatMap((profile) => policyOf(rule, profile, settings, repository) ?? []);
    return policies.length === 0 ? [] : [{ rule, policies }];
  });
}

function policyOf(
  rule: Rule,
  profile: Profile,
  settings: RuleSettings,
  repository: Repository,
): AskedPolicy | undefined {
  const { only, skip, podSecurityVersion: version } = settings;
  if (skip.has(rule.id) || (only !== undefined && !only.has(rule.id))) return undefined;
  if (profile === 'guidance') {
    const setting = settings.rules.get(rule.id);
    if (setting?.level === 'off') return undefined;
    const options = settings.selinux ? { ...setting?.options, selinux: ['true'] } : (setting?.options ?? {});
    return { policy: { profile, version, options, repository }, level: setting?.level ?? rule.severity };
  }
  const since = rule.control?.[profile]?.since;
  if (since === undefined || since > version) return undefined;
  return { policy: { profile, version, options: {}, repository }, level: 'error' };
}

/** Whether an answer needs the whole inventory, and so comes after all files were read. */
export function isAskedLater({ rule }: Question): boolean {
  return rule.subject === 'inventory';
}

/** Whether what stands elsewhere may change the answer about an object. */
export function isInfluenced({ rule }: Question): boolean {
  return rule.causes !== undefined;
}

/** Asks the questions about an object and its pods. A rule that throws is a failure; the others are still asked. */
export function askRules(object: ManifestObject, questions: readonly Question[]): Answers {
  const pods = podsOf(object);
  const answers: Answer[] = [];
  const failures: RuleFailure[] = [];
  for (const { rule, policies } of questions) {
    if (pods.length === 0 && !looksAtObjects(rule)) continue;
    try {
      answers.push(...answersOf(rule, policies, object, pods));
    } catch (error) {
      failures.push(ruleFailure(rule, object.source.file, error));
    }
  }
  return { answers, pods, failures };
}

/** Asks the questions about a change of an object; the reports are about it at head, or at base where it is gone. */
export function askChange(change: ObjectChange, questions: readonly Question[]): Answers {
  const subject = change.after ?? change.before;
  if (subject === undefined) return { answers: [], pods: [], failures: [] };
  const pods = podsOf(subject);
  const answers: Answer[] = [];
  const failures: RuleFailure[] = [];
  for (const { rule, policies } of questions) {
    if (rule.subject !== 'change' || !rule.concerns(subject.apiVersion, subject.kind)) continue;
    try {
      for (const { policy, level } of policies) {
        for (const report of rule.checkChange(change, policy)) {
          const severity = levelOf(rule, policy, level, report, undefined);
          answers.push({ rule, report, pod: undefined, profiles: [policy.profile], severity });
        }
      }
    } catch (error) {
      failures.push(ruleFailure(rule, subject.source.file, error));
    }
  }
  return { answers, pods, failures };
}

/** What is told of a rule that threw; it makes the run incomplete. */
export function ruleFailure({ id }: Rule, file: string, error: unknown): RuleFailure {
  return { rule: id, file, reason: error instanceof Error ? error.message : 'unknown' };
}

/** Whether a rule may have something to say of an object without pods. */
function looksAtObjects(rule: Rule): boolean {
  return (
    rule.subject === 'object' ||
    rule.subject === 'inventory' ||
    (rule.subject === 'pod' && rule.checkObject !== undefined)
  );
}

function answersOf(
  rule: Rule,
  policies: readonly AskedPolicy[],
  object: ManifestObject,
  pods: readonly Pod[],
): readonly Answer[] {
  let asked: Answer[] | undefined;
  for (const { policy, level } of policies) {
    for (const { report, pod } of reportsOf(rule, object, pods, policy)) {
      if (isSilent(report, object)) continue;
      asked ??= [];
      asked.push({
        rule,
        report,
        pod,
        profiles: [policy.profile],
        severity: levelOf(rule, policy, level, report, pod),
      });
    }
  }
  if (asked === undefined) return noAnswers;
  return asked.length < 2 ? asked : merge(asked);
}

/** What most rules answer about most objects. */
const noAnswers: readonly Answer[] = [];

interface AskedReport {
  readonly report: Report;
  readonly pod: Pod | undefined;
}

function reportsOf(rule: Rule, object: ManifestObject, pods: readonly Pod[], policy: Policy): readonly AskedReport[] {
  switch (rule.subject) {
    case 'object':
      return asked(rule.check(object, policy, pods), pods[0]);
    case 'inventory':
      return asked(inventoryReports(rule, object, pods, policy), pods[0]);
    case 'pod': {
      const own = pods.flatMap((pod) => asked(rule.check(pod, policy), pod));
      const ofObject = rule.checkObject?.(object, policy) ?? [];
      return ofObject.length === 0 ? own : [...own, ...asked(ofObject, undefined)];
    }
    case 'container':
      return pods.flatMap((pod) => pod.containers.flatMap((container) => asked(rule.check(container, policy), pod)));
    case 'change':
    case 'text':
      return noReports;
  }
}

const noReports: readonly AskedReport[] = [];

function asked(reports: readonly Report[], pod: Pod | undefined): readonly AskedReport[] {
  return reports.length === 0 ? noReports : reports.map((report) => ({ report, pod }));
}

function inventoryReports(
  rule: InventoryRule,
  object: ManifestObject,
  pods: readonly Pod[],
  policy: Policy,
): readonly Report[] {
  const { repository } = policy;
  const fact = repository.factOf(object, pods);
  return fact === undefined ? [] : rule.check(object, policy, pods, fact);
}

/** A patch is judged for what it states, never for what it leaves out. */
function isSilent(report: Report, object: ManifestObject): boolean {
  return report.isAbsence && object.role !== 'manifest';
}

function levelOf(rule: Rule, policy: Policy, level: Severity, report: Report, pod: Pod | undefined): Severity {
  if (pod?.known === 'shape' && report.isAbsence) return 'notice';
  const isOwnLevel = policy.profile === 'guidance' && level === rule.severity;
  return isOwnLevel ? (report.severity ?? level) : level;
}

/** The same report under several profiles is one, at the highest level among them. */
function merge(asked: readonly Answer[]): readonly Answer[] {
  const found = new Map<string, Answer>();
  for (const answer of asked) {
    const { field, outcome, value } = answer.report;
    const key = JSON.stringify([field.path, outcome, value]);
    const known = found.get(key);
    if (known === undefined) {
      found.set(key, answer);
      continue;
    }
    const severity = compareSeverity(answer.severity, known.severity) < 0 ? answer.severity : known.severity;
    const merged = [...new Set([...known.profiles, ...answer.profiles])];
    found.set(key, { ...known, severity, profiles: merged });
  }
  return [...found.values()];
}
