import type { Judgement } from '../judgement/judgement.ts';
import { type Annotation, planAnnotations } from './annotation.ts';
import { showText } from './markdown.ts';
import { renderSummary, type SummaryFacts } from './summary.ts';
import { verdictTitle } from './verdict-text.ts';

/** A check run's bytes of summary (measured: more is refused with 422). */
const summaryBytes = 65_535;

/** A job summary's bytes (actions/runner FileCommandManager.cs: more is dropped whole), with room for others' steps. */
const jobSummaryBytes = 1024 * 1024 - 1024;

export interface CheckRunPlan {
  /** Only these two: whether `neutral` passes a required check is disputed. */
  readonly conclusion: 'success' | 'failure';
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

/** The check run for what became of the review. */
export function planCheckRun(judgement: Judgement, facts: SummaryFacts): CheckRunPlan {
  return {
    conclusion: judgement.verdict === 'pass' ? 'success' : 'failure',
    title: showText(verdictTitle(judgement)),
    summary: renderSummary(judgement, facts, summaryBytes),
    annotations: planAnnotations(facts.unplaced),
  };
}

export function planJobSummary(judgement: Judgement, facts: SummaryFacts): string {
  return renderSummary(judgement, facts, jobSummaryBytes, 'with pictures');
}
