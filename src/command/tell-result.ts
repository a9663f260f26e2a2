import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Judgement } from '../judgement/judgement.ts';
import { summaryLine } from '../report/closing-lines.ts';
import { renderHtml } from '../report/html.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { paintWith } from '../report/paint.ts';
import { renderPatch } from '../report/patch.ts';
import { renderPretty } from '../report/pretty.ts';
import { jsonParts } from '../report/report.ts';
import { renderSarif } from '../report/sarif.ts';
import { renderWorkflowCommands } from '../report/workflow-commands.ts';
import { CallError } from './call-error.ts';
import type { CallValues } from './call-values.ts';
import { colorModes, lineWidth, type Terminal, tellNote, wantsColor, writeResult } from './terminal.ts';

const formats = ['pretty', 'json', 'sarif', 'markdown', 'html', 'github', 'patch'] as const;

/** How the result of check and review is told. */
export interface Telling {
  readonly format: (typeof formats)[number];
  /** Absolute path. */
  readonly output: string | undefined;
  readonly color: boolean;
  readonly maxFindings: number;
  readonly isQuiet: boolean;
}

export function readTelling(values: CallValues, terminal: Terminal, folder: string): Telling {
  const format = values.word('format', formats) ?? 'pretty';
  const named = values.text('output');
  const output = named === undefined ? undefined : resolve(folder, named);
  if (output !== undefined) checkOutput(output);
  const mode = values.word('color', colorModes) ?? 'auto';
  return {
    format,
    output,
    // A file is read by no terminal.
    color: output !== undefined && mode === 'auto' ? false : wantsColor(mode, terminal),
    maxFindings: values.count('max-findings') ?? Number.POSITIVE_INFINITY,
    isQuiet: values.has('quiet'),
  };
}

/** Told before the work rather than after it. */
function checkOutput(output: string): void {
  if (statSync(output, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CallError(`--output ${JSON.stringify(output)} is a folder. Give a file.`);
  }
}

/** Writes the result; what could not be checked is told whatever else is silent. */
export function tellResult(judgement: Judgement, telling: Telling, terminal: Terminal): void {
  const parts = render(judgement, telling, terminal);
  const isForPeople = telling.format === 'pretty';
  if (telling.output !== undefined) writeResult(telling.output, parts);
  else if (!isForPeople || !telling.isQuiet) for (const part of parts) terminal.out(part);
  const isTold = isForPeople && telling.output === undefined && !telling.isQuiet;
  if (isTold) return;
  for (const reason of judgement.incomplete) tellNote(terminal, `incomplete ${reason}`);
  if (!telling.isQuiet) terminal.error(`${summaryLine(judgement, paintWith(false))}\n`);
}

function render(judgement: Judgement, { format, color, maxFindings }: Telling, terminal: Terminal): Iterable<string> {
  switch (format) {
    case 'pretty':
      return [renderPretty(judgement, { color, maxFindings, width: lineWidth(terminal) })];
    case 'json':
      return jsonParts(judgement);
    case 'sarif':
      return [renderSarif(judgement)];
    case 'markdown':
      return [renderMarkdown(judgement)];
    case 'html':
      return [renderHtml(judgement)];
    case 'github':
      return [renderWorkflowCommands(judgement)];
    case 'patch':
      return [renderPatch(judgement)];
  }
}
