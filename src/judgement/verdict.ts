import type { Coverage, RuleFailure } from '../findings/analysis.ts';
import type { Finding } from '../findings/finding.ts';
import type { FailOn } from '../findings/settings.ts';
import { compareSeverity, type Severity } from '../rules/severity.ts';
import type { Verdict } from './judgement.ts';

/** Codes of unread text that was never meant to be checked. */
const harmlessCodes: ReadonlySet<string> = new Set(['template', 'not-kubernetes']);

export function isAtLeast(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && compareSeverity(severity, failOn) <= 0;
}

export function highestOf(findings: readonly Finding[]): Severity | null {
  return findings.reduce<Severity | null>(
    (highest, { severity }) => (highest === null || compareSeverity(severity, highest) < 0 ? severity : highest),
    null,
  );
}

/**
 * Fail if a finding gates, else incomplete if something in scope was not checked, else pass. An unreadable document
 * that gates is told by its finding; one that does not makes the run incomplete (interfaces.md section 1).
 */
export function verdictOf(
  gating: readonly Finding[],
  coverage: Coverage,
  failures: readonly RuleFailure[],
  findings: readonly Finding[],
): { readonly verdict: Verdict; readonly incomplete: readonly string[] } {
  const gated = new Set(gating.filter(({ rule }) => rule === 'unreadable-document').map(placeKey));
  const known = new Set(
    findings.filter(({ rule, status }) => rule === 'unreadable-document' && status !== 'existing').map(placeKey),
  );
  const incomplete: string[] = [];
  for (const { file, line, code, reason } of coverage.unread) {
    const key = placeKey({ place: { file, line } });
    if (harmlessCodes.has(code) || gated.has(key)) continue;
    const isTold = known.has(key);
    incomplete.push(`${file}:${line} was not checked${isTold ? '' : ` (${code})`}: ${reason}`);
  }
  for (const { root, status, reason } of coverage.rendered) {
    if (status === 'failed') incomplete.push(`${root} was not rendered: ${reason ?? 'no reason given'}`);
  }
  for (const { rule, file, reason } of failures) incomplete.push(`The rule ${rule} failed on ${file}: ${reason}`);
  if (gating.length > 0) return { verdict: 'fail', incomplete };
  return { verdict: incomplete.length > 0 ? 'incomplete' : 'pass', incomplete };
}

function placeKey({
  place: { file, line },
}: {
  readonly place: { readonly file: string; readonly line: number };
}): string {
  return `${file}:${line}`;
}
