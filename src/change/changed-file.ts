import type { Git } from './git.ts';

/** One side of a changed file. */
export interface FileVersion {
  readonly path: string;
  /** git's mode: 100644, 100755, 120000 (symbolic link), 160000 (submodule). */
  readonly mode: string;
  readonly id: string;
}

/** A file that differs between two trees; `base` or `head` is undefined where it was added or deleted. */
export interface ChangedFile {
  readonly base: FileVersion | undefined;
  readonly head: FileVersion | undefined;
}

/**
 * What differs between two trees, by blob: no attribute, size or number of files can hide anything. A rename is named
 * as git (and GitHub) finds it, half of the lines alike.
 */
export async function listChanges(git: Git, base: string, head: string): Promise<readonly ChangedFile[]> {
  const flags = ['-r', '-z', '--raw', '-M', '--full-index', '--no-ext-diff', '--ignore-submodules=none'];
  const output = await git.run(['diff-tree', ...flags, base, head, '--']);
  const fields = output.toString('utf8').split('\0');
  const changes: ChangedFile[] = [];
  let at = 0;
  while (at + 1 < fields.length) {
    const [baseMode = '', headMode = '', baseId = '', headId = '', status = ''] = (fields[at] ?? '')
      .slice(1)
      .split(' ');
    const isPair = status.startsWith('R') || status.startsWith('C');
    const basePath = fields[at + 1] ?? '';
    const headPath = isPair ? (fields[at + 2] ?? '') : basePath;
    at += isPair ? 3 : 2;
    changes.push({
      base: status === 'A' ? undefined : { path: basePath, mode: baseMode, id: baseId },
      head: status === 'D' ? undefined : { path: headPath, mode: headMode, id: headId },
    });
  }
  return changes;
}
