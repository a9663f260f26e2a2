/** Where a comment stands now: its lines followed from the commit it was made for to the head of today. */

import { indexOf, positionOf } from './anchors.ts';
import { followLine } from './diff.ts';
import { pullDiff } from './pull-diff.ts';
import type { HubSettings } from './settings.ts';
import type { Pull, Repository, ReviewComment } from './state.ts';

export type CurrentPlace =
  | {
      readonly kind: 'lines';
      readonly path: string;
      readonly line: number;
      readonly startLine: number | null;
      readonly position: number;
    }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'outdated' };

/**
 * A comment in, its place at the head out. Outdated when its lines were changed by a later commit, when its file left the
 * diff, or when its lines no longer stand in a hunk; `line` and `position` are null then (OpenAPI and webhook payloads).
 */
export function currentPlace(
  repository: Repository,
  pull: Pull,
  comment: ReviewComment,
  settings: HubSettings,
): CurrentPlace {
  const { anchor } = comment;
  const diff = pullDiff(repository, pull);
  if (anchor.kind === 'file') {
    return diff.files.some((file) => file.path === anchor.path)
      ? { kind: 'file', path: anchor.path }
      : { kind: 'outdated' };
  }
  const isLeft = anchor.side === 'LEFT';
  const from = isLeft ? anchor.mergeBase : anchor.commit;
  const to = isLeft ? diff.mergeBase : diff.head;
  const follow = (line: number) => followLine(repository.dir, from, to, anchor.path, line);
  const end = follow(anchor.line);
  if (end === null) return { kind: 'outdated' };
  const file = diff.files.find((item) => item.path === end.path);
  const hunk = file?.hunks.find((item) => indexOf(item, anchor.side, end.line) !== -1);
  if (file === undefined || hunk === undefined) return { kind: 'outdated' };
  const place = {
    kind: 'lines',
    path: end.path,
    line: end.line,
    position: positionOf(file, anchor.side, end.line),
  } as const;
  if (anchor.startLine === null) return { ...place, startLine: null };
  const start = anchor.startSide === anchor.side ? follow(anchor.startLine) : null;
  const isWhole = anchor.startSide !== anchor.side || rangeIsWhole(anchor.startLine, anchor.line, follow);
  if (!isWhole && settings.outdating === 'whole-range') return { kind: 'outdated' };
  return { ...place, startLine: start?.line ?? null };
}

function rangeIsWhole(from: number, to: number, follow: (line: number) => { readonly line: number } | null): boolean {
  let previous: number | undefined;
  for (let line = from; line <= to; line += 1) {
    const now = follow(line)?.line;
    if (now === undefined || (previous !== undefined && now !== previous + 1)) return false;
    previous = now;
  }
  return true;
}
