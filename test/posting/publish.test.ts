import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/judgement/judgement.ts';
import { publishCheckRun, publishReview } from '../../src/posting/publish.ts';
import { listFiles } from '../../src/posting/pull-request.ts';
import { pushCommit } from '../hub/branch.ts';
import { createReply } from '../hub/reviewing.ts';
import { openPullRequest, type Scenario } from '../hub/scenario.ts';
import type { Permissions } from '../hub/state.ts';
import { finding, judgement, options } from '../plan/samples.ts';
import { allowed, clientOf, file, hunksOf, judged, manyLines } from './stage.ts';

const text = manyLines(60);
let stage: Scenario;
beforeEach(async () => {
  stage = await openPullRequest({ base: { 'README.md': 'shop\n' }, head: { 'README.md': 'shop\n', [file]: text } });
});
afterEach(async () => {
  expect(stage.hub.bugs).toEqual([]);
  expect(stage.hub.invalidRequests).toEqual([]);
  await stage.stop();
});

const changeOptions = { fixedComments: 'edit' as const, resolveThreads: false };

function publish(
  found: Judgement,
  given: { head?: string; permissions?: Permissions; text?: string; fixedComments?: 'delete' } = {},
) {
  const target = {
    owner: 'acme',
    repo: 'shop',
    number: 1,
    headSha: given.head ?? stage.headSha,
    checksUrl: 'https://example.com/checks',
  };
  const all = {
    ...options,
    ...changeOptions,
    headSha: target.headSha,
    ...(given.fixedComments === undefined ? {} : { fixedComments: given.fixedComments }),
  };
  return publishReview(clientOf(stage.hub, given.permissions), target, found, hunksOf(given.text ?? text), all);
}

const writes = () =>
  stage.hub.requests.filter(
    (request) => request.method !== 'GET' && !JSON.stringify(request.body ?? '').includes('query('),
  );
const push = (next: string) => pushCommit(stage.hub, stage.repository, stage.pull, { write: { [file]: next } });
const bodies = () => stage.pull.comments.map((comment) => comment.body);

describe('a review', () => {
  it('is posted once, whole, on the head', async () => {
    const published = await publish(judged(text, [10, 20]));
    expect(published.notes).toEqual([]);
    expect(published.url).toContain('/pull/1');
    expect(stage.pull.reviews.map(({ state, commit }) => [state, commit])).toEqual([['COMMENTED', stage.headSha]]);
    expect(stage.pull.comments).toHaveLength(2);
    await publish(judged(text, [10, 20]));
    expect(writes()).toHaveLength(1);
  });

  it('is not posted for a head that has moved', async () => {
    const head = stage.headSha;
    pushCommit(stage.hub, stage.repository, stage.pull, { write: { 'other.yaml': 'a: 1\n' } });
    const published = await publish(judged(text, [10]), { head });
    expect(published.notes[0]).toContain('the pull request moved on to');
    expect(published.plan.unplaced).toMatchObject([{ reason: 'not posted' }]);
    expect(stage.pull.comments).toEqual([]);
  });

  it('leaves out only the comment that GitHub refuses', async () => {
    const longer = `${text}key-61: 61\nkey-62: 62\nkey-63: 63\n`;
    const published = await publish(judged(longer, [10, 30, 62]), { text: longer });
    expect(stage.pull.comments).toHaveLength(2);
    expect(published.plan.unplaced).toMatchObject([{ reason: 'refused by GitHub', finding: { place: { line: 62 } } }]);
    expect(published.plan.post).toHaveLength(2);
  });

  it('names the missing permission and loses nothing', async () => {
    const published = await publish(judged(text, [10]), { permissions: { contents: 'read', pull_requests: 'read' } });
    expect(published.notes.join()).toContain('`pull_requests=write`');
    expect(published.plan.unplaced).toMatchObject([{ reason: 'not posted' }]);
  });

  it.each([
    ['answers 502 after it did it', { kind: 'answer' as const, status: 502, afterWork: true }],
    ['answers 502 and did nothing', { kind: 'answer' as const, status: 502 }],
    ['drops the connection after it did it', { kind: 'drop' as const, when: 'after' as const }],
  ])('stands once where GitHub %s', async (_name, act) => {
    stage.hub.faults.push({ method: 'POST', path: '/reviews', nth: 1, act });
    const published = await publish(judged(text, [10, 20]));
    expect(stage.pull.comments).toHaveLength(2);
    expect(published.plan.unplaced).toEqual([]);
  });

  it('is given up where GitHub asks to wait too long, and says so', async () => {
    const abuse = {
      message: 'Validation Failed',
      errors: [{ resource: 'PullRequestReview', code: 'abuse', field: 'base' }],
    };
    stage.hub.faults.push({ method: 'POST', path: '/reviews', act: { kind: 'answer', status: 422, body: abuse } });
    const published = await publish(judged(text, [10, 20]));
    expect(published.notes.join()).toContain('rate limit');
    expect(published.plan.unplaced).toHaveLength(2);
    expect(writes()).toHaveLength(1);
  });

  it('is not posted where earlier comments cannot be listed', async () => {
    stage.hub.faults.push({ path: '/graphql', act: { kind: 'answer', status: 403 } });
    const published = await publish(judged(text, [10]));
    expect(published.notes.join()).toContain('nothing is posted twice');
    expect(writes().filter(({ path }) => path.includes('/reviews'))).toEqual([]);
  });
});

