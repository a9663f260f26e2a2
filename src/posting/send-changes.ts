import type { PostedComment } from '../plan/posted-comment.ts';
import type { EditedComment, RetiredComment } from '../plan/review-plan.ts';
import type { Client } from './client.ts';
import { askGraphql, field } from './graphql.ts';
import type { PullRequestId } from './pull-request.ts';
import { type Refusal, toRefusal } from './refusal.ts';

export interface ChangeOptions {
  /** What becomes of our comment whose finding is cured and that nobody answered. */
  readonly fixedComments: 'edit' | 'delete';
  readonly resolveThreads: boolean;
}

/** What could not be done to comments that stand, once for each kind of thing. */
export interface SentChanges {
  readonly notEdited: Refusal | undefined;
  readonly notFolded: Refusal | undefined;
  readonly notResolved: Refusal | undefined;
}

const minimize = `mutation($id: ID!, $classifier: ReportedContentClassifiers!) {
  minimizeComment(input: { subjectId: $id, classifier: $classifier }) { minimizedComment { isMinimized } }
}`;

const resolve = `mutation($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }`;

/** Edits, folds, deletes and resolves comments of ours. The first refusal of a kind ends trying it. */
export async function sendChanges(
  client: Client,
  id: PullRequestId,
  edits: readonly EditedComment[],
  retired: readonly RetiredComment[],
  options: ChangeOptions,
): Promise<SentChanges> {
  let notEdited: Refusal | undefined;
  let notFolded: Refusal | undefined;
  let notResolved: Refusal | undefined;
  for (const { posted, comment } of edits) notEdited ??= await edit(client, id, posted, comment.body);
  for (const { posted, why, body, minimize: classifier } of retired) {
    const isDeleted = why === 'fixed' && options.fixedComments === 'delete' && !posted.hasReplies;
    if (isDeleted) {
      notEdited ??= await remove(client, id, posted);
      continue;
    }
    if (body !== undefined) notEdited ??= await edit(client, id, posted, body);
    if (classifier !== undefined) notFolded ??= await mutate(client, minimize, { id: posted.nodeId, classifier });
    if (options.resolveThreads && why === 'fixed' && posted.threadId !== null && !posted.isResolved) {
      notResolved ??= await mutate(client, resolve, { id: posted.threadId });
    }
  }
  return { notEdited, notFolded, notResolved };
}

/** Of comments that say the same on the same line, the younger ones go: two runs at once posted them. */
export async function removeDuplicates(
  client: Client,
  id: PullRequestId,
  posted: readonly PostedComment[],
): Promise<void> {
  const seen = new Set<string>();
  for (const comment of [...posted].sort((a, b) => a.id - b.id)) {
    if (comment.marker.state !== 'open' || comment.line === null) continue;
    const key = JSON.stringify([comment.path, comment.firstLine, comment.line, comment.marker]);
    if (seen.has(key) && !comment.hasReplies) await remove(client, id, comment);
    seen.add(key);
  }
}

async function edit(client: Client, { owner, repo }: PullRequestId, posted: PostedComment, body: string) {
  return attempt(() => client.octokit.rest.pulls.updateReviewComment({ owner, repo, comment_id: posted.id, body }));
}

async function remove(client: Client, { owner, repo }: PullRequestId, posted: PostedComment) {
  return attempt(() => client.octokit.rest.pulls.deleteReviewComment({ owner, repo, comment_id: posted.id }));
}

/** Somebody may have deleted the comment in the meantime: then there is nothing to do. */
async function attempt(request: () => Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await request();
    return undefined;
  } catch (error) {
    const refusal = toRefusal(error);
    return refusal.kind === 'gone' ? undefined : refusal;
  }
}

async function mutate(client: Client, mutation: string, variables: Readonly<Record<string, unknown>>) {
  const answer = await askGraphql(client, mutation, variables, (data) => field(data));
  return answer.kind === 'answer' || answer.refusal.kind === 'gone' ? undefined : answer.refusal;
}
