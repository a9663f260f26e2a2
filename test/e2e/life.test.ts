import { describe, expect, it } from 'vitest';
import { type PullRequestAction, pullRequestEvent, pushEvent } from '../hub/events.ts';
import { type Files, openPullRequest, type Scenario } from '../hub/scenario.ts';
import { type ActionOrder, runAction } from '../runner/run-action.ts';

const container = (name: string, more = '') =>
  `    - name: ${name}\n      image: registry.example.com/${name}:1\n      securityContext:\n        runAsNonRoot: true\n        allowPrivilegeEscalation: false\n        readOnlyRootFilesystem: true\n        capabilities: { drop: [ALL] }\n        seccompProfile: { type: RuntimeDefault }\n${more}`;
const pod = (...containers: readonly string[]) =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: api\n  namespace: shop\nspec:\n  automountServiceAccountToken: false\n  containers:\n${containers.join('')}`;
const privileged = '        privileged: true\n';
const file = 'deploy/api.yaml';
const base: Files = { 'README.md': 'shop\n' };

/** A pull request whose first run left comments on the containers `a` and `b`. */
async function withReview(look: (pr: Scenario) => Promise<void>, isSettled = true): Promise<void> {
  const head = { ...base, [file]: pod(container('a', privileged), container('b', privileged)) };
  const pr = await openPullRequest({ base, head });
  try {
    if (isSettled) {
      await runAction(pr);
      expect(pr.pull.comments).toHaveLength(2);
    }
    await look(pr);
    expect(pr.hub.bugs).toEqual([]);
    expect(pr.hub.invalidRequests).toEqual([]);
  } finally {
    await pr.stop();
  }
}

/** Comments that stand unfolded, by the container that they are about. */
function open({ pull }: Scenario): readonly string[] {
  return pull.comments
    .filter(({ minimised, inReplyTo }) => minimised === null && inReplyTo === null)
    .map(({ body }) => /container `(\w+)`/.exec(body)?.[1] ?? '?')
    .sort();
}

const again = (pr: Scenario, order: ActionOrder = {}) =>
  runAction(pr, { event: pullRequestEvent(pr, 'synchronize'), ...order });

describe.concurrent('the next push', () => {
  it.each<[string, string, (pr: Scenario) => void]>([
    ['moves the lines', file, (pr) => pr.push({ write: { [file]: `# new\n\n${pr.text(file)}` } })],
    [
      'puts the containers in another order',
      file,
      (pr) => pr.push({ write: { [file]: pod(container('b', privileged), container('a', privileged)) } }),
    ],
    ['renames the file', 'k8s/api.yaml', (pr) => pr.push({ rename: { [file]: 'k8s/api.yaml' } })],
    ['is forced and has the same content', file, (pr) => pr.forcePush({ write: { [file]: String(pr.text(file)) } })],
    ['is one to the base', file, (pr) => pr.pushToBase({ write: { 'other.txt': 'x\n' } })],
    ['changes something else', file, (pr) => pr.push({ write: { 'other.yaml': 'a: 1\n' } })],
  ])('that %s tells nothing twice', async (_, path, change) => {
    await withReview(async (pr) => {
      change(pr);
      const { code, outputs } = await again(pr);
      expect([code, outputs.introduced]).toEqual([1, '2']);
      expect(open(pr)).toEqual(['a', 'b']);
      expect(pr.text(path)).toBeDefined();
      const count = pr.pull.comments.length;
      await again(pr);
      expect(pr.pull.comments).toHaveLength(count);
    });
  });

  it('that cures one folds its comment, unless a person answered', async () => {
    await withReview(async (pr) => {
      const [first] = pr.pull.comments;
      if (first === undefined) throw new Error('nothing was posted');
      pr.reply(first.id, 'Why?');
      pr.push({ write: { [file]: pod(container('a'), container('b')) } });
      const { code } = await again(pr);
      expect(code).toBe(0);
      const own = pr.pull.comments.filter(({ inReplyTo }) => inReplyTo === null);
      expect(own.map(({ minimised }) => minimised)).toEqual([null, 'RESOLVED']);
      expect(own.every(({ body }) => body.includes('Fixed in `'))).toBe(true);
    });
  });

  it('that cures one resolves its conversation where `resolve-threads` asks for it, and no other', async () => {
    await withReview(async (pr) => {
      pr.push({ write: { [file]: pod(container('a'), container('b', privileged)) } });
      const permissions = { contents: 'write', pull_requests: 'write', checks: 'write' } as const;
      await again(pr, { inputs: { 'resolve-threads': 'true' }, permissions });
      expect(pr.pull.threads.map(({ resolvedBy }) => resolvedBy !== null)).toEqual([true, false]);
      expect(open(pr)).toEqual(['b']);
    });
  });

  it('leaves a conversation that a person resolved, which still counts', async () => {
    await withReview(async (pr) => {
      for (const { id } of pr.pull.comments) pr.resolve(id);
      pr.push({ write: { 'other.yaml': 'a: 1\n' } });
      const { code, summary } = await again(pr);
      expect(code).toBe(1);
      expect(pr.pull.comments).toHaveLength(2);
      expect(summary).toContain('stand in conversations that somebody resolved');
    });
  });

  it('brings a finding back that was cured: it is told again', async () => {
    await withReview(async (pr) => {
      const bad = String(pr.text(file));
      pr.push({ write: { [file]: pod(container('a'), container('b', privileged)) } });
      await again(pr);
      expect(open(pr)).toEqual(['b']);
      pr.push({ write: { [file]: bad } });
      await again(pr);
      expect(open(pr)).toEqual(['a', 'b']);
    });
  });
});

