import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Client, clientOf } from './client.ts';
import { openSample, PULL } from './sample.ts';
import type { Scenario } from './scenario.ts';

let pr: Scenario;
let rest: Client;

beforeEach(async () => {
  pr = await openSample();
  rest = clientOf(pr);
});

afterEach(async () => {
  expect(pr.hub.bugs).toEqual([]);
  await pr.stop();
});

const message = (body: unknown) => (body as { readonly message: string }).message;
const review = { event: 'COMMENT', body: 'b' };

describe('a token', () => {
  it('that is unknown is refused with 401, none at all on a private repository with 404', async () => {
    const unknown = await rest('GET', PULL, undefined, { token: 'ghs_x' });
    expect([unknown.status, message(unknown.body)]).toEqual([401, 'Bad credentials']);
    expect((await rest('GET', PULL, undefined, { token: null })).status).toBe(404);
  });

  it.each([
    ['POST', `${PULL}/reviews`, review, 'pull_requests=write'],
    ['POST', '/repos/acme/shop/issues/1/comments', { body: 'b' }, 'issues=write; pull_requests=write'],
    ['POST', '/repos/acme/shop/check-runs', { name: 'x', head_sha: '0'.repeat(40) }, 'checks=write'],
  ])('that may only read cannot %s %s', async (method, path, body, needs) => {
    const token = pr.token({ contents: 'read', pull_requests: 'read', checks: 'read', issues: 'read' }).value;
    const refused = await rest(method, path, body, { token });
    expect([refused.status, message(refused.body)]).toEqual([403, 'Resource not accessible by integration']);
    expect(refused.headers.get('x-accepted-github-permissions')).toBe(needs);
  });

  it('without a permission cannot even read a private repository', async () => {
    const token = pr.token({ contents: 'read' }).value;
    expect((await rest('GET', PULL, undefined, { token })).status).toBe(403);
    expect((await rest('GET', `${PULL}/files`, undefined, { token })).status).toBe(403);
    expect((await rest('GET', `/repos/acme/shop/git/commits/${pr.headSha}`, undefined, { token })).status).toBe(200);
  });

  it('of a workflow is nobody, of a person somebody', async () => {
    const nobody = await rest('GET', '/user');
    expect([nobody.status, message(nobody.body)]).toEqual([403, 'Resource not accessible by integration']);
    expect(
      (await rest('GET', '/user', undefined, { token: pr.hub.issuePersonToken('maintainer').value })).body,
    ).toMatchObject({ login: 'maintainer' });
  });

  it('may comment on a pull request with either permission', async () => {
    const path = '/repos/acme/shop/issues/1/comments';
    expect((await rest('POST', path, { body: 'a' }, { token: pr.token({ issues: 'write' }).value })).status).toBe(201);
    expect(
      (await rest('POST', path, { body: 'a' }, { token: pr.token({ pull_requests: 'write' }).value })).status,
    ).toBe(201);
  });

  it('reads a public repository whatever its permissions, and writes no further', async () => {
    const open = await openSample({ isPrivate: false });
    try {
      const ask = clientOf(open, open.token({}).value);
      expect((await ask('GET', PULL)).status).toBe(200);
      expect((await ask('GET', PULL, undefined, { token: null })).status).toBe(200);
      expect((await ask('POST', `${PULL}/reviews`, review)).status).toBe(403);
    } finally {
      await open.stop();
    }
  });
});

