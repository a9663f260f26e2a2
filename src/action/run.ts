import { getInput, setFailed, setOutput, setSecret } from '@actions/core';
import type { Change } from '../change/change.ts';
import { basicCredentials } from '../change/repository.ts';
import { codeOwners, codeOwnersFiles, type OwnersOf } from '../configuration/code-owners.ts';
import { defaultInclude } from '../configuration/configuration.ts';
import { ruleSignatures } from '../configuration/rule-signature.ts';
import { judgeRange } from '../judgement/judge.ts';
import type { Judgement } from '../judgement/judgement.ts';
import { countingFindings, plural, verdictTitle } from '../plan/verdict-text.ts';
import { type Client, createClient } from '../posting/client.ts';
import { findPullRequest } from '../posting/pull-request.ts';
import { refusalText, toRefusal } from '../posting/refusal.ts';
import { TimeBudget } from '../posting/time-budget.ts';
import { tool } from '../report/tool.ts';
import { rules } from '../rules/index.ts';
import { configurationNotes } from './configuration-change.ts';
import { type RunEnvironment, readEnvironment } from './environment.ts';
import { type KnownTarget, readTarget, type Target } from './event.ts';
import { InputError } from './input-error.ts';
import { readInputs } from './inputs.ts';
import { linksFor } from './links.ts';
import { annotate, logLine, neutral } from './log.ts';
import { openChange } from './open-change.ts';
import { writeAddresses, writeJudgement } from './outputs.ts';
import { proxyFetch } from './proxy-fetch.ts';
import { readConfiguration } from './read-configuration.ts';
import { writeOtherReports, writeReport } from './report-file.ts';
import { readSaved, type SavedRun } from './saved-report.ts';
import { mergeSettings } from './settings.ts';
import { type Told, tell } from './tell.ts';

/** Seconds that a run may wait for GitHub's limits in all. */
const waiting = 240;

/** One run of the action: inputs, change, judgement, then telling it. The verdict stands before anything is told. */
export async function run(): Promise<void> {
  const inputs = readInputs((name) => getInput(name));
  if (inputs.token === '')
    throw new InputError('Input "token" is empty. Leave it out to use the workflow\'s own token.');
  setSecret(inputs.token);
  setSecret(basicCredentials(inputs.token));
  const environment = readEnvironment(process.env);
  const asked = readTarget(environment.eventName, environment.event, environment.sha);
  const client = clientFor(environment, inputs.token);
  const target = await findTarget(client, environment, asked);
  if (target === undefined) {
    logLine('No open pull request has this head any more; the run of its new head reviews it.');
    return;
  }
  const change = await openChange(client, environment, target, inputs.token);
  try {
    if (inputs.postFrom !== undefined) {
      await postSaved({ client, environment, inputs, target, change, path: inputs.postFrom });
      return;
    }
    const end = Date.now() + inputs.timeout * 1000;
    const base = target.kind === 'repository' ? target.head : target.base;
    const signatures = ruleSignatures(rules);
    const { configuration, notes } = await readConfiguration(change, inputs.config, base, signatures);
    const { range, changes } = await change.readRange({
      include: configuration.include ?? defaultInclude,
      exclude: configuration.exclude ?? [],
      folder: inputs.folder,
    });
    const isOver = () => Date.now() > end;
    const judgement = judgeRange(range, mergeSettings(inputs, configuration, target, isOver));
    writeJudgement(judgement);
    setOutput('report-path', await writeReport(environment, inputs.jsonFile, judgement));
    await writeOtherReports(environment, inputs, judgement);
    logVerdict(judgement);
    const links = linksFor(environment, target.head);
    const edited = await configurationNotes({ change, target, inputs, signatures, range, judgement, isOver });
    const ownersOf = await readOwners(change, base, judgement);
    const told = { client, environment, inputs, target, change, changes, judgement, links, ownersOf };
    await tellSafely({ ...told, notes: [...notes, ...edited] });
    if (judgement.verdict !== 'pass') setFailed(neutral(verdictTitle(judgement)));
  } finally {
    await change.dispose();
  }
}

/** The pull request of a second workflow is looked up; every other target is known. */
async function findTarget(
  client: Client,
  { owner, repo }: RunEnvironment,
  target: Target,
): Promise<KnownTarget | undefined> {
  if (target.kind !== 'workflow run') return target;
  const found = await findPullRequest(client, { owner, repo }, target.branch, target.head).catch((error: unknown) => {
    throw new InputError(
      `The pull request of the head ${target.head} could not be looked up: ${refusalText(toRefusal(error))}. Give the token "pull-requests: read".`,
    );
  });
  return found === undefined ? undefined : { kind: 'pull request', ...found, head: target.head };
}

/** Who may grant the waivers that a change asks for, as the base has it. */
async function readOwners(change: Change, base: string | undefined, { waivers }: Judgement): Promise<OwnersOf> {
  if (waivers.added.length === 0) return () => [];
  for (const file of codeOwnersFiles) {
    const text = await change.readFile(file, base);
    if (text !== undefined) return codeOwners(text);
  }
  return () => [];
}

/** Tells what another job of this run judged. */
async function postSaved(saved: SavedRun): Promise<void> {
  const { client, environment, inputs, target, change } = saved;
  const { judgement, changes } = await readSaved(saved);
  writeJudgement(judgement);
  logVerdict(judgement);
  const links = linksFor(environment, target.head);
  await tellSafely({
    client,
    environment,
    inputs,
    target,
    change,
    changes,
    judgement,
    links,
    ownersOf: () => [],
    notes: [],
  });
  if (judgement.verdict !== 'pass') setFailed(neutral(verdictTitle(judgement)));
}

function clientFor(environment: RunEnvironment, token: string) {
  const { apiUrl, graphqlUrl, hasProxy } = environment;
  const fetch = proxyFetch(hasProxy);
  return createClient({
    token,
    apiUrl,
    graphqlUrl,
    version: tool.version,
    budget: new TimeBudget(waiting),
    isPaced: true,
    ...(fetch === undefined ? {} : { fetch }),
  });
}

/** Whatever happens while the judgement is told, the verdict stays what it is. */
async function tellSafely(told: Told): Promise<void> {
  try {
    const { reviewUrl, checkUrl, notes } = await tell(told);
    writeAddresses(reviewUrl, checkUrl);
    for (const note of notes) annotate('warning', note);
    if (reviewUrl !== undefined) logLine(`Review: ${reviewUrl}`);
    if (checkUrl !== undefined) logLine(`Check run: ${checkUrl}`);
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    annotate(
      'warning',
      `The result could not be told on GitHub; the verdict stands. This is a bug, please report it: ${detail}`,
    );
  }
}

/** Lines of one kind in the log at most; the report has all. */
const mostLogged = 100;

function logVerdict(judgement: Judgement): void {
  const { files, documents, unread } = judgement.coverage;
  logLine(verdictTitle(judgement));
  logLine(`Checked ${plural(documents, 'document')} in ${plural(files, 'changed file')}; ${unread.length} not read.`);
  for (const { severity, rule, place, message } of countingFindings(judgement).slice(0, mostLogged)) {
    logLine(`${severity} ${place.file}:${place.line} ${rule}: ${message.what}`);
  }
  for (const { file, line, reason } of unread.slice(0, mostLogged)) logLine(`not read ${file}:${line}: ${reason}`);
  for (const reason of judgement.incomplete) logLine(`incomplete: ${reason}`);
}
