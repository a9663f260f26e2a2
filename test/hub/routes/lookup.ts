import type { Call } from '../call.ts';
import { commitOf } from '../git.ts';
import { notFound, Refusal } from '../refusal.ts';
import type { Account, CheckRun, IssueComment, Pull, Repository, Review, ReviewComment } from '../state.ts';

function idIn(call: Call, name: string): number {
  return Number(call.path[name]);
}

export function pullOf(call: Call, repository: Repository): Pull {
  const number = idIn(call, call.path.pull_number === undefined ? 'issue_number' : 'pull_number');
  const pull = repository.pulls.find((item) => item.number === number);
  if (pull === undefined) throw notFound();
  return pull;
}

export function reviewOf(call: Call, pull: Pull): Review {
  const review = pull.reviews.find((item) => item.id === idIn(call, 'review_id'));
  if (review === undefined) throw notFound();
  return review;
}

export function reviewCommentOf(
  call: Call,
  repository: Repository,
): { readonly pull: Pull; readonly comment: ReviewComment } {
  for (const pull of repository.pulls) {
    const comment = pull.comments.find((item) => item.id === idIn(call, 'comment_id'));
    if (comment !== undefined) return { pull, comment };
  }
  throw notFound();
}

export function issueCommentOf(
  call: Call,
  repository: Repository,
): { readonly pull: Pull; readonly comment: IssueComment } {
  for (const pull of repository.pulls) {
    const comment = pull.issueComments.find((item) => item.id === idIn(call, 'comment_id'));
    if (comment !== undefined) return { pull, comment };
  }
  throw notFound();
}

export function checkRunOf(call: Call, repository: Repository): CheckRun {
  const run = repository.checkRuns.find((item) => item.id === idIn(call, 'check_run_id'));
  if (run === undefined) throw notFound();
  return run;
}

/** Docs, commits API: an unknown commit is a 422 with its name in the message. */
export function commitIn(repository: Repository, name: string): string {
  const sha = commitOf(repository.dir, name.replace(/^(heads|tags)\//, 'refs/$1/'));
  if (sha === undefined) throw new Refusal(422, `No commit found for SHA: ${name}`);
  return sha;
}

export function viewerOf(call: Call): Account {
  if (call.token === null) throw new Refusal(401, 'Requires authentication');
  return call.token.account;
}
