import type { Judgement } from './judgement.ts';
import type { Range, Settings } from './settings.ts';
import type { Tree } from './tree.ts';

/** Judges a tree as it stands: everything in it is in scope. */
export function judgePaths(_tree: Tree, _settings: Settings): Judgement {
  throw new Error('not written yet');
}

/** Judges what a change makes of a tree: what it introduces, what stood there before, what it cures. */
export function judgeRange(_range: Range, _settings: Settings): Judgement {
  throw new Error('not written yet');
}
