/** Tools whose suppressions the configuration may honour (`honour`). */
export const suppressingTools = ['kube-linter', 'checkov', 'polaris', 'kube-score', 'terrascan', 'datree'] as const;
export type SuppressingTool = (typeof suppressingTools)[number];

/** A waiver that stands in a manifest. */
export interface WrittenWaiver {
  readonly by: 'annotation' | 'comment';
  readonly rule: string;
  /** null: of the object or its pod, or of whatever stands in the line. */
  readonly container: string | null;
  /** The container does not matter: another tool's suppression is of the whole object. */
  readonly isForAll: boolean;
  readonly reason: string;
  /** A day, `YYYY-MM-DD`; null where another tool knows none. */
  readonly until: string | null;
  /** 1-based line of the waiver itself. */
  readonly line: number;
  /** The 1-based line that a comment is about; null for an annotation. */
  readonly about: number | null;
  /** Whose suppression it is; null for our own. */
  readonly tool: SuppressingTool | null;
  /** Why it cannot count, as a sentence that says what is allowed; null where it can. */
  readonly problem: string | null;
}

const day = 24 * 60 * 60 * 1000;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Days from one day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}

/** A waiver ends with its day; a leap year has one more. */
const longestDays = 366;

/** Why a last day cannot stand in a waiver, as a sentence; undefined where it can. */
export function untilProblem(until: string | undefined, today: string): string | undefined {
  if (until === undefined || until === '') return 'It needs a last day: until=2027-03-31.';
  if (!isDay(until)) return `until cannot be ${JSON.stringify(until.slice(0, 60))}. Allowed: a date as in 2027-03-31.`;
  return daysBetween(today, until) > longestDays
    ? 'until is more than a year ahead; a waiver is looked at every year.'
    : undefined;
}
