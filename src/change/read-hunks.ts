import type { Hunk } from '../diff/hunk.ts';
import { parsePatch } from '../diff/parse-patch.ts';
import type { ChangedFile } from './changed-file.ts';
import type { Git } from './git.ts';

/** Programs of git that run at once. */
const atOnce = 8;

/** The blob of an empty file, for files that one side does not have. Its id depends on the repository's hash. */
const empty = ['hash-object', '-w', '-t', 'blob', '--stdin'] as const;

const flags = [
  '-U3',
  '--inter-hunk-context=0',
  '--text',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-relative',
  '--diff-algorithm=default',
  '--indent-heuristic',
] as const;

/**
 * The hunks of changed files, by path at head, as git finds them: GitHub's own, but for hard cases. Blobs are compared
 * by id, so neither names nor attributes of the change have a say.
 */
export async function readHunks(
  git: Git,
  changes: readonly ChangedFile[],
): Promise<ReadonlyMap<string, readonly Hunk[]>> {
  const hunks = new Map<string, readonly Hunk[]>();
  const waiting = changes.filter(({ head }) => head?.mode.startsWith('100') === true);
  const emptyId = waiting.some(({ base }) => base === undefined) ? await git.line(empty, '') : '';
  const work = async () => {
    for (let change = waiting.pop(); change !== undefined; change = waiting.pop()) {
      const { base, head } = change;
      if (head === undefined || base?.id === head.id) continue;
      const old = base?.mode.startsWith('100') === true ? base.id : emptyId;
      const patch = await git.run(['diff', ...flags, old === '' ? await git.line(empty, '') : old, head.id, '--']);
      hunks.set(head.path, parsePatch(patch.toString('utf8')));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return hunks;
}
