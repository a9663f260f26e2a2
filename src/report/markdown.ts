import type { Judgement } from '../judgement/judgement.ts';
import { planJobSummary } from '../plan/check-run.ts';
import { countingFindings } from '../plan/verdict-text.ts';

/** The job's summary, for a comment or a page of one's own: every finding stands in its table. */
export function renderMarkdown(judgement: Judgement): string {
  const unplaced = countingFindings(judgement).map((finding) => ({ finding, reason: 'no review' as const }));
  const links = { rule: () => undefined, line: () => undefined };
  return `${planJobSummary(judgement, { unplaced, notes: [], links, ownersOf: () => [], reviewUrl: undefined })}\n`;
}
