import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Judgement } from '../judgement/judgement.ts';
import { jsonParts } from '../report/report.ts';
import type { RunEnvironment } from './environment.ts';

/**
 * Writes the JSON report and gives its path.
 *
 * @param wanted path from the workspace; undefined: a temporary file
 */
export async function writeReport(
  environment: RunEnvironment,
  wanted: string | undefined,
  judgement: Judgement,
): Promise<string> {
  const { temporary, workspace } = environment;
  const path =
    wanted === undefined ? join(temporary, 'kube-privilege-review', 'report.json') : resolve(workspace, wanted);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, jsonParts(judgement));
  return path;
}
