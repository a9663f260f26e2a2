import type { Hunk } from '../diff/hunk.ts';
import type { Finding } from '../findings/finding.ts';
import type { Judgement } from '../judgement/judgement.ts';
import { renderComment } from './comment-body.ts';
import { groupFindings } from './finding-group.ts';
import { shortFingerprint, writeMarker } from './marker.ts';
import { type Matched, matchPosted, resolvedFindings, retire, retireLeft } from './match-posted.ts';
import { type PlacedGroup, placeGroups } from './place-group.ts';
import type { PostedComment } from './posted-comment.ts';
import type { ReviewOptions } from './review-options.ts';
import type { PlannedComment, ReviewPlan, UnplacedFinding, UnplacedReason } from './review-plan.ts';
import { textDigest } from './text-digest.ts';

/**
 * Decides which comments stand on the pull request after this run.
 *
 * @param hunks where comments can stand, by path at head
 * @param posted comments of the token's own identity
 */
export function planReview(
  judgement: Judgement,
  hunks: ReadonlyMap<string, readonly Hunk[]>,
  posted: readonly PostedComment[],
  options: ReviewOptions,
): ReviewPlan {
  const inScope = judgement.inScope.filter((finding) => finding.waiver === null);
  const resolved = resolvedFindings(posted);
  const isResolved = (finding: Finding) => resolved.has(shortFingerprint(finding.fingerprint));
  const notices = inScope.filter((finding) => finding.severity === 'notice');
  const told = inScope.filter((finding) => finding.severity !== 'notice');
  const groups = groupFindings(
    told.filter((finding) => !isResolved(finding)),
    judgement.fixes,
  );
  const { placed, outside } = placeGroups(groups, { texts: judgement.texts, hunks }, options.suggest);
  const comments = placed.map((group) => toComment(group, judgement, options));
  const matched = matchPosted(comments, posted);
  const { within, over } = limit(matched, options.maxComments);
  const plan: ReviewPlan = {
    post: within.map(({ comment }) => comment),
    keep: matched.keep,
    edit: matched.edit,
    retire: planRetired(matched, within, judgement, options.headSha),
    unplaced: [
      ...because('resolved', told.filter(isResolved)),
      ...because(
        'outside the diff',
        outside.flatMap((group) => group.findings),
      ),
      ...because(
        'over the limit of comments',
        over.flatMap(({ comment }) => comment.findings),
      ),
      ...because('notice', notices),
    ],
  };
  assertNothingLost(plan, inScope.length);
  return plan;
}

/** Findings that stand in a comment of the plan. */
export function placedFindings(plan: ReviewPlan): readonly Finding[] {
  const standing = [...plan.keep, ...plan.edit].map(({ comment }) => comment);
  return [...plan.post, ...standing].flatMap((comment) => comment.findings);
}

/** The plan after some of its comments could not be posted. */
export function withoutComments(
  plan: ReviewPlan,
  comments: readonly PlannedComment[],
  reason: UnplacedReason,
): ReviewPlan {
  const gone = new Set(comments);
  return {
    ...plan,
    post: plan.post.filter((comment) => !gone.has(comment)),
    unplaced: [
      ...plan.unplaced,
      ...because(
        reason,
        comments.flatMap((comment) => comment.findings),
      ),
    ],
  };
}

function toComment(placed: PlacedGroup, judgement: Judgement, options: ReviewOptions): PlannedComment {
  const text = renderComment(placed, judgement.texts.get(placed.group.file), options);
  const marker = writeMarker({
    state: 'open',
    digest: textDigest(text),
    findings: placed.group.findings.map(({ fingerprint }) => fingerprint),
  });
  return {
    path: placed.path,
    range: placed.range,
    body: `${text}\n\n${marker}`,
    findings: placed.group.findings,
    suggests: placed.suggestion?.fixes ?? [],
  };
}

/** The most severe ones stand; comments that only move to another line always do. */
function limit(matched: Matched, maxComments: number) {
  const moving = matched.fresh.filter(({ replaces }) => replaces !== undefined);
  const fresh = matched.fresh.filter(({ replaces }) => replaces === undefined);
  const room = Math.max(0, maxComments - matched.keep.length - matched.edit.length - moving.length);
  return { within: [...moving, ...fresh.slice(0, room)], over: fresh.slice(room) };
}

function planRetired(matched: Matched, within: Matched['fresh'], judgement: Judgement, headSha: string) {
  const standing = [...matched.keep, ...matched.edit, ...within].flatMap(({ comment }) => comment.findings);
  const told = new Set(standing.map(({ fingerprint }) => shortFingerprint(fingerprint)));
  const replaced = within.flatMap(({ replaces }) =>
    replaces === undefined ? [] : [retire(replaces, 'moved', headSha)],
  );
  return [...replaced, ...retireLeft(matched.left, judgement.findings, told, headSha)];
}

function because(reason: UnplacedReason, findings: readonly Finding[]): readonly UnplacedFinding[] {
  return findings.map((finding) => ({ finding, reason }));
}

function assertNothingLost(plan: ReviewPlan, expected: number): void {
  const planned = placedFindings(plan).length + plan.unplaced.length;
  if (planned !== expected) throw new Error(`The plan tells ${planned} findings, but ${expected} are in scope.`);
}
