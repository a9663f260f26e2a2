import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  scheduleEvent,
  type WorkflowEvent,
  workflowDispatchEvent,
  workflowRunEvent,
} from '../hub/events.ts';
import { openSample } from '../hub/sample.ts';
import type { Scenario } from '../hub/scenario.ts';
import { type ActionOrder, runAction } from './run-action.ts';

let pr: Scenario;

beforeAll(async () => {
  pr = await openSample({ fork: 'visitor' });
});

afterEach(() => {
  expect([pr.hub.bugs, pr.hub.invalidRequests]).toEqual([[], []]);
});

afterAll(() => pr.stop());

const action = join(import.meta.dirname, '../../__fixtures__/runner/speaks');
const run = (order: ActionOrder = {}) => runAction(pr, { action, ...order });
const doing = (what: string) => run({ inputs: { do: what } });

describe('a step', () => {
  it('gets what the runner sets and nothing else', async () => {
    process.env.HUB_TEST_LEAK = 'x';
    const { outputs, token, code, conclusion } = await run({ env: { EXTRA: 'e' } });
    const env = JSON.parse(outputs.env ?? '{}') as { readonly [name: string]: string };
    expect([code, conclusion]).toEqual([0, 'success']);
    expect(env).toMatchObject({
      INPUT_TOKEN: token,
      INPUT_TWO_WORDS: 'blank',
      'INPUT_WITH-HYPHEN': 'hyphen',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: pr.hub.apiUrl,
      GITHUB_GRAPHQL_URL: pr.hub.graphqlUrl,
      GITHUB_SERVER_URL: pr.hub.origin,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: 'refs/pull/1/merge',
      GITHUB_SHA: pr.mergeSha,
      GITHUB_BASE_REF: 'main',
      GITHUB_HEAD_REF: 'change-manifests',
      RUNNER_OS: 'Linux',
      EXTRA: 'e',
    });
    expect(Object.keys(env)).not.toContain('GITHUB_TOKEN');
    expect(Object.keys(env)).not.toContain('HUB_TEST_LEAK');
    expect(Object.keys(env)).not.toContain('INPUT_WITHOUT-DEFAULT');
    expect(outputs).toMatchObject({ place: env.GITHUB_WORKSPACE, plain: 'value', workspace: '' });
  });

  it('runs on the Node of the runner', async () => {
    const pinned = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      readonly devDependencies: { readonly node: string };
    };
    expect((await run()).outputs.node).toBe(`v${pinned.devDependencies.node}`);
  });

  it('with an unknown input does not start', async () => {
    await expect(run({ inputs: { tokn: 'x' } })).rejects.toThrow('no input "tokn"');
  });

  it('fails by its exit code, and the job’s check run says so', async () => {
    const { code, conclusion, job } = await doing('fail');
    expect([code, conclusion, job.check.conclusion]).toEqual([3, 'failure', 'failure']);
    expect(job.check.annotations).toMatchObject([{ message: 'Process completed with exit code 3.' }]);
  });

  it('shows ten annotations of a level', async () => {
    const { annotations, job } = await doing('annotate');
    expect([
      annotations.length,
      annotations.filter((item) => item.isShown).length,
      job.check.annotations.length,
    ]).toEqual([13, 11, 11]);
    expect(job.check.annotations[0]).toMatchObject({
      path: 'a.yaml',
      start_line: 1,
      annotation_level: 'failure',
      title: 'T',
    });
  });

  it('has its token and its masks taken out of the log', async () => {
    const { log, raw, token } = await doing('leak,mask,stderr');
    expect(log.split('\n').sort()).toEqual(['Notice: from stderr', 'open ***', 'the token is ***']);
    expect(raw).toContain(token);
  });

  it('leaves summary, variables, paths and state', async () => {
    const { summary, env, path, state, job } = await doing('summary,env');
    expect({ summary, env, path, state }).toEqual({
      summary: '# Summary\n',
      env: { COLOUR: 'red' },
      path: ['/opt/tool/bin'],
      state: { phase: 'main' },
    });
    expect(job.run.summary).toBe('# Summary\n');
  });

  it('loses a summary over 1 MiB and still succeeds; a malformed output fails it', async () => {
    expect(await doing('large-summary')).toMatchObject({
      summary: '',
      conclusion: 'success',
      annotations: [{ level: 'error' }],
    });
    expect(await doing('bad-output')).toMatchObject({ code: 0, conclusion: 'failure', outputs: {} });
  });

  it('is measured, followed line by line, and ended in time', async () => {
    const lines: string[] = [];
    const { ms, peak, code } = await run({
      inputs: { do: 'mask,hang' },
      timeout: 0.6,
      onLine: (line) => lines.push(line),
    });
    expect([code, lines]).toEqual([137, ['open ***']]);
    expect(ms).toBeGreaterThan(500);
    if (process.platform === 'linux') expect(peak).toBeGreaterThan(10_000_000);
  });
});