describe.concurrent('an event', () => {
  it.each<PullRequestAction>(['reopened', 'edited', 'ready_for_review', 'labeled'])(
    '%s of the same head changes nothing',
    async (action) => {
      await withReview(async (pr) => {
        const { code } = await runAction(pr, { event: pullRequestEvent(pr, action) });
        expect(code).toBe(1);
        expect(open(pr)).toEqual(['a', 'b']);
        expect(pr.pull.reviews).toHaveLength(1);
      });
    },
  );

  it('of an old head, run again, says nothing on the pull request', async () => {
    await withReview(async (pr) => {
      const old = pr.headSha;
      pr.push({ write: { [file]: pod(container('a'), container('b')) } });
      const { log } = await runAction(pr, { event: pullRequestEvent(pr, 'opened', { head: old }) });
      expect(pr.pull.comments).toHaveLength(2);
      expect(log).not.toContain('Review: ');
    });
  });

  it('of a draft is reviewed like any other', async () => {
    await withReview(async (pr) => {
      pr.pull.isDraft = true;
      await runAction(pr);
      expect(open(pr)).toEqual(['a', 'b']);
    }, false);
  });

  it('push is judged from the commit before it, in a check run and without a review', async () => {
    await withReview(async (pr) => {
      const { code, outputs } = await runAction(pr, { event: pushEvent(pr) });
      expect([code, outputs.verdict, outputs.introduced]).toEqual([1, 'fail', '2']);
      expect(pr.pull.comments).toEqual([]);
      expect(pr.checkRuns).toHaveLength(1);
    }, false);
  });
});

describe.concurrent('without one permission', () => {
  const all = { contents: 'read', pull_requests: 'write', checks: 'write' } as const;

  it.each([
    ['pull-requests: write', { ...all, pull_requests: 'read' as const }, 0, 1],
    ['checks: write', { contents: 'read' as const, pull_requests: 'write' as const }, 2, 0],
  ])('%s the rest is done and the missing one is named', async (name, permissions, comments, checks) => {
    await withReview(async (pr) => {
      const { code, log, summary } = await runAction(pr, { permissions });
      expect(code).toBe(1);
      expect(pr.pull.comments).toHaveLength(comments);
      expect(pr.checkRuns).toHaveLength(checks);
      expect(log).toContain(name);
      expect(summary).toContain(name);
    }, false);
  });
});

it('two runs at once leave each finding told once', async () => {
  await withReview(async (pr) => {
    await Promise.all([runAction(pr), runAction(pr)]);
    await runAction(pr);
    expect(open(pr)).toEqual(['a', 'b']);
  }, false);
});
