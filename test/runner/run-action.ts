/** Runs an action the way actions/runner does (258d6c8): environment, files, commands, limits, conclusion. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { pullRequestEvent, type WorkflowEvent } from '../hub/events.ts';
import { finishJob, type StartedJob, startJob } from '../hub/jobs.ts';
import type { Scenario } from '../hub/scenario.ts';
import { type Annotation, fullName, type Permissions } from '../hub/state.ts';
import { readActionManifest } from './action-manifest.ts';
import { readPairs, readSummary } from './file-commands.ts';
import { type StepAnnotation, StepOutput } from './workflow-commands.ts';
import { fillWorkspace, type WorkspaceMode } from './workspace.ts';

export type ActionOrder = {
  /** Folder of the action; default: this repository. */
  readonly action?: string;
  /** Default: `pull_request` opened, as of now. */
  readonly event?: WorkflowEvent;
  /** `with:` of the step. A name that action.yml does not know is an error here (on GitHub: a warning). */
  readonly inputs?: { readonly [name: string]: string };
  /** `permissions:` of the job. Default: contents read, pull-requests write, checks write. */
  readonly permissions?: Permissions;
  readonly workspace?: WorkspaceMode;
  readonly workflow?: string;
  readonly job?: string;
  /** `env:` of the step, a proxy for instance. */
  readonly env?: { readonly [name: string]: string };
  /** Seconds until the step is killed, as by a cancelled run. */
  readonly timeout?: number;
  /** Called with every line of the log as it comes. */
  readonly onLine?: (line: string) => void;
};

export type ActionRun = {
  readonly code: number;
  readonly conclusion: 'success' | 'failure';
  /** What a reader of the job's log sees, masks applied. */
  readonly log: string;
  /** What the step wrote, masks not applied. */
  readonly raw: string;
  readonly annotations: readonly StepAnnotation[];
  readonly masks: readonly string[];
  readonly outputs: { readonly [name: string]: string };
  readonly state: { readonly [name: string]: string };
  /** Variables set for later steps, and folders put on their PATH. */
  readonly env: { readonly [name: string]: string };
  readonly path: readonly string[];
  /** The job summary; empty where it was over 1 MiB and dropped. */
  readonly summary: string;
  readonly deprecatedCommands: readonly string[];
  readonly ms: number;
  /** Most memory that the process held, in bytes; null where the system does not tell. */
  readonly peak: number | null;
  /** The job's token. */
  readonly token: string;
  readonly job: StartedJob;
  /** Files that the step left in RUNNER_TEMP and the workspace are gone after the run; this reads them before. */
  readonly report: string | undefined;
};

const ROOT = join(import.meta.dirname, '../..');
const DEFAULT_PERMISSIONS: Permissions = { contents: 'read', pull_requests: 'write', checks: 'write' };

/** The Node that actions run on: node24 of `src/Misc/externals.sh`, pinned in package.json. */
export function actionNode(): string {
  const manifest = findPackageJSON('node', import.meta.url);
  const binary = manifest === undefined ? undefined : join(dirname(manifest), 'bin', 'node');
  return binary !== undefined && existsSync(binary) ? binary : process.execPath;
}

