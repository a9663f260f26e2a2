import type { Finding } from '../findings/finding.ts';
import type { Fix } from '../fixes/fix.ts';
import type { SourceText } from '../manifest/source-text.ts';
import type { FindingGroup } from '../plan/finding-group.ts';
import { isConfidential } from '../plan/line-edit.ts';
import { codeFrame } from './code-frame.ts';
import { type PreviewLine, previewFix } from './fix-preview.ts';
import type { Paint } from './paint.ts';
import { visibleText, wrapText } from './terminal-text.ts';
import { tool } from './tool.ts';

export interface BlockOptions {
  readonly paint: Paint;
  /** Columns of a line. */
  readonly width: number;
  readonly source: (file: string) => SourceText | undefined;
  /** Rules whose reason stands above already; the block adds its own. */
  readonly explained: Set<string>;
}

/** Everything about one container, pod or object: a frame a place, what is found there, and the fix as a diff. */
export function groupBlock(group: FindingGroup, options: BlockOptions): readonly string[] {
  const { paint } = options;
  const gutter = gutterWidth(group, options);
  const bar = `${' '.repeat(gutter)} ${paint('frame', '│')}`;
  const places = findingsByPlace(group.findings);
  const first = places[0]?.[0]?.place;
  const position = first === undefined ? group.file : `${first.file}:${first.line}:${first.column}`;
  const fresh = places.flat().find(({ rule }) => !options.explained.has(rule))?.rule;
  const lines = [
    paint('strong', visibleText(ownerText(group.findings))),
    `${' '.repeat(gutter)} ${paint('frame', '╭─')} ${visibleText(position)}`,
  ];
  for (const findings of places) {
    lines.push(bar, ...frameLines(findings, gutter, options));
    for (const finding of findings) lines.push(...findingLines(finding, options).map((line) => `${bar} ${line}`));
  }
  for (const fix of group.fixes) {
    lines.push(bar, ...fixLines(fix, group, gutter, options));
  }
  const end = `${' '.repeat(gutter)} ${paint('frame', '╰─')}`;
  if (fresh === undefined) lines.push(end);
  else lines.push(bar, `${end} ${paint('quiet', `more: ${tool.name} rules ${fresh}`)}`);
  return lines;
}

/** `Deployment api in shop, container app`. */
function ownerText(findings: readonly Finding[]): string {
  const resource = findings[0]?.resource ?? null;
  if (resource === null) return 'Text that cannot be read';
  const name = resource.name === null ? '' : ` ${resource.name}`;
  const namespace = resource.namespace === null ? '' : ` in ${resource.namespace}`;
  return `${resource.kind}${name}${namespace}${containerText(findings)}`;
}

function containerText(findings: readonly Finding[]): string {
  const names = new Set<string>();
  for (const { container } of findings) {
    if (container === null) return '';
    names.add(`${container.type === 'regular' ? '' : `${container.type} `}container ${container.name}`);
  }
  const [name] = names;
  return names.size === 1 ? `, ${name}` : '';
}

/** Findings of one place together, places in the order of the text. */
function findingsByPlace(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const places = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { file, line, column } = finding.place;
    const key = JSON.stringify([file, line, column]);
    const known = places.get(key);
    if (known === undefined) places.set(key, [finding]);
    else known.push(finding);
  }
  const position = (group: readonly Finding[]) => group[0]?.place ?? { line: 0, column: 0 };
  return [...places.values()].sort(
    (a, b) => position(a).line - position(b).line || position(a).column - position(b).column,
  );
}

function frameLines(findings: readonly Finding[], gutter: number, { paint, width, source }: BlockOptions): string[] {
  const [finding] = findings;
  if (finding === undefined) return [];
  const number = paint('frame', String(finding.place.line).padStart(gutter));
  const bar = paint('frame', '│');
  const text = source(finding.place.file);
  if (findings.some(({ secret }) => secret)) {
    return [`${number} ${bar} ${paint('quiet', '(not shown: the line may hold a secret)')}`];
  }
  if (text === undefined) return [];
  const { line, marks } = codeFrame(text, finding.place, width - gutter - 6);
  // Two columns in, where the diff of a fix has its sign: one line stands in one column in both.
  return [`${number} ${bar}   ${line}`, `${' '.repeat(gutter)} ${bar}   ${paint(finding.severity, marks)}`];
}

