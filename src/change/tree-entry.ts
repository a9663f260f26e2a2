import type { Git } from './git.ts';

/** A file of a tree. */
export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly id: string;
  /** Bytes; undefined for a submodule. */
  readonly size: number | undefined;
}

/** Every file of a tree (or those at one path), in git's order. */
export async function listTree(git: Git, tree: string, path?: string): Promise<readonly TreeEntry[]> {
  const at = path === undefined ? [] : ['--', path];
  const output = await git.run(['--literal-pathspecs', 'ls-tree', '-r', '-z', '-l', '--full-tree', tree, ...at]);
  const entries: TreeEntry[] = [];
  for (const line of output.toString('utf8').split('\0')) {
    const tab = line.indexOf('\t');
    if (tab < 0) continue;
    const [mode = '', , id = '', size = '-'] = line.slice(0, tab).split(/ +/);
    entries.push({ path: line.slice(tab + 1), mode, id, size: size === '-' ? undefined : Number(size) });
  }
  return entries;
}
