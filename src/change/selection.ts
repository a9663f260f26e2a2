import { fileSelector } from '../configuration/select-files.ts';

/** Which files of a tree are judged. */
export interface Selection {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Folder of the repository to which the check is limited, with `/` and without one at its ends; `` for the whole. */
  readonly folder: string;
}

export interface Selector {
  isJudged(path: string): boolean;
  isExcluded(path: string): boolean;
}

/** Globs match whole paths from the root of the repository. */
export function selector(selection: Selection): Selector {
  const isSelected = fileSelector(selection.include, selection.exclude);
  const isExcluded = fileSelector(selection.exclude, []);
  const isInFolder = (path: string) => selection.folder === '' || path.startsWith(`${selection.folder}/`);
  return { isExcluded, isJudged: (path) => isInFolder(path) && isSelected(path) };
}
