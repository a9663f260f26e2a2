import { Change } from './change.ts';
import { ChangeError } from './change-error.ts';
import { Git } from './git.ts';
import { readWorkTree } from './work-tree.ts';

export interface LocalChangeOptions {
  /** Any folder of the repository. */
  readonly directory: string;
  /** Revision; undefined: the default branch of the upstream. The head is compared with its merge base with this. */
  readonly base: string | undefined;
  /** Revision; undefined: the files on disk. */
  readonly head: string | undefined;
}

/** The change of a local repository. Nothing is fetched; call `dispose` at the end. */
export async function openLocalChange(options: LocalChangeOptions): Promise<Change> {
  const here = new Git({ directory: options.directory });
  const found = await here.try(['rev-parse', '--show-toplevel']);
  if (found.code !== 0) {
    throw new ChangeError(`${options.directory} is not in a git repository with a work tree. Give one with --repo.`);
  }
  const root = found.output.toString('utf8').replace(/\r?\n$/, '');
  const git = new Git({ directory: root });
  const base = await resolveCommit(git, options.base ?? (await defaultBase(git)));
  const head = await resolveCommit(git, options.head ?? 'HEAD');
  const mergeBase = await findMergeBase(git, base, head);
  if (options.head !== undefined) {
    return new Change(git, { base: mergeBase, head, headCommit: head, oversized: [] });
  }
  const { tree, oversized, dispose, git: own } = await readWorkTree(git, root);
  return new Change(own, { base: mergeBase, head: tree, headCommit: null, oversized }, dispose);
}

/** Splits `base...head`, `base..head` or `base`; both give the merge base, as a pull request does. */
export function parseRevisions(text: string): { readonly base: string; readonly head: string | undefined } {
  const match = /^(.*?)\.\.\.?(.*)$/s.exec(text);
  if (match === null) return { base: text, head: undefined };
  const [, base = '', head = ''] = match;
  return { base: base === '' ? 'HEAD' : base, head: head === '' ? 'HEAD' : head };
}

async function resolveCommit(git: Git, revision: string): Promise<string> {
  const ask = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const answer = await git.try(ask);
  if (answer.code === 0) return answer.output.toString('utf8').trim();
  throw new ChangeError(`"${revision}" names no commit of this repository. Fetch it, or give another base or head.`);
}

async function findMergeBase(git: Git, base: string, head: string): Promise<string> {
  const answer = await git.try(['merge-base', base, head]);
  if (answer.code === 0) return answer.output.toString('utf8').trim();
  throw new ChangeError(
    `${base} and ${head} have no common ancestor in this repository. If it is a shallow clone, fetch its history ` +
      '(git fetch --unshallow).',
  );
}

/** The default branch of the upstream: of the remote that the current branch follows, else of `origin`, else local. */
async function defaultBase(git: Git): Promise<string> {
  const branch = (await git.try(['symbolic-ref', '--quiet', '--short', 'HEAD'])).output.toString('utf8').trim();
  const followed = await git.try(['config', '--get', `branch.${branch}.remote`]);
  const remote = followed.output.toString('utf8').trim() || 'origin';
  const candidates = ['HEAD', 'main', 'master'].map((name) => `refs/remotes/${remote}/${name}`);
  for (const candidate of [...candidates, 'refs/heads/main', 'refs/heads/master']) {
    if ((await git.try(['rev-parse', '--verify', '--quiet', `${candidate}^{commit}`])).code === 0) return candidate;
  }
  throw new ChangeError(
    'The default branch of this repository is not known. Give the base: kube-privilege-review review <base>.',
  );
}
