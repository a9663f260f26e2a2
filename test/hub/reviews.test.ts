import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Client, clientOf } from './client.ts';
import { openSample, PULL } from './sample.ts';
import type { Scenario } from './scenario.ts';

let pr: Scenario;
let rest: Client;

beforeAll(async () => {
  pr = await openSample();
  rest = clientOf(pr);
});

afterEach(() => {
  expect(pr.hub.bugs).toEqual([]);
  pr.pull.reviews.length = 0;
  pr.pull.comments.length = 0;
  pr.pull.threads.length = 0;
  pr.hub.settings.wording = 'current';
});

afterAll(() => pr.stop());

const review = (...comments: readonly object[]) =>
  rest('POST', `${PULL}/reviews`, { event: 'COMMENT', body: 'b', comments });
const errorsOf = (body: unknown) => (body as { readonly errors: unknown }).errors;

describe('a comment of a review stands', () => {
  it.each([
    ['on an added line', { path: 'a.txt', line: 10 }],
    ['on the first context line of a hunk', { path: 'a.txt', line: 7 }],
    ['on the last context line of a hunk', { path: 'a.txt', line: 13 }],
    ['on a removed line', { path: 'a.txt', line: 11, side: 'LEFT' }],
    ['on a context line of the left side', { path: 'a.txt', line: 12, side: 'LEFT' }],
    ['on a range inside one hunk', { path: 'a.txt', start_line: 7, line: 10 }],
    [
      'on a range from the left to the right side',
      { path: 'a.txt', start_line: 10, start_side: 'LEFT', line: 10, side: 'RIGHT' },
    ],
    ['on a new file', { path: 'new.txt', line: 3 }],
    ['on a removed file', { path: 'gone.txt', line: 2, side: 'LEFT' }],
    ['on a position', { path: 'a.txt', position: 5 }],
  ])('%s', async (_name, place) => {
    const { status } = await review({ body: 'x', ...place });
    expect(status).toBe(200);
    expect(pr.pull.comments).toHaveLength(1);
  });
});

