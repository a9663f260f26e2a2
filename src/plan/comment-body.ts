import { compareSeverity, type Finding, type Severity } from '../findings/finding.ts';
import type { Fix } from '../fixes/fix.ts';
import { SourceText } from '../manifest/source-text.ts';
import { curedWithOthers } from '../rules/cure.ts';
import { newManifests } from './additions.ts';
import { changeBlock } from './change-block.ts';
import { codeBlock, codeSpan, renderSentence } from './markdown.ts';
import type { PlacedGroup } from './place-group.ts';
import type { ReviewOptions } from './review-options.ts';

/** Findings that one comment tells in full beside its title, if it does not get too long; the rest is named by rule. */
const toldCounts = [25, 3, 0] as const;

/** Containers named in the last line at most. */
const mostNamed = 5;

/** Lines between a comment and what it tells of before it says where that is. */
const nearLines = 3;

/** Characters of a comment at most; GitHub takes 65,536, the hidden marker among them. */
const longestComment = 60_000;

const levels: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', notice: 'Notice' };

/** The text of a comment: what is wrong and why, one change to click, what to mind. Without the hidden marker. */
export function renderComment(placed: PlacedGroup, text: string | undefined, options: ReviewOptions): string {
  let body = '';
  for (const told of toldCounts) {
    body = renderTelling(placed, text, options, told);
    if (body.length <= longestComment) return body;
  }
  return body;
}