function findingLines(finding: Finding, { paint, width, explained }: BlockOptions): readonly string[] {
  const { message, rule, severity } = finding;
  const label = `${severity}[${rule}]:`;
  const existing = finding.status === 'existing' ? ' (it stood there before)' : '';
  const [first = '', ...rest] = wrapText(`${label} ${visibleText(message.what)}${existing}`, width - 10);
  const lines = [`${paint(severity, first.slice(0, label.length))}${first.slice(label.length)}`, ...rest.map(indent)];
  // The reason is told once a rule; what to do again only where no fix shows it.
  const isKnown = explained.has(rule);
  const parts = isKnown ? (finding.fix === null ? [message.todo] : []) : [message.why, message.todo];
  explained.add(rule);
  const quiet = wrapText(visibleText(parts.join(' ')), width - 10);
  lines.push(...quiet.map((line) => indent(paint('quiet', line))));
  if (finding.fix === null && finding.fixRefusal !== null) {
    const refusal = wrapText(visibleText(`No fix: ${finding.fixRefusal}`), width - 10);
    lines.push(...refusal.map((line) => indent(paint('quiet', line))));
  }
  return lines;
}

function indent(line: string): string {
  return `  ${line}`;
}

function fixLines(fix: Fix, group: FindingGroup, gutter: number, options: BlockOptions): readonly string[] {
  const { paint, width } = options;
  const pad = ' '.repeat(gutter);
  const bar = `${pad} ${paint('frame', '│')}`;
  const risk = fix.risk === 'safe' ? paint('good', 'fix (safe)') : paint('warning', 'fix (may break something)');
  const lines = [`${pad} ${paint('frame', '├─')} ${risk}: ${visibleText(fix.title)}`];
  const text = options.source(fix.edits[0]?.file ?? '');
  if (group.findings.some(({ secret }) => secret)) {
    lines.push(`${bar} ${paint('quiet', '(not shown: its lines may hold a secret; apply writes it)')}`);
  } else if (text !== undefined) {
    previewFix(text, fix).forEach((part, index) => {
      if (index > 0) lines.push(`${pad} ${paint('frame', '┆')}`);
      lines.push(...part.map((line) => previewLine(line, gutter, options)));
    });
  }
  for (const caution of fix.cautions) {
    const [first = '', ...rest] = wrapText(visibleText(caution), width - gutter - 6);
    lines.push(`${bar} ${paint('warning', '!')} ${first}`, ...rest.map((line) => `${bar}   ${line}`));
  }
  return lines;
}

function previewLine({ sign, number, text }: PreviewLine, gutter: number, { paint, width }: BlockOptions): string {
  const room = width - gutter - 6;
  const isHidden = sign === ' ' && isConfidential([text]);
  const safe = isHidden ? '(not shown)' : visibleText(text.length > room ? `${text.slice(0, room)}…` : text).trimEnd();
  const shown = sign === '-' ? paint('removed', `- ${safe}`) : sign === '+' ? paint('added', `+ ${safe}`) : `  ${safe}`;
  const label = number === null ? '' : String(number);
  return `${paint('frame', label.padStart(gutter))} ${paint('frame', '│')} ${shown}`.trimEnd();
}

/** Columns of the largest line number that the block shows. */
function gutterWidth(group: FindingGroup, options: BlockOptions): number {
  const lines = group.findings.map(({ place }) => place.line);
  for (const fix of group.fixes) {
    const end = fix.edits.at(-1);
    const text = options.source(end?.file ?? '');
    if (end !== undefined && text !== undefined) lines.push(Math.min(text.lineCount, text.lineAt(end.span.end) + 1));
  }
  return String(Math.max(1, ...lines)).length;
}
