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

async function post(place: object): Promise<number> {
  const { body } = await rest('POST', `${PULL}/comments`, {
    body: 'x',
    commit_id: pr.headSha,
    path: 'a.txt',
    ...place,
  });
  return (body as { readonly id: number }).id;
}

async function shown(id: number): Promise<unknown> {
  return (await rest('GET', `/repos/acme/shop/pulls/comments/${id}`)).body;
}

const edit = (from: string, to: string) => pr.push({ write: { 'a.txt': (pr.text('a.txt') ?? '').replace(from, to) } });

describe('after a push, a comment', () => {
  it('moves with its line', async () => {
    const before = pr.headSha;
    const id = await post({ line: 10 });
    edit('line 1\n', 'zero\nline 1\n');
    expect(await shown(id)).toMatchObject({
      line: 11,
      original_line: 10,
      commit_id: pr.headSha,
      original_commit_id: before,
    });
  });

  it('is outdated when its line changed', async () => {
    const id = await post({ line: 10 });
    edit('ten\n', 'TEN\n');
    expect(await shown(id)).toMatchObject({ line: null, position: null, original_line: 10, path: 'a.txt' });
  });

  it('is outdated when its line leaves the diff', async () => {
    const id = await post({ line: 10 });
    edit('ten\n', 'line 10\nline 11\n');
    expect(await shown(id)).toMatchObject({ line: null });
  });

  it('follows a renamed file', async () => {
    const id = await post({ line: 10 });
    pr.push({ rename: { 'a.txt': 'b.txt' } });
    expect(await shown(id)).toMatchObject({ path: 'b.txt', line: 10 });
  });

  it('is outdated when its file is gone', async () => {
    const id = await post({ line: 10 });
    pr.push({ delete: ['a.txt'] });
    expect(await shown(id)).toMatchObject({ line: null, path: 'a.txt' });
  });

  it('on several lines is outdated by any of them, or by the last, as the test wants it', async () => {
    const id = await post({ start_line: 8, line: 10 });
    edit('line 8\n', 'eight\n');
    expect(await shown(id)).toMatchObject({ line: null, start_line: null, original_start_line: 8 });
    pr.hub.settings.outdating = 'last-line';
    expect(await shown(id)).toMatchObject({ line: 10, start_line: null });
  });

  it('on several lines is outdated when a line is put between', async () => {
    const id = await post({ start_line: 8, line: 10 });
    edit('line 9\n', 'line 9\nmore\n');
    expect(await shown(id)).toMatchObject({ line: null });
  });

  it('on the left side stays while the merge base stays', async () => {
    const id = await post({ line: 11, side: 'LEFT' });
    edit('line 1\n', 'zero\nline 1\n');
    expect(await shown(id)).toMatchObject({ line: 11, side: 'LEFT' });
  });

  it('survives a forced push that keeps its line', async () => {
    const id = await post({ line: 10 });
    const before = pr.headSha;
    pr.forcePush({ write: { 'more.txt': 'x\n' } });
    expect(await shown(id)).toMatchObject({ line: 10, original_commit_id: before });
    expect(pr.git('rev-list', '--count', `${pr.baseSha}..${pr.headSha}`).trim()).toBe('1');
  });

  it('can still be made for an older commit of the pull request, and is outdated at once', async () => {
    const before = pr.headSha;
    edit('ten\n', 'TEN\n');
    const { status, body } = await rest('POST', `${PULL}/comments`, {
      body: 'x',
      commit_id: before,
      path: 'a.txt',
      line: 10,
    });
    expect([status, (body as { line: unknown }).line]).toEqual([201, null]);
  });
});

describe('the pull request', () => {
  it('keeps a test merge while both sides merge', () => {
    expect(pr.git('rev-parse', `${pr.mergeSha}^1`, `${pr.mergeSha}^2`).trim().split('\n')).toEqual([
      pr.baseSha,
      pr.headSha,
    ]);
    pr.pushToBase({ write: { 'a.txt': 'another file\n' } });
    expect(pr.mergeSha).toBeUndefined();
  });

  it('is compared with the merge base when the base moves on', async () => {
    pr.pushToBase({ write: { 'other.txt': 'x\n' } });
    const { body } = await rest('GET', `${PULL}/files`);
    expect((body as readonly { filename: string }[]).map((file) => file.filename)).toEqual([
      'a.txt',
      'gone.txt',
      'new.txt',
    ]);
    const compared = await rest('GET', `/repos/acme/shop/compare/${pr.baseSha}...${pr.headSha}`);
    expect(compared.body).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 1 });
  });
});
