import { created, ok, paged, pagedAnswer, type Routes } from '../call.ts';
import { checkRunsOn, createCheckRun, updateCheckRun } from '../checking.ts';
import { demand } from '../permissions.ts';
import {
  annotationJson,
  appJson,
  checkRunJson,
  commitJsonOf,
  nodeId,
  repositoryJson,
  repositoryUrl,
  suiteId,
} from '../present.ts';
import { Refusal } from '../refusal.ts';
import { ACTIONS_APP_ID, type Token } from '../state.ts';
import { checkRunOf, commitIn } from './lookup.ts';

const READ = { name: 'checks', access: 'read' } as const;
const WRITE = { name: 'checks', access: 'write' } as const;

/** A person's token cannot write check runs (github-script#118). */
function demandApp(token: Token | null): void {
  if (token?.kind === 'person') throw new Refusal(403, 'You must authenticate via a GitHub App.');
}

export const CHECK_ROUTES: Routes = {
  'checks/create': (call, repository) => {
    demandApp(call.token);
    demand(call.token, repository, WRITE);
    return created(checkRunJson(call.hub, repository, createCheckRun(call.hub, repository, call.body)));
  },
  'checks/update': (call, repository) => {
    demandApp(call.token);
    demand(call.token, repository, WRITE);
    const run = checkRunOf(call, repository);
    updateCheckRun(call.hub, run, call.body);
    return ok(checkRunJson(call.hub, repository, run));
  },
  'checks/get': (call, repository) => {
    demand(call.token, repository, READ);
    return ok(checkRunJson(call.hub, repository, checkRunOf(call, repository)));
  },
  'checks/list-annotations': (call, repository) => {
    demand(call.token, repository, READ);
    const run = checkRunOf(call, repository);
    return pagedAnswer(call, run.annotations, (item) => annotationJson(call.hub, repository, run, item));
  },
  'checks/list-for-ref': (call, repository) => {
    demand(call.token, repository, READ);
    const sha = commitIn(repository, call.path.ref ?? '');
    const name = call.query.get('check_name');
    const status = call.query.get('status');
    const app = call.query.get('app_id');
    const filter = call.query.get('filter') === 'all' ? 'all' : 'latest';
    const found = checkRunsOn(repository, sha, filter).filter(
      (run) =>
        (name === null || run.name === name) &&
        (status === null || run.status === status) &&
        (app === null || Number(app) === ACTIONS_APP_ID),
    );
    const page = paged(call, found);
    const body = {
      total_count: found.length,
      check_runs: page.items.map((run) => checkRunJson(call.hub, repository, run)),
    };
    return { status: 200, body, headers: page.headers };
  },
  'checks/list-suites-for-ref': (call, repository) => {
    demand(call.token, repository, READ);
    const sha = commitIn(repository, call.path.ref ?? '');
    const runs = checkRunsOn(repository, sha);
    if (runs.length === 0) return ok({ total_count: 0, check_suites: [] });
    const isDone = runs.every((run) => run.status === 'completed');
    const suite = {
      id: suiteId(sha),
      node_id: nodeId('CS', suiteId(sha)),
      head_sha: sha,
      head_branch: null,
      status: isDone ? 'completed' : 'in_progress',
      conclusion: isDone ? (runs.some((run) => run.conclusion === 'failure') ? 'failure' : 'success') : null,
      url: `${repositoryUrl(call.hub, repository)}/check-suites/${suiteId(sha)}`,
      app: appJson(call.hub),
      repository: repositoryJson(call.hub, repository),
      head_commit: headCommit(commitJsonOf(call.hub, repository, sha)),
      latest_check_runs_count: runs.length,
      pull_requests: [],
    };
    return ok({ total_count: 1, check_suites: [suite] });
  },
};

function headCommit(commit: { readonly [name: string]: unknown }): { readonly [name: string]: string } {
  return { id: String(commit.sha), message: '', timestamp: '2026-01-01T00:00:00Z', tree_id: String(commit.sha) };
}
