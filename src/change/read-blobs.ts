import type { Git } from './git.ts';

/** Bytes that one call of git gives at most, so that a large tree never stands in memory at once. */
const bytesAtOnce = 64 * 1024 * 1024;

/**
 * Reads blobs by id and hands each over as it comes; ids that git does not have are left out. `sizes` in bytes decide
 * how many are read at once.
 */
export async function readBlobs(
  git: Git,
  blobs: readonly { readonly id: string; readonly size: number }[],
  take: (id: string, content: Buffer) => void,
): Promise<void> {
  let start = 0;
  while (start < blobs.length) {
    let end = start;
    let bytes = 0;
    while (end < blobs.length && (end === start || bytes + (blobs[end]?.size ?? 0) <= bytesAtOnce)) {
      bytes += blobs[end]?.size ?? 0;
      end += 1;
    }
    const ids = blobs.slice(start, end).map((blob) => blob.id);
    splitBatch(await git.run(['cat-file', '--batch', '--buffer'], `${ids.join('\n')}\n`), take);
    start = end;
  }
}

/** Source of the form: git-cat-file(1), "BATCH OUTPUT": `<id> SP <type> SP <size> LF <contents> LF`. */
function splitBatch(output: Buffer, take: (id: string, content: Buffer) => void): void {
  let at = 0;
  while (at < output.length) {
    const lineEnd = output.indexOf(10, at);
    if (lineEnd < 0) return;
    const [id = '', type = '', size = ''] = output.toString('utf8', at, lineEnd).split(' ');
    at = lineEnd + 1;
    if (type === 'missing' || size === '') continue;
    const end = at + Number(size);
    if (type === 'blob') take(id, output.subarray(at, end));
    at = end + 1;
  }
}
