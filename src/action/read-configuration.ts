import type { Change } from '../change/change.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { emptyConfiguration, parseConfiguration } from '../configuration/parse-configuration.ts';
import type { RuleSignatures } from '../configuration/rule-signature.ts';
import { today } from '../process/today.ts';
import { InputError } from './input-error.ts';

export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly notes: readonly string[];
}

/**
 * The configuration of the base: a change cannot relax the check of itself.
 *
 * @param commit tip of the base branch; undefined: the commit with which the head is compared
 */
export async function readConfiguration(
  change: Change,
  path: string,
  commit: string | undefined,
  signatures: RuleSignatures,
): Promise<ReadConfiguration> {
  const text = await change.readFile(path, commit);
  if (text === undefined) return { configuration: emptyConfiguration, notes: [] };
  const parsed = parseConfiguration(text, path, signatures, today());
  if (parsed.kind === 'problems') {
    const problems = parsed.problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
    throw new InputError(`The configuration on the base branch is wrong. ${problems.join(' ')}`);
  }
  return {
    configuration: parsed.configuration,
    notes: parsed.notYet.map(({ file, line, message }) => `\`${file}:${line}\`: ${message}`),
  };
}
