import type { Coverage, RuleFailure } from '../findings/analysis.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import type { NamespaceSummary } from '../findings/namespace-summary.ts';
import type { PrivilegeChanges } from '../findings/privilege-change.ts';
import type { FailOn, Scope } from '../findings/settings.ts';
import type { Fix } from '../fixes/fix.ts';
import type { Profile } from '../rules/profile.ts';
import type { WaiverReport } from './waiver-report.ts';

export type Verdict = 'pass' | 'fail' | 'incomplete';

/**
 * Everything that the core says of a tree, or of the change from one tree to another: what the report prints, the plan
 * turns into a review and the exit status follows.
 */
export interface Judgement {
  readonly mode: 'paths' | 'range';
  /** Commit ids of a range; null in mode paths, and the head of a work tree. */
  readonly base: string | null;
  readonly head: string | null;
  readonly profiles: readonly Profile[];
  /** Minor version of the Pod Security Standards. */
  readonly podSecurityVersion: number;
  readonly failOn: FailOn;
  readonly scope: Scope;
  readonly verdict: Verdict;
  /** Why the verdict is incomplete, one sentence each; empty otherwise. */
  readonly incomplete: readonly string[];
  /** All findings of the judged files at head, sorted by file, line, column and rule. */
  readonly findings: readonly Finding[];
  /** Those of `findings` that are in scope: all in mode paths. */
  readonly inScope: readonly Finding[];
  /** Those of `inScope` that turn the verdict to fail. */
  readonly gating: readonly Finding[];
  readonly fixes: readonly Fix[];
  /** Findings of the base that the head no longer has, with places in the base. */
  readonly fixed: readonly Finding[];
  readonly privileges: PrivilegeChanges;
  /** By name; of a range those that the change touches. */
  readonly namespaces: readonly NamespaceSummary[];
  readonly waivers: WaiverReport;
  readonly coverage: Coverage;
  /** Containers without SELinux options, told in one line. */
  readonly containersWithoutSelinux: number;
  readonly failures: readonly RuleFailure[];
  /** Texts at head of the files that findings and fixes point into, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** The highest level of the findings in scope, or null. */
  readonly highest: Severity | null;
}
