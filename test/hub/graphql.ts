/** The part of GitHub's GraphQL API that is used here, executed against GitHub's own schema. */
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import {
  buildSchema,
  defaultFieldResolver,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isIntrospectionType,
  parse,
  validate,
} from 'graphql';
import { currentPlace } from './comment-place.ts';
import { commitFacts } from './git.ts';
import type { Hub } from './hub.ts';
import { isAllowed, type Need } from './permissions.ts';
import { commentUrl, issueCommentUrl, nodeId, pageUrl, reviewUrl } from './present.ts';
import { baseSha, headSha, mergeSha, pullDiff } from './pull-diff.ts';
import { visibleComments } from './reviewing.ts';
import {
  type Account,
  fullName,
  type IssueComment,
  type Minimised,
  type Pull,
  type Repository,
  type Review,
  type ReviewComment,
  type Thread,
  type Token,
} from './state.ts';

type Source = { readonly [field: string]: unknown };
type ConnectionArguments = {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
};

let schema: GraphQLSchema | undefined;

function githubSchema(): GraphQLSchema {
  if (schema !== undefined) return schema;
  // The package exports no path of the schema file, and importing it parses 5 MB of JSON that is not needed.
  const manifest = findPackageJSON('@octokit/graphql-schema', import.meta.url);
  if (manifest === undefined) throw new Error('The package @octokit/graphql-schema is not installed.');
  schema = buildSchema(readFileSync(join(dirname(manifest), 'schema.graphql'), 'utf8'), { assumeValidSDL: true });
  return schema;
}

