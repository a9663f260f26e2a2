import { type Hunk, hasDeletedLinesWithin, hunkOf, type LineRange } from '../diff/hunk.ts';
import type { Fix } from '../fixes/fix.ts';
import type { SourceText } from '../manifest/source-text.ts';
import type { FindingGroup } from './finding-group.ts';
import { isConfidential, surplusLines, toLineEdit } from './line-edit.ts';
import type { SuggestMode } from './review-options.ts';

/** Unchanged lines that a suggestion repeats at most: a wide range asks to be read wrongly. */
const mostSurplusLines = 8;

/** Characters of a suggestion at most. */
const longestSuggestion = 20_000;

/** A change that GitHub commits on a click: it replaces whole lines of one hunk. */
export interface Suggestion {
  readonly range: LineRange;
  readonly lines: readonly string[];
  readonly fixes: readonly Fix[];
}

/** One suggestion that makes as many of a group's fixes as can stand together, or undefined. */
export function planSuggestion(
  group: FindingGroup,
  source: SourceText | undefined,
  hunks: readonly Hunk[],
  mode: SuggestMode,
): Suggestion | undefined {
  const secret = new Set(group.findings.filter((finding) => finding.secret).map((finding) => finding.fix));
  const fixes = group.fixes.filter((fix) => isWanted(fix, group.file, mode) && !secret.has(fix.id));
  if (source === undefined || fixes.length === 0) return undefined;
  const together = suggest(fixes, source, hunks);
  if (together !== undefined || fixes.length === 1) return together;
  for (const fix of fixes) {
    const alone = suggest([fix], source, hunks);
    if (alone !== undefined) return alone;
  }
  return undefined;
}

function isWanted(fix: Fix, file: string, mode: SuggestMode): boolean {
  if (mode === 'never' || !fix.suggestible || fix.edits.length === 0) return false;
  if (mode === 'safe' && fix.risk !== 'safe') return false;
  return fix.edits.every((edit) => edit.file === file);
}

function suggest(fixes: readonly Fix[], source: SourceText, hunks: readonly Hunk[]): Suggestion | undefined {
  const edits = fixes.flatMap((fix) => fix.edits);
  const edit = toLineEdit(source, edits);
  if (edit === undefined) return undefined;
  const { range, lines } = edit;
  const hunk = hunkOf(hunks, range);
  if (hunk === undefined || hasDeletedLinesWithin(hunk, range)) return undefined;
  if (surplusLines(source, edits, range) > mostSurplusLines) return undefined;
  if (lines.reduce((sum, line) => sum + line.length + 1, 0) > longestSuggestion) return undefined;
  const old: string[] = [];
  for (let line = range.first; line <= range.last; line += 1) old.push(source.line(line));
  return isConfidential(old) ? undefined : { range, lines, fixes };
}

/** Whether two suggestions may not both stand: committed together, overlapping or adjacent ones spoil the file. */
export function areTouching(a: LineRange, b: LineRange): boolean {
  return a.first <= b.last + 1 && b.first <= a.last + 1;
}
