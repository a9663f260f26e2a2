import { readMarker } from '../plan/marker.ts';
import type { PostedComment } from '../plan/posted-comment.ts';
import type { Client } from './client.ts';
import { type Answer, askGraphql, field } from './graphql.ts';
import type { PullRequestId } from './pull-request.ts';

const query = `query($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved isOutdated path line startLine
          comments(first: 50) { nodes { id databaseId body viewerDidAuthor isMinimized } }
        }
      }
    }
  }
}`;

/** Pages of threads at most: a pull request with more conversations cannot be read by people either. */
const mostPages = 40;

/** Comments of the token's own identity that carry a marker. Nobody else's marker counts. */
export async function listPostedComments(client: Client, id: PullRequestId): Promise<Answer<readonly PostedComment[]>> {
  const posted: PostedComment[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const answer: Answer<ThreadPage> = await askGraphql(client, query, { ...id, after }, readPage);
    if (answer.kind === 'refused') return answer;
    posted.push(...answer.data.threads.flatMap(toPosted));
    after = answer.data.next;
    if (after === null) break;
  }
  return { kind: 'answer', data: posted };
}

interface ThreadPage {
  readonly threads: readonly unknown[];
  readonly next: string | null;
}

function readPage(data: unknown): ThreadPage | undefined {
  const threads = field(field(field(field(data).repository).pullRequest).reviewThreads);
  const nodes = threads.nodes;
  if (!Array.isArray(nodes)) return undefined;
  const { hasNextPage, endCursor } = field(threads.pageInfo);
  return { threads: nodes, next: hasNextPage === true && typeof endCursor === 'string' ? endCursor : null };
}

function toPosted(node: unknown): readonly PostedComment[] {
  const thread = field(node);
  const comments = field(thread.comments).nodes;
  if (!Array.isArray(comments)) return [];
  const [first, ...replies] = comments.map(field);
  const body = typeof first?.body === 'string' ? first.body : '';
  const marker = readMarker(body);
  const id = first?.databaseId;
  if (first?.viewerDidAuthor !== true || marker === undefined || typeof id !== 'number') return [];
  const line = thread.isOutdated === true ? null : lineOf(thread.line);
  return [
    {
      id,
      nodeId: String(first.id),
      threadId: typeof thread.id === 'string' ? thread.id : null,
      path: String(thread.path),
      firstLine: line === null ? null : (lineOf(thread.startLine) ?? line),
      line,
      body,
      marker,
      isMinimized: first.isMinimized === true,
      isResolved: thread.isResolved === true,
      hasReplies: replies.some((reply) => reply.viewerDidAuthor !== true),
    },
  ];
}

function lineOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
