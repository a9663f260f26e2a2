import { lstat, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Git } from './git.ts';
import { judgedBytes } from './read-files.ts';
import type { TreeEntry } from './tree-entry.ts';

export interface WorkTree {
  /** git whose objects include those of the work tree. */
  readonly git: Git;
  readonly tree: string;
  readonly oversized: readonly TreeEntry[];
  dispose(): Promise<void>;
}

/**
 * The files on disk as a tree, as a commit of all of them would hold them: tracked ones, and untracked ones that are
 * not ignored. Index and objects are written to a temporary folder; the repository stays as it is.
 */
export async function readWorkTree(git: Git, root: string): Promise<WorkTree> {
  const folder = await mkdtemp(join(tmpdir(), 'kube-privilege-review-'));
  const [indexPath = '', objects = ''] = (
    await git.line(['rev-parse', '--git-path', 'index', '--git-path', 'objects'])
  ).split('\n');
  const own = git.with({
    directory: root,
    personal: true,
    environment: {
      GIT_INDEX_FILE: join(folder, 'index'),
      GIT_OBJECT_DIRECTORY: join(folder, 'objects'),
      GIT_ALTERNATE_OBJECT_DIRECTORIES: resolve(root, objects),
    },
    configuration: [
      ['core.looseCompression', '0'],
      ['core.safecrlf', 'false'],
    ],
  });
  await copyIndex(resolve(root, indexPath), join(folder, 'index'), own);
  await own.run(['add', '--update', '--', ':/']);
  const untracked = (await own.run(['ls-files', '-z', '--others', '--exclude-standard'])).toString('utf8').split('\0');
  const { small, oversized } = await bySize(root, untracked);
  await own.run(['update-index', '-z', '--add', '--stdin'], small.map((path) => `${path}\0`).join(''));
  const tree = await own.line(['write-tree']);
  return {
    git: own.with({ personal: false }),
    tree,
    oversized,
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}

async function copyIndex(from: string, to: string, git: Git): Promise<void> {
  const { copyFile, mkdir } = await import('node:fs/promises');
  await mkdir(join(to, '..', 'objects'), { recursive: true });
  try {
    await copyFile(from, to);
  } catch {
    await git.run(['read-tree', '--empty']); // a repository without a commit has no index yet
  }
}

async function bySize(root: string, paths: readonly string[]) {
  const small: string[] = [];
  const oversized: TreeEntry[] = [];
  for (const path of paths) {
    if (path === '' || path.endsWith('/')) continue; // a nested repository ends with `/`
    const stat = await lstat(join(root, path)).catch(() => undefined);
    if (stat === undefined) continue;
    if (stat.size <= judgedBytes) small.push(path);
    else oversized.push({ path, mode: '100644', id: '', size: stat.size });
  }
  return { small, oversized };
}
