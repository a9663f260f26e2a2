import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { mergeGroupEvent, pullRequestEvent, scheduleEvent, type WorkflowEvent } from '../hub/events.ts';
import { type Files, openPullRequest, type Scenario } from '../hub/scenario.ts';
import { type ActionOrder, type ActionRun, runAction } from '../runner/run-action.ts';

const bad = `apiVersion: v1
kind: Pod
metadata:
  name: api
  namespace: shop
spec:
  containers:
    - name: app
      image: app:1
`;
const base: Files = { 'README.md': 'shop\n' };
const head: Files = { ...base, 'deploy/api.yaml': bad };

interface Given extends Omit<ActionOrder, 'event'> {
  readonly base?: Files;
  readonly head?: Files;
  readonly before?: (pr: Scenario) => void;
  readonly event?: (pr: Scenario) => WorkflowEvent;
}

/** Opens a pull request, runs the bundle and looks at both. Whatever happens, the token stays out of the log. */
async function run(given: Given, look: (run: ActionRun, pr: Scenario) => void | Promise<void>): Promise<void> {
  const { base: from = base, head: to = head, before, event, ...order } = given;
  const pr = await openPullRequest({ base: from, head: to });
  try {
    before?.(pr);
    const done = await runAction(pr, event === undefined ? order : { ...order, event: event(pr) });
    expect(done.raw.replace(/^::add-mask::.*$/gm, '')).not.toContain(done.token);
    await look(done, pr);
    expect(pr.hub.bugs).toEqual([]);
  } finally {
    await pr.stop();
  }
}

