/** Reviews and review comments: what may be written and what becomes of it. */
import { commentRefusal, placeAnchor, placeOf, reviewRefusal } from './anchors.ts';
import type { Hub } from './hub.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import { baseSha, headSha, mergeBase, pullCommits, pullDiff } from './pull-diff.ts';
import { Refusal, unprocessable, validationFailed } from './refusal.ts';
import type { Account, Anchor, Pull, Repository, Review, ReviewComment, ReviewState } from './state.ts';

const BODY_LIMIT = 65_536;

const STATES: { readonly [event: string]: ReviewState } = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
};

/** A review as a request orders it (names as in OpenAPI pulls/create-review). */
export function createReview(hub: Hub, repository: Repository, pull: Pull, author: Account, order: JsonObject): Review {
  const comments = Array.isArray(order.comments) ? order.comments.filter(isJsonObject) : [];
  const body = String(order.body ?? '');
  const event = order.event === undefined ? undefined : String(order.event);
  refuseLongBody(body, ...comments.map((item) => String(item.body ?? '')));
  refuseEvent(pull, author, event, body, comments.length);
  // suggest-changes MAX_COMMENTS_PER_REVIEW; the text of the refusal is not known.
  if (comments.length > hub.settings.commentsPerReview) throw unprocessable('Too many comments in one review');
  const commit = typeof order.commit_id === 'string' ? order.commit_id : headSha(repository, pull);
  refuseStrangeCommit(repository, pull, commit);
  // All anchors before anything is stored: one bad comment refuses the whole review (QwenLM/qwen-code#6711).
  const diff = pullDiff(repository, pull, commit);
  const anchors = comments.map((item) => {
    const placed = placeAnchor(placeOf(item), diff, hub.settings);
    if (placed.kind === 'refused') throw reviewRefusal(placed.reason, hub.settings);
    return placed.anchor;
  });
  const review = addReview(hub, pull, author, {
    body,
    commit,
    state: event === undefined ? 'PENDING' : (STATES[event] ?? 'COMMENTED'),
  });
  comments.forEach((item, index) => {
    const anchor = anchors[index];
    if (anchor !== undefined) addThread(hub, pull, review, author, String(item.body), anchor);
  });
  return review;
}

function refuseEvent(pull: Pull, author: Account, event: string | undefined, body: string, comments: number): void {
  const isPending = (review: Review) => review.state === 'PENDING' && review.author.login === author.login;
  // github/app#3371
  if (event === undefined && pull.reviews.some(isPending))
    throw unprocessable('User can only have one pending review per pull request');
  // gh-aw#32910; "body: required when using REQUEST_CHANGES or COMMENT" (OpenAPI), comments alone will do (reviewdog).
  if (event === 'COMMENT' && body === '' && comments === 0) throw unprocessable("Review body can't be blank");
  if (event === 'REQUEST_CHANGES' && body === '') throw unprocessable("Review body can't be blank");
  if (event === 'APPROVE' && author.type === 'Bot')
    throw unprocessable('GitHub Actions is not permitted to approve pull requests.');
  if (author.login !== pull.author.login) return;
  if (event === 'APPROVE') throw unprocessable('Can not approve your own pull request');
  if (event === 'REQUEST_CHANGES') throw unprocessable('Can not request changes on your own pull request');
}

/** danger/danger#424, reviewdog/reviewdog#1696 */
export function refuseLongBody(...bodies: readonly string[]): void {
  if (bodies.every((body) => body.length <= BODY_LIMIT)) return;
  throw unprocessable(`Body is too long (maximum is ${BODY_LIMIT} characters)`);
}

/** code-review#210 */
function refuseStrangeCommit(repository: Repository, pull: Pull, commit: string): void {
  if (!pullCommits(repository, pull).includes(commit))
    throw unprocessable('Start commit oid is not part of the pull request');
}

/** A comment of its own (OpenAPI pulls/create-review-comment): GitHub makes a review of one comment around it. */
export function createComment(
  hub: Hub,
  repository: Repository,
  pull: Pull,
  author: Account,
  order: JsonObject,
): ReviewComment {
  if (typeof order.in_reply_to === 'number')
    return createReply(hub, pull, author, order.in_reply_to, String(order.body));
  refuseLongBody(String(order.body));
  const commit = String(order.commit_id);
  if (!pullCommits(repository, pull).includes(commit)) {
    throw validationFailed({
      resource: 'PullRequestReviewComment',
      code: 'custom',
      field: 'commit_id',
      message: 'commit_id is not part of the pull request',
    });
  }
  const anchor = commentAnchor(hub, repository, pull, commit, order);
  const review = addReview(hub, pull, author, { body: '', commit, state: 'COMMENTED' });
  return addThread(hub, pull, review, author, String(order.body), anchor);
}

