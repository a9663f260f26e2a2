import { describe, expect, it } from 'vitest';
import type { FaultRule } from '../hub/faults.ts';
import { openPullRequest, type Scenario } from '../hub/scenario.ts';
import { type ActionRun, runAction } from '../runner/run-action.ts';

const bad =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: api\n  namespace: shop\nspec:\n  containers:\n    - name: app\n      image: app:1\n';
const base = { 'README.md': 'shop\n' };

const secondary = (retryAfter: string | undefined) => ({
  kind: 'answer' as const,
  status: 429,
  body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.' },
  headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
});

interface Seen {
  readonly pr: Scenario;
  readonly first: ActionRun;
  readonly second: ActionRun;
}

/** The bundle runs once in trouble and once without it. */
async function runTwice(trouble: (pr: Scenario) => void, look: (seen: Seen) => void): Promise<void> {
  const pr = await openPullRequest({ base, head: { ...base, 'deploy/api.yaml': bad } });
  try {
    trouble(pr);
    const first = await runAction(pr);
    pr.hub.faults.length = 0;
    pr.hub.settings.requestsPerHour = null;
    const second = await runAction(pr);
    look({ pr, first, second });
    expect(pr.hub.bugs).toEqual([]);
  } finally {
    await pr.stop();
  }
}

describe.concurrent('a rate limit', () => {
  const fault = (rule: FaultRule) => (pr: Scenario) => {
    pr.hub.faults.push(rule);
  };

  it('that answers every write and asks for more time than the run has leaves the verdict, and says so', async () => {
    const act = secondary('3600');
    await runTwice(fault({ method: 'POST', path: '/repos/', act }), ({ pr, first, second }) => {
      expect([first.code, first.outputs.verdict]).toEqual([1, 'fail']);
      expect(first.summary).toContain(
        "2 comments were not posted: GitHub's rate limit was reached and waiting for it would take too long (429).",
      );
      expect(first.annotations.length).toBeGreaterThan(0);
      expect([second.code, pr.pull.comments.length, pr.checkRuns.length]).toEqual([1, 2, 1]);
    });
  });

  it('that asks for a second is waited for', async () => {
    const act = secondary('1');
    await runTwice(fault({ method: 'POST', path: '/reviews', nth: 1, act }), ({ pr, first }) => {
      expect([first.code, first.outputs.verdict]).toEqual([1, 'fail']);
      expect(pr.pull.reviews).toHaveLength(1);
      expect(pr.pull.comments).toHaveLength(2);
    });
  });

  it('of the hour that ends in the middle of the run leaves the verdict, and says so', async () => {
    await runTwice(
      ({ hub }) => {
        hub.settings.requestsPerHour = 3;
      },
      ({ pr, first, second }) => {
        expect(first.code).toBe(1);
        expect(`${first.summary}${first.log}`).toMatch(/rate limit/i);
        expect([second.code, pr.pull.comments.length, pr.checkRuns.length]).toEqual([1, 2, 1]);
      },
    );
  });
});

describe.concurrent('a bundle that ends in the middle', () => {
  it.each<[string, FaultRule, checkRuns?: number]>([
    ['after the review was made', { method: 'POST', path: '/reviews', nth: 1, act: { kind: 'drop', when: 'after' } }],
    ['before the review', { method: 'POST', path: '/reviews', nth: 1, act: { kind: 'drop', when: 'before' } }],
    [
      'when the check run was made',
      { method: 'POST', path: '/check-runs', nth: 1, act: { kind: 'answer', status: 502, afterWork: true } },
    ],
    ['at its first read', { method: 'GET', path: '/repos/', nth: 1, act: { kind: 'drop', when: 'before' } }],
    // Annotations cannot be taken away, so a check run with fewer of them is a new one.
    ['at every question by GraphQL', { path: '/graphql', act: { kind: 'answer', status: 500 } }, 2],
  ])('%s posts nothing twice and loses nothing when it runs again', async (_, rule, checkRuns = 1) => {
    await runTwice(
      (pr) => {
        pr.hub.faults.push(rule);
      },
      ({ pr, first, second }) => {
        expect([first.code, second.code]).toEqual([1, 1]);
        expect(pr.pull.comments).toHaveLength(2);
        expect(pr.pull.reviews).toHaveLength(1);
        expect(pr.checkRuns).toHaveLength(checkRuns);
      },
    );
  });
});
