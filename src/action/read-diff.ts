import type { Change } from '../change/change.ts';
import type { ChangedFile } from '../change/changed-file.ts';
import type { Hunk } from '../diff/hunk.ts';
import type { Judgement } from '../judgement/judgement.ts';
import type { Client } from '../posting/client.ts';
import { listFiles, type PullRequestId } from '../posting/pull-request.ts';
import { toRefusal } from '../posting/refusal.ts';

/**
 * The hunks on which comments may stand: GitHub's own, which is what it checks them against. Where its list does not
 * name a file (it ends at 3,000) or cannot be had, git's.
 */
export async function readDiff(
  client: Client,
  id: PullRequestId,
  change: Change,
  changes: readonly ChangedFile[],
  judgement: Judgement,
): Promise<ReadonlyMap<string, readonly Hunk[]>> {
  const wanted = filesToComment(judgement);
  if (wanted.size === 0) return new Map();
  const listed = await listFiles(client, id).catch((error: unknown) => {
    toRefusal(error);
    return { hunks: new Map<string, readonly Hunk[]>(), isComplete: false };
  });
  const hunks = new Map<string, readonly Hunk[]>();
  const missing: ChangedFile[] = [];
  for (const file of changes) {
    const path = file.head?.path;
    if (path === undefined || !wanted.has(path)) continue;
    const known = listed.hunks.get(path);
    if (known !== undefined) hunks.set(path, known);
    else if (!listed.isComplete) missing.push(file);
  }
  for (const [path, local] of await change.readHunks(missing)) hunks.set(path, local);
  return hunks;
}

function filesToComment(judgement: Judgement): ReadonlySet<string> {
  const files = new Set<string>();
  for (const { place, origin, waiver } of judgement.inScope) {
    if (waiver !== null) continue;
    files.add(place.file);
    const rendered = origin?.rendered.file ?? null;
    if (rendered !== null) files.add(rendered);
  }
  return files;
}
