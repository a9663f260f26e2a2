import { setOutput } from '@actions/core';
import type { Judgement } from '../judgement/judgement.ts';
import { countingFindings, countOf } from '../plan/verdict-text.ts';

/** Outputs that follow from the judgement alone. */
export function writeJudgement(judgement: Judgement): void {
  const counting = countingFindings(judgement);
  setOutput('verdict', judgement.verdict);
  setOutput('findings', judgement.findings.length);
  setOutput('introduced', judgement.findings.filter((finding) => finding.status === 'introduced').length);
  setOutput('errors', countOf(counting, 'error'));
  setOutput('warnings', countOf(counting, 'warning'));
  setOutput('notices', countOf(counting, 'notice'));
  setOutput('fixed', judgement.fixed.length);
}

export function writeAddresses(reviewUrl: string | undefined, checkUrl: string | undefined): void {
  setOutput('review-url', reviewUrl ?? '');
  setOutput('check-url', checkUrl ?? '');
}
