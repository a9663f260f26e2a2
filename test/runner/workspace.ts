import { spawn } from 'node:child_process';
import type { WorkflowEvent } from '../hub/events.ts';
import { gitEnvironment } from '../hub/git.ts';
import type { Scenario } from '../hub/scenario.ts';
import { fullName } from '../hub/state.ts';

/**
 * What stands in the workspace when the step starts: nothing (no checkout step), what `actions/checkout` leaves
 * (`shallow`: the ref of the event, depth 1), or a clone with the whole history (`fetch-depth: 0`).
 */
export type WorkspaceMode = 'none' | 'shallow' | 'full';

/** Fills the workspace by a real clone over HTTP, in the steps of actions/checkout v7 with `persist-credentials: false`. */
export async function fillWorkspace(
  pr: Scenario,
  event: WorkflowEvent,
  folder: string,
  mode: WorkspaceMode,
  token: string,
): Promise<void> {
  if (mode === 'none') return;
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  await git(folder, ['init', '--quiet', '.']);
  await git(folder, ['remote', 'add', 'origin', `${pr.hub.origin}/${fullName(pr.repository)}`]);
  const wanted = event.ref.startsWith('refs/pull/')
    ? `+${event.sha}:refs/remotes/${event.ref.slice('refs/'.length)}`
    : `+${event.sha}:${event.ref}`;
  const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*', wanted];
  const depth = mode === 'shallow' ? ['--depth=1', 'origin', wanted] : ['origin', ...all];
  await git(folder, [
    '-c',
    `http.extraHeader=AUTHORIZATION: basic ${basic}`,
    '-c',
    'protocol.version=2',
    'fetch',
    '--quiet',
    '--no-tags',
    '--prune',
    '--no-recurse-submodules',
    '--update-head-ok',
    ...depth,
  ]);
  await git(folder, ['checkout', '--quiet', '--force', '--detach', event.sha]);
}

function git(folder: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd: folder, env: gitEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] });
    let message = '';
    child.stderr.on('data', (chunk: Buffer) => {
      message += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`git ${args.at(-1)}: ${message.trim()}`))));
  });
}
