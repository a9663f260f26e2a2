import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Client, clientOf } from './client.ts';
import { pullRequestEvent } from './events.ts';
import { startJob } from './jobs.ts';
import { openSample } from './sample.ts';
import type { Scenario } from './scenario.ts';

let pr: Scenario;
let rest: Client;

beforeAll(async () => {
  pr = await openSample();
  rest = clientOf(pr);
});

afterEach(() => {
  expect(pr.hub.bugs).toEqual([]);
  pr.repository.checkRuns.length = 0;
});

afterAll(() => pr.stop());

const RUNS = '/repos/acme/shop/check-runs';
const annotation = { path: 'a.txt', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'm' };
const create = (more: object = {}) => rest('POST', RUNS, { name: 'Review', head_sha: pr.headSha, ...more });
const idOf = (body: unknown) => (body as { readonly id: number }).id;

describe('a check run', () => {
  it('is queued until told otherwise; a conclusion completes it', async () => {
    expect((await create()).body).toMatchObject({ status: 'queued', conclusion: null });
    expect((await create({ conclusion: 'success' })).body).toMatchObject({
      status: 'completed',
      conclusion: 'success',
      completed_at: expect.any(String),
      app: { slug: 'github-actions', id: 15368 },
    });
  });

  it('keeps no details_url but its own address', async () => {
    const { body } = await create({ details_url: 'https://example.com/x', external_id: 'e' });
    expect(body).toMatchObject({ details_url: `${pr.hub.origin}/acme/shop/runs/${idOf(body)}`, external_id: 'e' });
  });

  it.each([
    ['an unknown commit', { head_sha: '0'.repeat(40) }, /^No commit found for SHA/],
    [
      '51 annotations',
      { output: { title: 't', summary: 's', annotations: Array(51).fill(annotation) } },
      /No more than 50 items are allowed/,
    ],
    [
      'a summary of 65,536 characters',
      { output: { title: 't', summary: 'x'.repeat(65_536) } },
      /Only 65535 characters are allowed/,
    ],
    [
      'a text of 65,536 characters',
      { output: { title: 't', summary: 's', text: 'x'.repeat(65_536) } },
      /Only 65535 characters are allowed/,
    ],
    [
      'a summary of 65,536 bytes',
      { output: { title: 't', summary: 'é'.repeat(32_768) } },
      /^summary exceeds a maximum bytesize of 65535$/,
    ],
    ['no summary', { output: { title: 't' } }, /"summary" wasn't supplied/],
    ['completed without a conclusion', { status: 'completed' }, /"conclusion" wasn't supplied/],
    ['an unknown conclusion', { conclusion: 'passed' }, /Invalid request/],
    ['a conclusion of GitHub’s own', { conclusion: 'stale' }, /Validation Failed/],
    [
      'an annotation of line 0',
      { output: { title: 't', summary: 's', annotations: [{ ...annotation, start_line: 0 }] } },
      /Validation Failed/,
    ],
    [
      'an annotation that ends before it starts',
      { output: { title: 't', summary: 's', annotations: [{ ...annotation, start_line: 2 }] } },
      /Validation Failed/,
    ],
    [
      'columns over several lines',
      {
        output: {
          title: 't',
          summary: 's',
          annotations: [{ ...annotation, end_line: 2, start_column: 1, end_column: 2 }],
        },
      },
      /Validation Failed/,
    ],
    [
      'an annotation’s title of 256 characters',
      { output: { title: 't', summary: 's', annotations: [{ ...annotation, title: 'x'.repeat(256) }] } },
      /Validation Failed/,
    ],
  ])('is refused for %s', async (_name, more, message) => {
    const { status, body } = await create(more);
    expect(status).toBe(422);
    expect((body as { message: string }).message).toMatch(message);
    expect(pr.repository.checkRuns).toHaveLength(0);
  });

  it('has its text cut at 65,535 bytes without a word', async () => {
    const { status, body } = await create({ output: { title: 't', summary: 's', text: 'é'.repeat(40_000) } });
    expect(status).toBe(201);
    expect(Buffer.byteLength((body as { output: { text: string } }).output.text)).toBe(65_534);
  });

  it('gets annotations added and the rest of its output replaced by an update', async () => {
    const { body } = await create({
      output: { title: 't', summary: 's', text: 'text', annotations: Array(50).fill(annotation) },
    });
    const path = `${RUNS}/${idOf(body)}`;
    const updated = await rest('PATCH', path, { output: { summary: 'new', annotations: Array(7).fill(annotation) } });
    expect(updated.body).toMatchObject({ output: { title: 't', summary: 'new', text: null, annotations_count: 57 } });
    expect((await rest('GET', `${path}/annotations?per_page=100`)).body).toHaveLength(57);
    expect((await rest('GET', `${path}/annotations`)).body).toHaveLength(30);
  });

  it('is found by name; the newest of a name is the latest', async () => {
    await create();
    const { body } = await create({ conclusion: 'failure' });
    await create({ name: 'Other' });
    const list = (query: string) => rest('GET', `/repos/acme/shop/commits/${pr.headSha}/check-runs${query}`);
    expect((await list('?check_name=Review')).body).toMatchObject({ total_count: 1, check_runs: [{ id: idOf(body) }] });
    expect((await list('?check_name=Review&filter=all')).body).toMatchObject({ total_count: 2 });
    expect((await list('?check_name=Review&filter=newest')).body).toMatchObject({ total_count: 1 });
    expect(pr.hub.invalidRequests.at(-1)?.faults).toMatchObject([{ path: '?filter', keyword: 'enum' }]);
  });

  it('of a job can be told new output, not a new conclusion', async () => {
    const { check } = startJob(pr.hub, pr.repository, pullRequestEvent(pr), { workflow: 'W', job: 'review' });
    const refused = await rest('PATCH', `${RUNS}/${check.id}`, { status: 'completed', conclusion: 'success' });
    expect([refused.status, (refused.body as { message: string }).message]).toEqual([
      403,
      expect.stringMatching(/^Check run status and conclusions can only be updated internally by GitHub Actions/),
    ]);
    expect((await rest('PATCH', `${RUNS}/${check.id}`, { output: { title: 't', summary: 's' } })).status).toBe(200);
    const jobs = await rest('GET', `/repos/acme/shop/actions/runs/${check.jobOf}/jobs`, undefined, {
      token: pr.token({ actions: 'read' }).value,
    });
    expect(jobs.body).toMatchObject({ total_count: 1, jobs: [{ name: 'review', status: 'in_progress' }] });
  });

  it('cannot be written by a person', async () => {
    const { status, body } = await rest(
      'POST',
      RUNS,
      { name: 'x', head_sha: pr.headSha },
      { token: pr.hub.issuePersonToken('maintainer').value },
    );
    expect([status, (body as { message: string }).message]).toEqual([403, 'You must authenticate via a GitHub App.']);
  });
});
