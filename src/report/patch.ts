import { filePatch } from '../fixes/file-patch.ts';
import { applyEdits, type Fix, type TextEdit } from '../fixes/fix.ts';
import type { Judgement } from '../judgement/judgement.ts';

/** All fixes of a judgement together, as one unified diff that `git apply` takes; empty where there are none. */
export function renderPatch(judgement: Judgement): string {
  const patches: string[] = [];
  for (const [file, edits] of editsByFile(judgement.fixes)) {
    const text = judgement.texts.get(file);
    if (text !== undefined) patches.push(filePatch(file, text, applyEdits(text, edits)));
  }
  return patches.join('');
}

/** Edits of several fixes by the file that they change, files in order of their paths. */
export function editsByFile(fixes: readonly Fix[]): ReadonlyMap<string, readonly TextEdit[]> {
  const edits = new Map<string, TextEdit[]>();
  for (const edit of fixes.flatMap((fix) => fix.edits)) {
    const known = edits.get(edit.file);
    if (known === undefined) edits.set(edit.file, [edit]);
    else known.push(edit);
  }
  return new Map([...edits].sort(([a], [b]) => (a < b ? -1 : 1)));
}
