import type { Hunk } from '../diff/hunk.ts';
import { ChangeError } from './change-error.ts';
import type { ChangedFile } from './changed-file.ts';
import type { Git } from './git.ts';
import { FileReader, judgedBytes } from './read-files.ts';
import { readHunks } from './read-hunks.ts';
import { type Ends, type ReadRange, readRange } from './read-range.ts';
import type { Selection } from './selection.ts';
import { listTree } from './tree-entry.ts';

/** What changed, whoever asks: the action for a pull request, the command for a git range. */
export class Change {
  readonly git: Git;
  readonly #ends: Ends;
  readonly #dispose: () => Promise<void>;

  constructor(git: Git, ends: Ends, dispose: () => Promise<void> = async () => {}) {
    this.git = git;
    this.#ends = ends;
    this.#dispose = dispose;
  }

  /** Commit with which the head is compared: the merge base, or the empty tree. */
  get baseCommit(): string {
    return this.#ends.base;
  }

  /** null for a work tree. */
  get headCommit(): string | null {
    return this.#ends.headCommit;
  }

  /** A file's text at `base` (default) or at a commit, or undefined where there is none. */
  async readFile(path: string, commit: string = this.#ends.base): Promise<string | undefined> {
    const entries = (await listTree(this.git, commit, path)).filter((entry) => entry.path === path);
    const [file] = await new FileReader(this.git).read(entries, judgedBytes, () => true);
    if (file === undefined) return undefined;
    if (file.kind === 'text') return file.text;
    throw new ChangeError(`${path} cannot be read at ${commit}: ${file.reason}`);
  }

  /** Both trees, as the core judges them. */
  readRange(selection: Selection): Promise<ReadRange> {
    return readRange(this.git, this.#ends, selection);
  }

  /** Local hunks of the given files, by path at head. */
  readHunks(changes: readonly ChangedFile[]): Promise<ReadonlyMap<string, readonly Hunk[]>> {
    return readHunks(this.git, changes);
  }

  /** Removes what was written to temporary folders. */
  dispose(): Promise<void> {
    return this.#dispose();
  }
}
