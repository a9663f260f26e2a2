/** Where GitHub lets a review comment stand, and how it says no. */
import type { FileDiff, Hunk, HunkLine } from './diff.ts';
import type { JsonObject } from './json.ts';
import { filesWithPatch, type PullDiff } from './pull-diff.ts';
import { type Refusal, unprocessable, validationFailed } from './refusal.ts';
import type { HubSettings } from './settings.ts';
import type { Anchor, Side } from './state.ts';

/** What a request says about a comment's place. */
export type Place = {
  readonly path: string;
  readonly line: number | undefined;
  readonly side: Side;
  readonly startLine: number | undefined;
  readonly startSide: Side | undefined;
  /** The older way: a count of lines below the first hunk header. */
  readonly position: number | undefined;
};

type Reason = 'path' | 'line' | 'hunk' | 'order' | 'too-large';

export type Placed =
  | { readonly kind: 'placed'; readonly anchor: Anchor }
  | { readonly kind: 'refused'; readonly reason: Reason };

/** Reads a place from the body of a request (names as in OpenAPI pulls/create-review). */
export function placeOf(body: JsonObject): Place {
  const side = (value: unknown): Side | undefined => (value === 'LEFT' || value === 'RIGHT' ? value : undefined);
  const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
  return {
    path: String(body.path ?? ''),
    line: number(body.line),
    side: side(body.side) ?? 'RIGHT',
    startLine: number(body.start_line),
    startSide: side(body.start_side),
    position: number(body.position),
  };
}

/**
 * A place and the diff of the pull request in, an anchor or the reason against it out. The rules:
 * - the path is one of the changed files (github/gh-aw#32910);
 * - the line is in a hunk, context lines included, on either side (OpenAPI pulls/create-review-comment, `side`);
 * - start and end are in one hunk and start comes before the end (ubuntu/WSL#244, ThrillhouseBot#249);
 * - the file's diff is small enough to be shown (octokit/octokit.rb#1324).
 */
export function placeAnchor(place: Place, diff: PullDiff, settings: HubSettings): Placed {
  const file = diff.files.find((item) => item.path === place.path);
  if (file === undefined) return { kind: 'refused', reason: 'path' };
  if (file.hunks.length > 0 && !filesWithPatch(diff.files, settings.patch).has(file))
    return { kind: 'refused', reason: 'too-large' };
  const target = place.line === undefined ? linePlace(place, file) : place;
  if (target === undefined || target.line === undefined) return { kind: 'refused', reason: 'line' };
  const { line, side, startLine } = target;
  const startSide = target.startSide ?? side;
  const end = file.hunks.find((hunk) => indexOf(hunk, side, line) !== -1);
  if (end === undefined) return { kind: 'refused', reason: 'line' };
  if (startLine !== undefined) {
    if (startSide === side && startLine >= line) return { kind: 'refused', reason: 'order' };
    const from = indexOf(end, startSide, startLine);
    if (from === -1) return { kind: 'refused', reason: 'hunk' };
    if (from >= indexOf(end, side, line)) return { kind: 'refused', reason: 'order' };
  }
  return {
    kind: 'placed',
    anchor: {
      kind: 'lines',
      path: place.path,
      side,
      line,
      startLine: startLine ?? null,
      startSide: startLine === undefined ? null : startSide,
      commit: diff.head,
      mergeBase: diff.mergeBase,
      diffHunk: hunkUpTo(end, side, line),
      position: positionOf(file, side, line),
    },
  };
}

export function indexOf(hunk: Hunk, side: Side, line: number): number {
  return hunk.lines.findIndex((item) => (side === 'LEFT' ? item.left : item.right) === line);
}

/** `position` counts every line below the first hunk header, further headers included (docs, pulls/comments). */
export function positionOf(file: FileDiff, side: Side, line: number): number {
  let count = 0;
  for (const hunk of file.hunks) {
    const index = indexOf(hunk, side, line);
    if (index !== -1) return count + index + 1;
    count += hunk.lines.length + 1;
  }
  return 0;
}

function linePlace(place: Place, file: FileDiff): Place | undefined {
  if (place.position === undefined) return undefined;
  const lines: readonly (HunkLine | undefined)[] = file.hunks.flatMap<HunkLine | undefined>((hunk, at) =>
    at === 0 ? hunk.lines : [undefined, ...hunk.lines],
  );
  const found = lines[place.position - 1];
  if (found?.right != null) return { ...place, side: 'RIGHT', line: found.right };
  if (found?.left != null) return { ...place, side: 'LEFT', line: found.left };
  return undefined;
}

function hunkUpTo(hunk: Hunk, side: Side, line: number): string {
  const sign = { added: '+', removed: '-', context: ' ', 'no-newline': '\\' };
  const lines = hunk.lines.slice(0, indexOf(hunk, side, line) + 1);
  return [hunk.header, ...lines.map((item) => `${sign[item.kind]}${item.text}`)].join('\n');
}

const OLDER_LINE =
  "Pull request review thread line must be part of the diff, Pull request review thread start line must be part of the same hunk as the line., and Pull request review thread diff hunk can't be blank";

/** Texts of 2026 (max-sixty/tend#252, github/gh-aw#32910) and of 2024 (parkerbxyz/suggest-changes#28, #64). */
const SENTENCES: { readonly [Name in Reason]: { readonly current: string; readonly older: string } } = {
  path: {
    current: 'Path could not be resolved',
    older: "Pull request review thread path is invalid and Pull request review thread diff hunk can't be blank",
  },
  line: { current: 'Line could not be resolved', older: OLDER_LINE },
  hunk: {
    current: 'Start line could not be resolved',
    older: 'Pull request review thread start line must be part of the same hunk as the line.',
  },
  order: {
    current: 'Pull request review thread start line must precede the end line.',
    older: 'Pull request review thread start line must precede the end line.',
  },
  'too-large': { current: 'path diff too large', older: 'path diff too large' },
};

/** The refusal of a whole review; it does not tell which comment was at fault (QwenLM/qwen-code#6711). */
export function reviewRefusal(reason: Reason, settings: HubSettings): Refusal {
  return unprocessable(SENTENCES[reason][settings.wording]);
}

/** The refusal of a single comment (mitchspano/sfdx-scan-pull-request#16, qiniu/reviewbot#179). */
export function commentRefusal(reason: Reason): Refusal {
  const custom = (field: string, rest: string): JsonObject => ({
    resource: 'PullRequestReviewComment',
    code: 'custom',
    field: `pull_request_review_thread.${field}`,
    message: `pull_request_review_thread.${field} ${rest}`,
  });
  const hunk: JsonObject = {
    resource: 'PullRequestReviewComment',
    code: 'missing_field',
    field: 'pull_request_review_thread.diff_hunk',
  };
  if (reason === 'path') return validationFailed(custom('path', 'is invalid'), hunk);
  if (reason === 'line') return validationFailed(custom('line', 'must be part of the diff'), hunk);
  if (reason === 'hunk')
    return validationFailed(custom('start_line', 'must be part of the same hunk as the line.'), hunk);
  if (reason === 'order') return validationFailed(custom('start_line', 'must precede the end line.'));
  return validationFailed(custom('path', 'path diff too large'));
}
