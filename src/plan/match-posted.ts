import type { Finding } from '../findings/finding.ts';
import { codeSpan } from './markdown.ts';
import { readMarker, shortFingerprint, writeMarker } from './marker.ts';
import type { PostedComment } from './posted-comment.ts';
import type { EditedComment, PlannedComment, RetiredComment } from './review-plan.ts';

/** What becomes of comments that are to stand and of those that do. */
export interface Matched {
  /** New comments; `replaces` is the outdated one in whose place it stands. */
  readonly fresh: readonly { readonly comment: PlannedComment; readonly replaces: PostedComment | undefined }[];
  readonly keep: readonly EditedComment[];
  readonly edit: readonly EditedComment[];
  /** Comments of ours of which nothing is planned any more. */
  readonly left: readonly PostedComment[];
}

/** Matches by fingerprint: the comment that tells most of the same findings is the same comment. */
export function matchPosted(planned: readonly PlannedComment[], posted: readonly PostedComment[]): Matched {
  const open = new Set(posted.filter(({ marker, isResolved }) => marker.state === 'open' && !isResolved));
  const fresh: { comment: PlannedComment; replaces: PostedComment | undefined }[] = [];
  const keep: EditedComment[] = [];
  const edit: EditedComment[] = [];
  for (const comment of planned) {
    const found = mostAlike(comment, open);
    if (found !== undefined) open.delete(found);
    if (found === undefined || !standsOn(found, comment)) fresh.push({ comment, replaces: found });
    else if (readMarker(comment.body)?.digest === found.marker.digest) keep.push({ posted: found, comment });
    else edit.push({ posted: found, comment });
  }
  const left = posted.filter((comment) => open.has(comment) || comment.isResolved || comment.marker.state !== 'open');
  return { fresh, keep, edit, left };
}

function mostAlike(comment: PlannedComment, open: ReadonlySet<PostedComment>): PostedComment | undefined {
  const findings = new Set(comment.findings.map(({ fingerprint }) => shortFingerprint(fingerprint)));
  let best: PostedComment | undefined;
  let bestScore = 0;
  for (const posted of open) {
    const alike = posted.marker.findings.filter((finding) => findings.has(finding)).length;
    const score = alike === 0 ? 0 : alike * 2 + Number(posted.line !== null);
    if (score > bestScore) [best, bestScore] = [posted, score];
  }
  return best;
}

/** Whether a comment can say the new text where it stands: a suggestion replaces exactly the lines of its comment. */
function standsOn(posted: PostedComment, comment: PlannedComment): boolean {
  if (posted.path !== comment.path || posted.line === null) return false;
  if (comment.suggests.length === 0) return true;
  return posted.line === comment.range.last && (posted.firstLine ?? posted.line) === comment.range.first;
}

/** Fingerprints, as markers hold them, of findings whose comment a person resolved. */
export function resolvedFindings(posted: readonly PostedComment[]): ReadonlySet<string> {
  const resolved = posted.filter(({ marker, isResolved }) => isResolved && marker.state === 'open');
  return new Set(resolved.flatMap(({ marker }) => marker.findings));
}

/**
 * What becomes of comments of which nothing is planned: fixed where none of their findings is left, moved where all of
 * them are told elsewhere, else they stay.
 */
export function retireLeft(
  left: readonly PostedComment[],
  findings: readonly Finding[],
  told: ReadonlySet<string>,
  headSha: string,
): readonly RetiredComment[] {
  const present = new Set(findings.map(({ fingerprint }) => shortFingerprint(fingerprint)));
  return left.flatMap((posted) => {
    if (posted.marker.state !== 'open') return unfolded(posted);
    if (!posted.marker.findings.some((finding) => present.has(finding))) return [retire(posted, 'fixed', headSha)];
    const isElsewhere =
      !posted.isResolved && posted.marker.findings.every((finding) => told.has(finding) || !present.has(finding));
    return isElsewhere ? [retire(posted, 'moved', headSha)] : [];
  });
}

/** The text that says that a comment has done its work. */
export function retire(posted: PostedComment, why: 'fixed' | 'moved', headSha: string): RetiredComment {
  const title = posted.body.split('\n', 1)[0] ?? '';
  const text =
    why === 'fixed'
      ? `**Fixed in ${codeSpan(headSha.slice(0, 7))}.**\n\n<details><summary>What it said</summary>\n\n${title}\n\n</details>`
      : 'The lines below changed: what was said here stands in a newer comment.';
  return {
    posted,
    why,
    body: `${text}\n\n${writeMarker({ ...posted.marker, state: why })}`,
    minimize: isFolded(posted) ? undefined : foldedAs[why],
  };
}

const foldedAs = { fixed: 'RESOLVED', moved: 'OUTDATED' } as const;

/** Whether there is nothing to fold, or a person's word in it that must stay in sight. */
function isFolded({ hasReplies, isMinimized, isResolved }: PostedComment): boolean {
  return hasReplies || isMinimized || isResolved;
}

/** A run that ended between the new text and the folding left a comment of which only the folding is missing. */
function unfolded(posted: PostedComment): readonly RetiredComment[] {
  const { state } = posted.marker;
  return isFolded(posted) || state === 'open'
    ? []
    : [{ posted, why: state, body: undefined, minimize: foldedAs[state] }];
}