describe('a request', () => {
  it('needs a user agent', async () => {
    const status = await new Promise((resolve) => {
      request(`${pr.hub.apiUrl}${PULL}`, (response) => resolve(response.resume().statusCode)).end();
    });
    expect(status).toBe(403);
  });

  it('of an unknown API version is refused', async () => {
    const ask = (version: string) => rest('GET', PULL, undefined, { headers: { 'x-github-api-version': version } });
    expect((await ask('2022-11-28')).status).toBe(200);
    expect((await ask('2020-01-01')).status).toBe(410);
  });

  it('to a path that GitHub or the hub does not have is noted', async () => {
    expect((await rest('GET', '/repos/acme/shop/nothing')).status).toBe(404);
    expect(pr.hub.invalidRequests).toMatchObject([{ path: '/repos/acme/shop/nothing' }]);
    expect((await rest('GET', `${PULL}?fields=title`)).status).toBe(200);
    expect(pr.hub.invalidRequests.at(-1)?.faults).toMatchObject([{ path: '?fields' }]);
  });

  it('is remembered with its answer', async () => {
    await rest('POST', `${PULL}/reviews`, review);
    expect(pr.hub.requests.at(-1)).toMatchObject({
      method: 'POST',
      path: `${PULL}/reviews`,
      operation: 'pulls/create-review',
      status: 200,
      body: review,
      headers: { 'user-agent': 'hub-test' },
    });
  });

  it('works below another base path, as on GHES', async () => {
    const ghes = await openSample({ apiPath: '/api/v3' });
    try {
      expect(ghes.hub.graphqlUrl).toMatch(/\/api\/graphql$/);
      expect((await clientOf(ghes)('GET', PULL)).status).toBe(200);
    } finally {
      await ghes.stop();
    }
  });
});

describe('limits', () => {
  it('count every request, and refuse when the hour is used up', async () => {
    pr.hub.settings.requestsPerHour = 2;
    const first = await rest('GET', PULL);
    expect(first.headers.get('x-ratelimit-remaining')).toBe('1');
    await rest('GET', PULL);
    const refused = await rest('GET', PULL);
    expect([refused.status, refused.headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
    expect(Number(refused.headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.now() / 1000);
    pr.hub.settings.hourSeconds = 0;
    expect((await rest('GET', PULL)).status).toBe(200);
  });

  it.each([
    ['forbidden', 403, '60'],
    ['too-many', 429, '60'],
    ['abuse', 422, null],
  ] as const)('on content creation answer %s with %i', async (answer, status, retryAfter) => {
    pr.hub.settings.contentPerMinute = 1;
    pr.hub.settings.secondaryAnswer = answer;
    expect((await rest('POST', `${PULL}/reviews`, review)).status).toBe(200);
    const refused = await rest('POST', `${PULL}/reviews`, review);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([status, retryAfter]);
    if (answer === 'abuse') expect(refused.body).toMatchObject({ errors: [{ code: 'abuse' }] });
    else expect(message(refused.body)).toMatch(/^You have exceeded a secondary rate limit/);
    expect((await rest('GET', PULL)).status).toBe(200);
  });
});

describe('trouble on order', () => {
  it('answers once instead of working', async () => {
    pr.hub.faults.push({
      method: 'POST',
      path: '/reviews',
      nth: 1,
      act: { kind: 'answer', status: 502, body: '<html>', headers: { 'retry-after': '1' } },
    });
    const first = await rest('POST', `${PULL}/reviews`, review);
    expect([first.status, first.text, first.headers.get('retry-after')]).toEqual([502, '<html>', '1']);
    expect(pr.pull.reviews).toHaveLength(0);
    expect((await rest('POST', `${PULL}/reviews`, review)).status).toBe(200);
  });

  it('answers 502 although the work was done', async () => {
    pr.hub.faults.push({ path: /\/reviews$/, nth: 1, act: { kind: 'answer', status: 502, afterWork: true } });
    expect((await rest('POST', `${PULL}/reviews`, review)).status).toBe(502);
    expect(pr.pull.reviews).toHaveLength(1);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('drops the connection %s the work', async (when, count) => {
    pr.hub.faults.push({ method: 'POST', act: { kind: 'drop', when } });
    await expect(rest('POST', `${PULL}/reviews`, review)).rejects.toThrow('fetch failed');
    expect(pr.pull.reviews).toHaveLength(count);
  });

  it('lets something happen meanwhile, and waits', async () => {
    const before = pr.headSha;
    pr.hub.faults.push({
      path: '/files',
      act: { kind: 'meanwhile', when: 'before', run: () => pr.push({ write: { 'z.txt': 'z\n' } }) },
    });
    pr.hub.faults.push({ path: '/files', act: { kind: 'delay', ms: 30 } });
    const start = performance.now();
    expect((await rest('GET', `${PULL}/files`)).body).toHaveLength(4);
    expect(performance.now() - start).toBeGreaterThan(25);
    expect(pr.headSha).not.toBe(before);
  });
});