describe('the next push', () => {
  it('marks what is fixed and folds it', async () => {
    await publish(judged(text, [10, 20]));
    const next = text.replace('key-10: 10', 'fixed-10: true');
    push(next);
    await publish(judged(next, [20]), { text: next });
    expect(bodies()[0]).toContain('Fixed in `');
    expect(stage.pull.comments.map(({ minimised }) => minimised)).toEqual(['RESOLVED', null]);
    const before = writes().length;
    await publish(judged(next, [20]), { text: next });
    expect(writes()).toHaveLength(before);
  });

  it('deletes what is fixed where the workflow wants it, unless somebody answered', async () => {
    await publish(judged(text, [10, 20]));
    const [first] = stage.pull.comments;
    if (first !== undefined) createReply(stage.hub, stage.pull, stage.hub.account('maintainer'), first.id, 'Why?');
    const next = text.replace('key-10: 10', 'fixed-10: true').replace('key-20: 20', 'fixed-20: true');
    push(next);
    await publish(judged(next, []), { text: next, fixedComments: 'delete' });
    expect(stage.pull.comments.filter(({ inReplyTo }) => inReplyTo === null)).toHaveLength(1);
    expect(stage.pull.comments[0]?.minimised).toBeNull();
  });

  it('ignores a marker that somebody else wrote', async () => {
    await publish(judged(text, [10]));
    const [ours] = stage.pull.comments;
    if (ours === undefined) throw new Error('nothing was posted');
    const forged = { ...ours, id: stage.hub.nextId(), author: stage.hub.account('octo-dev') };
    stage.pull.comments.splice(0, 1, forged);
    await publish(judged(text, [10]));
    expect(stage.pull.comments).toHaveLength(2);
  });

  it('moves a comment whose line changed', async () => {
    await publish(judged(text, [10]));
    const next = text.replace('key-10: 10', 'key-10: other');
    push(next);
    await publish(judged(next, [10]), { text: next });
    expect(stage.pull.comments.map(({ minimised }) => minimised)).toEqual(['OUTDATED', null]);
  });
});

describe('a check run', () => {
  const target = () => ({
    owner: 'acme',
    repo: 'shop',
    headSha: stage.headSha,
    name: 'Kubernetes privilege review',
    externalId: 'x',
  });
  const facts = (count: number) => ({
    unplaced: Array.from({ length: count }, (_, index) => ({
      finding: finding({ line: index + 1 }),
      reason: 'outside the diff' as const,
    })),
    notes: [],
    links: options.links,
    ownersOf: () => [],
    reviewUrl: undefined,
  });

  it('carries annotations in batches and is written once', async () => {
    const found = facts(120);
    const given = judgement({ findings: found.unplaced.map(({ finding }) => finding) });
    const first = await publishCheckRun(clientOf(stage.hub), target(), given, found);
    const second = await publishCheckRun(clientOf(stage.hub), target(), given, found);
    expect(second).toEqual(first);
    expect(stage.repository.checkRuns.map(({ conclusion, annotations }) => [conclusion, annotations.length])).toEqual([
      ['failure', 120],
    ]);
  });

  it('is there once where GitHub fails after it made it', async () => {
    stage.hub.faults.push({
      method: 'POST',
      path: '/check-runs',
      nth: 1,
      act: { kind: 'answer', status: 502, afterWork: true },
    });
    const written = await publishCheckRun(clientOf(stage.hub), target(), judgement(), facts(0));
    expect(written.notes).toEqual([]);
    expect(stage.repository.checkRuns).toHaveLength(1);
  });

  it('names the missing permission', async () => {
    const written = await publishCheckRun(
      clientOf(stage.hub, { ...allowed, checks: 'read' }),
      target(),
      judgement(),
      facts(0),
    );
    expect(written.notes.join()).toContain('checks: write');
  });

  it('has a summary of the size that GitHub takes', async () => {
    const many = Array.from({ length: 900 }, (_, index) =>
      finding({ line: index + 1, file: `deploy/${'ü'.repeat(60)}.yaml` }),
    );
    const found = { ...facts(0), unplaced: many.map((one) => ({ finding: one, reason: 'outside the diff' as const })) };
    const written = await publishCheckRun(clientOf(stage.hub), target(), judgement({ findings: many }), found);
    expect(written.notes).toEqual([]);
    expect(stage.repository.checkRuns[0]?.output.summary).toContain('was cut');
  });
});

it('reads where comments can stand from GitHub', async () => {
  const listed = await listFiles(clientOf(stage.hub), { owner: 'acme', repo: 'shop', number: 1 });
  expect(listed.hunks.get(file)?.[0]?.lines).toHaveLength(60);
});
