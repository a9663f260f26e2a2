/** Payloads of the events that start a workflow: real ones from `@octokit/webhooks-examples` (MIT) with the hub's commits laid over. */
import { readFileSync } from 'node:fs';
import { commitFacts, commitTree, gitBytes, gitLine } from './git.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import { accountJson, pageUrl, pullJson, repositoryJson } from './present.ts';
import type { Scenario } from './scenario.ts';
import { fullName } from './state.ts';

/** An event as the runner knows it: payload, ref and commit of the run. */
export type WorkflowEvent = {
  readonly name: string;
  readonly payload: JsonObject;
  readonly ref: string;
  readonly sha: string;
  /** The commit whose page shows the job's check run. */
  readonly checkSha: string;
  readonly headRef: string;
  readonly baseRef: string;
};

type Example = 'pull-request' | 'merge-group' | 'push' | 'workflow-run' | 'workflow-dispatch';

function example(name: Example): JsonObject {
  return JSON.parse(readFileSync(new URL(`./payloads/${name}.json`, import.meta.url), 'utf8')) as JsonObject;
}

/** Every property of `over` replaces the one below it; objects are merged. */
function laidOver(base: Json | undefined, over: Json): Json {
  if (!isJsonObject(base) || !isJsonObject(over)) return over;
  const out: Record<string, Json | undefined> = { ...base };
  for (const [name, value] of Object.entries(over)) if (value !== undefined) out[name] = laidOver(base[name], value);
  return out;
}

function payload(pr: Scenario, name: Example, over: JsonObject): JsonObject {
  const around = {
    repository: repositoryJson(pr.hub, pr.repository),
    organization: { login: pr.owner, id: pr.hub.account(pr.owner).id },
    sender: accountJson(pr.hub, pr.pull.author),
  };
  return laidOver(example(name), { ...around, ...over }) as JsonObject;
}

export type PullRequestAction = 'opened' | 'synchronize' | 'reopened' | 'edited' | 'ready_for_review' | 'labeled';

export type PullRequestEventOptions = {
  /** Name of the event; `pull_request_target` carries the same payload and runs on the base branch. */
  readonly name?: 'pull_request' | 'pull_request_target';
  /** The head of an earlier time: what a re-run from the Actions tab replays. */
  readonly head?: string;
  /** The head before the push, for synchronize. */
  readonly before?: string;
};

/** `pull_request` of an action kind, as it would be sent now. */
export function pullRequestEvent(
  pr: Scenario,
  action: PullRequestAction = 'opened',
  options: PullRequestEventOptions = {},
): WorkflowEvent {
  const head = options.head ?? pr.headSha;
  const shown = pullJson(pr.hub, pr.repository, pr.pull);
  const pull = laidOver(shown, { head: { sha: head } }) as JsonObject;
  const base = payload(pr, 'pull-request', { action, number: pr.number, pull_request: pull });
  const { before: _before, after: _after, ...rest } = base;
  const moved = { before: options.before ?? `${head}^`, after: head };
  const more: JsonObject =
    action === 'synchronize'
      ? {
          before: moved.before.endsWith('^') ? gitLine(pr.repository.dir, ['rev-parse', moved.before]) : moved.before,
          after: head,
        }
      : action === 'edited'
        ? { changes: { title: { from: 'An older title' } } }
        : action === 'labeled'
          ? { label: { id: 1, name: 'bug', color: 'd73a4a', default: true } }
          : {};
  const isTarget = options.name === 'pull_request_target';
  return {
    name: options.name ?? 'pull_request',
    payload: { ...rest, ...more },
    ref: isTarget ? `refs/heads/${pr.pull.baseBranch}` : `refs/pull/${pr.number}/merge`,
    sha: isTarget ? pr.baseSha : (pr.mergeSha ?? head),
    checkSha: isTarget ? pr.baseSha : head,
    headRef: pr.pull.headBranch,
    baseRef: pr.pull.baseBranch,
  };
}

