import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Configuration } from '../configuration/configuration.ts';
import { emptyConfiguration, parseConfiguration } from '../configuration/parse-configuration.ts';
import type { RuleSignatures } from '../configuration/rule-signature.ts';
import { today } from '../process/today.ts';
import { CallError } from './call-error.ts';
import { errorCode } from './walk-files.ts';

export const defaultConfigurationFile = '.github/kube-privilege-review.yaml';

export interface ReadConfiguration {
  readonly configuration: Configuration;
  /** Sentences for people, with file and line. */
  readonly notes: readonly string[];
}

/**
 * The configuration on disk.
 *
 * @param named the file that the call names; undefined: the default one, which need not exist
 */
export function readConfigurationFile(
  folder: string,
  named: string | undefined,
  rules: RuleSignatures,
): ReadConfiguration {
  const file = named ?? defaultConfigurationFile;
  try {
    return readConfigurationText(readFileSync(resolve(folder, file), 'utf8'), file, rules);
  } catch (error) {
    if (error instanceof CallError) throw error;
    const code = errorCode(error);
    const isAbsent = code === 'ENOENT' || code === 'ENOTDIR';
    if (named === undefined && isAbsent) return { configuration: emptyConfiguration, notes: [] };
    throw new CallError(
      `The configuration ${JSON.stringify(file)} ${isAbsent ? 'does not exist' : `cannot be read (${code})`}.`,
    );
  }
}

/** @param file how messages call it */
export function readConfigurationText(text: string, file: string, rules: RuleSignatures): ReadConfiguration {
  const parsed = parseConfiguration(text, file, rules, today());
  if (parsed.kind === 'problems') {
    const problems = parsed.problems.map(
      (problem) => `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`,
    );
    throw new CallError(problems.join('\n'));
  }
  const notes = parsed.notYet.map((note) => `${note.file}:${note.line}: ${note.message}`);
  return { configuration: parsed.configuration, notes };
}