function refusal(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

const FORBIDDEN = () => refusal('FORBIDDEN', 'Resource not accessible by integration');

/** An account as an actor. A bot's login has no `[bot]` here, unlike in REST (sticky-pull-request-comment). */
function actor(hub: Hub, account: Account): Source {
  const isBot = account.type === 'Bot';
  return {
    __typename: isBot ? 'Bot' : 'User',
    id: nodeId(isBot ? 'BOT' : 'U', account.id),
    databaseId: account.id,
    login: account.login.replace(/\[bot\]$/, ''),
    name: account.name,
    url: isBot ? `${hub.origin}/apps/${account.login.replace('[bot]', '')}` : `${hub.origin}/${account.login}`,
    resourcePath: `/${account.login}`,
    avatarUrl: `${hub.origin}/avatars/${account.id}`,
  };
}

/** A list as a connection; GitHub wants `first` or `last` and at most 100 (docs, GraphQL resource limitations). */
function connection(name: string, list: () => readonly Source[]): (args: ConnectionArguments) => Source {
  return ({ first, last, after, before }) => {
    if (first == null && last == null) {
      throw refusal(
        'MISSING_PAGINATION_BOUNDARIES',
        `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
      );
    }
    for (const [kind, count] of [
      ['first', first],
      ['last', last],
    ] as const) {
      if (count != null && count > 100)
        throw refusal(
          'EXCESSIVE_PAGINATION',
          `Requesting ${count} records on the \`${name}\` connection exceeds the \`${kind}\` limit of 100 records.`,
        );
    }
    const all = list();
    const cursor = (index: number) => Buffer.from(`cursor:v2:${index + 1}`).toString('base64');
    const at = (text: string | null | undefined) =>
      text == null ? undefined : Number(Buffer.from(text, 'base64').toString('utf8').split(':')[2]);
    const low = at(after) ?? 0;
    const high = (at(before) ?? all.length + 1) - 1;
    const from = first == null ? Math.max(low, high - (last ?? 0)) : low;
    const to = first == null ? high : Math.min(high, low + first);
    const nodes = all.slice(from, to);
    return {
      totalCount: all.length,
      nodes,
      edges: nodes.map((node, index) => ({ cursor: cursor(from + index), node })),
      pageInfo: {
        hasNextPage: to < all.length,
        hasPreviousPage: from > 0,
        startCursor: nodes.length === 0 ? null : cursor(from),
        endCursor: nodes.length === 0 ? null : cursor(to - 1),
      },
    };
  };
}

type View = { readonly hub: Hub; readonly token: Token; readonly repository: Repository; readonly pull: Pull };

function minimisedFields(hidden: Minimised | null): Source {
  // minimizedReason is lower case with hyphens (REST issue-comment-minimized examples, int128/hide-comment-action).
  return {
    isMinimized: hidden !== null,
    minimizedReason: hidden?.toLowerCase().replace('_', '-') ?? null,
    viewerCanMinimize: true,
  };
}

function commentNode(view: View, comment: ReviewComment): Source {
  const { hub, repository, pull } = view;
  const { anchor } = comment;
  const place = currentPlace(repository, pull, comment, hub.settings);
  const replied = pull.comments.find((item) => item.id === comment.inReplyTo);
  return {
    __typename: 'PullRequestReviewComment',
    id: nodeId('PRRC', comment.id),
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    url: commentUrl(hub, repository, pull, comment),
    body: comment.body,
    bodyText: comment.body,
    path: place.kind === 'outdated' ? anchor.path : place.path,
    line: place.kind === 'lines' ? place.line : null,
    startLine: place.kind === 'lines' ? place.startLine : null,
    originalLine: anchor.kind === 'lines' ? anchor.line : null,
    originalStartLine: anchor.kind === 'lines' ? anchor.startLine : null,
    position: place.kind === 'lines' ? place.position : null,
    originalPosition: anchor.kind === 'lines' ? anchor.position : 1,
    diffHunk: anchor.kind === 'lines' ? anchor.diffHunk : '',
    subjectType: anchor.kind === 'file' ? 'FILE' : 'LINE',
    outdated: place.kind === 'outdated',
    state: 'SUBMITTED',
    author: actor(hub, comment.author),
    authorAssociation: comment.author.type === 'Bot' ? 'NONE' : 'COLLABORATOR',
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    lastEditedAt: comment.updatedAt === comment.createdAt ? null : comment.updatedAt,
    includesCreatedEdit: comment.updatedAt !== comment.createdAt,
    publishedAt: comment.createdAt,
    commit: () => commitNode(view, headSha(repository, pull)),
    originalCommit: () => commitNode(view, anchor.commit),
    replyTo: () => (replied === undefined ? null : commentNode(view, replied)),
    pullRequestReview: () => {
      const review = pull.reviews.find((item) => item.id === comment.reviewId);
      return review === undefined ? null : reviewNode(view, review);
    },
    pullRequest: () => pullNode(view),
    viewerDidAuthor: view.token.account.login === comment.author.login,
    viewerCanDelete: true,
    viewerCanUpdate: true,
    ...minimisedFields(comment.minimised),
  };
}

function threadNode(view: View, thread: Thread): Source {
  const { hub, repository, pull, token } = view;
  const comments = () => visibleComments(pull, token.account).filter((item) => item.threadId === thread.id);
  const first = pull.comments.find((item) => item.threadId === thread.id);
  if (first === undefined) throw new Error(`Thread ${thread.id} has no comment.`);
  const place = currentPlace(repository, pull, first, hub.settings);
  const { anchor } = first;
  const canResolve = mayResolve(token, repository);
  return {
    __typename: 'PullRequestReviewThread',
    id: nodeId('PRRT', thread.id),
    isResolved: thread.resolvedBy !== null,
    isOutdated: place.kind === 'outdated',
    isCollapsed: thread.resolvedBy !== null,
    resolvedBy: thread.resolvedBy === null ? null : actor(hub, thread.resolvedBy),
    path: place.kind === 'outdated' ? anchor.path : place.path,
    line: place.kind === 'lines' ? place.line : null,
    startLine: place.kind === 'lines' ? place.startLine : null,
    originalLine: anchor.kind === 'lines' ? anchor.line : null,
    originalStartLine: anchor.kind === 'lines' ? anchor.startLine : null,
    diffSide: anchor.kind === 'lines' ? anchor.side : 'RIGHT',
    startDiffSide: anchor.kind === 'lines' ? anchor.startSide : null,
    subjectType: anchor.kind === 'file' ? 'FILE' : 'LINE',
    viewerCanReply: true,
    viewerCanResolve: canResolve && thread.resolvedBy === null,
    viewerCanUnresolve: canResolve && thread.resolvedBy !== null,
    pullRequest: () => pullNode(view),
    repository: () => repositoryNode(hub, token, repository),
    comments: connection('comments', () => comments().map((item) => commentNode(view, item))),
  };
}

function reviewNode(view: View, review: Review): Source {
  const { hub, repository, pull } = view;
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PRR', review.id),
    databaseId: review.id,
    fullDatabaseId: String(review.id),
    body: review.body,
    state: review.state,
    url: reviewUrl(hub, repository, pull, review),
    author: actor(hub, review.author),
    createdAt: review.submittedAt ?? hub.now(),
    submittedAt: review.submittedAt,
    commit: () => commitNode(view, review.commit),
    pullRequest: () => pullNode(view),
    comments: connection('comments', () =>
      pull.comments.filter((item) => item.reviewId === review.id).map((item) => commentNode(view, item)),
    ),
    ...minimisedFields(review.minimised),
  };
}

function issueCommentNode(view: View, comment: IssueComment): Source {
  const { hub, repository, pull, token } = view;
  return {
    __typename: 'IssueComment',
    id: nodeId('IC', comment.id),
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    body: comment.body,
    url: issueCommentUrl(hub, repository, pull, comment),
    author: actor(hub, comment.author),
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    viewerDidAuthor: token.account.login === comment.author.login,
    ...minimisedFields(comment.minimised),
  };
}