/** `merge_group`: makes the queue's commit (base and head merged) and its branch, as the merge queue does. */
export function mergeGroupEvent(pr: Scenario): WorkflowEvent {
  const { dir } = pr.repository;
  const base = pr.baseSha;
  const tree = gitLine(dir, ['merge-tree', '--write-tree', '--no-messages', base, pr.headSha]);
  const author = { name: 'github-merge-queue[bot]', email: '118344674+github-merge-queue@users.noreply.github.com' };
  const head = commitTree(dir, tree, {
    parents: [base, pr.headSha],
    message: `Merge pull request #${pr.number}`,
    author,
  });
  const ref = `refs/heads/gh-readonly-queue/${pr.pull.baseBranch}/pr-${pr.number}-${base}`;
  gitBytes(dir, ['update-ref', ref, head]);
  const [facts] = commitFacts(dir, ['-1', head]);
  const group = {
    head_sha: head,
    head_ref: ref,
    base_sha: base,
    base_ref: `refs/heads/${pr.pull.baseBranch}`,
    head_commit: { id: head, tree_id: tree, message: facts?.message ?? '' },
  };
  const event = payload(pr, 'merge-group', { action: 'checks_requested', merge_group: group });
  return { name: 'merge_group', payload: event, ref, sha: head, checkSha: head, headRef: '', baseRef: '' };
}

/** `push` of the head branch, or of another range; `before` of zeros is a new branch. */
export function pushEvent(
  pr: Scenario,
  range: { readonly before?: string; readonly after?: string; readonly branch?: string } = {},
): WorkflowEvent {
  const after = range.after ?? pr.headSha;
  const before = range.before ?? pr.baseSha;
  const ref = `refs/heads/${range.branch ?? pr.pull.headBranch}`;
  const [facts] = commitFacts(pr.repository.dir, ['-1', after]);
  const commit = {
    id: after,
    tree_id: facts?.tree ?? '',
    message: facts?.message ?? '',
    added: [],
    removed: [],
    modified: [],
  };
  const event = payload(pr, 'push', {
    ref,
    before,
    after,
    created: /^0+$/.test(before),
    deleted: false,
    forced: false,
    commits: [commit],
    head_commit: commit,
  });
  return { name: 'push', payload: event, ref, sha: after, checkSha: after, headRef: '', baseRef: '' };
}

function branchEvent(pr: Scenario, name: string, event: JsonObject): WorkflowEvent {
  return {
    name,
    payload: event,
    ref: `refs/heads/${pr.pull.baseBranch}`,
    sha: pr.baseSha,
    checkSha: pr.baseSha,
    headRef: '',
    baseRef: '',
  };
}

export function workflowDispatchEvent(pr: Scenario, inputs: JsonObject = {}): WorkflowEvent {
  return branchEvent(
    pr,
    'workflow_dispatch',
    payload(pr, 'workflow-dispatch', { inputs, ref: `refs/heads/${pr.pull.baseBranch}` }),
  );
}

/** `schedule` has no example: its payload is the cron line and what every event carries (docs, events that trigger workflows). */
export function scheduleEvent(pr: Scenario): WorkflowEvent {
  const { inputs: _inputs, ref: _ref, workflow, ...around } = payload(pr, 'workflow-dispatch', {});
  return branchEvent(pr, 'schedule', { ...around, workflow, schedule: '30 5 * * 1' });
}

/** `workflow_run` completed, of a run on the pull request's head; `pull_requests` is empty for forks (actions/runner#3444). */
export function workflowRunEvent(pr: Scenario, options: { readonly head?: string } = {}): WorkflowEvent {
  const head = options.head ?? pr.headSha;
  const isFork = pr.pull.headRepository !== fullName(pr.repository);
  const [facts] = commitFacts(pr.repository.dir, ['-1', head]);
  const pull = {
    id: pr.pull.id,
    number: pr.number,
    url: pageUrl(pr.hub, pr.repository, pr.pull),
    head: { ref: pr.pull.headBranch, sha: head },
    base: { ref: pr.pull.baseBranch, sha: pr.baseSha },
  };
  const run = {
    id: pr.hub.nextId(),
    event: 'pull_request',
    status: 'completed',
    conclusion: 'success',
    head_sha: head,
    head_branch: pr.pull.headBranch,
    head_commit: { id: head, tree_id: facts?.tree ?? '', message: facts?.message ?? '' },
    head_repository: repositoryJson(pr.hub, pr.repository, pr.pull.headRepository),
    repository: repositoryJson(pr.hub, pr.repository),
    pull_requests: isFork ? [] : [pull],
  };
  return branchEvent(pr, 'workflow_run', payload(pr, 'workflow-run', { action: 'completed', workflow_run: run }));
}
