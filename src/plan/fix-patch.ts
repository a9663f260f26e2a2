import { formatPatch, structuredPatch } from 'diff';
import { applyEdits, type Fix, type TextEdit } from '../fixes/fix.ts';
import { isConfidential } from './line-edit.ts';

/** Fixes as one patch for `git apply`, and those that it leaves out because their lines must not be repeated. */
export interface FixPatch {
  readonly text: string;
  readonly left: readonly Fix[];
}

/** @param texts texts at head, by path */
export function fixPatch(fixes: readonly Fix[], texts: ReadonlyMap<string, string>): FixPatch {
  const left: Fix[] = [];
  const edits = new Map<string, TextEdit[]>();
  for (const fix of fixes) {
    const file = fix.edits[0]?.file;
    const text = file === undefined ? undefined : texts.get(file);
    if (file === undefined || text === undefined) continue;
    if (isConfidential(patchOf(file, text, fix.edits).split('\n'))) left.push(fix);
    else edits.set(file, [...(edits.get(file) ?? []), ...fix.edits]);
  }
  const patches = [...edits].map(([file, found]) => patchOf(file, texts.get(file) ?? '', found));
  return { text: patches.join(''), left };
}

function patchOf(file: string, text: string, edits: readonly TextEdit[]): string {
  const patch = structuredPatch(quotePath(`a/${file}`), quotePath(`b/${file}`), text, applyEdits(text, edits), '', '', {
    context: 3,
  });
  return formatPatch(patch, { includeIndex: false, includeUnderline: false, includeFileHeaders: true });
}

/** A path as git writes it into a patch: quoted where it holds what would end or change a header line. */
function quotePath(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: git quotes control characters
  if (!/["\\\u0000-\u001f\u007f]/.test(path)) return path;
  const quoted = path.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t').replace(/\r/g, '\\r');
  return `"${quoted}"`;
}
