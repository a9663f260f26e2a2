import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Change } from '../change/change.ts';
import type { ChangedFile } from '../change/changed-file.ts';
import { defaultInclude } from '../configuration/configuration.ts';
import type { Judgement } from '../judgement/judgement.ts';
import type { Client } from '../posting/client.ts';
import { filesInReport, readReport } from '../report/read-report.ts';
import type { RunEnvironment } from './environment.ts';
import type { KnownTarget } from './event.ts';
import { InputError } from './input-error.ts';
import type { Inputs } from './inputs.ts';

/** A run that tells a saved report. */
export interface SavedRun {
  readonly client: Client;
  readonly environment: RunEnvironment;
  readonly inputs: Inputs;
  readonly target: KnownTarget;
  readonly change: Change;
  /** As the workflow gives it, from the workspace. */
  readonly path: string;
}

export interface ReadSaved {
  readonly judgement: Judgement;
  readonly changes: readonly ChangedFile[];
}

/** Bytes of a saved report at most. */
const largest = 128 * 1024 * 1024;

/**
 * Reads the report that an earlier job of this run saved. It is told only for the head that it was made of: a report for
 * another commit, or one that is none, ends the run with what is wrong.
 */
export async function readSaved({ environment, inputs, target, change, path }: SavedRun): Promise<ReadSaved> {
  const text = await readFile(resolve(environment.workspace, path), 'utf8').catch(() => {
    throw new InputError(
      `Input "post-from" names ${JSON.stringify(path)}, which cannot be read. Download the report's artifact before.`,
    );
  });
  if (text.length > largest) throw new InputError('The saved report is too large to be one.');
  const texts = new Map<string, string>();
  for (const file of filesInReport(text)) {
    const own = await change.readFile(file, target.head);
    if (own !== undefined) texts.set(file, own);
  }
  const read = readReport(text, texts, { failOn: inputs.failOn ?? 'error', scope: inputs.scope });
  if (read.kind === 'problem') throw new InputError(read.message);
  const { judgement } = read;
  if (judgement.head !== target.head) {
    throw new InputError(
      `The saved report is of the commit ${JSON.stringify(judgement.head)}; this run is for ${target.head}. Save and post it in one run.`,
    );
  }
  const { changes } = await change.readRange({ include: defaultInclude, exclude: [], folder: inputs.folder });
  return { judgement, changes };
}
