import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGit } from '../hub/git.ts';
import type { Permissions } from '../hub/state.ts';
import type { Scene } from './scene.ts';

const bundle = join(import.meta.dirname, '../../dist/index.js');

export interface RunOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly permissions?: Permissions;
  readonly event?: { readonly name: string; readonly payload: unknown };
  /** What is in the workspace: nothing (default), or a clone of this depth (0: whole). */
  readonly checkout?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Run {
  readonly code: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The JSON report, or undefined where none was written. */
  readonly report: Report | undefined;
  readonly token: string;
}

export interface Report {
  readonly verdict: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly fingerprint: string;
    readonly status: string;
    readonly severity: string;
  }[];
  readonly fixes: readonly { readonly id: string; readonly cures: readonly string[] }[];
}

/** Runs the bundled action on the scene's pull request as a runner does: an empty environment but for what it sets. */
export async function runBundle(scene: Scene, options: RunOptions = {}): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'run-'));
  try {
    const workspace = join(folder, 'workspace');
    mkdirSync(workspace);
    if (options.checkout !== undefined) checkOut(scene, workspace, options.checkout);
    const token = scene.hub.issueToken(
      options.permissions ?? { contents: 'read', pull_requests: 'write', checks: 'write' },
    ).value;
    const payload = { number: 1, pull_request: { number: 1, base: { sha: scene.base }, head: { sha: scene.head } } };
    const event = options.event ?? { name: 'pull_request', payload };
    writeFileSync(join(folder, 'event.json'), JSON.stringify(event.payload));
    for (const file of ['output', 'summary']) writeFileSync(join(folder, file), '');
    const inputs = { token, ...options.inputs };
    const environment = {
      PATH: process.env.PATH ?? '',
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'octo/shop',
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_SHA: scene.head,
      GITHUB_SERVER_URL: scene.hub.origin,
      GITHUB_API_URL: scene.hub.apiUrl,
      GITHUB_GRAPHQL_URL: scene.hub.graphqlUrl,
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      RUNNER_TEMP: folder,
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...options.environment,
    };
    const { code, log } = await spawnNode(workspace, environment);
    const outputs = readOutputs(readFileSync(join(folder, 'output'), 'utf8'));
    const path = outputs['report-path'];
    const report: Report | undefined = path === undefined ? undefined : JSON.parse(readFileSync(path, 'utf8'));
    return { code, log, outputs, summary: readFileSync(join(folder, 'summary'), 'utf8'), report, token };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lines of the log that the runner would print, without the commands that set masks. */
export function visibleLog(run: Run): string {
  return run.log.replace(/^::add-mask::.*$/gm, '');
}

function checkOut(scene: Scene, workspace: string, depth: number): void {
  const flags = depth === 0 ? [] : [`--depth=${depth}`];
  const cloned = runGit(workspace, [
    'clone',
    '--quiet',
    '--branch=topic',
    ...flags,
    `file://${scene.repository.dir}`,
    '.',
  ]);
  if (!cloned.ok) throw new Error(cloned.message);
}

async function spawnNode(cwd: string, env: Record<string, string>): Promise<{ code: number; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle], { cwd, env });
    let log = '';
    const add = (chunk: Buffer) => {
      log += chunk.toString('utf8');
    };
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, log }));
  });
}

/** `name<<delimiter`, lines, `delimiter`. */
function readOutputs(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm)) outputs[name] = value;
  return outputs;
}
