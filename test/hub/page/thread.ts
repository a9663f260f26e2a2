/** One conversation on a line: excerpt of the diff, comments, suggested changes with their buttons. */
import type { HunkLine } from '../diff.ts';
import { blobAt } from '../git.ts';
import type { Account, ReviewComment } from '../state.ts';
import { splitLines, suggestionOf } from '../suggestion.ts';
import { changeTable, diffTable, lineRow, numberOn } from './diff-table.ts';
import { type Html, html } from './html.ts';
import { icon } from './icons.ts';
import { renderMarkdown } from './markdown.ts';
import { ago, type PullView, type ThreadView } from './view.ts';

/** GitHub shows a one-line comment with three lines above it. */
const LINES_ABOVE = 3;

export function avatar(account: Account, size: 'large' | 'small' = 'small'): Html {
  if (account.type === 'Bot')
    return html`<span class="avatar bot ${size}">${icon(account.login.startsWith('github-actions') ? 'play' : 'hubot')}</span>`;
  const hue = [...account.login].reduce((sum, letter) => sum + letter.charCodeAt(0) * 47, 0) % 360;
  return html`<span class="avatar ${size}" style="background: hsl(${hue} 45% 45%)">${account.login.slice(0, 1).toUpperCase()}</span>`;
}

export function authorName(account: Account): Html {
  const name = account.login.replace(/\[bot\]$/, '');
  return html`<a class="author" href="#">${name}</a>${account.type === 'Bot' ? html` <span class="label">bot</span>` : null}`;
}

/** A suggestion block of a comment as a red and green diff with GitHub's buttons, or with its word why they are dead. */
function suggestionView(view: PullView, comment: ReviewComment, lines: readonly string[], index: number): Html {
  const { hub, repository, pull } = view;
  const suggestion = suggestionOf(repository, pull, comment, hub.settings, index);
  const { anchor } = comment;
  const path = anchor.path;
  const start = anchor.kind === 'lines' ? (anchor.startLine ?? anchor.line) : 1;
  const end = anchor.kind === 'lines' ? anchor.line : 1;
  const text = blobAt(repository.dir, anchor.commit, path)?.toString('utf8') ?? '';
  const before = suggestion.kind === 'edit' ? suggestion.edit.before : splitLines(text).lines.slice(start - 1, end);
  const first = suggestion.kind === 'edit' ? suggestion.edit.start : start;
  const foot =
    suggestion.kind === 'edit'
      ? html`<button class="button" data-commit="${comment.id}">Commit suggestion</button><button class="button" data-batch="${comment.id}">Add suggestion to batch</button>`
      : comment.appliedBy !== null
        ? html`<span class="faint">${icon('check', 'good')} Applied in <code>${comment.appliedBy.slice(0, 7)}</code></span>`
        : html`<span class="faint">${suggestion.reason}</span>`;
  return html`<div class="suggestion"><div class="suggestion-head">Suggested change</div>${changeTable(path, first, before, lines)}<div class="suggestion-foot">${foot}</div></div>`;
}

/** The text of a comment, or that it is minimised. */
export function commentView(view: PullView, comment: ReviewComment): Html {
  const body = renderMarkdown(comment.body, (lines, index) => suggestionView(view, comment, lines, index));
  const edited = comment.updatedAt === comment.createdAt ? null : html` <span class="faint">• edited</span>`;
  const head = html`<div class="comment-head">${avatar(comment.author)} ${authorName(comment.author)} <span class="faint">${ago(comment.createdAt)}</span>${edited}</div>`;
  if (comment.minimised === null) return html`<div class="comment" id="discussion_r${comment.id}">${head}${body}</div>`;
  const reason = comment.minimised.toLowerCase().replace('_', ' ');
  return html`<details class="comment minimised" id="discussion_r${comment.id}"><summary>${avatar(comment.author)} ${authorName(comment.author)} <span class="faint">This comment was marked as ${reason}.</span> <span class="toggle">Show comment</span></summary>${head}${body}</details>`;
}