function untilNextMonth(): string {
  return new Date(Date.now() + 40 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

describe.concurrent('whatever is in the workspace', () => {
  it.each([
    ['no checkout', 'none' as const],
    ['a checkout of depth 1', 'shallow' as const],
    ['a whole checkout', 'full' as const],
  ])('%s: the same review', async (_name, workspace) => {
    await run({ workspace }, ({ code, outputs }, { pull }) => {
      expect([code, outputs.verdict]).toEqual([1, 'fail']);
      // One on the container, one on its pod.
      expect(pull.comments).toHaveLength(2);
    });
  });
});

describe.concurrent('a wrong call', () => {
  it.each([
    [
      'an unknown value',
      { inputs: { 'fail-on': 'critical' } },
      'Input "fail-on" has "critical"; allowed are error, warning, notice, never.',
    ],
    ['an empty token', { inputs: { token: '' } }, 'Input "token" is empty'],
    [
      'an event that is none',
      { event: (pr: Scenario) => ({ ...pullRequestEvent(pr), name: 'issues' }) },
      'The event "issues" cannot be reviewed',
    ],
  ])('%s ends with a clear message', async (_name, options, message) => {
    await run(options, ({ code, log }) => {
      expect(code).toBe(1);
      expect(log).toContain(message);
    });
  });

  it('a wrong configuration on the base names file, line and what is allowed', async () => {
    const file = '.github/kube-privilege-review.yaml';
    const config = { ...base, [file]: 'fail-on: critical\n' };
    await run({ base: config, head: { ...config, 'deploy/api.yaml': bad } }, ({ code, log }) => {
      expect(code).toBe(1);
      expect(log).toContain(`${file}:1:10:`);
    });
  });
});

describe.concurrent('the configuration', () => {
  const file = '.github/kube-privilege-review.yaml';

  it('of the base counts', async () => {
    const config = { ...base, [file]: 'fail-on: never\n' };
    await run({ base: config, head: { ...config, 'deploy/api.yaml': bad } }, ({ code, outputs }) => {
      expect([code, outputs.verdict]).toEqual([0, 'pass']);
    });
  });

  it('of the change does not', async () => {
    await run({ head: { ...head, [file]: 'fail-on: never\n' } }, ({ code, summary }) => {
      expect(code).toBe(1);
      expect(summary).toContain('the configuration of the base branch was used, and this one counts after merging');
      expect(summary).toMatch(/With it this change would have .* \(pass\) instead of .* \(fail\)/);
    });
  });

  it('that the change breaks is told with its place', async () => {
    await run({ head: { ...head, [file]: 'fail-on: nowhere\n' } }, ({ summary }) => {
      expect(summary).toContain('every run after merging would end with an error');
      expect(summary).toContain(`${file}:1:10`);
    });
  });

  it('that the manifest asks to be waived is shown with who may grant it, and counts', async () => {
    const asked = bad.replace(
      '    - name: app\n',
      `    # kube-privilege-review: allow privilege-escalation until=${untilNextMonth()} it needs sudo\n    - name: app\n`,
    );
    const owners = { ...base, '.github/CODEOWNERS': '* @org/all\n/deploy/ @org/platform\n' };
    await run({ base: owners, head: { ...owners, 'deploy/api.yaml': asked } }, ({ code, summary, report }) => {
      expect(code).toBe(1);
      expect(summary).toContain('Waivers that this change asks for; they count once they stand on the base branch');
      expect(summary).toContain('it needs sudo. It is for `@org/platform` to grant.');
      expect(JSON.parse(report ?? '').waivers.added).toMatchObject([{ rule: 'privilege-escalation', by: 'comment' }]);
    });
  });

  it('that grants a waiver counts once it stands on the base', async () => {
    const waiver = (rule: string) =>
      `  - { rule: ${rule}, reason: tried, until: ${untilNextMonth()}, owner: "@org/net" }\n`;
    const found = [
      'run-as-non-root',
      'privilege-escalation',
      'read-only-root-filesystem',
      'capabilities-drop-all',
      'service-account-token-automount',
    ];
    const config = `waivers:\n${found.map(waiver).join('')}`;
    await run({ base: { ...base, [file]: config }, head: { ...head, [file]: config } }, ({ code, summary, report }) => {
      expect(code).toBe(0);
      expect(summary).toContain('**Waived:**');
      expect(JSON.parse(report ?? '').waivers.used).toHaveLength(found.length);
    });
    await run({ head: { ...head, [file]: config } }, ({ code }) => expect(code).toBe(1));
  });
});

describe.concurrent('trouble with the server', () => {
  it('that cannot be reached fails with what to do', async () => {
    const env = { GITHUB_API_URL: 'http://127.0.0.1:9', GITHUB_SERVER_URL: 'http://127.0.0.1:9' };
    await run({ env }, ({ code, log }) => {
      expect(code).toBe(1);
      expect(log).toContain('see that the runner reaches the server');
    });
  });

  it('where a commit is gone fails with what to do', async () => {
    const gone = 'd'.repeat(40);
    await run({ event: (pr) => pullRequestEvent(pr, 'opened', { head: gone }) }, ({ code, log }) => {
      expect(code).toBe(1);
      expect(log).toContain(gone);
    });
  });

  it('a token that may only read still fails the job, with annotations and a summary that say why', async () => {
    await run(
      { permissions: { contents: 'read', pull_requests: 'read', checks: 'read' } },
      ({ code, annotations, log, summary }, { pull }) => {
        expect(code).toBe(1);
        expect(pull.comments).toEqual([]);
        expect(annotations.filter(({ level }) => level === 'error')[0]).toMatchObject({
          file: 'deploy/api.yaml',
          isShown: true,
        });
        expect(log).toContain('pull-requests: write');
        expect(summary).toContain('checks: write');
        expect(summary).toContain('`deploy/api.yaml:8`');
      },
    );
  });

  it('that fails on every write changes nothing of the verdict', async () => {
    const act = { kind: 'answer' as const, status: 500 };
    await run(
      { before: ({ hub }) => hub.faults.push({ method: 'POST', path: '/repos/', act }) },
      ({ code, outputs }) => {
        expect([code, outputs.verdict]).toEqual([1, 'fail']);
      },
    );
  });
});

describe.concurrent('a change', () => {
  it('without manifests passes', async () => {
    await run({ head: { 'README.md': 'shop, new\n' } }, ({ code, outputs, log }) => {
      expect([code, outputs.verdict]).toEqual([0, 'pass']);
      expect(log).toContain('0 of 0 manifests changed');
    });
  });

  it('with links and submodules is never followed and not green by accident', async () => {
    await run({ head: { ...base, 'deploy/link.yaml': { symlink: '/etc/passwd' } } }, ({ code, log, summary }) => {
      expect(code).toBe(1);
      expect(log).toContain('deploy/link.yaml');
      expect(summary).toContain('symbolic link');
    });
  });

  it('with names that give commands or Markdown is told and obeyed in nothing', async () => {
    const names = [
      '::error::x.yaml',
      'a\n::set-output name=verdict::pass.yaml',
      '`<b>@octo|#1`.yaml',
      '##[error]y.yaml',
    ];
    const files: Files = {
      ...base,
      ...Object.fromEntries(names.map((name) => [name, bad.replace('name: api', `name: n${names.indexOf(name)}`)])),
    };
    await run({ head: files }, ({ code, raw, outputs, summary }, { pull }) => {
      expect([code, outputs.verdict]).toEqual([1, 'fail']);
      expect(raw.split('\n').filter((line) => /^\s*::(?!add-mask|error::|debug::)/.test(line))).toEqual([]);
      expect(raw).not.toContain('##[');
      expect(new MarkdownIt({ html: true }).render(summary)).not.toContain('<b>');
      expect([...new Set(pull.comments.map(({ anchor }) => anchor.path))].sort()).toEqual([...names].sort());
    });
  });
});

describe.concurrent('other events', () => {
  it('merge_group gets a check run and no review', async () => {
    await run({ event: mergeGroupEvent }, ({ code }, pr) => {
      expect([code, pr.pull.reviews.length, pr.checkRuns.length]).toEqual([1, 0, 1]);
      expect(pr.checkRuns[0]?.annotations.length).toBeGreaterThan(0);
    });
  });

  it.each([
    [{}, 0],
    [{ 'fail-on': 'error' }, 1],
  ])('schedule with %o tells the whole repository and fails only where asked to', async (inputs, code) => {
    await run({ base: head, event: scheduleEvent, inputs }, (done) => {
      expect(done.code).toBe(code);
      expect(done.summary).toContain('deploy/api.yaml:8');
    });
  });
});
