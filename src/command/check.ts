import { defaultInclude } from '../configuration/configuration.ts';
import { ruleSignatures } from '../configuration/rule-signature.ts';
import type { Settings } from '../findings/settings.ts';
import type { Tree } from '../findings/tree.ts';
import { judgePaths } from '../judgement/judge.ts';
import { rules } from '../rules/index.ts';
import { mergeCallSettings, readCallSettings } from './call-settings.ts';
import { CallValues } from './call-values.ts';
import { type ExitStatus, statusOf } from './exit-status.ts';
import type { Call } from './parse-call.ts';
import { Progress } from './progress.ts';
import { readConfigurationFile } from './read-configuration.ts';
import { readTree } from './read-tree.ts';
import { readTelling, tellResult } from './tell-result.ts';
import { type Terminal, tellNote } from './terminal.ts';

/** Judges files and folders as they are on disk. */
export function check(call: Call, folder: string, terminal: Terminal): ExitStatus {
  const values = new CallValues(call);
  const telling = readTelling(values, terminal, folder);
  const progress = new Progress(terminal, telling.isQuiet);
  const { tree, settings } = openPaths(call, folder, terminal, progress);
  const judgement = judgePaths(tree, settings);
  progress.end();
  tellResult(judgement, telling, terminal);
  return statusOf(judgement.verdict);
}

/** What check and apply judge, and how; reads the disk again each time it is asked. */
export interface OpenPaths {
  readonly tree: Tree;
  readonly settings: Settings;
}

export function openPaths(call: Call, folder: string, terminal: Terminal, progress: Progress): OpenPaths {
  const values = new CallValues(call);
  const signatures = ruleSignatures(rules);
  const callSettings = readCallSettings(values, signatures);
  const include = values.globs('include');
  const exclude = values.globs('exclude');
  const { configuration, notes } = readConfigurationFile(folder, values.text('config'), signatures);
  if (!values.has('quiet')) for (const note of notes) tellNote(terminal, `note ${note}`);
  const settings = mergeCallSettings(callSettings, configuration, progress);
  const tree = readTree({
    folder,
    paths: call.positionals.length === 0 ? ['.'] : call.positionals,
    context: values.texts('context'),
    include: include ?? configuration.include ?? defaultInclude,
    exclude: exclude ?? configuration.exclude ?? [],
  });
  return { tree, settings };
}
