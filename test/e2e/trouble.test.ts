import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { type Run, type RunOptions, runBundle, visibleLog } from './run-bundle.ts';
import { type Files, Scene } from './scene.ts';

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

interface Given extends RunOptions {
  readonly base?: Files;
  readonly head?: Files;
  readonly modes?: Readonly<Record<string, string>>;
  readonly before?: (scene: Scene) => void;
}

/** Opens a pull request, runs the bundle and looks at both. Whatever happens, the token stays out of the log. */
async function run(given: Given, look: (run: Run, scene: Scene) => void | Promise<void>): Promise<void> {
  const scene = await Scene.open(given.base ?? base, given.head ?? head, given.modes);
  try {
    given.before?.(scene);
    const done = await runBundle(scene, given);
    expect(visibleLog(done)).not.toContain(done.token);
    await look(done, scene);
    expect(scene.hub.bugs).toEqual([]);
  } finally {
    await scene.close();
  }
}

describe.concurrent('whatever is in the workspace', () => {
  it.each([
    ['a clone of depth 1', 1],
    ['a whole clone', 0],
  ])('%s: the same review', async (_name, checkout) => {
    await run({ checkout }, ({ code, outputs }, { pull }) => {
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
    ['an event that is none', { event: { name: 'issues', payload: {} } }, 'The event "issues" cannot be reviewed'],
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
    await run({ head: { ...head, [file]: 'fail-on: never\n' } }, ({ code }) => expect(code).toBe(1));
  });
});

describe.concurrent('trouble with the server', () => {
  it('that cannot be reached fails with what to do', async () => {
    const environment = { GITHUB_API_URL: 'http://127.0.0.1:9', GITHUB_SERVER_URL: 'http://127.0.0.1:9' };
    await run({ environment }, ({ code, log }) => {
      expect(code).toBe(1);
      expect(log).toContain('see that the runner reaches the server');
    });
  });

  it('where a commit is gone fails with what to do', async () => {
    const gone = 'd'.repeat(40);
    const event = (scene: Scene) => ({ base: { sha: scene.base }, head: { sha: gone }, number: 1 });
    const scene = await Scene.open(base, head);
    const done = await runBundle(scene, { event: { name: 'pull_request', payload: { pull_request: event(scene) } } });
    expect(done.code).toBe(1);
    expect(done.log).toContain(gone);
    await scene.close();
  });

  it('a token that may only read still fails the job, with annotations and a summary that say why', async () => {
    await run(
      { permissions: { contents: 'read', pull_requests: 'read', checks: 'read' } },
      ({ code, log, summary }, { pull }) => {
        expect(code).toBe(1);
        expect(pull.comments).toEqual([]);
        expect(log).toMatch(/::error title=[\w-]+,file=deploy\/api\.yaml,line=8/);
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
    const modes = { 'deploy/link.yaml': '120000' };
    await run({ head: { ...base, 'deploy/link.yaml': '/etc/passwd' }, modes }, ({ code, log, summary }) => {
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
    await run({ head: files }, ({ code, log, outputs, summary }, { pull }) => {
      expect([code, outputs.verdict]).toEqual([1, 'fail']);
      expect(log.split('\n').filter((line) => /^\s*::(?!add-mask|error::|warning::|debug::)/.test(line))).toEqual([]);
      expect(log).not.toContain('##[');
      expect(new MarkdownIt({ html: true }).render(summary)).not.toContain('<b>');
      expect([...new Set(pull.comments.map(({ anchor }) => anchor.path))].sort()).toEqual([...names].sort());
    });
  });
});

describe.concurrent('other events', () => {
  it('merge_group gets a check run and no review', async () => {
    const scene = await Scene.open(base, head);
    const payload = { merge_group: { base_sha: scene.base, head_sha: scene.head } };
    const done = await runBundle(scene, { event: { name: 'merge_group', payload } });
    expect([done.code, scene.pull.reviews.length]).toEqual([1, 0]);
    expect(scene.repository.checkRuns[0]?.annotations.length).toBe(done.report?.findings.length);
    await scene.close();
  });

  it('schedule tells the whole repository and fails only where asked to', async () => {
    const scene = await Scene.open(base, head);
    const event = { name: 'schedule', payload: {} };
    expect((await runBundle(scene, { event })).code).toBe(0);
    expect((await runBundle(scene, { event, inputs: { 'fail-on': 'error' } })).code).toBe(1);
    await scene.close();
  });
});
