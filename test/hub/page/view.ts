/** What the pages show, gathered once a request. */
import { checkRunsOn } from '../checking.ts';
import { type CurrentPlace, currentPlace } from '../comment-place.ts';
import type { FileDiff } from '../diff.ts';
import { type CommitFacts, commitFacts } from '../git.ts';
import type { Hub } from '../hub.ts';
import { baseSha, headSha, pullDiff } from '../pull-diff.ts';
import { type CheckRun, fullName, type Pull, type Repository, type ReviewComment, type Thread } from '../state.ts';

export type ThreadView = {
  readonly thread: Thread;
  readonly first: ReviewComment;
  readonly comments: readonly ReviewComment[];
  readonly place: CurrentPlace;
};

export type PullView = {
  readonly hub: Hub;
  readonly repository: Repository;
  readonly pull: Pull;
  readonly head: string;
  readonly files: readonly FileDiff[];
  readonly commits: readonly CommitFacts[];
  readonly threads: readonly ThreadView[];
  readonly checks: readonly CheckRun[];
  /** Address of the page without a tab. */
  readonly url: string;
};

export function viewPull(hub: Hub, repository: Repository, pull: Pull): PullView {
  const head = headSha(repository, pull);
  const pending = new Set(pull.reviews.filter((review) => review.state === 'PENDING').map((review) => review.id));
  const threads = pull.threads.flatMap((thread) => {
    const comments = pull.comments.filter((item) => item.threadId === thread.id && !pending.has(item.reviewId));
    const [first] = comments;
    return first === undefined
      ? []
      : [{ thread, first, comments, place: currentPlace(repository, pull, first, hub.settings) }];
  });
  return {
    hub,
    repository,
    pull,
    head,
    files: pullDiff(repository, pull).files,
    commits: commitFacts(repository.dir, ['--reverse', `${baseSha(repository, pull)}..${head}`]),
    threads,
    checks: checkRunsOn(repository, head).toReversed(),
    url: `/${fullName(repository)}/pull/${pull.number}`,
  };
}

/** Whether the base branch demands a check of this name; without rules the job is what is required, as the README tells. */
export function isRequired(view: PullView, run: CheckRun): boolean {
  const rules = view.repository.rules.get(view.pull.baseBranch) ?? [];
  const contexts = rules.flatMap((rule) => {
    const { parameters } = rule as {
      readonly parameters?: { readonly required_status_checks?: readonly { readonly context: string }[] };
    };
    return parameters?.required_status_checks?.map((item) => item.context) ?? [];
  });
  return contexts.length === 0 ? run.jobOf !== null : contexts.includes(run.name);
}

/** "now", "3 minutes ago" */
export function ago(time: string): string {
  const minutes = Math.floor((Date.now() - Date.parse(time)) / 60_000);
  if (minutes < 1) return 'now';
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return hours === 1 ? '1 hour ago' : `${hours} hours ago`;
  return `on ${time.slice(0, 10)}`;
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
