import type { Judgement } from '../judgement/judgement.ts';
import { toAnnotation } from '../plan/annotation.ts';
import { byWeight } from '../plan/finding-group.ts';
import { countingFindings } from '../plan/verdict-text.ts';

const names = { failure: 'error', warning: 'warning', notice: 'notice' } as const;

/**
 * The findings as workflow commands: a job that calls the command line shows them as annotations. The worst come first,
 * because GitHub shows ten of a level.
 */
export function renderWorkflowCommands(judgement: Judgement): string {
  const found = [...countingFindings(judgement)].sort(byWeight).map((finding) => {
    const { path, start_line, end_line, annotation_level: level, title, message } = toAnnotation(finding);
    const properties = { file: path, line: start_line, endLine: end_line, title };
    const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
    return `::${names[level]} ${list.join(',')}::${data(message)}\n`;
  });
  const incomplete = judgement.incomplete.map((reason) => `::error title=Incomplete::${data(reason)}\n`);
  return [...incomplete, ...found].join('');
}

/** Source: actions/toolkit, packages/core/src/command.ts, escapeData and escapeProperty. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
