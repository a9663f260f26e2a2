import { afterAll, describe, expect, it } from 'vitest';
import { publishCheckRun, publishReview } from '../../src/posting/publish.ts';
import { pushCommit } from '../hub/branch.ts';
import type { FaultAct, FaultRule } from '../hub/faults.ts';
import { openPullRequest, type Scenario } from '../hub/scenario.ts';
import { options } from '../plan/samples.ts';
import { clientOf, file, hunksOf, judged, manyLines } from './stage.ts';

const first = manyLines(60);
/** After the push: line 10 is cured, 20 has another text, 30 stays, 40 is new. */
const second = first.replace('key-10: 10', 'fixed-10: true').replace('key-20: 20', 'key-20: other');

/** What the action does once a judgement stands: the review, then the check run. */
async function tell(stage: Scenario, text: string, lines: readonly number[]): Promise<void> {
  const client = clientOf(stage.hub);
  const found = judged(text, lines);
  const target = {
    owner: 'acme',
    repo: 'shop',
    number: 1,
    headSha: stage.headSha,
    checksUrl: 'https://example.com/checks',
  };
  const all = { ...options, fixedComments: 'edit' as const, resolveThreads: false, headSha: stage.headSha };
  const review = await publishReview(client, target, found, hunksOf(text), all);
  const check = {
    owner: 'acme',
    repo: 'shop',
    headSha: stage.headSha,
    name: 'Kubernetes privilege review',
    externalId: 'kpr/1',
  };
  await publishCheckRun(client, check, found, {
    unplaced: review.plan.unplaced,
    notes: review.notes,
    links: options.links,
    ownersOf: () => [],
    reviewUrl: review.url,
  });
}

/** A pull request with the comments of a first run, and a push after it. */
async function afterPush(): Promise<Scenario> {
  const stage = await openPullRequest({
    base: { 'README.md': 'shop\n' },
    head: { 'README.md': 'shop\n', [file]: first },
  });
  await tell(stage, first, [10, 20, 30]);
  pushCommit(stage.hub, stage.repository, stage.pull, { write: { [file]: second } });
  return stage;
}

const secondRun = (stage: Scenario) => tell(stage, second, [20, 30, 40]);

/** What a person sees: comments with their place and fold, and the check run's verdict. Addresses and ids differ. */
function stateOf({ pull, repository, headSha }: Scenario) {
  const comments = pull.comments.map(({ body, anchor, minimised }) => ({
    anchor,
    minimised,
    told: body.replace(/\(?https?:[^)\s]*\)?/g, '').replace(/`[0-9a-f]{7}`/g, '`sha`'),
  }));
  const runs = repository.checkRuns.filter(({ jobOf, headSha: of }) => jobOf === null && of === headSha);
  return {
    comments: comments.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    checks: runs.slice(-1).map(({ conclusion }) => conclusion),
  };
}

/** Puts the pull request back as it was: making it anew costs a dozen processes of git. */
function snapshot({ pull, repository, hub }: Scenario): () => void {
  const lists = [pull.comments, pull.reviews, pull.threads, pull.timeline, repository.checkRuns];
  const kept = lists.map((list) => list.map((item) => ({ ...item })));
  return () => {
    for (const [index, list] of lists.entries()) {
      const items: { readonly [key: string]: unknown }[] = (kept[index] ?? []).map((item) => ({ ...item }));
      list.splice(0, list.length, ...(items as never[]));
    }
    hub.faults.length = 0;
  };
}

const refused = { message: 'Validation Failed', errors: ['refused'] };
const acts: readonly (readonly [string, FaultAct])[] = [
  ['is answered 500 before the work', { kind: 'answer', status: 500 }],
  ['is answered 502 after the work', { kind: 'answer', status: 502, afterWork: true }],
  ['is answered 403', { kind: 'answer', status: 403, body: { message: 'Resource not accessible by integration' } }],
  ['is answered 422', { kind: 'answer', status: 422, body: refused }],
  ['is answered 429 without a time', { kind: 'answer', status: 429, body: { message: 'slow down' } }],
  ['is answered 429 with a time', { kind: 'answer', status: 429, headers: { 'retry-after': '1' } }],
  ['is dropped before the work', { kind: 'drop', when: 'before' }],
  ['is dropped after the work', { kind: 'drop', when: 'after' }],
  ['is slow', { kind: 'delay', ms: 50 }],
];

const stage = await afterPush();
afterAll(() => stage.stop());
const restore = snapshot(stage);
const started = stage.hub.requests.length;
await secondRun(stage);
const undisturbed = { state: stateOf(stage), requests: stage.hub.requests.length - started };
const turns = Array.from({ length: undisturbed.requests }, (_, index) => index + 1);

/** A run in which these things happen, and another one after it. */
async function disturbed(...faults: readonly FaultRule[]) {
  restore();
  stage.hub.faults.push(...faults);
  await secondRun(stage).catch(() => undefined);
  stage.hub.faults.length = 0;
  await secondRun(stage);
  return stateOf(stage);
}

it('an undisturbed second run cures, moves, keeps and adds', () => {
  expect(undisturbed.state.comments).toHaveLength(5);
  expect(undisturbed.state.comments.map(({ minimised }) => minimised).sort()).toEqual(
    [null, null, null, 'OUTDATED', 'RESOLVED'].sort(),
  );
  expect(undisturbed.state.checks).toEqual(['failure']);
  expect(undisturbed.requests).toBeGreaterThan(7);
});

describe.each(turns)('where request %d of the second run', (turn) => {
  it.each(acts)('%s, the next run ends in the state of an undisturbed one', async (_, act) => {
    expect(await disturbed({ nth: turn, act })).toEqual(undisturbed.state);
  });

  it.each(['before', 'after'] as const)(
    'is the last one, stopped %s its work, the next run ends there',
    async (when) => {
      const rest = Array.from({ length: 60 }, (_none, index) => turn + 1 + index);
      const faults = [
        { nth: turn, act: { kind: 'drop' as const, when } },
        { nth: rest, act: { kind: 'drop' as const, when: 'before' as const } },
      ];
      expect(await disturbed(...faults)).toEqual(undisturbed.state);
    },
  );
});

it('two runs at once end in that state', async () => {
  restore();
  await Promise.all([secondRun(stage), secondRun(stage)]);
  await secondRun(stage);
  expect(stateOf(stage)).toEqual(undisturbed.state);
});
