import type { ManifestObject } from '../manifest/manifest-object.ts';
import type { Profile } from '../rules/profile.ts';
import type { Policy, Report, Rule } from '../rules/rule.ts';
import { compareSeverity, type Severity } from '../rules/severity.ts';
import type { Pod } from '../workload/pod.ts';
import { podsOf } from '../workload/pod.ts';
import type { Repository } from '../workload/repository.ts';
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

type RuleSettings = Pick<Settings, 'profiles' | 'podSecurityVersion' | 'rules' | 'selinux' | 'only' | 'skip'>;

/** A rule under one of the chosen profiles. */
interface Question {
  readonly rule: Rule;
  readonly policy: Policy;
  readonly level: Severity;
}

/** Asks every chosen rule about an object and its pods. A rule that throws is a failure; the others are still asked. */
export function askRules(
  object: ManifestObject,
  rules: readonly Rule[],
  settings: RuleSettings,
  repository: Repository,
): Answers {
  const pods = podsOf(object);
  const answers: Answer[] = [];
  const failures: RuleFailure[] = [];
  for (const rule of rules) {
    const found = new Map<string, Answer>();
    for (const question of questionsOf(rule, settings, repository)) {
      try {
        for (const { report, pod } of reportsOf(rule, object, pods, question.policy)) {
          if (isSilent(report, object)) continue;
          merge(found, {
            rule,
            report,
            pod,
            profiles: [question.policy.profile],
            severity: levelOf(question, report, pod),
          });
        }
      } catch (error) {
        failures.push({
          rule: rule.id,
          file: object.source.file,
          reason: error instanceof Error ? error.message : 'unknown',
        });
      }
    }
    answers.push(...found.values());
  }
  return { answers, pods, failures };
}

function* questionsOf(rule: Rule, settings: RuleSettings, repository: Repository): Generator<Question> {
  const { only, skip, podSecurityVersion: version } = settings;
  if (skip.has(rule.id) || (only !== undefined && !only.has(rule.id))) return;
  const setting = settings.rules.get(rule.id);
  for (const profile of settings.profiles) {
    if (profile === 'guidance') {
      if (setting?.level === 'off') continue;
      const options = settings.selinux ? { ...setting?.options, selinux: ['true'] } : (setting?.options ?? {});
      yield { rule, policy: { profile, version, options, repository }, level: setting?.level ?? rule.severity };
      continue;
    }
    const since = rule.control?.[profile]?.since;
    if (since === undefined || since > version) continue;
    yield { rule, policy: { profile, version, options: {}, repository }, level: 'error' };
  }
}

function* reportsOf(
  rule: Rule,
  object: ManifestObject,
  pods: readonly Pod[],
  policy: Policy,
): Generator<{ report: Report; pod: Pod | undefined }> {
  if (rule.subject === 'object') {
    for (const report of rule.check(object, policy)) yield { report, pod: pods[0] };
  } else if (rule.subject === 'pod') {
    for (const pod of pods) for (const report of rule.check(pod, policy)) yield { report, pod };
    for (const report of rule.checkObject?.(object, policy) ?? []) yield { report, pod: undefined };
  } else if (rule.subject === 'container') {
    for (const pod of pods) {
      for (const container of pod.containers) for (const report of rule.check(container, policy)) yield { report, pod };
    }
  }
}

/** A patch is judged for what it states, never for what it leaves out. */
function isSilent(report: Report, object: ManifestObject): boolean {
  return report.isAbsence && object.role !== 'manifest';
}

function levelOf({ rule, policy, level }: Question, report: Report, pod: Pod | undefined): Severity {
  if (pod?.known === 'shape' && report.isAbsence) return 'notice';
  const isOwnLevel = policy.profile === 'guidance' && level === rule.severity;
  return isOwnLevel ? (report.severity ?? level) : level;
}

function merge(found: Map<string, Answer>, answer: Answer): void {
  const key = JSON.stringify([answer.report.field.path, answer.report.outcome, answer.report.value]);
  const known = found.get(key);
  if (known === undefined) {
    found.set(key, answer);
    return;
  }
  const severity = compareSeverity(answer.severity, known.severity) < 0 ? answer.severity : known.severity;
  const profiles = [...new Set([...known.profiles, ...answer.profiles])];
  found.set(key, { ...known, severity, profiles });
}
