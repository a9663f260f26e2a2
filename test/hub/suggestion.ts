/** Suggested changes: how GitHub reads them out of a comment, when it lets them be committed, and what that does. */
import { indexOf } from './anchors.ts';
import { currentPlace } from './comment-place.ts';
import { blobAt } from './git.ts';
import { pullDiff } from './pull-diff.ts';
import type { HubSettings } from './settings.ts';
import type { Pull, Repository, ReviewComment } from './state.ts';

/** GitHub's own words, as every pull request page carries them (seen in stored pages of 2026). */
export type SuggestionRefusal =
  | 'Suggestions cannot be applied while the pull request is closed.'
  | 'Suggestions cannot be applied from pending reviews.'
  | 'Outdated suggestions cannot be applied.'
  | 'Applying suggestions on deleted lines is not supported.'
  | 'This suggestion is invalid because no changes were made to the code.'
  | 'Only one suggestion per line can be applied in a batch.'
  | 'This suggestion has been applied or marked resolved.'
  | 'This comment holds no suggestion.';

/** Lines `start` to `end` of a file at the head are replaced by `lines`. */
export type SuggestedEdit = {
  readonly comment: ReviewComment;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly before: readonly string[];
  readonly lines: readonly string[];
};

export type Suggestion =
  | { readonly kind: 'edit'; readonly edit: SuggestedEdit }
  | { readonly kind: 'refused'; readonly reason: SuggestionRefusal };

/**
 * The contents of the suggestion blocks of a comment, in order. A block opens with three or more backticks or tildes,
 * indented at most three spaces, and the word `suggestion`; it closes with at least as many, alone on a line (CommonMark).
 */
export function suggestionBlocks(body: string): readonly (readonly string[])[] {
  const blocks: string[][] = [];
  let open: { readonly fence: string; readonly lines: string[]; readonly isSuggestion: boolean } | undefined;
  for (const line of body.replace(/\r\n/g, '\n').split('\n')) {
    if (open === undefined) {
      const start = /^ {0,3}(`{3,}|~{3,})\s*([^`]*)$/.exec(line);
      if (start === null) continue;
      open = {
        fence: start[1] ?? '',
        lines: [],
        isSuggestion: (start[2] ?? '').trim().split(/\s+/)[0] === 'suggestion',
      };
      continue;
    }
    const close = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line)?.[1];
    if (close === undefined || close[0] !== open.fence[0] || close.length < open.fence.length) {
      open.lines.push(line);
      continue;
    }
    if (open.isSuggestion) blocks.push(open.lines);
    open = undefined;
  }
  if (open?.isSuggestion === true) blocks.push(open.lines);
  return blocks;
}

/** Text in, its lines without ends, and whether the last line has one. */
export function splitLines(text: string): { readonly lines: readonly string[]; readonly hasFinalNewline: boolean } {
  const hasFinalNewline = text.endsWith('\n');
  const body = hasFinalNewline ? text.slice(0, -1) : text;
  return { lines: text === '' ? [] : body.split('\n'), hasFinalNewline };
}

/** A comment in; what its suggestion would change, or why GitHub's button is dead. */
export function suggestionOf(
  repository: Repository,
  pull: Pull,
  comment: ReviewComment,
  settings: HubSettings,
  block = 0,
): Suggestion {
  const lines = suggestionBlocks(comment.body)[block];
  if (lines === undefined) return refused('This comment holds no suggestion.');
  if (pull.state === 'closed') return refused('Suggestions cannot be applied while the pull request is closed.');
  const review = pull.reviews.find((item) => item.id === comment.reviewId);
  if (review?.state === 'PENDING') return refused('Suggestions cannot be applied from pending reviews.');
  const thread = pull.threads.find((item) => item.id === comment.threadId);
  if (comment.appliedBy !== null || thread?.resolvedBy != null)
    return refused('This suggestion has been applied or marked resolved.');
  if (comment.anchor.kind === 'file' || comment.anchor.side === 'LEFT' || comment.anchor.startSide === 'LEFT') {
    return refused('Applying suggestions on deleted lines is not supported.');
  }
  const place = currentPlace(repository, pull, comment, settings);
  if (place.kind !== 'lines' || (comment.anchor.startLine !== null && place.startLine === null))
    return refused('Outdated suggestions cannot be applied.');
  const start = place.startLine ?? place.line;
  if (crossesDeletedLine(repository, pull, place.path, start, place.line))
    return refused('Applying suggestions on deleted lines is not supported.');
  const { head } = pullDiff(repository, pull);
  const text = blobAt(repository.dir, head, place.path)?.toString('utf8') ?? '';
  const before = splitLines(text).lines.slice(start - 1, place.line);
  const isSame = before.length === lines.length && before.every((line, index) => line === lines[index]);
  if (isSame) return refused('This suggestion is invalid because no changes were made to the code.');
  return { kind: 'edit', edit: { comment, path: place.path, start, end: place.line, before, lines } };
}

function refused(reason: SuggestionRefusal): Suggestion {
  return { kind: 'refused', reason };
}

/** The range shown in the diff holds a removed line between its ends (suggest-changes#50). */
function crossesDeletedLine(repository: Repository, pull: Pull, path: string, start: number, end: number): boolean {
  const file = pullDiff(repository, pull).files.find((item) => item.path === path);
  const hunk = file?.hunks.find((item) => indexOf(item, 'RIGHT', end) !== -1);
  if (hunk === undefined) return false;
  const range = hunk.lines.slice(indexOf(hunk, 'RIGHT', start), indexOf(hunk, 'RIGHT', end) + 1);
  return range.some((line) => line.kind === 'removed');
}

/** Edits of one file in; its new text out, or undefined where two edits touch one line. */
export function applyEdits(text: string, edits: readonly SuggestedEdit[]): string | undefined {
  const { lines, hasFinalNewline } = splitLines(text);
  const out = [...lines];
  let above = Number.POSITIVE_INFINITY;
  for (const edit of edits.toSorted((a, b) => b.end - a.end)) {
    if (edit.end >= above) return undefined;
    above = edit.start;
    out.splice(edit.start - 1, edit.end - edit.start + 1, ...edit.lines);
  }
  if (out.length === 0) return '';
  return `${out.join('\n')}${hasFinalNewline ? '\n' : ''}`;
}
