import { ok, paged, type Routes } from '../call.ts';
import { demand } from '../permissions.ts';
import { commitJsonOf, nodeId, repositoryJson, repositoryUrl } from '../present.ts';
import { notFound } from '../refusal.ts';
import { fullName } from '../state.ts';

const READ = { name: 'actions', access: 'read' } as const;

export const ACTIONS_ROUTES: Routes = {
  'actions/get-workflow-run': (call, repository) => {
    demand(call.token, repository, READ);
    const run = repository.runs.find((item) => item.id === Number(call.path.run_id));
    const check = repository.checkRuns.find((item) => item.id === run?.checkRunId);
    if (run === undefined || check === undefined) throw notFound();
    const url = `${repositoryUrl(call.hub, repository)}/actions/runs/${run.id}`;
    const { sha } = commitJsonOf(call.hub, repository, run.headSha);
    return ok({
      id: run.id,
      node_id: nodeId('WFR', run.id),
      name: run.workflow,
      head_branch: run.headBranch,
      head_sha: run.headSha,
      path: '.github/workflows/privilege-review.yaml',
      display_title: run.workflow,
      run_number: run.number,
      event: run.event,
      status: check.status,
      conclusion: check.conclusion,
      workflow_id: 1,
      url,
      html_url: `${call.hub.origin}/${fullName(repository)}/actions/runs/${run.id}`,
      created_at: check.startedAt,
      updated_at: check.startedAt,
      jobs_url: `${url}/jobs`,
      head_commit: {
        id: String(sha),
        tree_id: String(sha),
        message: '',
        timestamp: check.startedAt,
        author: null,
        committer: null,
      },
      repository: repositoryJson(call.hub, repository),
      head_repository: repositoryJson(call.hub, repository),
      pull_requests: [],
    });
  },
  'actions/list-jobs-for-workflow-run': (call, repository) => {
    demand(call.token, repository, READ);
    const run = repository.runs.find((item) => item.id === Number(call.path.run_id));
    if (run === undefined) throw notFound();
    const jobs = repository.checkRuns.filter((item) => item.jobOf === run.id);
    const page = paged(call, jobs);
    const url = repositoryUrl(call.hub, repository);
    return {
      status: 200,
      headers: page.headers,
      body: {
        total_count: jobs.length,
        jobs: page.items.map((job) => ({
          id: job.id,
          node_id: nodeId('CR', job.id),
          run_id: run.id,
          run_url: `${url}/actions/runs/${run.id}`,
          head_sha: run.headSha,
          head_branch: run.headBranch,
          workflow_name: run.workflow,
          name: job.name,
          url: `${url}/actions/jobs/${job.id}`,
          html_url: `${call.hub.origin}/${fullName(repository)}/actions/runs/${run.id}/job/${job.id}`,
          status: job.status,
          conclusion: job.conclusion,
          created_at: job.startedAt,
          started_at: job.startedAt,
          completed_at: job.completedAt,
          check_run_url: `${url}/check-runs/${job.id}`,
          labels: ['ubuntu-latest'],
          runner_id: 1,
          runner_name: 'GitHub Actions 1',
          runner_group_id: 2,
          runner_group_name: 'GitHub Actions',
        })),
      },
    };
  },
};
