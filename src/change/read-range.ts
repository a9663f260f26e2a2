import type { Range } from '../findings/settings.ts';
import type { InputFile, Tree } from '../findings/tree.ts';
import { type ChangedFile, listChanges } from './changed-file.ts';
import { chartFolders, contextBytes, isContext, mayBeContext } from './context.ts';
import type { Git } from './git.ts';
import { FileReader, judgedBytes } from './read-files.ts';
import { type Selection, type Selector, selector } from './selection.ts';
import { listTree, type TreeEntry } from './tree-entry.ts';

/** A change as trees: commit or tree ids that git has. */
export interface Ends {
  readonly base: string;
  readonly head: string;
  readonly headCommit: string | null;
  /** Files of a work tree that are too large to become part of its tree. */
  readonly oversized: readonly TreeEntry[];
}

export interface ReadRange {
  readonly range: Range;
  /** Every changed file, whether judged or not. */
  readonly changes: readonly ChangedFile[];
}

/** Reads what changed between two trees: both sides of the judged files, and what stands beside them. */
export async function readRange(git: Git, ends: Ends, selection: Selection): Promise<ReadRange> {
  const select = selector(selection);
  const [changes, baseEntries, headEntries] = await Promise.all([
    listChanges(git, ends.base, ends.head),
    listTree(git, ends.base),
    listTree(git, ends.head),
  ]);
  const judged = changes.filter(
    ({ base, head }) =>
      (head !== undefined && select.isJudged(head.path)) || (base !== undefined && select.isJudged(base.path)),
  );
  const basePaths = judged.flatMap(({ base }) => (base === undefined ? [] : [base.path]));
  const headPaths = judged.flatMap(({ head }) =>
    head === undefined || !select.isJudged(head.path) ? [] : [head.path],
  );
  const reader = new FileReader(git);
  const large = ends.oversized.filter((file) => select.isJudged(file.path));
  const head = await readTree(reader, [...headEntries, ...large], [...headPaths, ...large.map((f) => f.path)], select);
  const base = await readTree(reader, baseEntries, basePaths, select);
  return {
    range: { base, head, renames: renames(judged), baseCommit: ends.base, headCommit: ends.headCommit },
    changes,
  };
}

async function readTree(
  reader: FileReader,
  entries: readonly TreeEntry[],
  judgedPaths: readonly string[],
  select: Selector,
): Promise<Tree> {
  const paths = new Set(entries.map((entry) => entry.path));
  const wanted = new Set(judgedPaths);
  const charts = chartFolders(paths);
  const judged = entries.filter((entry) => wanted.has(entry.path));
  const beside = entries.filter(
    (entry) =>
      !wanted.has(entry.path) &&
      entry.mode.startsWith('100') &&
      (entry.size ?? 0) <= contextBytes &&
      mayBeContext(entry.path, charts) &&
      !select.isExcluded(entry.path),
  );
  return {
    judged: await reader.read(judged, judgedBytes, () => true),
    context: (await reader.read(beside, contextBytes, isContext)).filter(isText),
    paths,
  };
}

function isText(file: InputFile): boolean {
  return file.kind === 'text';
}

function renames(changes: readonly ChangedFile[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { base, head } of changes) {
    if (base !== undefined && head !== undefined && base.path !== head.path) found.set(head.path, base.path);
  }
  return found;
}
