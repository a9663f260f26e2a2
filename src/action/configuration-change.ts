import type { Change } from '../change/change.ts';
import { parseConfiguration } from '../configuration/parse-configuration.ts';
import type { RuleSignatures } from '../configuration/rule-signature.ts';
import type { Range } from '../findings/settings.ts';
import { judgeRange } from '../judgement/judge.ts';
import type { Judgement } from '../judgement/judgement.ts';
import { countingFindings, countText } from '../plan/verdict-text.ts';
import { today } from '../process/today.ts';
import type { KnownTarget } from './event.ts';
import type { Inputs } from './inputs.ts';
import { mergeSettings } from './settings.ts';

export interface ConfigurationChange {
  readonly change: Change;
  readonly target: KnownTarget;
  readonly inputs: Inputs;
  readonly signatures: RuleSignatures;
  readonly range: Range;
  /** As judged by the configuration of the base. */
  readonly judgement: Judgement;
  readonly isOver: () => boolean;
}

/**
 * What a change that edits the configuration is told: that it counts after merging, and what it would make of this change.
 *
 * @returns sentences; none where the configuration stays as it is
 */
export async function configurationNotes(given: ConfigurationChange): Promise<readonly string[]> {
  const { change, target, inputs, signatures, range, judgement, isOver } = given;
  if (target.kind === 'repository' || target.base === undefined) return [];
  const [before, after] = await Promise.all([
    change.readFile(inputs.config, target.base),
    change.readFile(inputs.config, target.head),
  ]);
  if (before === after) return [];
  const file = `\`${inputs.config}\``;
  const counts = 'the configuration of the base branch was used, and this one counts after merging.';
  if (after === undefined) return [`This change deletes ${file}: ${counts}`];
  const parsed = parseConfiguration(after, inputs.config, signatures, today());
  if (parsed.kind === 'problems') {
    const problems = parsed.problems
      .slice(0, 5)
      .map(({ line, column, message }) => `\`${inputs.config}:${line}:${column}\`: ${message}`);
    return [`This change breaks ${file}, and every run after merging would end with an error: ${problems.join(' ')}`];
  }
  const settings = { ...mergeSettings(inputs, parsed.configuration, target, isOver), fixes: 'none' as const };
  const then = judgeRange(range, settings);
  const [now, later] = [judgement, then].map((one) => `${countText(countingFindings(one))} (${one.verdict})`);
  const effect =
    now === later
      ? `It would judge this change alike: ${later}.`
      : `With it this change would have ${later} instead of ${now}.`;
  return [`This change edits ${file}: ${counts} ${effect}`];
}