function renderTelling(placed: PlacedGroup, text: string | undefined, options: ReviewOptions, told: number): string {
  const { group, suggestion } = placed;
  const suggested = new Set(suggestion?.fixes.map((fix) => fix.id));
  const isShort = told < toldCounts[0];
  const rest = isShort
    ? []
    : group.fixes.filter((fix) => !suggested.has(fix.id) && isShown(fix, group.findings, options));
  const source = text === undefined ? undefined : new SourceText(group.file, text);
  const parts = [
    ...renderFindings(placed, suggested, told),
    ...(suggestion === undefined ? [] : renderSuggestion(suggestion.fixes, suggestion.lines, group.findings)),
    ...rest.flatMap((fix) => renderChange(fix, source)),
    ...(isShort ? [] : renderAdditions(group.findings)),
    renderFooter(placed, options),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Whether a fix that is no suggestion is shown: as the workflow wants it, and never the text of a secret. */
function isShown(fix: Fix, findings: readonly Finding[], { suggest }: ReviewOptions): boolean {
  const isWanted = suggest === 'all' || (suggest === 'safe' && fix.risk === 'safe');
  return isWanted && !findings.some((finding) => finding.fix === fix.id && finding.secret);
}

function renderFindings(placed: PlacedGroup, suggested: ReadonlySet<string>, told: number): readonly string[] {
  const [first, ...others] = placed.group.findings;
  if (first === undefined) return [];
  const left = others.slice(told);
  // What was said of one container need not be said of the next.
  const said = new Set<string>();
  const one = (finding: Finding) => tell(finding, suggested, said, farPlace(finding, placed));
  const title = one(first);
  const list = others.slice(0, told).map((finding) => `- ${one(finding)}`);
  if (left.length > 0) {
    const rules = [...new Set(left.map((finding) => finding.rule))].map((rule) => codeSpan(rule));
    list.push(`- and ${left.length} more of ${rules.join(', ')}; all of them stand in the check run.`);
  }
  return [title, list.join('\n')];
}

/** Where a finding is, if not at the comment. No link: its address changes with every push, and the comment with it. */
function farPlace({ place }: Finding, { path, range }: PlacedGroup): string {
  if (place.file !== path) return ` in ${codeSpan(`${place.file}:${place.line}`)}`;
  const isNear = place.line >= range.first - nearLines && place.line <= range.last + nearLines;
  return isNear ? '' : `, line ${place.line}`;
}

function tell(finding: Finding, suggested: ReadonlySet<string>, said: Set<string>, where: string): string {
  const { message, severity, outcome } = finding;
  const level = outcome === 'cannot-tell' ? `${levels[severity]}, cannot be told` : levels[severity];
  const isCured = finding.fix !== null && suggested.has(finding.fix);
  const refusal =
    finding.fix === null && finding.fixRefusal !== null && !isSummary(finding)
      ? `No change is suggested: ${finding.fixRefusal}`
      : '';
  const parts = [message.why, isCured ? '' : message.todo, isCured ? '' : refusal];
  const sentences = parts.filter((part) => part !== '' && !said.has(part));
  for (const sentence of sentences) said.add(sentence);
  return [
    `**${level}${where}: ${renderSentence(message.what)}**`,
    ...sentences.map(renderSentence).map(endSentence),
  ].join(' ');
}

/** A finding that goes when the others go. */
function isSummary({ fixRefusal }: Finding): boolean {
  return fixRefusal === curedWithOthers;
}

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function renderSuggestion(
  fixes: readonly Fix[],
  lines: readonly string[],
  findings: readonly Finding[],
): readonly string[] {
  const ids = new Set(fixes.map((fix) => fix.id));
  const counted = findings.filter((finding) => !isSummary(finding));
  const cured = counted.filter((finding) => finding.fix !== null && ids.has(finding.fix)).length;
  const titles = fixes.map((fix) => renderSentence(fix.title)).join('; ');
  const all = counted.length === 2 ? 'both findings' : `all ${counted.length} findings`;
  const what =
    counted.length === 1 ? 'this' : cured === counted.length ? all : `${cured} of ${counted.length} findings`;
  return [
    `**${titles}** (cures ${what}):`,
    codeBlock('suggestion', lines.join('\n')),
    ...renderCautions(fixes.flatMap((fix) => fix.cautions)),
  ];
}

function renderChange(fix: Fix, source: SourceText | undefined): readonly string[] {
  const block = source === undefined ? undefined : changeBlock(source, fix.edits);
  if (block === undefined) return [];
  return [`**${renderSentence(fix.title)}**, by hand:`, block, ...renderCautions(fix.cautions)];
}

/** Manifests to add, ready to paste. */
function renderAdditions(findings: readonly Finding[]): readonly string[] {
  return newManifests(findings, new Set()).map(
    ({ file, text }) =>
      `<details><summary>A manifest to add, for example as ${codeSpan(file)}</summary>\n\n${codeBlock('yaml', text.replace(/\n$/, ''))}\n\n</details>`,
  );
}

function renderCautions(cautions: readonly string[]): readonly string[] {
  const told = [...new Set(cautions)].map(renderSentence);
  if (told.length === 0) return [];
  if (told.length === 1) return [`> **May break:** ${told[0]}`];
  return [['> **May break:**', ...told.map((caution) => `> - ${caution}`)].join('\n')];
}

function renderFooter({ group }: PlacedGroup, options: ReviewOptions): string {
  const rules = [...group.findings].sort((a, b) => compareSeverity(a.severity, b.severity)).map(({ rule }) => rule);
  const links = [...new Set(rules)].slice(0, toldCounts[0]).map((rule) => {
    const page = options.links.rule(rule);
    return page === undefined ? codeSpan(rule) : `[${codeSpan(rule)}](${page})`;
  });
  const isNew = group.findings.every((finding) => finding.status === 'introduced');
  const when = isNew ? 'introduced by this change' : 'in an object that this change touches';
  const source = sourceOf(group.findings);
  return `<sub>${[subjectOf(group.findings), ...source, when, links.join(' ')].filter((part) => part !== '').join(' · ')}</sub>`;
}

function sourceOf(findings: readonly Finding[]): readonly string[] {
  const origin = findings.find((finding) => finding.origin !== null)?.origin ?? null;
  if (origin === null) return [];
  const root = origin.root === '' ? '' : ` from ${codeSpan(origin.root)}`;
  return [`generated${root}: change it at ${codeSpan(`${origin.written.file}:${origin.written.line}`)}`];
}

/** The object, and its containers where everything is about containers. */
function subjectOf(findings: readonly Finding[]): string {
  const resource = findings[0]?.resource ?? null;
  if (resource === null) return '';
  const name = [resource.namespace, resource.name].filter((part) => part !== null).join('/');
  const object = codeSpan(name === '' ? resource.kind : `${resource.kind} ${name}`);
  const containers = [...new Set(findings.map(({ container }) => container?.name))];
  if (containers.includes(undefined) || containers.length > mostNamed) return object;
  const names = containers.map((container) => codeSpan(container ?? '')).join(', ');
  return `${object}, ${containers.length === 1 ? 'container' : 'containers'} ${names}`;
}