function commitNode(view: View, sha: string): Source {
  const [facts] = commitFacts(view.repository.dir, ['-1', sha]);
  return {
    __typename: 'Commit',
    id: `C_${sha}`,
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    message: facts?.message ?? '',
    messageHeadline: facts?.message.split('\n')[0] ?? '',
    committedDate: facts?.committer.date ?? '',
  };
}

function pullNode(view: View): Source {
  const { hub, repository, pull } = view;
  return {
    __typename: 'PullRequest',
    id: nodeId('PR', pull.id),
    databaseId: pull.id,
    fullDatabaseId: String(pull.id),
    number: pull.number,
    title: pull.title,
    body: pull.body,
    state: pull.state.toUpperCase(),
    closed: pull.state === 'closed',
    merged: false,
    isDraft: pull.isDraft,
    url: pageUrl(hub, repository, pull),
    author: actor(hub, pull.author),
    baseRefName: pull.baseBranch,
    baseRefOid: baseSha(repository, pull),
    headRefName: pull.headBranch,
    headRefOid: headSha(repository, pull),
    mergeable: mergeSha(repository, pull) === undefined ? 'CONFLICTING' : 'MERGEABLE',
    changedFiles: pullDiff(repository, pull).files.length,
    isCrossRepository: pull.headRepository !== fullName(repository),
    createdAt: pull.createdAt,
    updatedAt: pull.updatedAt,
    repository: () => repositoryNode(hub, view.token, repository),
    reviewThreads: connection('reviewThreads', () => visibleThreads(view).map((item) => threadNode(view, item))),
    reviews: connection('reviews', () =>
      pull.reviews
        .filter((item) => item.state !== 'PENDING' || item.author.login === view.token.account.login)
        .map((item) => reviewNode(view, item)),
    ),
    comments: connection('comments', () => pull.issueComments.map((item) => issueCommentNode(view, item))),
  };
}

function visibleThreads(view: View): readonly Thread[] {
  const seen = new Set(visibleComments(view.pull, view.token.account).map((item) => item.threadId));
  return view.pull.threads.filter((item) => seen.has(item.id));
}