function commentAnchor(hub: Hub, repository: Repository, pull: Pull, commit: string, order: JsonObject): Anchor {
  const diff = pullDiff(repository, pull, commit);
  const path = String(order.path);
  if (order.subject_type === 'file') {
    // A comment on a file works for any file of the pull request (reviewdog, service/github).
    if (!diff.files.some((file) => file.path === path)) throw commentRefusal('path');
    return { kind: 'file', path, commit, mergeBase: mergeBase(repository.dir, baseSha(repository, pull), commit) };
  }
  const placed = placeAnchor(placeOf(order), diff, hub.settings);
  if (placed.kind === 'refused') throw commentRefusal(placed.reason);
  return placed.anchor;
}

/** An answer below a comment; only the first comment of a thread can be answered (OpenAPI). */
export function createReply(hub: Hub, pull: Pull, author: Account, to: number, body: string): ReviewComment {
  const first = pull.comments.find((item) => item.id === to);
  if (first === undefined) throw new Refusal(404, 'Not Found');
  if (first.inReplyTo !== null)
    throw validationFailed({ resource: 'PullRequestReviewComment', code: 'invalid', field: 'in_reply_to' });
  refuseLongBody(body);
  const review = addReview(hub, pull, author, { body: '', commit: first.anchor.commit, state: 'COMMENTED' });
  return addComment(hub, pull, {
    reviewId: review.id,
    threadId: first.threadId,
    inReplyTo: first.id,
    author,
    body,
    anchor: first.anchor,
  });
}

function addReview(hub: Hub, pull: Pull, author: Account, part: Pick<Review, 'body' | 'commit' | 'state'>): Review {
  const submittedAt = part.state === 'PENDING' ? null : hub.now();
  const review: Review = { ...part, id: hub.nextId(), author, submittedAt, minimised: null };
  pull.reviews.push(review);
  return review;
}

function addThread(hub: Hub, pull: Pull, review: Review, author: Account, body: string, anchor: Anchor): ReviewComment {
  const threadId = hub.nextId();
  pull.threads.push({ id: threadId, resolvedBy: null });
  return addComment(hub, pull, { reviewId: review.id, threadId, inReplyTo: null, author, body, anchor });
}

type CommentPart = Pick<ReviewComment, 'reviewId' | 'threadId' | 'inReplyTo' | 'author' | 'body' | 'anchor'>;

function addComment(hub: Hub, pull: Pull, part: CommentPart): ReviewComment {
  const now = hub.now();
  const comment: ReviewComment = {
    ...part,
    id: hub.nextId(),
    createdAt: now,
    updatedAt: now,
    minimised: null,
    appliedBy: null,
  };
  pull.comments.push(comment);
  return comment;
}

/** Removes a comment; the last one of a thread takes the thread with it, the last one of an empty review the review. */
export function deleteComment(pull: Pull, comment: ReviewComment): void {
  pull.comments.splice(pull.comments.indexOf(comment), 1);
  const thread = pull.threads.findIndex((item) => item.id === comment.threadId);
  if (!pull.comments.some((item) => item.threadId === comment.threadId)) pull.threads.splice(thread, 1);
  const review = pull.reviews.findIndex((item) => item.id === comment.reviewId);
  const isEmpty =
    pull.reviews[review]?.body === '' && !pull.comments.some((item) => item.reviewId === comment.reviewId);
  if (isEmpty) pull.reviews.splice(review, 1);
}

/** Comments that others may see: those of pending reviews are shown to nobody but their author. */
export function visibleComments(pull: Pull, viewer: Account | null): readonly ReviewComment[] {
  const hidden = new Set(
    pull.reviews
      .filter((item) => item.state === 'PENDING' && item.author.login !== viewer?.login)
      .map((item) => item.id),
  );
  return pull.comments.filter((item) => !hidden.has(item.reviewId));
}