describe('the workspace', () => {
  it('is a clone of the merge commit, of depth 1 or whole, without the token', async () => {
    for (const workspace of ['shallow', 'full'] as const) {
      const { outputs, token } = await run({ workspace });
      expect(outputs.workspace).toBe('.git a.txt new.txt same.txt');
      expect(outputs.workspace).not.toContain(token);
    }
  });
});

describe('an event', () => {
  const kinds: readonly (readonly [string, () => WorkflowEvent, object])[] = [
    [
      'pull_request opened',
      () => pullRequestEvent(pr),
      {
        action: 'opened',
        number: 1,
        pull_request: {
          number: 1,
          head: { sha: expect.any(String), repo: { full_name: 'visitor/shop', fork: true } },
          base: { repo: { full_name: 'acme/shop' } },
        },
      },
    ],
    [
      'pull_request synchronize',
      () => pullRequestEvent(pr, 'synchronize'),
      { action: 'synchronize', before: expect.any(String), after: expect.any(String) },
    ],
    [
      'pull_request edited',
      () => pullRequestEvent(pr, 'edited'),
      { action: 'edited', changes: { title: { from: expect.any(String) } } },
    ],
    [
      'pull_request_target',
      () => pullRequestEvent(pr, 'reopened', { name: 'pull_request_target' }),
      { action: 'reopened' },
    ],
    [
      'merge_group',
      () => mergeGroupEvent(pr),
      { action: 'checks_requested', merge_group: { base_sha: expect.any(String), base_ref: 'refs/heads/main' } },
    ],
    ['push', () => pushEvent(pr), { ref: 'refs/heads/change-manifests', created: false }],
    ['workflow_dispatch', () => workflowDispatchEvent(pr), { ref: 'refs/heads/main', inputs: {} }],
    ['schedule', () => scheduleEvent(pr), { schedule: '30 5 * * 1' }],
    [
      'workflow_run of a fork',
      () => workflowRunEvent(pr),
      { action: 'completed', workflow_run: { pull_requests: [], head_repository: { full_name: 'visitor/shop' } } },
    ],
  ];

  it.each(kinds)('%s carries the hub’s commits', async (name, build, expected) => {
    const event = build();
    const { outputs } = await run({ event, workspace: name === 'push' ? 'shallow' : 'none' });
    const payload = JSON.parse(outputs.event ?? '{}') as { readonly [name: string]: unknown };
    expect(payload).toMatchObject({ repository: { full_name: 'acme/shop' }, ...expected });
    const names = [...(outputs.event ?? '').matchAll(/"full_name": "([^"]+)"/g)].map((match) => match[1]);
    expect(names.filter((repository) => repository !== 'acme/shop' && repository !== 'visitor/shop')).toEqual([]);
    expect(pr.git('cat-file', '-t', event.sha).trim()).toBe('commit');
  });
});
