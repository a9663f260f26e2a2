/**
 * The `git` command as the hub uses it: bare repositories, no configuration of the machine or the user, identities and
 * dates from the hub.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Identity = { readonly name: string; readonly email: string };

export type GitCall = {
  readonly input?: string | Buffer;
  readonly env?: { readonly [name: string]: string };
};

/** Nothing of the caller's environment but PATH: a `GIT_DIR` of a hook or a user's `diff.noprefix` must not change the hub. */
export function gitEnvironment(): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    HOME: tmpdir(),
    LC_ALL: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'hub',
    GIT_AUTHOR_EMAIL: 'hub@users.noreply.github.com',
    GIT_COMMITTER_NAME: 'GitHub',
    GIT_COMMITTER_EMAIL: 'noreply@github.com',
  };
}

/** Runs git in a bare repository and gives its output as bytes, or the exit code and the message where it failed. */
export function runGit(
  dir: string,
  args: readonly string[],
  call: GitCall = {},
):
  | { readonly ok: true; readonly out: Buffer }
  | { readonly ok: false; readonly code: number; readonly message: string; readonly out: Buffer } {
  const result = spawnSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: dir,
    env: { ...gitEnvironment(), ...call.env },
    maxBuffer: 1 << 30,
    ...(call.input === undefined ? {} : { input: call.input }),
  });
  if (result.error !== undefined) throw new Error('The command git cannot be started.', { cause: result.error });
  if (result.status === 0) return { ok: true, out: result.stdout };
  return { ok: false, code: result.status ?? 1, message: result.stderr.toString('utf8').trim(), out: result.stdout };
}

/** Output of a git command that must succeed. */
export function gitBytes(dir: string, args: readonly string[], call: GitCall = {}): Buffer {
  const result = runGit(dir, args, call);
  if (!result.ok) throw new Error(`git ${args.join(' ')}: ${result.message}`);
  return result.out;
}

export function gitText(dir: string, args: readonly string[], call: GitCall = {}): string {
  return gitBytes(dir, args, call).toString('utf8');
}

/** Output without its last newline: object ids and the like. */
export function gitLine(dir: string, args: readonly string[], call: GitCall = {}): string {
  return gitText(dir, args, call).trimEnd();
}

/** A name (branch, ref, id) in, the id of its commit out, or undefined. */
export function commitOf(dir: string, name: string): string | undefined {
  if (name.startsWith('-')) return undefined;
  const result = runGit(dir, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  return result.ok ? result.out.toString('utf8').trim() : undefined;
}

/** Contents of a file at a commit, or undefined where there is none. */
export function blobAt(dir: string, commit: string, path: string): Buffer | undefined {
  const result = runGit(dir, ['cat-file', 'blob', `${commit}:${path}`]);
  return result.ok ? result.out : undefined;
}

export type TreeEntry = { readonly mode: string; readonly type: string; readonly sha: string; readonly path: string };

export function treeEntry(dir: string, commit: string, path: string): TreeEntry | undefined {
  const list = treeEntries(dir, ['--full-tree', commit, '--', path]);
  return list.find((item) => item.path === path);
}

export function treeEntries(dir: string, args: readonly string[]): readonly TreeEntry[] {
  const out = gitText(dir, ['--literal-pathspecs', 'ls-tree', '-z', ...args]);
  return out
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const tab = line.indexOf('\t');
      const [mode = '', type = '', sha = ''] = line.slice(0, tab).split(' ');
      return { mode, type, sha, path: line.slice(tab + 1) };
    });
}

/** A change of the tree: text or bytes to write (null deletes); `mode` defaults to the mode the file has, or 100644. */
export type TreeChange = { readonly path: string; readonly content: string | Buffer | null; readonly mode?: string };

export type CommitOrder = {
  readonly parents: readonly string[];
  /** The commit whose tree is changed; null starts empty. */
  readonly from: string | null;
  readonly changes: readonly TreeChange[];
  readonly message: string;
  readonly author: Identity;
  readonly date?: Date;
};

/** Makes a commit without a work tree, through a private index, and gives its id. */
export function makeCommit(dir: string, order: CommitOrder): string {
  const folder = mkdtempSync(join(tmpdir(), 'hub-index-'));
  try {
    const env = { GIT_INDEX_FILE: join(folder, 'index') };
    if (order.from !== null) gitBytes(dir, ['read-tree', order.from], { env });
    const modes = order.from === null ? new Map<string, string>() : modesOf(dir, order.from);
    const lines = order.changes.map((change) => {
      if (change.content === null) return `0 ${'0'.repeat(40)}\t${change.path}\0`;
      const sha = gitLine(dir, ['hash-object', '-w', '--stdin'], { input: change.content });
      return `${change.mode ?? modes.get(change.path) ?? '100644'} ${sha}\t${change.path}\0`;
    });
    gitBytes(dir, ['update-index', '-z', '--index-info'], { env, input: lines.join('') });
    return commitTree(dir, gitLine(dir, ['write-tree'], { env }), order);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function modesOf(dir: string, commit: string): ReadonlyMap<string, string> {
  return new Map(treeEntries(dir, ['-r', '--full-tree', commit]).map((entry) => [entry.path, entry.mode]));
}

/** Makes a commit of a tree that exists. */
export function commitTree(
  dir: string,
  tree: string,
  order: Pick<CommitOrder, 'parents' | 'message' | 'author' | 'date'>,
): string {
  const stamp = `${Math.floor((order.date ?? new Date()).getTime() / 1000)} +0000`;
  return gitLine(dir, ['commit-tree', tree, ...order.parents.flatMap((parent) => ['-p', parent]), '-F', '-'], {
    input: order.message,
    env: {
      GIT_AUTHOR_NAME: order.author.name,
      GIT_AUTHOR_EMAIL: order.author.email,
      GIT_AUTHOR_DATE: stamp,
      GIT_COMMITTER_DATE: stamp,
    },
  });
}

export type CommitFacts = {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Identity & { readonly date: string };
  readonly committer: Identity & { readonly date: string };
  readonly message: string;
};

const FACTS = '%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B%x01';

/** Facts of the commits that a `git log` argument list names, newest first. */
export function commitFacts(dir: string, args: readonly string[]): readonly CommitFacts[] {
  const out = gitText(dir, ['log', '--no-show-signature', `--format=tformat:${FACTS}`, ...args]);
  return out
    .split('\x01')
    .map((record) => record.replace(/^\n/, ''))
    .filter((record) => record !== '')
    .map((record) => {
      const [sha = '', tree = '', parents = '', an = '', ae = '', ad = '', cn = '', ce = '', cd = '', message = ''] =
        record.split('\0');
      return {
        sha,
        tree,
        parents: parents === '' ? [] : parents.split(' '),
        author: { name: an, email: ae, date: ad },
        committer: { name: cn, email: ce, date: cd },
        message: message.trimEnd(),
      };
    });
}
