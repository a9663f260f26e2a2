import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Judgement } from '../judgement/judgement.ts';
import { renderHtml } from '../report/html.ts';
import { jsonParts } from '../report/report.ts';
import { renderSarif } from '../report/sarif.ts';
import type { RunEnvironment } from './environment.ts';
import type { Inputs } from './inputs.ts';

/** Writes the reports that the workflow asks for besides, as SARIF and as a page. */
export async function writeOtherReports(
  { workspace }: RunEnvironment,
  { sarifFile, htmlFile }: Pick<Inputs, 'sarifFile' | 'htmlFile'>,
  judgement: Judgement,
): Promise<void> {
  const wanted = [
    { file: sarifFile, render: renderSarif },
    { file: htmlFile, render: renderHtml },
  ];
  for (const { file, render } of wanted) {
    if (file === undefined) continue;
    const path = resolve(workspace, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, render(judgement));
  }
}

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