/** Runs the action on a pull request of a hub; the hub shows the job as a check run. */
export async function runAction(pr: Scenario, order: ActionOrder = {}): Promise<ActionRun> {
  const event = order.event ?? pullRequestEvent(pr);
  const names = { workflow: order.workflow ?? 'Privilege review', job: order.job ?? 'privilege-review' };
  const token = pr.hub.issueToken(order.permissions ?? DEFAULT_PERMISSIONS).value;
  const job = startJob(pr.hub, pr.repository, event, names);
  const folder = mkdtempSync(join(tmpdir(), 'runner-'));
  try {
    const folders = prepareFolders(folder, pr, event);
    await fillWorkspace(pr, event, folders.workspace, order.workspace ?? 'none', token);
    const manifest = readActionManifest(order.action ?? ROOT);
    const inputs = inputVariables(manifest.inputs, order.inputs ?? {}, token);
    const env = {
      ...runnerVariables(pr, event, folders, { ...names, runId: job.run.id, number: job.run.number }),
      ...order.env,
      ...inputs,
    };
    const main = join(order.action ?? ROOT, manifest.main);
    const step = await runStep(main, folders.workspace, env, token, order);
    const ended = readFiles(folders, step.output);
    const isSuccess = step.code === 0 && ended.error === undefined;
    const conclusion = isSuccess ? 'success' : 'failure';
    const annotations = annotationsOf(step.output.annotations, step.code);
    finishJob(pr.hub, job, { conclusion, summary: ended.summary, log: step.output.log, annotations });
    const { error: _error, ...files } = ended;
    return {
      code: step.code,
      conclusion,
      log: step.output.log,
      raw: step.raw,
      annotations: step.output.annotations,
      masks: step.output.masks,
      ...files,
      deprecatedCommands: step.output.deprecated,
      ms: step.ms,
      peak: step.peak,
      token,
      job,
      report: readIfThere(files.outputs['report-path']),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Folders = {
  readonly workspace: string;
  readonly temp: string;
  readonly tools: string;
  readonly home: string;
  readonly files: string;
};

const FILE_COMMANDS = ['output', 'step_summary', 'env', 'path', 'state'] as const;

function prepareFolders(root: string, pr: Scenario, event: WorkflowEvent): Folders {
  const folders: Folders = {
    workspace: join(root, 'work', pr.name, pr.name),
    temp: join(root, 'work', '_temp'),
    tools: join(root, 'tools'),
    home: join(root, 'home'),
    files: join(root, 'work', '_temp', '_runner_file_commands'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  for (const name of FILE_COMMANDS) writeFileSync(join(folders.files, name), '');
  mkdirSync(join(folders.temp, '_github_workflow'));
  writeFileSync(join(folders.temp, '_github_workflow', 'event.json'), JSON.stringify(event.payload, null, 2));
  return folders;
}

/** `INPUT_` + name in upper case, blanks as `_`, hyphens as they are (`ActionRunner.cs`). */
function inputVariables(
  known: ReadonlyMap<string, string | undefined>,
  given: { readonly [name: string]: string },
  token: string,
): Record<string, string> {
  for (const name of Object.keys(given)) {
    if (!known.has(name)) throw new Error(`action.yml knows no input ${JSON.stringify(name)}.`);
  }
  const variables: Record<string, string> = {};
  for (const [name, fallback] of known) {
    const value = given[name] ?? fallback?.replace(/\$\{\{\s*github\.token\s*\}\}/g, token);
    if (value !== undefined) variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  }
  return variables;
}

/** The variables of `GitHubContext.cs` and of the runner, and nothing of the caller's environment but PATH. */
function runnerVariables(
  pr: Scenario,
  event: WorkflowEvent,
  folders: Folders,
  run: { readonly workflow: string; readonly job: string; readonly runId: number; readonly number: number },
): Record<string, string> {
  const { hub, repository } = pr;
  const name = fullName(repository);
  const actor = pr.pull.author;
  const workflowRef = `${name}/.github/workflows/privilege-review.yaml@${event.ref}`;
  const files = Object.fromEntries(
    FILE_COMMANDS.map((file) => [`GITHUB_${file.toUpperCase()}`, join(folders.files, file)]),
  );
  return {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    HOME: folders.home,
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__acme_kube-privilege-review',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_ACTION_REPOSITORY: 'acme/kube-privilege-review',
    GITHUB_ACTOR: actor.login,
    GITHUB_ACTOR_ID: String(actor.id),
    GITHUB_API_URL: hub.apiUrl,
    GITHUB_BASE_REF: event.baseRef,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: join(folders.temp, '_github_workflow', 'event.json'),
    GITHUB_GRAPHQL_URL: hub.graphqlUrl,
    GITHUB_HEAD_REF: event.headRef,
    GITHUB_JOB: run.job,
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: name,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner,
    GITHUB_REPOSITORY_OWNER_ID: String(hub.account(repository.owner).id),
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: String(run.runId),
    GITHUB_RUN_NUMBER: String(run.number),
    GITHUB_SERVER_URL: hub.origin,
    GITHUB_SHA: event.sha,
    GITHUB_TRIGGERING_ACTOR: actor.login,
    GITHUB_WORKFLOW: run.workflow,
    GITHUB_WORKFLOW_REF: workflowRef,
    GITHUB_WORKFLOW_SHA: event.sha,
    GITHUB_WORKSPACE: folders.workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: folders.temp,
    RUNNER_TOOL_CACHE: folders.tools,
    RUNNER_WORKSPACE: dirname(folders.workspace),
    ...files,
  };
}

type Step = {
  readonly code: number;
  readonly output: StepOutput;
  readonly raw: string;
  readonly ms: number;
  readonly peak: number | null;
};

async function runStep(
  main: string,
  cwd: string,
  env: Record<string, string>,
  token: string,
  order: ActionOrder,
): Promise<Step> {
  const output = new StepOutput([token]);
  const raw: string[] = [];
  const start = performance.now();
  const child = spawn(actionNode(), [main], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let peak: number | null = null;
  const watch = setInterval(() => {
    peak = Math.max(peak ?? 0, peakMemory(child.pid) ?? 0) || null;
  }, 25);
  const timer = order.timeout === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), order.timeout * 1000);
  const follow = async (stream: Readable) => {
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      raw.push(line);
      const shown = output.addLine(line);
      if (shown !== undefined) order.onLine?.(shown);
    }
  };
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 137));
  });
  try {
    const [code] = await Promise.all([ended, follow(child.stdout), follow(child.stderr)]);
    return { code, output, raw: raw.join('\n'), ms: Math.round(performance.now() - start), peak };
  } finally {
    clearInterval(watch);
    clearTimeout(timer);
  }
}

