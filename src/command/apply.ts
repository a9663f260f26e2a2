import { resolve } from 'node:path';
import { applyEdits, type Fix } from '../fixes/fix.ts';
import { riskRefusal } from '../fixes/fix-findings.ts';
import { judgePaths } from '../judgement/judge.ts';
import type { Judgement } from '../judgement/judgement.ts';
import { plural } from '../plan/verdict-text.ts';
import { summaryLine } from '../report/closing-lines.ts';
import { type Paint, paintWith } from '../report/paint.ts';
import { editsByFile } from '../report/patch.ts';
import { visibleText } from '../report/terminal-text.ts';
import { CallValues } from './call-values.ts';
import { openPaths } from './check.ts';
import { type ExitStatus, exitStatus, statusOf } from './exit-status.ts';
import type { Call } from './parse-call.ts';
import { Progress } from './progress.ts';
import { colorModes, type Terminal, wantsColor } from './terminal.ts';
import { replaceText } from './write-file.ts';

/** Writes fixes to disk, says what it did and what it left and why, and judges what is there now. */
export function apply(call: Call, folder: string, terminal: Terminal): ExitStatus {
  const values = new CallValues(call);
  const risk = values.word('risk', ['safe', 'all'] as const) ?? 'safe';
  const paint = paintWith(wantsColor(values.word('color', colorModes) ?? 'auto', terminal));
  const progress = new Progress(terminal, values.has('quiet'));
  const before = openPaths(call, folder, terminal, progress);
  const judgement = judgePaths(before.tree, before.settings);
  progress.end();
  // The judgement made only fixes of the wanted risk.
  const wanted = judgement.fixes;
  const failures = writeFixes(judgement, wanted, folder);
  const written = wanted.filter((fix) => !failures.has(fix.edits[0]?.file ?? ''));
  // A second look at the disk: what is told now is what is there.
  const after = written.length === 0 ? judgement : judgeAgain(call, folder, terminal, progress);
  if (!values.has('quiet')) {
    const lines = [...fixLines(written, paint), ...leftLines(judgement, risk, failures, paint)];
    for (const line of lines) terminal.out(`${line}\n`);
    if (lines.length > 0) terminal.out('\n');
    const files = new Set(written.map(({ edits }) => edits[0]?.file)).size;
    terminal.out(
      `${plural(written.length, 'fix').replace('fixs', 'fixes')} written in ${plural(files, 'file')}. Now: `,
    );
    terminal.out(`${summaryLine(after, paint)}\n`);
  }
  for (const [file, reason] of failures) terminal.error(`${visibleText(`${file} was not changed: ${reason}`)}\n`);
  if (failures.size > 0 && after.verdict !== 'fail') return exitStatus.incomplete;
  return statusOf(after.verdict);
}

function judgeAgain(call: Call, folder: string, terminal: Terminal, progress: Progress): Judgement {
  // Notes were told the first time.
  const { tree, settings } = openPaths(call, folder, { ...terminal, error: () => {} }, progress);
  return judgePaths(tree, settings);
}

/** Why files were not changed, by path. */
function writeFixes(judgement: Judgement, fixes: readonly Fix[], folder: string): ReadonlyMap<string, string> {
  const failures = new Map<string, string>();
  for (const [file, edits] of editsByFile(fixes)) {
    const text = judgement.texts.get(file);
    const reason =
      text === undefined ? 'its text is not known' : replaceText(resolve(folder, file), text, applyEdits(text, edits));
    if (reason !== undefined) failures.set(file, reason);
  }
  return failures;
}

/** Findings that no fix was made for, each with the reason. */
function leftLines(
  judgement: Judgement,
  risk: 'safe' | 'all',
  failures: ReadonlyMap<string, string>,
  paint: Paint,
): readonly string[] {
  const unfixed = judgement.findings.filter(({ fix, waiver }) => fix === null && waiver === null);
  const refused = unfixed.map(({ rule, place, fixRefusal }) => {
    const reason = fixRefusal ?? 'this rule has no fix';
    return `${paint('notice', 'no fix')} ${visibleText(`${place.file}:${place.line} ${rule}: ${reason}`)}`;
  });
  const isLeft = risk === 'safe' && unfixed.some(({ fixRefusal }) => fixRefusal === riskRefusal);
  const hint = isLeft ? [paint('quiet', 'Fixes that are left may break something; --risk all writes them too.')] : [];
  return failures.size > 0 ? refused : [...refused, ...hint];
}

function fixLines(fixes: readonly Fix[], paint: Paint): readonly string[] {
  return fixes.flatMap((fix) => {
    const place = fix.edits[0]?.place;
    const position = place === undefined ? '' : `${place.file}:${place.line} `;
    const title = `${paint('good', 'fixed')} ${visibleText(`${position}${fix.title}`)}`;
    return [title, ...fix.cautions.map((caution) => `  ${paint('warning', '!')} ${visibleText(caution)}`)];
  });
}
