import type { Marker } from './marker.ts';

/** A comment of ours that stands on the pull request: its author is the token's own identity. */
export interface PostedComment {
  readonly id: number;
  /** Node id for GraphQL. */
  readonly nodeId: string;
  readonly threadId: string | null;
  readonly path: string;
  /** First and last line at the current head, 1-based; null where the comment is outdated. */
  readonly firstLine: number | null;
  readonly line: number | null;
  readonly body: string;
  readonly marker: Marker;
  readonly isMinimized: boolean;
  readonly isResolved: boolean;
  /** Whether somebody else answered. */
  readonly hasReplies: boolean;
}
