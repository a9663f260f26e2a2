import { formatPatch, structuredPatch } from 'diff';
import type { Hunk } from '../../src/diff/hunk.ts';
import { parsePatch } from '../../src/diff/parse-patch.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { Fix, TextEdit } from '../../src/fixes/fix.ts';
import type { Judgement } from '../../src/judgement/judgement.ts';
import { noWaivers } from '../../src/judgement/waiver-report.ts';
import type { SourceText } from '../../src/manifest/source-text.ts';
import { readMarker } from '../../src/plan/marker.ts';
import type { PostedComment } from '../../src/plan/posted-comment.ts';
import type { ReviewOptions } from '../../src/plan/review-options.ts';
import type { PlannedComment } from '../../src/plan/review-plan.ts';

let made = 0;

export function finding(given: Partial<Finding> & { readonly file?: string; readonly line?: number } = {}): Finding {
  const { file = 'deploy/api.yaml', line = 1, ...rest } = given;
  made += 1;
  return {
    rule: 'privileged',
    severity: 'error',
    outcome: 'violates',
    isAbsence: false,
    profiles: ['guidance'],
    control: null,
    message: { what: 'Container `app` is privileged.', why: 'It owns the node.', todo: 'Remove `privileged`.' },
    place: { file, line, column: 1, endLine: line, endColumn: 2 },
    document: 0,
    resource: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'api' },
    container: { name: 'app', type: 'regular' },
    path: ['spec'],
    status: 'introduced',
    fingerprint: made.toString(16).padStart(8, '0').repeat(8),
    origin: null,
    waiver: null,
    fix: null,
    fixRefusal: null,
    addition: null,
    cause: null,
    secret: false,
    ...rest,
  };
}

export function edit(source: SourceText, start: number, end: number, text: string): TextEdit {
  return { file: source.file, span: { start, end }, place: source.place({ start, end }), text };
}

export function fix(id: string, edits: readonly TextEdit[], given: Partial<Fix> = {}): Fix {
  return {
    id,
    title: 'Set `privileged: false`',
    risk: 'safe',
    cautions: [],
    cures: [],
    edits,
    container: { name: 'app', type: 'regular' },
    suggestible: true,
    ...given,
  };
}

export function judgement(given: Partial<Judgement> = {}): Judgement {
  const findings = given.findings ?? [];
  return {
    mode: 'range',
    base: 'b'.repeat(40),
    head: 'a'.repeat(40),
    profiles: ['guidance'],
    podSecurityVersion: 37,
    failOn: 'error',
    scope: 'introduced',
    verdict: findings.length === 0 ? 'pass' : 'fail',
    incomplete: [],
    findings,
    inScope: findings,
    gating: findings.filter(({ severity }) => severity === 'error'),
    fixes: [],
    fixed: [],
    coverage: { files: 1, documents: 1, workloads: 1, rendered: [], unread: [] },
    privileges: { gained: [], dropped: [] },
    namespaces: [],
    waivers: noWaivers,
    containersWithoutSelinux: 0,
    failures: [],
    texts: new Map(),
    highest: null,
    ...given,
  };
}

export const options: ReviewOptions = {
  suggest: 'all',
  maxComments: 30,
  headSha: 'a'.repeat(40),
  links: {
    rule: (rule) => `https://example.com/rules/${rule}`,
    line: (file, line) => `https://example.com/${encodeURIComponent(file)}#L${line}`,
  },
};

export function hunksBetween(base: string, head: string): readonly Hunk[] {
  return parsePatch(formatPatch(structuredPatch('a', 'b', base, head, '', '', { context: 3 })));
}

/** The comment as GitHub gives it back on the same head. */
export function posted(comment: PlannedComment, given: Partial<PostedComment> = {}): PostedComment {
  made += 1;
  const marker = readMarker(comment.body);
  if (marker === undefined) throw new Error('a planned comment has no marker');
  return {
    id: made,
    nodeId: `PRRC_${made}`,
    threadId: `PRRT_${made}`,
    path: comment.path,
    firstLine: comment.range.first,
    line: comment.range.last,
    body: comment.body,
    marker,
    isMinimized: false,
    isResolved: false,
    hasReplies: false,
    ...given,
  };
}

const block = /(?:^|\n)(`{3,})suggestion\n([\s\S]*?)\n?\1(?=\n|$)/;

/** The lines that GitHub writes for a comment's suggestion; undefined where it has none. */
export function suggestedLines(body: string): readonly string[] | undefined {
  const match = block.exec(body);
  if (match === null) return undefined;
  return match[2] === '' ? [] : (match[2] ?? '').split('\n');
}

/** The text after all suggestions were committed together, from the last line to the first. */
export function commitSuggestions(text: string, comments: readonly PlannedComment[]): string {
  const lines = text.split('\n');
  for (const { range, body } of [...comments].sort((a, b) => b.range.first - a.range.first)) {
    const suggested = suggestedLines(body);
    if (suggested !== undefined) lines.splice(range.first - 1, range.last - range.first + 1, ...suggested);
  }
  return lines.join('\n');
}