function repositoryNode(hub: Hub, token: Token, repository: Repository): Source {
  return {
    __typename: 'Repository',
    id: nodeId('R', repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: fullName(repository),
    url: `${hub.origin}/${fullName(repository)}`,
    isPrivate: repository.isPrivate,
    owner: { ...actor(hub, hub.account(repository.owner)), __typename: 'User' },
    pullRequest: ({ number }: { readonly number: number }) => {
      demandAny(token, repository, { name: 'pull_requests', access: 'read' });
      const pull = repository.pulls.find((item) => item.number === number);
      if (pull === undefined)
        throw refusal('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
      return pullNode({ hub, token, repository, pull });
    },
  };
}

function demandAny(token: Token, repository: Repository, ...needs: readonly Need[]): void {
  if (!needs.some((need) => isAllowed(token, repository, need))) throw FORBIDDEN();
}

/** The workflow token needs contents as well, a trap of its own (github/gh-aw#35726, PostHog#52454). */
function mayResolve(token: Token, repository: Repository): boolean {
  const need = (name: 'pull_requests' | 'contents'): Need => ({ name, access: 'write' });
  return isAllowed(token, repository, need('pull_requests')) && isAllowed(token, repository, need('contents'));
}

function* views(hub: Hub, token: Token): Generator<View> {
  for (const repository of hub.repositories)
    for (const pull of repository.pulls) yield { hub, token, repository, pull };
}

function notResolved(id: string): GraphQLError {
  return refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}

function findThread(hub: Hub, token: Token, id: string): { readonly view: View; readonly thread: Thread } {
  for (const view of views(hub, token)) {
    const thread = view.pull.threads.find((item) => nodeId('PRRT', item.id) === id);
    if (thread !== undefined) return { view, thread };
  }
  throw notResolved(id);
}

type Minimisable = {
  readonly view: View;
  readonly subject: { minimised: Minimised | null };
  readonly node: () => Source;
};

function findMinimisable(hub: Hub, token: Token, id: string): Minimisable {
  for (const view of views(hub, token)) {
    const comment = view.pull.comments.find((item) => nodeId('PRRC', item.id) === id);
    if (comment !== undefined) return { view, subject: comment, node: () => commentNode(view, comment) };
    const issueComment = view.pull.issueComments.find((item) => nodeId('IC', item.id) === id);
    if (issueComment !== undefined)
      return { view, subject: issueComment, node: () => issueCommentNode(view, issueComment) };
    const review = view.pull.reviews.find((item) => nodeId('PRR', item.id) === id);
    if (review !== undefined) return { view, subject: review, node: () => reviewNode(view, review) };
  }
  throw notResolved(id);
}

type Input<Fields> = { readonly input: Fields & { readonly clientMutationId?: string | null } };

function roots(hub: Hub, token: Token): { readonly query: Source; readonly mutation: Source } {
  const minimise = (id: string, to: Minimised | null): Source => {
    const { view, subject, node } = findMinimisable(hub, token, id);
    // Write on pull requests or issues will do (microsoft/playwright#26516).
    demandAny(token, view.repository, { name: 'pull_requests', access: 'write' }, { name: 'issues', access: 'write' });
    subject.minimised = to;
    return node();
  };
  const resolve = (id: string, isResolved: boolean): Source => {
    const { view, thread } = findThread(hub, token, id);
    if (!mayResolve(token, view.repository)) throw FORBIDDEN();
    thread.resolvedBy = isResolved ? token.account : null;
    return threadNode(view, thread);
  };
  return {
    query: {
      viewer: actor(hub, token.account),
      rateLimit: { limit: 5000, remaining: 4999, cost: 1, nodeCount: 0, used: 1, resetAt: hub.now() },
      repository: ({ owner, name }: { readonly owner: string; readonly name: string }) => {
        const repository = hub.repository(owner, name);
        if (repository === undefined)
          throw refusal('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
        return repositoryNode(hub, token, repository);
      },
      node: ({ id }: { readonly id: string }) => {
        for (const view of views(hub, token)) {
          if (nodeId('PR', view.pull.id) === id) return pullNode(view);
          const thread = view.pull.threads.find((item) => nodeId('PRRT', item.id) === id);
          if (thread !== undefined) return threadNode(view, thread);
        }
        return findMinimisable(hub, token, id).node();
      },
    },
    mutation: {
      minimizeComment: ({ input }: Input<{ readonly subjectId: string; readonly classifier: Minimised }>) => ({
        clientMutationId: input.clientMutationId ?? null,
        minimizedComment: minimise(input.subjectId, input.classifier),
      }),
      unminimizeComment: ({ input }: Input<{ readonly subjectId: string }>) => ({
        clientMutationId: input.clientMutationId ?? null,
        unminimizedComment: minimise(input.subjectId, null),
      }),
      resolveReviewThread: ({ input }: Input<{ readonly threadId: string }>) => ({
        clientMutationId: input.clientMutationId ?? null,
        thread: resolve(input.threadId, true),
      }),
      unresolveReviewThread: ({ input }: Input<{ readonly threadId: string }>) => ({
        clientMutationId: input.clientMutationId ?? null,
        thread: resolve(input.threadId, false),
      }),
    },
  };
}

export type GraphqlOrder = {
  readonly query: string;
  readonly variables?: { readonly [name: string]: unknown } | null;
  readonly operationName?: string | null;
};

/** A GraphQL request in, its answer out. Refusals stand in `errors` of a 200, `type` beside the message, as on GitHub. */
export async function answerGraphql(
  hub: Hub,
  token: Token,
  order: GraphqlOrder,
): Promise<{ readonly data?: unknown; readonly errors?: readonly unknown[] }> {
  let document: ReturnType<typeof parse>;
  try {
    document = parse(order.query);
  } catch (error) {
    return { errors: [{ message: error instanceof Error ? error.message : String(error) }] };
  }
  const faults = validate(githubSchema(), document);
  if (faults.length > 0) {
    hub.invalidRequests.push({
      method: 'POST',
      path: '/graphql',
      faults: faults.map((item) => ({ path: '', keyword: 'graphql', message: item.message })),
    });
    return { errors: faults.map((item) => ({ message: item.message, locations: item.locations })) };
  }
  const isMutation = document.definitions.some(
    (item) => item.kind === 'OperationDefinition' && item.operation === 'mutation',
  );
  const { query, mutation } = roots(hub, token);
  const result: ExecutionResult = await execute({
    schema: githubSchema(),
    document,
    rootValue: isMutation ? mutation : query,
    variableValues: order.variables ?? {},
    operationName: order.operationName ?? null,
    fieldResolver: (source: Source, args, context, info) => {
      const isKnown =
        info.fieldName in source ||
        isIntrospectionType(getNamedType(info.returnType)) ||
        info.parentType.name.startsWith('__');
      if (!isKnown) hub.bugs.push(`GraphQL: the hub does not serve ${info.parentType.name}.${info.fieldName}.`);
      return defaultFieldResolver(source, args, context, info);
    },
  });
  const errors = result.errors?.map((error) => {
    if (error.extensions.type === undefined) hub.bugs.push(`GraphQL: ${error.message}`);
    return { type: error.extensions.type, path: error.path, locations: error.locations, message: error.message };
  });
  return { data: result.data, ...(errors === undefined ? {} : { errors }) };
}
