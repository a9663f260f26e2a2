import type { Hunk } from '../diff/hunk.ts';
import type { Judgement } from '../judgement/judgement.ts';
import { type CheckRunPlan, planCheckRun } from '../plan/check-run.ts';
import { planReview, withoutComments } from '../plan/plan-review.ts';
import { reviewBody } from '../plan/review-body.ts';
import type { ReviewOptions } from '../plan/review-options.ts';
import type { PlannedComment, ReviewPlan } from '../plan/review-plan.ts';
import type { SummaryFacts } from '../plan/summary.ts';
import type { Client } from './client.ts';
import { listPostedComments } from './posted-comments.ts';
import { type PullRequestId, readPullRequest } from './pull-request.ts';
import { type Refusal, refusalText, toRefusal } from './refusal.ts';
import { type ChangeOptions, removeDuplicates, sendChanges } from './send-changes.ts';
import { type CheckRunTarget, sendCheckRun } from './send-check-run.ts';
import { type SentReview, sendReview } from './send-review.ts';

export interface ReviewTarget extends PullRequestId {
  readonly headSha: string;
  /** The page with the checks of the pull request. */
  readonly checksUrl: string;
}

export interface PublishedReview {
  readonly plan: ReviewPlan;
  readonly url: string | undefined;
  /** Sentences about what could not be done. */
  readonly notes: readonly string[];
}

/** Brings the comments of the pull request up to date. Whatever GitHub answers, it ends with what became of it. */
export async function publishReview(
  client: Client,
  target: ReviewTarget,
  judgement: Judgement,
  hunks: ReadonlyMap<string, readonly Hunk[]>,
  options: ReviewOptions & ChangeOptions,
): Promise<PublishedReview> {
  const listed = await listPostedComments(client, target);
  const posted = listed.kind === 'answer' ? listed.data : [];
  const plan = planReview(judgement, hunks, posted, options);
  if (listed.kind === 'refused') {
    return unposted(
      plan,
      `No review was posted: earlier comments could not be listed, and nothing is posted twice; ${refusalText(listed.refusal)}.`,
    );
  }
  if (plan.post.length + plan.edit.length + plan.retire.length === 0) return { plan, url: undefined, notes: [] };
  const moved = await whyNotToPost(client, target);
  if (moved !== undefined) return unposted(plan, moved);
  return carryOut(client, target, judgement, plan, options);
}

/** Writes the check run for what became of the review. */
export async function publishCheckRun(
  client: Client,
  target: CheckRunTarget,
  judgement: Judgement,
  facts: SummaryFacts,
) {
  const plan: CheckRunPlan = planCheckRun(judgement, facts);
  const sent = await sendCheckRun(client, target, plan);
  if (sent.kind === 'written') return { url: sent.url, notes: [] };
  return {
    url: undefined,
    notes: [`The check run was not written: ${refusalText(sent.refusal)}.${needs(sent.refusal, 'checks: write')}`],
  };
}

async function carryOut(
  client: Client,
  target: ReviewTarget,
  judgement: Judgement,
  plan: ReviewPlan,
  options: ChangeOptions,
): Promise<PublishedReview> {
  const body = reviewBody(judgement, plan, target.checksUrl);
  const review = await sendReview(client, target, target.headSha, plan.post, body);
  const after = [
    { comments: review.refused, reason: 'refused by GitHub' as const },
    { comments: review.left, reason: 'not posted' as const },
  ].reduce((changed, { comments, reason }) => withoutComments(changed, comments, reason), plan);
  // A comment makes way only for one that was posted: nothing may be told nowhere.
  const retire = plan.retire.filter(({ why }) => why === 'fixed' || review.left.length + review.refused.length === 0);
  const changes = await sendChanges(client, target, plan.edit, retire, options);
  if (review.posted.length > 0) {
    const again = await listPostedComments(client, target);
    if (again.kind === 'answer') await removeDuplicates(client, target, again.data);
  }
  return { plan: after, url: review.url, notes: [...reviewNotes(review), ...changeNotes(changes)] };
}

/** A run for an older commit says nothing on the pull request; its gate stands on that commit. */
async function whyNotToPost(client: Client, target: ReviewTarget): Promise<string | undefined> {
  try {
    const now = await readPullRequest(client, target);
    if (now.headSha === target.headSha) return undefined;
    return `No review was posted: the pull request moved on to \`${now.headSha.slice(0, 7)}\`, whose run posts it.`;
  } catch (error) {
    return `No review was posted: the pull request could not be read; ${refusalText(toRefusal(error))}.`;
  }
}

function unposted(plan: ReviewPlan, note: string): PublishedReview {
  const left: readonly PlannedComment[] = plan.post;
  return {
    plan: withoutComments(plan, left, 'not posted'),
    url: undefined,
    notes: left.length + plan.edit.length + plan.retire.length === 0 ? [] : [note],
  };
}

function reviewNotes(review: SentReview): readonly string[] {
  const notes: string[] = [];
  if (review.refused.length > 0)
    notes.push(`GitHub refused ${review.refused.length} comments; they stand below instead.`);
  if (review.stopped !== undefined) {
    notes.push(
      `${review.left.length} comments were not posted: ${refusalText(review.stopped)}.${needs(review.stopped, 'pull-requests: write')}`,
    );
  } else if (review.left.length > 0) {
    notes.push(`${review.left.length} comments were not posted: GitHub refused too many of them.`);
  }
  return notes;
}

function changeNotes(changes: Awaited<ReturnType<typeof sendChanges>>): readonly string[] {
  const { notEdited, notFolded, notResolved } = changes;
  const note = (what: string, refusal: Refusal | undefined, permission: string) =>
    refusal === undefined ? [] : [`${what}: ${refusalText(refusal)}.${needs(refusal, permission)}`];
  return [
    ...note('Earlier comments were not brought up to date', notEdited, 'pull-requests: write'),
    ...note('Cured comments were not folded', notFolded, 'pull-requests: write'),
    ...note('Conversations were not resolved', notResolved, 'contents: write'),
  ];
}

function needs(refusal: Refusal, permission: string): string {
  return refusal.kind === 'permission' ? ` The workflow needs \`${permission}\` under \`permissions:\`.` : '';
}