describe('a whole review is refused', () => {
  it.each([
    ['a line outside every hunk', { path: 'a.txt', line: 20 }, 'Line could not be resolved'],
    ['a line past the end', { path: 'a.txt', line: 4000 }, 'Line could not be resolved'],
    ['a removed line on the right side', { path: 'gone.txt', line: 1 }, 'Line could not be resolved'],
    ['a file that did not change', { path: 'same.txt', line: 1 }, 'Path could not be resolved'],
    ['a range over two hunks', { path: 'a.txt', start_line: 10, line: 30 }, 'Start line could not be resolved'],
    [
      'a start equal to the end',
      { path: 'a.txt', start_line: 10, line: 10 },
      'Pull request review thread start line must precede the end line.',
    ],
    [
      'a start after the end',
      { path: 'a.txt', start_line: 12, line: 10 },
      'Pull request review thread start line must precede the end line.',
    ],
    ['no line at all', { path: 'a.txt' }, 'Line could not be resolved'],
  ])('for %s', async (_name, place, message) => {
    const { status, body } = await review({ body: 'fine', path: 'a.txt', line: 10 }, { body: 'bad', ...place });
    expect(status).toBe(422);
    expect(body).toMatchObject({ message: 'Unprocessable Entity', errors: [message], status: '422' });
    expect([pr.pull.reviews, pr.pull.comments, pr.pull.threads]).toEqual([[], [], []]);
  });

  it('in the older wording', async () => {
    pr.hub.settings.wording = 'older';
    const { body } = await review({ body: 'x', path: 'a.txt', line: 20 });
    expect(errorsOf(body)).toEqual([
      expect.stringMatching(/^Pull request review thread line must be part of the diff, .* hunk can't be blank$/),
    ]);
  });

  it.each([
    ['neither body nor comments', { event: 'COMMENT' }],
    ['REQUEST_CHANGES without a body', { event: 'REQUEST_CHANGES', comments: [] }],
    ['APPROVE by a workflow token', { event: 'APPROVE', body: 'ok' }],
    ['a body of 65,537 characters', { event: 'COMMENT', body: 'x'.repeat(65_537) }],
    [
      'a comment of 65,537 characters',
      { event: 'COMMENT', comments: [{ path: 'a.txt', line: 10, body: 'x'.repeat(65_537) }] },
    ],
    [
      '101 comments',
      { event: 'COMMENT', comments: Array.from({ length: 101 }, () => ({ path: 'a.txt', line: 10, body: 'x' })) },
    ],
    ['a commit that is not of the pull request', { event: 'COMMENT', body: 'b', commit_id: '0'.repeat(40) }],
  ])('for %s', async (_name, order) => {
    const { status } = await rest('POST', `${PULL}/reviews`, order);
    expect(status).toBe(422);
    expect(pr.pull.reviews).toHaveLength(0);
  });

  it('for a misspelt property, which GitHub would ignore', async () => {
    const { status } = await review({ body: 'x', path: 'a.txt', lines: 10 });
    expect(status).toBe(422);
    expect(pr.hub.invalidRequests.pop()?.faults).toEqual([
      expect.objectContaining({ path: '/comments/0/lines', keyword: 'additionalProperties' }),
    ]);
  });
});

describe('a review', () => {
  it('with comments needs no body, holds 65,536 characters, and answers 200', async () => {
    const { status, body } = await rest('POST', `${PULL}/reviews`, {
      event: 'COMMENT',
      comments: [{ path: 'a.txt', line: 10, body: 'x'.repeat(65_536) }],
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'COMMENTED',
      commit_id: pr.headSha,
      user: { login: 'github-actions[bot]', type: 'Bot' },
    });
  });

  it('without an event is pending, seen by its author alone, and there is one at most', async () => {
    const order = { body: 'b', comments: [{ path: 'a.txt', line: 10, body: 'x' }] };
    expect((await rest('POST', `${PULL}/reviews`, order)).status).toBe(200);
    const again = await rest('POST', `${PULL}/reviews`, order);
    expect([again.status, errorsOf(again.body)]).toEqual([
      422,
      ['User can only have one pending review per pull request'],
    ]);
    const other = pr.hub.issuePersonToken('maintainer').value;
    expect((await rest('GET', `${PULL}/reviews`, undefined, { token: other })).body).toEqual([]);
    expect((await rest('GET', `${PULL}/comments`, undefined, { token: other })).body).toEqual([]);
    const [pending] = pr.pull.reviews;
    expect((await rest('POST', `${PULL}/reviews/${pending?.id}/events`, { event: 'COMMENT' })).body).toMatchObject({
      state: 'COMMENTED',
    });
    expect((await rest('GET', `${PULL}/comments`, undefined, { token: other })).body).toHaveLength(1);
  });

  it('that is pending can be deleted, a submitted one cannot', async () => {
    await rest('POST', `${PULL}/reviews`, { body: 'b', comments: [{ path: 'a.txt', line: 10, body: 'x' }] });
    const [pending] = pr.pull.reviews;
    expect((await rest('DELETE', `${PULL}/reviews/${pending?.id}`)).status).toBe(200);
    expect(pr.pull.comments).toHaveLength(0);
    await review();
    expect((await rest('DELETE', `${PULL}/reviews/${pr.pull.reviews[0]?.id}`)).status).toBe(422);
  });

  it('of one’s own pull request can only comment', async () => {
    const token = pr.hub.issuePersonToken('octo-dev').value;
    const { status, body } = await rest('POST', `${PULL}/reviews`, { event: 'REQUEST_CHANGES', body: 'b' }, { token });
    expect([status, errorsOf(body)]).toEqual([422, ['Can not request changes on your own pull request']]);
  });

  it('can have its body changed and cannot be dismissed when it only comments', async () => {
    await review();
    const path = `${PULL}/reviews/${pr.pull.reviews[0]?.id}`;
    expect((await rest('PUT', path, { body: 'new' })).body).toMatchObject({ body: 'new' });
    expect((await rest('PUT', `${path}/dismissals`, { message: 'm' })).status).toBe(422);
  });
});

describe('a single comment', () => {
  const comment = (place: object) => rest('POST', `${PULL}/comments`, { body: 'x', commit_id: pr.headSha, ...place });

  it('makes a review of its own', async () => {
    const { status, body } = await comment({ path: 'a.txt', line: 10 });
    expect([status, pr.pull.reviews.length]).toEqual([201, 1]);
    expect(body).toMatchObject({
      line: 10,
      original_line: 10,
      side: 'RIGHT',
      start_line: null,
      subject_type: 'line',
      position: 6,
    });
  });

  it.each([
    [{ path: 'a.txt', line: 20 }, 'pull_request_review_thread.line'],
    [{ path: 'a.txt', start_line: 10, line: 30 }, 'pull_request_review_thread.start_line'],
    [{ path: 'same.txt', line: 1 }, 'pull_request_review_thread.path'],
  ])('off the diff is refused by field: %o', async (place, field) => {
    const { status, body } = await comment(place);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      message: 'Validation Failed',
      errors: [{ resource: 'PullRequestReviewComment', code: 'custom', field }, { code: 'missing_field' }],
    });
  });

  it('on a file comes back with line 1', async () => {
    expect((await comment({ path: 'gone.txt', subject_type: 'file' })).body).toMatchObject({
      line: 1,
      subject_type: 'file',
    });
    expect((await comment({ path: 'same.txt', subject_type: 'file' })).status).toBe(422);
  });

  it('can be answered, an answer cannot', async () => {
    await comment({ path: 'a.txt', line: 10 });
    const [first] = pr.pull.comments;
    const reply = await rest('POST', `${PULL}/comments/${first?.id}/replies`, { body: 'why' });
    expect([reply.status, (reply.body as { in_reply_to_id: number }).in_reply_to_id]).toEqual([201, first?.id]);
    const { id } = reply.body as { readonly id: number };
    expect((await rest('POST', `${PULL}/comments/${id}/replies`, { body: 'x' })).status).toBe(422);
  });

  it('can be changed and deleted; the empty review goes with it', async () => {
    await comment({ path: 'a.txt', line: 10 });
    const path = `/repos/acme/shop/pulls/comments/${pr.pull.comments[0]?.id}`;
    expect((await rest('PATCH', path, { body: 'new' })).body).toMatchObject({ body: 'new' });
    expect((await rest('PATCH', path, { body: 'x'.repeat(65_537) })).status).toBe(422);
    expect((await rest('DELETE', path)).status).toBe(204);
    expect((await rest('GET', path)).status).toBe(404);
    expect([pr.pull.comments, pr.pull.threads, pr.pull.reviews]).toEqual([[], [], []]);
  });

  it('of a person cannot be changed by the workflow token', async () => {
    await rest(
      'POST',
      `${PULL}/comments`,
      { body: 'x', commit_id: pr.headSha, path: 'a.txt', line: 10 },
      { token: pr.hub.issuePersonToken('maintainer').value },
    );
    const path = `/repos/acme/shop/pulls/comments/${pr.pull.comments[0]?.id}`;
    expect((await rest('PATCH', path, { body: 'new' })).status).toBe(403);
    expect((await rest('DELETE', path)).status).toBe(403);
  });
});
