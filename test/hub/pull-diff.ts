/** The diff of a pull request: merge base of both branches against the head. */
import { diffFiles, type FileDiff } from './diff.ts';
import { commitOf, gitLine, gitText, runGit } from './git.ts';
import type { HubSettings } from './settings.ts';
import { fullName, type Pull, type Repository } from './state.ts';

/** Branches of forks live in the same object store, out of sight of git clients, as on GitHub. */
export function headRef(repository: Repository, pull: Pull): string {
  return pull.headRepository === fullName(repository)
    ? `refs/heads/${pull.headBranch}`
    : `refs/fork/${pull.headRepository}/${pull.headBranch}`;
}

export function headSha(repository: Repository, pull: Pull): string {
  return commitOf(repository.dir, `refs/pull/${pull.number}/head`) ?? '';
}

export function baseSha(repository: Repository, pull: Pull): string {
  return commitOf(repository.dir, `refs/heads/${pull.baseBranch}`) ?? '';
}

/** The test merge that Actions checks out; undefined where both sides conflict. */
export function mergeSha(repository: Repository, pull: Pull): string | undefined {
  return commitOf(repository.dir, `refs/pull/${pull.number}/merge`);
}

/** The commit that both sides come from; the empty tree where they share none. */
export function mergeBase(dir: string, base: string, head: string): string {
  const result = runGit(dir, ['merge-base', base, head]);
  return result.ok
    ? result.out.toString('utf8').trim()
    : gitLine(dir, ['hash-object', '-t', 'tree', '-w', '--stdin'], { input: '' });
}

export type PullDiff = { readonly mergeBase: string; readonly head: string; readonly files: readonly FileDiff[] };

/** The diff at the head, or at an older commit of the pull request. */
export function pullDiff(repository: Repository, pull: Pull, at = headSha(repository, pull)): PullDiff {
  const base = mergeBase(repository.dir, baseSha(repository, pull), at);
  return { mergeBase: base, head: at, files: diffFiles(repository.dir, base, at) };
}

/** Commits of the pull request, oldest first. */
export function pullCommits(repository: Repository, pull: Pull): readonly string[] {
  const out = gitText(repository.dir, [
    'rev-list',
    '--reverse',
    `${baseSha(repository, pull)}..${headSha(repository, pull)}`,
  ]);
  return out.split('\n').filter((line) => line !== '');
}

/**
 * Whether a file's diff is shown: not where it is binary, changes only name or mode, or is too large alone or with the
 * files before it (docs "Repository limits"; octokit.net#1521).
 */
export function filesWithPatch(files: readonly FileDiff[], limits: HubSettings['patch']): ReadonlySet<FileDiff> {
  const shown = new Set<FileDiff>();
  let lines = 0;
  let bytes = 0;
  for (const file of files) {
    if (file.patch === '') continue;
    const size = Buffer.byteLength(file.patch);
    const count = file.patch.split('\n').length;
    if (count > limits.lines || size > limits.bytes) continue;
    lines += count;
    bytes += size;
    if (lines > limits.totalLines || bytes > limits.totalBytes) continue;
    shown.add(file);
  }
  return shown;
}
