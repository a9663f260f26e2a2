import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Change } from '../change/change.ts';
import { openLocalChange, parseRevisions } from '../change/local-change.ts';
import { defaultInclude } from '../configuration/configuration.ts';
import { emptyConfiguration } from '../configuration/parse-configuration.ts';
import { type RuleSignatures, ruleSignatures } from '../configuration/rule-signature.ts';
import { judgeRange } from '../judgement/judge.ts';
import { planReview } from '../plan/plan-review.ts';
import type { ReviewPlan } from '../plan/review-plan.ts';
import { plural } from '../plan/verdict-text.ts';
import { rules } from '../rules/index.ts';
import { CallError } from './call-error.ts';
import { type CallSettings, mergeCallSettings, readCallSettings } from './call-settings.ts';
import { CallValues } from './call-values.ts';
import { type ExitStatus, statusOf } from './exit-status.ts';
import type { Call } from './parse-call.ts';
import { Progress } from './progress.ts';
import { defaultConfigurationFile, type ReadConfiguration, readConfigurationText } from './read-configuration.ts';
import { readTelling, type Telling, tellResult } from './tell-result.ts';
import { type Terminal, tellNote } from './terminal.ts';

interface ReviewRequest {
  readonly signatures: RuleSignatures;
  readonly telling: Telling;
  readonly callSettings: CallSettings;
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[] | undefined;
  readonly config: string | undefined;
}

/** Judges what changed in a git range, as a pull request of it would be judged, and says what that would get. */
export async function review(call: Call, folder: string, terminal: Terminal): Promise<ExitStatus> {
  const values = new CallValues(call);
  if (call.positionals.length > 1) throw new CallError('review takes one range: base, or base...head.');
  const signatures = ruleSignatures(rules);
  const request: ReviewRequest = {
    signatures,
    telling: readTelling(values, terminal, folder),
    callSettings: readCallSettings(values, signatures),
    include: values.globs('include'),
    exclude: values.globs('exclude'),
    config: values.text('config'),
  };
  const range = call.positionals[0];
  const { base, head } = range === undefined ? { base: undefined, head: undefined } : parseRevisions(range);
  const directory = resolve(folder, values.text('repo') ?? '.');
  if (!existsSync(directory)) throw new CallError(`--repo ${JSON.stringify(directory)} does not exist.`);
  const change = await openLocalChange({ directory, base, head });
  try {
    return await reviewChange(change, request, terminal);
  } finally {
    await change.dispose();
  }
}

async function reviewChange(change: Change, request: ReviewRequest, terminal: Terminal): Promise<ExitStatus> {
  const { telling, callSettings } = request;
  const { configuration, notes } = await configurationOf(change, request);
  if (!telling.isQuiet) for (const note of notes) tellNote(terminal, `note ${note}`);
  const progress = new Progress(terminal, telling.isQuiet);
  const { range, changes } = await change.readRange({
    include: request.include ?? configuration.include ?? defaultInclude,
    exclude: request.exclude ?? configuration.exclude ?? [],
    folder: '',
  });
  const judgement = judgeRange(range, mergeCallSettings(callSettings, configuration, progress));
  progress.end();
  tellResult(judgement, telling, terminal);
  if (telling.format === 'pretty' && !telling.isQuiet) {
    const plan = planReview(judgement, await change.readHunks(changes), [], {
      suggest: 'all',
      maxComments: 30,
      headSha: change.headCommit ?? '',
      links: { rule: () => undefined, line: () => undefined },
    });
    terminal.error(`${planText(plan)}\n`);
  }
  return statusOf(judgement.verdict);
}

/** What GitHub would show. */
function planText({ post, unplaced }: ReviewPlan): string {
  if (post.length + unplaced.length === 0) return 'A pull request would get no comment.';
  const suggestions = post.filter(({ suggests }) => suggests.length > 0).length;
  const comments = `A pull request would get ${plural(post.length, 'comment')}, ${suggestions} with a suggestion`;
  return unplaced.length === 0
    ? `${comments}.`
    : `${comments}; ${plural(unplaced.length, 'finding')} would stand in its check run only.`;
}

/** The configuration of the base: a change cannot relax the check of itself. */
async function configurationOf(change: Change, { config, signatures }: ReviewRequest): Promise<ReadConfiguration> {
  const file = config ?? defaultConfigurationFile;
  const text = await change.readFile(file);
  if (text !== undefined) return readConfigurationText(text, file, signatures);
  if (config === undefined) return { configuration: emptyConfiguration, notes: [] };
  throw new CallError(`The configuration ${JSON.stringify(config)} does not exist at the base ${change.baseCommit}.`);
}
