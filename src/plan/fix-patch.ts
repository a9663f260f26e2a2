import { filePatch } from '../fixes/file-patch.ts';
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
    const alone = filePatch(file, text, applyEdits(text, fix.edits));
    if (isConfidential(alone.split('\n'))) left.push(fix);
    else edits.set(file, [...(edits.get(file) ?? []), ...fix.edits]);
  }
  const patches = [...edits].map(([file, found]) => {
    const text = texts.get(file) ?? '';
    return filePatch(file, text, applyEdits(text, found));
  });
  return { text: patches.join(''), left };
}
