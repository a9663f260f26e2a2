import { summary as jobSummary } from '@actions/core';
import type { Change } from '../change/change.ts';
import type { ChangedFile } from '../change/changed-file.ts';
import type { OwnersOf } from '../configuration/code-owners.ts';
import type { Judgement } from '../judgement/judgement.ts';
import { toAnnotation } from '../plan/annotation.ts';
import { planJobSummary } from '../plan/check-run.ts';
import { byWeight } from '../plan/finding-group.ts';
import type { Links } from '../plan/review-options.ts';
import type { UnplacedFinding } from '../plan/review-plan.ts';
import { countingFindings } from '../plan/verdict-text.ts';
import type { Client } from '../posting/client.ts';
import { publishCheckRun, publishReview } from '../posting/publish.ts';
import type { RunEnvironment } from './environment.ts';
import type { KnownTarget } from './event.ts';
import type { Inputs } from './inputs.ts';
import { annotate } from './log.ts';
import { readDiff } from './read-diff.ts';

/** Everything that telling needs. */
export interface Told {
  readonly client: Client;
  readonly environment: RunEnvironment;
  readonly inputs: Inputs;
  readonly target: KnownTarget;
  readonly change: Change;
  readonly changes: readonly ChangedFile[];
  readonly judgement: Judgement;
  readonly links: Links;
  readonly ownersOf: OwnersOf;
  /** Sentences about the run that were known before. */
  readonly notes: readonly string[];
}

export interface Telling {
  readonly reviewUrl: string | undefined;
  readonly checkUrl: string | undefined;
  /** Sentences about what could not be told where it should be. */
  readonly notes: readonly string[];
}

/** Annotations of one level that GitHub shows of a step (ExecutionContext.cs), less the job's own error. */
const mostShown = 9;

/** Tells the judgement wherever the workflow asks for it: review, check run, job summary, annotations. */
export async function tell(run: Told): Promise<Telling> {
  const { inputs, judgement, links } = run;
  const review = await tellReview(run);
  const facts = {
    unplaced: review.unplaced,
    notes: [...run.notes, ...review.notes],
    links,
    ownersOf: run.ownersOf,
    reviewUrl: review.url,
  };
  const check = inputs.report.has('check') ? await tellCheckRun(run, facts) : undefined;
  const notes = [...facts.notes, ...(check?.notes ?? [])];
  if (inputs.report.has('annotations') || (check !== undefined && check.notes.length > 0)) annotateFindings(judgement);
  if (inputs.report.has('summary') && run.environment.summaryFile !== undefined) {
    await jobSummary.addRaw(planJobSummary(judgement, { ...facts, notes }), true).write();
  }
  return { reviewUrl: review.url, checkUrl: check?.url, notes };
}

interface ToldReview {
  readonly unplaced: readonly UnplacedFinding[];
  readonly url: string | undefined;
  readonly notes: readonly string[];
}

async function tellReview(run: Told): Promise<ToldReview> {
  const { client, environment, inputs, target, judgement, links } = run;
  if (target.kind !== 'pull request' || !inputs.report.has('review')) {
    const unplaced = countingFindings(judgement).map((finding) => ({ finding, reason: 'no review' as const }));
    return { unplaced, url: undefined, notes: [] };
  }
  const { owner, repo, serverUrl } = environment;
  const id = { owner, repo, number: target.number };
  const hunks = await readDiff(client, id, run.change, run.changes, judgement);
  const { suggest, maxComments, fixedComments, resolveThreads } = inputs;
  const published = await publishReview(
    client,
    { ...id, headSha: target.head, checksUrl: `${serverUrl}/${owner}/${repo}/pull/${target.number}/checks` },
    judgement,
    hunks,
    { suggest, maxComments, fixedComments, resolveThreads, headSha: target.head, links },
  );
  return { unplaced: published.plan.unplaced, url: published.url, notes: published.notes };
}

async function tellCheckRun(run: Told, facts: Parameters<typeof publishCheckRun>[3]) {
  const { client, environment, inputs, target, judgement } = run;
  const { owner, repo } = environment;
  const externalId =
    target.kind === 'pull request' ? `kube-privilege-review/${target.number}` : 'kube-privilege-review';
  return publishCheckRun(
    client,
    { owner, repo, headSha: target.head, name: inputs.checkName, externalId },
    judgement,
    facts,
  );
}

/** The worst findings as annotations of the step: this needs no permission. */
function annotateFindings(judgement: Judgement): void {
  const counts = { failure: 0, warning: 0, notice: 0 };
  for (const finding of [...countingFindings(judgement)].sort(byWeight)) {
    const { path, start_line, end_line, annotation_level: level, title, message } = toAnnotation(finding);
    counts[level] += 1;
    if (counts[level] > mostShown) continue;
    annotate(level, message, { file: path, startLine: start_line, endLine: end_line, title });
  }
}
