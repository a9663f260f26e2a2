import { ok, pagedAnswer, type Routes } from '../call.ts';
import { demand } from '../permissions.ts';
import { reviewCommentJson, reviewJson } from '../present.ts';
import { unprocessable, validationFailed } from '../refusal.ts';
import { createReview, refuseLongBody } from '../reviewing.ts';
import { pullOf, reviewOf, viewerOf } from './lookup.ts';

const READ = { name: 'pull_requests', access: 'read' } as const;
const WRITE = { name: 'pull_requests', access: 'write' } as const;

export const REVIEW_ROUTES: Routes = {
  'pulls/list-reviews': (call, repository) => {
    demand(call.token, repository, READ);
    const pull = pullOf(call, repository);
    const viewer = call.token?.account.login;
    const shown = pull.reviews.filter((review) => review.state !== 'PENDING' || review.author.login === viewer);
    return pagedAnswer(call, shown, (review) => reviewJson(call.hub, repository, pull, review));
  },
  // 200, not 201 (OpenAPI).
  'pulls/create-review': (call, repository) => {
    demand(call.token, repository, WRITE);
    const pull = pullOf(call, repository);
    return ok(
      reviewJson(call.hub, repository, pull, createReview(call.hub, repository, pull, viewerOf(call), call.body)),
    );
  },
  'pulls/get-review': (call, repository) => {
    demand(call.token, repository, READ);
    const pull = pullOf(call, repository);
    return ok(reviewJson(call.hub, repository, pull, reviewOf(call, pull)));
  },
  'pulls/update-review': (call, repository) => {
    demand(call.token, repository, WRITE);
    const pull = pullOf(call, repository);
    const review = reviewOf(call, pull);
    const body = String(call.body.body);
    refuseLongBody(body);
    review.body = body;
    return ok(reviewJson(call.hub, repository, pull, review));
  },
  // "Submitted reviews cannot be deleted" (docs).
  'pulls/delete-pending-review': (call, repository) => {
    demand(call.token, repository, WRITE);
    const pull = pullOf(call, repository);
    const review = reviewOf(call, pull);
    if (review.state !== 'PENDING') throw unprocessable('Can not delete a non-pending pull request review');
    const body = reviewJson(call.hub, repository, pull, review);
    pull.reviews.splice(pull.reviews.indexOf(review), 1);
    for (const comment of pull.comments.filter((item) => item.reviewId === review.id)) {
      pull.comments.splice(pull.comments.indexOf(comment), 1);
      pull.threads.splice(
        pull.threads.findIndex((item) => item.id === comment.threadId),
        1,
      );
    }
    return ok(body);
  },
  'pulls/submit-review': (call, repository) => {
    demand(call.token, repository, WRITE);
    const pull = pullOf(call, repository);
    const review = reviewOf(call, pull);
    if (review.state !== 'PENDING')
      throw validationFailed({
        resource: 'PullRequestReview',
        code: 'custom',
        message: 'Review has already been submitted',
      });
    const event = String(call.body.event);
    if (event === 'APPROVE' && review.author.type === 'Bot')
      throw unprocessable('GitHub Actions is not permitted to approve pull requests.');
    if (typeof call.body.body === 'string') review.body = call.body.body;
    review.state = event === 'APPROVE' ? 'APPROVED' : event === 'REQUEST_CHANGES' ? 'CHANGES_REQUESTED' : 'COMMENTED';
    review.submittedAt = call.hub.now();
    return ok(reviewJson(call.hub, repository, pull, review));
  },
  // cpp-linter/cpp-linter-action#290
  'pulls/dismiss-review': (call, repository) => {
    demand(call.token, repository, WRITE);
    const pull = pullOf(call, repository);
    const review = reviewOf(call, pull);
    if (review.state === 'COMMENTED') throw unprocessable('Can not dismiss a commented pull request review');
    review.state = 'DISMISSED';
    return ok(reviewJson(call.hub, repository, pull, review));
  },
  'pulls/list-comments-for-review': (call, repository) => {
    demand(call.token, repository, READ);
    const pull = pullOf(call, repository);
    const review = reviewOf(call, pull);
    const comments = pull.comments.filter((item) => item.reviewId === review.id);
    return pagedAnswer(call, comments, (comment) => reviewCommentJson(call.hub, repository, pull, comment));
  },
};