function excerpt(threadView: ThreadView): Html | null {
  const { anchor } = threadView.first;
  if (anchor.kind === 'file') return null;
  const lines = parseExcerpt(anchor.diffHunk);
  const at = (line: HunkLine) => numberOn(anchor.side, line);
  const from = anchor.startLine ?? anchor.line;
  const start = lines.findIndex((line) => at(line) === from);
  const shown = lines.slice(
    Math.max(0, (start === -1 ? lines.length - 1 : start) - (anchor.startLine === null ? LINES_ABOVE : 0)),
  );
  return diffTable(shown.map((line) => lineRow(anchor.path, line)));
}

function parseExcerpt(hunk: string): readonly HunkLine[] {
  const [header = '', ...rest] = hunk.split('\n');
  const match = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(header);
  let left = Number(match?.[1] ?? 1);
  let right = Number(match?.[2] ?? 1);
  return rest.flatMap((line): readonly HunkLine[] => {
    const text = line.slice(1);
    if (line.startsWith('+')) return [{ kind: 'added', text, left: null, right: right++ }];
    if (line.startsWith('-')) return [{ kind: 'removed', text, left: left++, right: null }];
    if (line.startsWith('\\')) return [];
    return [{ kind: 'context', text, left: left++, right: right++ }];
  });
}

function threadFoot(threadView: ThreadView): Html {
  const { thread, first } = threadView;
  const isResolved = thread.resolvedBy !== null;
  const button = html`<button class="button" data-resolve="${first.id}" data-to="${isResolved ? 'unresolve' : 'resolve'}">${isResolved ? 'Unresolve conversation' : 'Resolve conversation'}</button>`;
  const by =
    thread.resolvedBy === null
      ? null
      : html`<span class="faint"> ${authorName(thread.resolvedBy)} marked this conversation as resolved.</span>`;
  return html`<div class="reply"><form data-reply="${first.id}"><input name="body" placeholder="Reply…" autocomplete="off"></form></div><div class="thread-foot">${button}${by}</div>`;
}

/** The comments of a conversation without the excerpt, as they stand between the lines of a file. */
export function inlineThread(view: PullView, threadView: ThreadView): Html {
  const isResolved = threadView.thread.resolvedBy !== null;
  const body = html`${threadView.comments.map((comment) => commentView(view, comment))}${threadFoot(threadView)}`;
  if (!isResolved) return html`<div class="thread inline">${body}</div>`;
  return html`<details class="thread inline"><summary>${icon('check')} Resolved conversation</summary>${body}</details>`;
}

/** A whole conversation with its file name and excerpt, as it stands in the timeline. */
export function threadCard(view: PullView, threadView: ThreadView): Html {
  const { first, thread, place } = threadView;
  const { anchor } = first;
  const isOutdated = place.kind === 'outdated';
  const range =
    anchor.kind === 'lines' && anchor.startLine !== null
      ? html`<div class="range">Comment on lines <b>${anchor.side === 'LEFT' ? '-' : '+'}${anchor.startLine}</b> to <b>${anchor.side === 'LEFT' ? '-' : '+'}${anchor.line}</b></div>`
      : null;
  const labels = html`${isOutdated ? html`<span class="label attention">Outdated</span>` : null}`;
  const where = anchor.kind === 'lines' && !isOutdated && place.kind === 'lines' ? `:${place.line}` : '';
  const head = html`<a class="path" href="${view.url}/files#thread-${thread.id}">${anchor.path}</a><span class="faint">${where}</span> ${labels}`;
  const body = html`${range}${excerpt(threadView)}<div class="thread-body">${threadView.comments.map((comment) => commentView(view, comment))}${threadFoot(threadView)}</div>`;
  const isClosed = thread.resolvedBy !== null || isOutdated;
  if (!isClosed)
    return html`<div class="card thread" id="thread-${thread.id}"><div class="card-head">${head}</div>${body}</div>`;
  const state = thread.resolvedBy === null ? null : html` <span class="label good">${icon('check')} Resolved</span>`;
  return html`<details class="card thread" id="thread-${thread.id}"><summary class="card-head">${head}${state}<span class="toggle">${thread.resolvedBy === null ? 'Show outdated' : 'Show resolved'}</span></summary>${body}</details>`;
}
