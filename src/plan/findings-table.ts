import type { Finding } from '../findings/finding.ts';
import { codeSpan, renderSentence, tableCell } from './markdown.ts';
import type { Links } from './review-options.ts';
import type { UnplacedReason } from './review-plan.ts';

/** Rows at most; the bytes of a summary end most tables earlier. */
const mostRows = 1000;

const levels = { error: '❌ error', warning: '⚠️ warning', notice: 'ℹ️ notice' } as const;

const told: Readonly<Record<UnplacedReason, string>> = {
  'outside the diff': 'annotation (its line is not in the diff)',
  'over the limit of comments': 'annotation (over `max-comments`)',
  resolved: 'resolved conversation',
  notice: 'annotation',
  'refused by GitHub': 'annotation (GitHub refused the comment)',
  'not posted': 'annotation (not posted)',
  'no review': 'annotation',
};

/** One row a finding: how bad, where, what, and where it is told. */
export function findingsTable(
  findings: readonly Finding[],
  unplaced: ReadonlyMap<Finding, UnplacedReason>,
  links: Links,
): string {
  const rows = findings.slice(0, mostRows).map((finding) => {
    const reason = unplaced.get(finding);
    const where = reason === undefined ? 'comment' : told[reason];
    const cells = [level(finding), place(finding, links), what(finding), rule(finding, links), where];
    return `| ${cells.map(tableCell).join(' | ')} |`;
  });
  const left = findings.length - rows.length;
  const rest = left === 0 ? [] : [`| | | and ${left} more | | |`];
  return ['| Level | Where | What | Rule | Told in |', '| --- | --- | --- | --- | --- |', ...rows, ...rest].join('\n');
}

function level(finding: Finding): string {
  return finding.status === 'existing' ? `${levels[finding.severity]}, existing` : levels[finding.severity];
}

function place({ place: { file, line } }: Finding, links: Links): string {
  const shown = codeSpan(`${file}:${line}`);
  const address = links.line(file, line);
  return address === undefined ? shown : `[${shown}](${address})`;
}

function what({ message, resource }: Finding): string {
  if (resource === null) return renderSentence(message.what);
  const name = resource.name === null ? resource.kind : `${resource.kind} ${resource.name}`;
  return `${codeSpan(name)}: ${renderSentence(message.what)}`;
}

function rule(finding: Finding, links: Links): string {
  const page = links.rule(finding.rule);
  return page === undefined ? codeSpan(finding.rule) : `[${codeSpan(finding.rule)}](${page})`;
}
