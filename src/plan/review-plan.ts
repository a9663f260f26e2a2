import type { LineRange } from '../diff/hunk.ts';
import type { Finding } from '../findings/finding.ts';
import type { Fix } from '../fixes/fix.ts';
import type { PostedComment } from './posted-comment.ts';

/** A comment to be posted: a range of whole lines of the head, inside one hunk. */
export interface PlannedComment {
  readonly path: string;
  readonly range: LineRange;
  /** Complete, with the hidden marker. */
  readonly body: string;
  readonly findings: readonly Finding[];
  /** The fixes that its suggestion makes; empty where it has none. */
  readonly suggests: readonly Fix[];
}

/** Why a finding does not stand in a comment on its line. */
export type UnplacedReason =
  | 'outside the diff'
  | 'over the limit of comments'
  | 'resolved'
  | 'notice'
  | 'refused by GitHub'
  | 'not posted'
  /** The event has none, or the workflow does not ask for one. */
  | 'no review';

export interface UnplacedFinding {
  readonly finding: Finding;
  readonly reason: UnplacedReason;
}

/** A comment whose text changes, on the lines where it stands. */
export interface EditedComment {
  readonly posted: PostedComment;
  readonly comment: PlannedComment;
}

/** A comment that has done its work: its text says so, and it is folded unless a person answered it. */
export interface RetiredComment {
  readonly posted: PostedComment;
  readonly why: 'fixed' | 'moved';
  /** Undefined: the text says it already. */
  readonly body: string | undefined;
  readonly minimize: 'RESOLVED' | 'OUTDATED' | undefined;
}

/** The whole conversation with GitHub about the lines of a change, as a value. */
export interface ReviewPlan {
  readonly post: readonly PlannedComment[];
  /** Comments that stay as they are, with what they tell now. */
  readonly keep: readonly EditedComment[];
  readonly edit: readonly EditedComment[];
  readonly retire: readonly RetiredComment[];
  readonly unplaced: readonly UnplacedFinding[];
}
