import { Minimatch } from 'minimatch';

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

/** Globs match whole paths from the root of the repository; names that start with a dot count. */
export function selector(selection: Selection): Selector {
  const match = (pattern: string) => new Minimatch(pattern, { dot: true, nocomment: true, nonegate: true });
  const include = selection.include.map(match);
  const exclude = selection.exclude.map(match);
  const isInFolder = (path: string) => selection.folder === '' || path.startsWith(`${selection.folder}/`);
  const isExcluded = (path: string) => exclude.some((glob) => glob.match(path));
  return {
    isExcluded,
    isJudged: (path) => isInFolder(path) && include.some((glob) => glob.match(path)) && !isExcluded(path),
  };
}
