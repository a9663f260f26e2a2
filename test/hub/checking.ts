/** Check runs: what may be written, how output is kept, what GitHub keeps for itself. */
import { commitOf } from './git.ts';
import type { Hub } from './hub.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import { Refusal, validationFailed } from './refusal.ts';
import type { Annotation, CheckConclusion, CheckRun, CheckStatus, Repository } from './state.ts';

const OUTPUT_BYTES = 65_535;

/** Changelog 2025-02-12 "Changes to check run status modification"; text: LouisBrunner/checks-action#369. */
const INTERNAL_ONLY =
  'Check run status and conclusions can only be updated internally by GitHub Actions. Please see https://github.blog/changelog/2025-02-12-notice-of-upcoming-deprecations-and-breaking-changes-for-github-actions/#changes-to-check-run-status-modification for more details.';

export function createCheckRun(hub: Hub, repository: Repository, order: JsonObject): CheckRun {
  const headSha = String(order.head_sha);
  // Docs, checks/create: the commit must exist.
  if (!/^[0-9a-f]{40}$/.test(headSha) || commitOf(repository.dir, headSha) === undefined) {
    throw new Refusal(422, `No commit found for SHA: ${headSha}`);
  }
  const output = isJsonObject(order.output) ? order.output : undefined;
  const annotations = annotationsOf(output);
  refuseLongSummary(output);
  const run: CheckRun = {
    id: hub.nextId(),
    name: String(order.name),
    headSha,
    jobOf: null,
    externalId: null,
    status: 'queued',
    conclusion: null,
    startedAt: typeof order.started_at === 'string' ? order.started_at : hub.now(),
    completedAt: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
  };
  applyState(hub, run, order);
  if (output !== undefined) applyOutput(run, output, annotations);
  repository.checkRuns.push(run);
  return run;
}

export function updateCheckRun(hub: Hub, run: CheckRun, order: JsonObject): void {
  const touchesState = order.status !== undefined || order.conclusion !== undefined || order.completed_at !== undefined;
  // Changing only the output of a job's run is still accepted (sluiceway, docs/research/preview-page.md).
  if (run.jobOf !== null && touchesState) throw new Refusal(403, INTERNAL_ONLY);
  const output = isJsonObject(order.output) ? order.output : undefined;
  const annotations = annotationsOf(output);
  refuseLongSummary(output);
  applyState(hub, run, order);
  if (output !== undefined) applyOutput(run, output, annotations);
}

function applyState(hub: Hub, run: CheckRun, order: JsonObject): void {
  if (order.status === 'completed' && order.conclusion === undefined && run.conclusion === null) {
    throw new Refusal(422, 'Invalid request.\n\n"conclusion" wasn\'t supplied.');
  }
  // "stale" can be set by GitHub alone (OpenAPI).
  if (order.conclusion === 'stale')
    throw validationFailed({ resource: 'CheckRun', code: 'invalid', field: 'conclusion' });
  if (typeof order.external_id === 'string') run.externalId = order.external_id;
  if (typeof order.started_at === 'string') run.startedAt = order.started_at;
  if (order.status !== undefined) run.status = order.status as CheckStatus;
  if (order.status !== undefined && order.status !== 'completed') {
    run.conclusion = null;
    run.completedAt = null;
  }
  if (order.conclusion === undefined) return;
  // Giving a conclusion completes the run (OpenAPI, checks/create).
  run.conclusion = order.conclusion as CheckConclusion;
  run.status = 'completed';
  run.completedAt = typeof order.completed_at === 'string' ? order.completed_at : hub.now();
}

/** `summary` refuses more bytes than 65,535; `text` is cut without a word (both sluiceway). */
function refuseLongSummary(output: JsonObject | undefined): void {
  if (typeof output?.summary !== 'string' || Buffer.byteLength(output.summary) <= OUTPUT_BYTES) return;
  throw new Refusal(422, `summary exceeds a maximum bytesize of ${OUTPUT_BYTES}`);
}

/** An update replaces the output and adds to the annotations (docs checks/update; sluiceway). */
function applyOutput(run: CheckRun, output: JsonObject, annotations: readonly Annotation[]): void {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  run.output = {
    title: text(output.title) ?? run.output.title,
    summary: text(output.summary),
    text: typeof output.text === 'string' ? cutBytes(output.text, OUTPUT_BYTES) : null,
  };
  run.annotations.push(...annotations);
}

function cutBytes(text: string, limit: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= limit) return text;
  let end = limit;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end).toString('utf8');
}

/** Columns need one line, lines start at 1, messages are short (OpenAPI; probot#790, jenkins github-checks#20). */
function annotationsOf(output: JsonObject | undefined): readonly Annotation[] {
  const list = Array.isArray(output?.annotations) ? output.annotations.filter(isJsonObject) : [];
  return list.map((item) => {
    const startLine = Number(item.start_line);
    const endLine = Number(item.end_line);
    const hasColumns = item.start_column !== undefined || item.end_column !== undefined;
    const isBad =
      startLine < 1 ||
      endLine < startLine ||
      (hasColumns && startLine !== endLine) ||
      Buffer.byteLength(String(item.message)) > 65_536 ||
      Buffer.byteLength(String(item.raw_details ?? '')) > 65_536 ||
      String(item.title ?? '').length > 255;
    if (isBad) throw validationFailed({ resource: 'CheckRun', code: 'invalid', field: 'annotations' });
    return {
      path: String(item.path),
      start_line: startLine,
      end_line: endLine,
      start_column: typeof item.start_column === 'number' ? item.start_column : null,
      end_column: typeof item.end_column === 'number' ? item.end_column : null,
      annotation_level: item.annotation_level as Annotation['annotation_level'],
      title: typeof item.title === 'string' ? item.title : null,
      message: String(item.message),
      raw_details: typeof item.raw_details === 'string' ? item.raw_details : null,
    };
  });
}

/** Check runs of a commit, newest first; `latest` keeps the newest of each name (OpenAPI checks/list-for-ref). */
export function checkRunsOn(
  repository: Repository,
  sha: string,
  filter: 'latest' | 'all' = 'latest',
): readonly CheckRun[] {
  const newestFirst = repository.checkRuns.filter((run) => run.headSha === sha).toReversed();
  if (filter === 'all') return newestFirst;
  return newestFirst.filter((run, index) => newestFirst.findIndex((other) => other.name === run.name) === index);
}
