import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clientOf, graphql } from './client.ts';
import { openSample, PULL } from './sample.ts';
import type { Scenario } from './scenario.ts';

let pr: Scenario;
let token: string;
let thread: string;
let comment: string;

const ask = (query: string, as = token) => graphql(pr, as, query);
const PULL_QUERY = (fields: string) =>
  `{ repository(owner: "acme", name: "shop") { pullRequest(number: 1) { ${fields} } } }`;

beforeAll(async () => {
  pr = await openSample();
  token = pr.token().value;
});

beforeEach(async () => {
  await clientOf(pr, token)('POST', `${PULL}/comments`, { body: 'x', commit_id: pr.headSha, path: 'a.txt', line: 10 });
  const { data } = await ask(
    PULL_QUERY('reviewThreads(first: 1) { nodes { id comments(first: 1) { nodes { id } } } }'),
  );
  const found = JSON.stringify(data);
  thread = /PRRT_\w+/.exec(found)?.[0] ?? '';
  comment = /PRRC_\w+/.exec(found)?.[0] ?? '';
});

afterEach(() => {
  expect(pr.hub.bugs).toEqual([]);
  pr.pull.comments.length = 0;
  pr.pull.threads.length = 0;
  pr.pull.reviews.length = 0;
});

afterAll(() => pr.stop());

describe('GraphQL', () => {
  it('shows threads with their state and the bot without [bot]', async () => {
    const fields =
      'isResolved isOutdated path line originalLine startLine subjectType resolvedBy { login } comments(first: 5) { totalCount nodes { databaseId body isMinimized minimizedReason author { __typename login } } }';
    const { data, errors } = await ask(
      PULL_QUERY(`reviewThreads(first: 10) { nodes { ${fields} } pageInfo { hasNextPage endCursor } }`),
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      repository: {
        pullRequest: {
          reviewThreads: {
            nodes: [
              {
                isResolved: false,
                isOutdated: false,
                path: 'a.txt',
                line: 10,
                originalLine: 10,
                startLine: null,
                subjectType: 'LINE',
                resolvedBy: null,
                comments: {
                  totalCount: 1,
                  nodes: [{ author: { __typename: 'Bot', login: 'github-actions' }, isMinimized: false }],
                },
              },
            ],
            pageInfo: { hasNextPage: false },
          },
        },
      },
    });
  });

  it('pages with cursors, wants a bound, and allows 100', async () => {
    await clientOf(pr, token)('POST', `${PULL}/comments`, {
      body: 'y',
      commit_id: pr.headSha,
      path: 'new.txt',
      line: 1,
    });
    const list = (bound: string) =>
      ask(PULL_QUERY(`reviewThreads${bound} { nodes { path } pageInfo { hasNextPage endCursor } }`));
    const first = await list('(first: 1)');
    expect(first.data).toMatchObject({
      repository: { pullRequest: { reviewThreads: { nodes: [{ path: 'a.txt' }], pageInfo: { hasNextPage: true } } } },
    });
    const cursor = /"endCursor":"([^"]+)"/.exec(JSON.stringify(first.data))?.[1];
    expect((await list(`(first: 1, after: "${cursor}")`)).data).toMatchObject({
      repository: {
        pullRequest: { reviewThreads: { nodes: [{ path: 'new.txt' }], pageInfo: { hasNextPage: false } } },
      },
    });
    expect((await list('')).errors).toMatchObject([{ type: 'MISSING_PAGINATION_BOUNDARIES' }]);
    expect((await list('(first: 101)')).errors).toMatchObject([{ type: 'EXCESSIVE_PAGINATION' }]);
  });

  it('minimises a comment and shows it again', async () => {
    const hidden = await ask(
      `mutation { minimizeComment(input: { subjectId: "${comment}", classifier: RESOLVED }) { minimizedComment { isMinimized minimizedReason } } }`,
    );
    expect(hidden.data).toEqual({
      minimizeComment: { minimizedComment: { isMinimized: true, minimizedReason: 'resolved' } },
    });
    const shown = await ask(
      `mutation { unminimizeComment(input: { subjectId: "${comment}" }) { unminimizedComment { isMinimized } } }`,
    );
    expect(shown.data).toEqual({ unminimizeComment: { unminimizedComment: { isMinimized: false } } });
  });

  it('resolves a thread only with contents: write as well', async () => {
    const resolve = `mutation { resolveReviewThread(input: { threadId: "${thread}" }) { thread { isResolved resolvedBy { login } } } }`;
    expect((await ask(resolve)).errors).toMatchObject([
      { type: 'FORBIDDEN', message: 'Resource not accessible by integration', path: ['resolveReviewThread'] },
    ]);
    const writer = pr.token({ contents: 'write', pull_requests: 'write' }).value;
    expect((await ask(resolve, writer)).data).toMatchObject({ resolveReviewThread: { thread: { isResolved: true } } });
    const undo = `mutation { unresolveReviewThread(input: { threadId: "${thread}" }) { thread { isResolved } } }`;
    expect((await ask(undo, writer)).data).toMatchObject({ unresolveReviewThread: { thread: { isResolved: false } } });
  });

  it('refuses readers, unknown nodes and unknown tokens', async () => {
    const minimise = (id: string) =>
      `mutation { minimizeComment(input: { subjectId: "${id}", classifier: OUTDATED }) { clientMutationId } }`;
    const reader = pr.token({ pull_requests: 'read' }).value;
    expect((await ask(minimise(comment), reader)).errors).toMatchObject([{ type: 'FORBIDDEN' }]);
    expect((await ask(minimise('PRRC_x'))).errors).toMatchObject([
      { type: 'NOT_FOUND', message: "Could not resolve to a node with the global id of 'PRRC_x'" },
    ]);
    expect((await ask(PULL_QUERY('title'), 'ghs_x')).data).toBeUndefined();
    expect((await ask(PULL_QUERY('title'), pr.token({ contents: 'read' }).value)).errors).toMatchObject([
      { type: 'FORBIDDEN' },
    ]);
  });

  it('refuses what GitHub’s schema does not have', async () => {
    expect((await ask(PULL_QUERY('titel'))).errors).toMatchObject([
      { message: expect.stringContaining('Cannot query field "titel"') },
    ]);
    expect(pr.hub.invalidRequests.at(-1)).toMatchObject({ path: '/graphql' });
  });

  it('knows who asks, resolved and outdated threads of people', async () => {
    pr.resolve(pr.pull.comments[0]?.id ?? 0, 'maintainer');
    const { data } = await ask(
      `{ viewer { login } ${PULL_QUERY('headRefOid reviewThreads(first: 1) { nodes { isResolved resolvedBy { login } } }').slice(1, -1)} }`,
    );
    expect(data).toMatchObject({
      viewer: { login: 'github-actions' },
      repository: {
        pullRequest: {
          headRefOid: pr.headSha,
          reviewThreads: { nodes: [{ isResolved: true, resolvedBy: { login: 'maintainer' } }] },
        },
      },
    });
  });
});
