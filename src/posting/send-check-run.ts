import type { CheckRunPlan } from '../plan/check-run.ts';
import type { Client } from './client.ts';
import { type Refusal, toRefusal } from './refusal.ts';

/** Annotations of one request (OpenAPI, checks/create: maxItems). */
const annotationsAtOnce = 50;

export interface CheckRunTarget {
  readonly owner: string;
  readonly repo: string;
  readonly headSha: string;
  readonly name: string;
  /** Tells our check run from another with the same name (a job's cannot be changed by a token). */
  readonly externalId: string;
}

export type SentCheckRun =
  | { readonly kind: 'written'; readonly url: string | undefined }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Writes the check run, or brings the one of an earlier run on this commit up to date. */
export async function sendCheckRun(client: Client, target: CheckRunTarget, plan: CheckRunPlan): Promise<SentCheckRun> {
  try {
    const found = await findCheckRun(client, target);
    // Annotations can be added and never taken away: another number of them asks for a new check run.
    const isSame = found !== undefined && found.annotations === plan.annotations.length;
    const url = isSame ? await update(client, target, found.id, plan, []) : await create(client, target, plan);
    return { kind: 'written', url };
  } catch (error) {
    return { kind: 'refused', refusal: toRefusal(error) };
  }
}

async function findCheckRun(client: Client, { owner, repo, headSha, name, externalId }: CheckRunTarget) {
  const { data } = await client.octokit.rest.checks.listForRef({
    owner,
    repo,
    ref: headSha,
    check_name: name,
    filter: 'latest',
    per_page: 100,
  });
  const found = data.check_runs.find((run) => run.external_id === externalId);
  return found === undefined ? undefined : { id: found.id, annotations: found.output.annotations_count };
}

async function create(client: Client, target: CheckRunTarget, plan: CheckRunPlan): Promise<string | undefined> {
  const { owner, repo, headSha, name, externalId } = target;
  const request = {
    owner,
    repo,
    name,
    head_sha: headSha,
    external_id: externalId,
    status: 'completed' as const,
    conclusion: plan.conclusion,
    output: output(plan, plan.annotations.slice(0, annotationsAtOnce)),
  };
  const { data } = await client.octokit.rest.checks.create(request).catch(async (error: unknown) => {
    if (toRefusal(error).kind !== 'failed') throw error;
    const made = await findCheckRun(client, target);
    if (made === undefined) return client.octokit.rest.checks.create(request);
    return client.octokit.rest.checks.get({ owner, repo, check_run_id: made.id });
  });
  for (let at = annotationsAtOnce; at < plan.annotations.length; at += annotationsAtOnce) {
    await update(client, target, data.id, plan, plan.annotations.slice(at, at + annotationsAtOnce));
  }
  return data.html_url ?? undefined;
}

/** The whole output is sent each time: what an update leaves out is taken away, but for annotations. */
async function update(
  client: Client,
  { owner, repo }: CheckRunTarget,
  id: number,
  plan: CheckRunPlan,
  annotations: CheckRunPlan['annotations'],
): Promise<string | undefined> {
  const { data } = await client.octokit.rest.checks.update({
    owner,
    repo,
    check_run_id: id,
    status: 'completed',
    conclusion: plan.conclusion,
    output: output(plan, annotations),
  });
  return data.html_url ?? undefined;
}

function output(plan: CheckRunPlan, annotations: CheckRunPlan['annotations']) {
  const head = { title: plan.title, summary: plan.summary };
  return annotations.length === 0 ? head : { ...head, annotations: [...annotations] };
}
