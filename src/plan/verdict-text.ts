import { type Finding, type Severity, severities } from '../findings/finding.ts';
import type { Judgement } from '../judgement/judgement.ts';

/** `2 errors and 1 warning`; `nothing` for none. */
export function countText(findings: readonly Finding[]): string {
  const parts = severities.flatMap((severity) => {
    const count = countOf(findings, severity);
    return count === 0 ? [] : [plural(count, severity)];
  });
  if (parts.length < 2) return parts[0] ?? 'nothing';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Findings that count: in scope and not waived. */
export function countingFindings(judgement: Judgement): readonly Finding[] {
  return judgement.inScope.filter((finding) => finding.waiver === null);
}

/** The verdict in one line of plain text: title of the check run, first line of the log. */
export function verdictTitle(judgement: Judgement): string {
  const found = countingFindings(judgement);
  const count = countText(found);
  switch (judgement.verdict) {
    case 'fail':
      if (judgement.mode === 'paths') return `Found ${count}`;
      return judgement.scope === 'introduced' ? `This change introduces ${count}` : `${count} in scope`;
    case 'incomplete':
      return found.length === 0 ? 'Incomplete: something could not be checked' : `Incomplete, and ${count}`;
    case 'pass':
      if (judgement.coverage.documents === 0 && found.length === 0 && judgement.mode === 'range')
        return '0 of 0 manifests changed';
      return found.length === 0 ? 'Nothing found' : `Passed with ${count}`;
  }
}

/** Which findings block, in a sentence. */
export function gateSentence(judgement: Judgement): string {
  const { failOn, gating, verdict } = judgement;
  if (failOn === 'never') return 'Findings do not fail the job (`fail-on: never`).';
  if (gating.length > 0) {
    const all = gating.length === countingFindings(judgement).length;
    const which =
      gating.length === 1 && all
        ? 'It fails'
        : all
          ? 'All fail'
          : `${gating.length} of them ${gating.length === 1 ? 'fails' : 'fail'}`;
    return `${which} the job (\`fail-on: ${failOn}\`).`;
  }
  return verdict === 'incomplete'
    ? 'The job fails because it is incomplete.'
    : `Nothing fails the job (\`fail-on: ${failOn}\`).`;
}
