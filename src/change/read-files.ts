import { isUtf8 } from 'node:buffer';
import type { InputFile } from '../findings/tree.ts';
import { keepHeapSmall } from '../process/heap.ts';
import type { Git } from './git.ts';
import { readBlobs } from './read-blobs.ts';

/** Bytes above which a judged file is refused. */
export const judgedBytes = 64 * 1024 * 1024;

/** A file to be read: a tree's entry, or a work tree's file that was too large to be looked at. */
export interface WantedFile {
  readonly path: string;
  readonly mode: string;
  readonly id: string;
  readonly size: number | undefined;
}

/**
 * The contents of files by blob id, kept for the second tree: most files are the same in both. Links and submodules
 * are never followed.
 */
export class FileReader {
  readonly #git: Git;
  readonly #texts = new Map<string, { readonly text: string; readonly validUtf8: boolean } | undefined>();

  readonly #files = new Map<string, InputFile>();

  constructor(git: Git) {
    this.#git = git;
  }

  /** Reads files, in order. `keep` says by path and text what is worth keeping. */
  async read(
    files: readonly WantedFile[],
    limit: number,
    keep: (path: string, text: string) => boolean,
  ): Promise<readonly InputFile[]> {
    await this.#load(files.filter((file) => refusal(file, limit) === undefined));
    const result: InputFile[] = [];
    for (const file of files) {
      const input = this.#input(file, limit);
      if (input.kind === 'refused' || keep(input.path, input.text)) result.push(input);
    }
    return result;
  }

  async #load(files: readonly WantedFile[]): Promise<void> {
    const missing = new Map<string, number>();
    for (const { id, size } of files) if (!this.#texts.has(id)) missing.set(id, size ?? 0);
    const blobs = [...missing].map(([id, size]) => ({ id, size }));
    await readBlobs(this.#git, blobs, (id, content) => {
      keepHeapSmall(content.length);
      this.#texts.set(id, { text: content.toString('utf8'), validUtf8: isUtf8(content) });
    });
  }

  #input(file: WantedFile, limit: number): InputFile {
    const { path } = file;
    const refused = refusal(file, limit);
    if (refused !== undefined) return { kind: 'refused', path, ...refused };
    const read = this.#texts.get(file.id);
    if (read === undefined) {
      return { kind: 'refused', path, code: 'missing-blob', reason: `git does not have its content (${file.id}).` };
    }
    // One file for both trees: what is worked out of its text is kept with it.
    const key = `${file.id} ${path}`;
    const known = this.#files.get(key) ?? { kind: 'text', path, ...read };
    this.#files.set(key, known);
    return known;
  }
}

function refusal(file: WantedFile, limit: number): { readonly code: string; readonly reason: string } | undefined {
  if (file.mode === '120000') {
    return { code: 'symbolic-link', reason: 'It is a symbolic link; links are not followed. Check the file it names.' };
  }
  if (file.mode === '160000') {
    return { code: 'submodule', reason: 'It is a submodule; its repository is not read.' };
  }
  if ((file.size ?? 0) <= limit) return undefined;
  const size = Math.ceil((file.size ?? 0) / 1024 / 1024);
  return { code: 'too-large', reason: `It has ${size} MB; files over ${limit / 1024 / 1024} MB are not read.` };
}
