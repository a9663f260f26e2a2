import { unknownRule } from '../configuration/rule-settings.ts';
import { ruleSignatures } from '../configuration/rule-signature.ts';
import { type Paint, paintWith } from '../report/paint.ts';
import { rulePage } from '../report/rule-page.ts';
import { tool } from '../report/tool.ts';
import { rules as catalogue } from '../rules/index.ts';
import { CallError } from './call-error.ts';
import { CallValues } from './call-values.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import type { Call } from './parse-call.ts';
import { colorModes, type Terminal, wantsColor } from './terminal.ts';

/** Lists the catalogue, or shows one rule's page. */
export function rules(call: Call, terminal: Terminal): ExitStatus {
  const values = new CallValues(call);
  const paint = paintWith(wantsColor(values.word('color', colorModes) ?? 'auto', terminal));
  const [id, ...more] = call.positionals;
  if (more.length > 0) throw new CallError('rules takes one rule id, or none.');
  terminal.out(id === undefined ? ruleList(paint) : pageOf(id, paint));
  return exitStatus.pass;
}

function ruleList(paint: Paint): string {
  const width = Math.max(0, ...catalogue.map(({ id }) => id.length));
  const lines = catalogue.map(({ id, severity, summary, control }) => {
    const level = control?.baseline !== undefined ? 'baseline' : control === null ? '' : 'restricted';
    const standards = level === '' ? ''.padEnd(10) : level.padEnd(10);
    return `${id.padEnd(width)}  ${paint(severity, severity.padEnd(7))}  ${paint('quiet', standards)}  ${summary}`;
  });
  const closing = `${catalogue.length} rules; ${tool.name} rules <id> shows one. Columns: id, level, Pod Security Standards, summary.`;
  return `${lines.join('\n')}\n\n${paint('quiet', closing)}\n`;
}

function pageOf(id: string, paint: Paint): string {
  const rule = catalogue.find((row) => row.id === id);
  if (rule === undefined) throw new CallError(unknownRule(id, ruleSignatures(catalogue)));
  return rulePage(rule).replace(/^#+ .*$/gm, (heading) => paint('strong', heading));
}
