import { chartFolders, contextBytes, isContext, mayBeContext } from '../change/context.ts';
import { fileSelector } from '../configuration/select-files.ts';
import type { InputFile, Tree } from '../findings/tree.ts';
import { readWalked, type WalkedFile, walkFiles } from './walk-files.ts';

export interface TreeRequest {
  /** Absolute path. */
  readonly folder: string;
  readonly paths: readonly string[];
  /** Folders whose files are read and not judged. */
  readonly context: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** The files of the given paths as the core judges them, and what stands beside them. */
export function readTree(request: TreeRequest): Tree {
  const walked = walkFiles(request.paths, request.folder);
  const beside = walkFiles(request.context, request.folder);
  const isSelected = fileSelector(request.include, request.exclude);
  const isJudged = (file: WalkedFile) => file.isNamed || isSelected(file.globPath);
  const judged = walked.filter(isJudged);
  const judgedPaths = new Set(judged.map(({ path }) => path));
  const paths = new Set([...walked, ...beside].map(({ path }) => path));
  const others = new Map([...walked, ...beside].map((file) => [file.path, file]));
  const isExcluded = fileSelector(request.exclude, []);
  for (const { path, globPath } of [...others.values()])
    if (judgedPaths.has(path) || isExcluded(globPath)) others.delete(path);
  return { judged: judged.map(readWalked), context: readContext([...others.values()], paths), paths };
}

function readContext(files: readonly WalkedFile[], paths: ReadonlySet<string>): readonly InputFile[] {
  const charts = chartFolders(paths);
  const read: InputFile[] = [];
  for (const file of files) {
    if (file.kind !== 'file' || !mayBeContext(file.path, charts)) continue;
    const input = readWalked(file);
    if (input.kind !== 'text' || input.text.length > contextBytes) continue;
    if (isContext(input.path, input.text)) read.push(input);
  }
  return read;
}
