import { readMarker } from '../plan/marker.ts';
import type { PlannedComment } from '../plan/review-plan.ts';
import type { Client } from './client.ts';
import { listPostedComments } from './posted-comments.ts';
import type { PullRequestId } from './pull-request.ts';
import { type Refusal, toRefusal } from './refusal.ts';

/** Reviews that one run sends at most when GitHub refuses some of its comments. */
const mostReviews = 12;

/** Comments of one review at most ("GitHub's undocumented limit", parkerbxyz/suggest-changes src/index.ts). */
const mostCommentsAtOnce = 100;

export interface SentReview {
  readonly url: string | undefined;
  readonly posted: readonly PlannedComment[];
  /** Comments whose lines GitHub did not take. */
  readonly refused: readonly PlannedComment[];
  /** Comments that were not posted for another reason. */
  readonly left: readonly PlannedComment[];
  /** Why the rest was left. */
  readonly stopped: Refusal | undefined;
}

/**
 * Posts comments as one review. One comment that GitHub does not take fails a whole review, without saying which: then
 * halves are posted, and the one that remains alone is refused.
 */
export async function sendReview(
  client: Client,
  id: PullRequestId,
  headSha: string,
  comments: readonly PlannedComment[],
  body: string,
): Promise<SentReview> {
  const sender = new ReviewSender(client, id, headSha, body);
  for (let at = 0; at < comments.length; at += mostCommentsAtOnce) {
    await sender.send(comments.slice(at, at + mostCommentsAtOnce));
  }
  return sender.result(comments);
}

class ReviewSender {
  readonly #client: Client;
  readonly #id: PullRequestId;
  readonly #headSha: string;
  readonly #body: string;
  readonly #posted = new Set<PlannedComment>();
  readonly #refused = new Set<PlannedComment>();
  #url: string | undefined;
  #stopped: Refusal | undefined;
  #sent = 0;

  constructor(client: Client, id: PullRequestId, headSha: string, body: string) {
    this.#client = client;
    this.#id = id;
    this.#headSha = headSha;
    this.#body = body;
  }

  result(comments: readonly PlannedComment[]): SentReview {
    const left = comments.filter((comment) => !this.#posted.has(comment) && !this.#refused.has(comment));
    return { url: this.#url, posted: [...this.#posted], refused: [...this.#refused], left, stopped: this.#stopped };
  }

  async send(comments: readonly PlannedComment[]): Promise<void> {
    if (this.#stopped !== undefined || comments.length === 0 || this.#sent >= mostReviews) return;
    this.#sent += 1;
    const refusal = await this.#post(comments);
    if (refusal === undefined) return;
    if (refusal.kind === 'failed') {
      await this.#sendMissing(comments, refusal);
    } else if (refusal.kind !== 'invalid') {
      this.#stopped = refusal;
    } else if (comments.length === 1) {
      for (const comment of comments) this.#refused.add(comment);
    } else {
      const middle = Math.ceil(comments.length / 2);
      await this.send(comments.slice(0, middle));
      await this.send(comments.slice(middle));
    }
  }

  /** After an answer that says nothing, what is there is looked at before anything is sent again. */
  async #sendMissing(comments: readonly PlannedComment[], refusal: Refusal): Promise<void> {
    const answer = await listPostedComments(this.#client, this.#id);
    if (answer.kind === 'refused') {
      this.#stopped = refusal;
      return;
    }
    const there = new Set(answer.data.map((posted) => commentKey(posted.path, posted.line, posted.marker.digest)));
    const missing = comments.filter((comment) => !there.has(plannedKey(comment)));
    for (const comment of comments) if (!missing.includes(comment)) this.#posted.add(comment);
    if (missing.length === 0) return;
    const second = await this.#post(missing);
    if (second !== undefined) this.#stopped = second;
  }

  async #post(comments: readonly PlannedComment[]): Promise<Refusal | undefined> {
    const { owner, repo, number } = this.#id;
    try {
      const { data } = await this.#client.octokit.rest.pulls.createReview({
        owner,
        repo,
        pull_number: number,
        commit_id: this.#headSha,
        event: 'COMMENT',
        body: this.#url === undefined ? this.#body : 'More of the same review.',
        comments: comments.map(toRequest),
      });
      this.#url ??= data.html_url;
      for (const comment of comments) this.#posted.add(comment);
      return undefined;
    } catch (error) {
      return toRefusal(error);
    }
  }
}

function toRequest({ path, range, body }: PlannedComment) {
  const end = { path, body, line: range.last, side: 'RIGHT' as const };
  // A range of one line must leave `start_line` out: it has to precede `line`.
  return range.first === range.last ? end : { ...end, start_line: range.first, start_side: 'RIGHT' as const };
}

function plannedKey(comment: PlannedComment): string {
  return commentKey(comment.path, comment.range.last, readMarker(comment.body)?.digest ?? '');
}

function commentKey(path: string, line: number | null, digest: string): string {
  return JSON.stringify([path, line, digest]);
}
