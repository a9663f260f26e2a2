/** Jobs of workflows: GitHub Actions makes a check run for each and concludes it itself. */
import type { WorkflowEvent } from './events.ts';
import type { Hub } from './hub.ts';
import type { Annotation, CheckRun, Repository, WorkflowRun } from './state.ts';

export type StartedJob = { readonly run: WorkflowRun; readonly check: CheckRun };

/** Registers a run of a workflow with one job, in progress. */
export function startJob(
  hub: Hub,
  repository: Repository,
  event: WorkflowEvent,
  names: { readonly workflow: string; readonly job: string },
): StartedJob {
  const runId = hub.nextId();
  const check: CheckRun = {
    id: hub.nextId(),
    name: names.job,
    headSha: event.checkSha,
    jobOf: runId,
    externalId: null,
    status: 'in_progress',
    conclusion: null,
    startedAt: hub.now(),
    completedAt: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
  };
  const run: WorkflowRun = {
    id: runId,
    event: event.name,
    headSha: event.checkSha,
    headBranch: event.headRef,
    workflow: names.workflow,
    checkRunId: check.id,
    number: repository.runs.length + 1,
    summary: '',
    log: '',
  };
  repository.checkRuns.push(check);
  repository.runs.push(run);
  return { run, check };
}

export type JobEnd = {
  readonly conclusion: 'success' | 'failure';
  readonly summary: string;
  readonly log: string;
  readonly annotations: readonly Annotation[];
};

export function finishJob(hub: Hub, job: StartedJob, end: JobEnd): void {
  job.check.status = 'completed';
  job.check.conclusion = end.conclusion;
  job.check.completedAt = hub.now();
  job.check.annotations.push(...end.annotations);
  job.run.summary = end.summary;
  job.run.log = end.log;
}
