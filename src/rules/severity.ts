/** Levels, most severe first; GitHub's annotation levels for them are failure, warning and notice. */
export const severities = ['error', 'warning', 'notice'] as const;
export type Severity = (typeof severities)[number];

/** A rule that is not complied with, or one of which nobody can say whether it is (a placeholder stands there). */
export type Outcome = 'violates' | 'cannot-tell';

/** Negative where `a` is more severe than `b`. */
export function compareSeverity(a: Severity, b: Severity): number {
  return severities.indexOf(a) - severities.indexOf(b);
}

/** A rule's entry in the configuration. Options are the rule's own (`allow` of capabilities-add). */
export interface RuleSetting {
  readonly level: Severity | 'off' | undefined;
  readonly options: Readonly<Record<string, readonly string[]>>;
}
