import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pullRequestEvent, workflowRunEvent } from '../hub/events.ts';
import { openPullRequest, type Scenario } from '../hub/scenario.ts';
import { suggestionBlocks } from '../hub/suggestion.ts';
import { runAction } from '../runner/run-action.ts';

const readOnly = { contents: 'read', pull_requests: 'read' } as const;
const writing = { contents: 'read', pull_requests: 'write', checks: 'write' } as const;
const pod =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: api\n  namespace: shop\nspec:\n  hostNetwork: true\n  containers:\n    - name: app\n      image: app:1\n';
const folder = mkdtempSync(join(tmpdir(), 'saved-'));
let saved = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function withFork(look: (pr: Scenario) => Promise<void>): Promise<void> {
  const base = { 'README.md': 'shop\n' };
  const pr = await openPullRequest({ base, head: { ...base, 'deploy/api.yaml': pod }, fork: 'stranger' });
  try {
    await look(pr);
    expect(pr.hub.bugs).toEqual([]);
  } finally {
    await pr.stop();
  }
}

/** The first job of the second workflow: it reads, judges and saves. */
async function judge(pr: Scenario) {
  const run = await runAction(pr, {
    event: workflowRunEvent(pr),
    permissions: readOnly,
    inputs: { report: 'summary' },
  });
  if (run.report === undefined) throw new Error(run.log);
  return { ...run, report: run.report };
}

function post(pr: Scenario, report: string, event = workflowRunEvent(pr)) {
  saved += 1;
  const path = join(folder, `${saved}.json`);
  writeFileSync(path, report);
  return runAction(pr, { event, permissions: writing, inputs: { 'post-from': path } });
}

/** What stands on the pull request, without what differs by the run. */
function told({ pull, repository, checkRuns }: Scenario) {
  return {
    places: pull.comments.map(({ anchor }) => anchor),
    suggestions: pull.comments.flatMap(({ body }) => suggestionBlocks(body)),
    rules: pull.comments.map(({ body }) => [...body.matchAll(/\[`([a-z-]+)`\]/g)].map(([, rule]) => rule)),
    checks: checkRuns.map(({ conclusion, headSha }) => [conclusion, headSha === repository.checkRuns[0]?.headSha]),
  };
}

describe.concurrent('a pull request from a fork', () => {
  it('is judged by its own run without rights, and by a second workflow with comments as if it were ours', async () => {
    await withFork(async (pr) => {
      const own = await runAction(pr, { permissions: { contents: 'read' } });
      expect(own.conclusion).toBe('failure');
      expect(pr.pull.comments).toEqual([]);
      const first = await judge(pr);
      expect([first.conclusion, first.outputs.verdict]).toEqual(['failure', 'fail']);
      expect(pr.pull.comments).toEqual([]);
      const second = await post(pr, first.report);
      expect(second.conclusion, second.log).toBe('failure');
      const posted = told(pr);
      expect(posted.suggestions.length).toBeGreaterThan(1);
      // The same as one run with all rights would have posted.
      pr.pull.comments.length = 0;
      pr.repository.checkRuns.length = 0;
      await runAction(pr, { permissions: writing });
      const direct = told(pr);
      expect(posted.suggestions).toEqual(direct.suggestions);
      expect(posted.rules).toEqual(direct.rules);
      expect(posted.places).toEqual(direct.places);
    });
  });

  it('is posted once, however often the second job runs', async () => {
    await withFork(async (pr) => {
      const { report } = await judge(pr);
      await post(pr, report);
      const count = pr.pull.comments.length;
      await post(pr, report);
      expect(pr.pull.comments).toHaveLength(count);
    });
  });

  it('whose head moved on is left to the run of the new head', async () => {
    await withFork(async (pr) => {
      const event = workflowRunEvent(pr);
      pr.push({ write: { 'other.yaml': 'a: 1\n' } });
      const { conclusion, log } = await runAction(pr, { event, permissions: readOnly, inputs: { report: 'summary' } });
      expect(conclusion).toBe('success');
      expect(log).toContain('No open pull request has this head any more');
    });
  });
});

describe.concurrent('a saved report', () => {
  it.each([
    [
      'of another commit',
      (report: string, pr: Scenario) => report.replaceAll(pr.headSha, 'd'.repeat(40)),
      'is of the commit',
    ],
    ['that is no JSON', () => 'verdict: pass', 'The saved report cannot be read'],
    [
      'of another shape',
      (report: string) => report.replace('"verdict": "fail"', '"verdict": "green"'),
      'report.verdict is not one of pass, fail, incomplete',
    ],
    [
      'with a forged fingerprint',
      (report: string) => report.replace(/"fingerprint":"[0-9a-f]+"/, '"fingerprint":"--> <b>"'),
      'is not a fingerprint',
    ],
  ])('%s is refused, and nothing is posted', async (_, forge, message) => {
    await withFork(async (pr) => {
      const { report } = await judge(pr);
      const { conclusion, log } = await post(pr, forge(report, pr));
      expect(conclusion).toBe('failure');
      expect(log).toContain(message);
      expect(pr.pull.comments).toEqual([]);
    });
  });

  it('that is forged in its texts is shown as text', async () => {
    await withFork(async (pr) => {
      const { report } = await judge(pr);
      const hostile = 'Ping @everyone <script>x</script> ![a](https://evil.example/a.png) -->';
      await post(pr, report.replace(/"message":"[^"]*"/, `"message":${JSON.stringify(hostile)}`));
      const bodies = pr.pull.comments.map(({ body }) => body).join('\n');
      expect(bodies).toContain('everyone');
      expect(bodies).not.toMatch(/<script>|!\[a\]\(|@everyone/);
    });
  });
});

it('pull_request_target judges git objects, without a work tree', async () => {
  await withFork(async (pr) => {
    const event = pullRequestEvent(pr, 'opened', { name: 'pull_request_target' });
    const { conclusion, outputs } = await runAction(pr, { event, permissions: writing });
    expect([conclusion, outputs.verdict]).toEqual(['failure', 'fail']);
    expect(pr.pull.comments.length).toBeGreaterThan(1);
  });
});