/** `VmHWM` of /proc: the most memory that a process held so far. */
function peakMemory(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return undefined;
  }
}

type StepFiles = Pick<ActionRun, 'outputs' | 'state' | 'env' | 'path' | 'summary'> & {
  readonly error: string | undefined;
};

/** Reads what the step wrote for the runner; a malformed file fails the step. */
function readFiles(folders: Folders, output: StepOutput): StepFiles {
  const read = (name: (typeof FILE_COMMANDS)[number]) => readFileSync(join(folders.files, name));
  const summary = readSummary(read('step_summary'));
  if (summary.error !== undefined) output.addLine(`::error::${summary.error}`);
  let error: string | undefined;
  const pairs = (name: 'output' | 'env' | 'state'): { readonly [name: string]: string } => {
    try {
      return Object.fromEntries(readPairs(read(name).toString('utf8')));
    } catch (cause) {
      error = cause instanceof Error ? cause.message : String(cause);
      output.addLine(`::error::Unable to process file command '${name}' successfully. ${error}`);
      return {};
    }
  };
  const path = read('path')
    .toString('utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  return { outputs: pairs('output'), env: pairs('env'), state: pairs('state'), path, summary: summary.text, error };
}

function readIfThere(path: string | undefined): string | undefined {
  return path !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The step's annotations as the job's check run carries them; Actions adds one for a failed step. */
function annotationsOf(list: readonly StepAnnotation[], code: number): readonly Annotation[] {
  const shown = list.filter((item) => item.isShown);
  const levels = { error: 'failure', warning: 'warning', notice: 'notice' } as const;
  const annotations: Annotation[] = shown.map((item) => ({
    path: item.file ?? '.github',
    start_line: item.line ?? 1,
    end_line: item.endLine ?? item.line ?? 1,
    start_column: item.column ?? null,
    end_column: item.endColumn ?? null,
    annotation_level: levels[item.level],
    title: item.title ?? null,
    message: item.message,
    raw_details: null,
  }));
  const hasError = shown.some((item) => item.level === 'error');
  if (code === 0 || hasError) return annotations;
  return [
    ...annotations,
    {
      path: '.github',
      start_line: 1,
      end_line: 1,
      start_column: null,
      end_column: null,
      annotation_level: 'failure',
      title: null,
      message: `Process completed with exit code ${code}.`,
      raw_details: null,
    },
  ];
}
