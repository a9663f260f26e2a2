import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Change } from './change.ts';
import { BorrowedRepository, type Remote } from './repository.ts';

export interface RemoteChangeOptions {
  /** A folder for temporary folders. */
  readonly temporary: string;
  readonly workspace: string;
  readonly remote: Remote;
  /** Commit ids; `base` undefined: everything at head is new. */
  readonly base: string | undefined;
  readonly head: string;
  /** Asked where the history at hand does not tell the merge base; undefined: `base` itself is compared with. */
  readonly askMergeBase: (() => Promise<string>) | undefined;
  /** Another commit that files are read from: the tip of the base branch. */
  readonly configurationCommit: string | undefined;
}

/** The change of a repository on a server, with whatever of it is in the workspace; call `dispose` at the end. */
export async function openRemoteChange(options: RemoteChangeOptions): Promise<Change> {
  const folder = await mkdtemp(join(options.temporary, 'kube-privilege-review-'));
  const dispose = () => rm(folder, { recursive: true, force: true });
  try {
    const { workspace, remote, head } = options;
    const repository = await BorrowedRepository.create(folder, workspace, remote, head.length);
    const base = await findBase(repository, options);
    const wanted = [base, options.configurationCommit, head].filter((commit) => commit !== undefined);
    await repository.fetch(wanted);
    const ends = {
      base: base ?? (await repository.git.line(['hash-object', '-w', '-t', 'tree', '--stdin'], '')),
      head,
      headCommit: head,
      oversized: [],
    };
    return new Change(repository.git, ends, dispose);
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function findBase(repository: BorrowedRepository, options: RemoteChangeOptions): Promise<string | undefined> {
  const { base, head, askMergeBase } = options;
  if (base === undefined || askMergeBase === undefined) return base;
  return (await repository.mergeBase(base, head)) ?? (await askMergeBase());
}
