import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pullRequestEvent } from '../test/hub/events.ts';
import { openPullRequest } from '../test/hub/scenario.ts';

/**
 * Runs the README's first workflow as it stands by an independent runner, `act` in host mode, against the embedded
 * GitHub: action.yml, inputs, event and outputs as somebody else's program understands them.
 *
 * `act` is built by Go where ACT does not name it. Usage: npm run act
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const fixture = join(root, '__fixtures__', 'pull-requests', 'shop');
const folder = mkdtempSync(join(tmpdir(), 'act-'));
const act = process.env.ACT ?? buildAct();
const pr = await openPullRequest({ base: join(fixture, 'base'), head: join(fixture, 'head') });
try {
  const workflow = /```yaml\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? '';
  const action = /uses: (\S*kube-privilege-review@\S+)/.exec(workflow)?.[1];
  if (action === undefined) throw new Error('The first workflow of the README does not use the action.');
  const checkout = makeCheckout(workflow);
  const event = join(folder, 'event.json');
  writeFileSync(event, JSON.stringify(pullRequestEvent(pr).payload));
  const token = pr.token().value;
  const variables = {
    GITHUB_SERVER_URL: pr.hub.origin,
    GITHUB_API_URL: pr.hub.apiUrl,
    GITHUB_GRAPHQL_URL: pr.hub.graphqlUrl,
    GITHUB_REPOSITORY: 'acme/shop',
  };
  const code = await run(checkout, [
    'pull_request',
    ...['-P', 'ubuntu-latest=-self-hosted', '-e', event, '-s', `GITHUB_TOKEN=${token}`, '--no-cache-server'],
    ...['--local-repository', `${action}=${root}`],
    ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ]);
  const conclusions = pr.checkRuns.map(({ conclusion }) => conclusion);
  const { comments, reviews } = pr.pull;
  console.log(
    `act ended with ${code}: ${reviews.length} review, ${comments.length} comments, check run ${conclusions.join(', ') || 'none'}`,
  );
  const isRight = code === 1 && reviews.length === 1 && comments.length > 0 && conclusions.join() === 'failure';
  if (!isRight || pr.hub.bugs.length > 0) process.exitCode = 1;
} finally {
  await pr.stop();
  rmSync(folder, { recursive: true, force: true });
}

function buildAct(): string {
  const built = spawnSync('go', ['install', 'github.com/nektos/act@v0.2.89'], {
    env: { ...process.env, GOBIN: folder },
    stdio: 'inherit',
  });
  const program = join(folder, 'act');
  if (built.status !== 0 || !existsSync(program)) throw new Error('act could not be built; is Go installed?');
  return program;
}

/** A checkout with nothing but the workflow, as a runner has it before the first step. */
function makeCheckout(workflow: string): string {
  const checkout = join(folder, 'shop');
  mkdirSync(join(checkout, '.github', 'workflows'), { recursive: true });
  writeFileSync(join(checkout, '.github', 'workflows', 'review.yaml'), workflow);
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', checkout, ...args]);
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('-c', 'user.name=act', '-c', 'user.email=act@example.com', 'commit', '-qm', 'Add the workflow');
  git('remote', 'add', 'origin', `${pr.hub.origin}/acme/shop.git`);
  return checkout;
}

function run(cwd: string, args: readonly string[]): Promise<number | null> {
  const child = spawn(act, args, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, HOME: folder },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}
