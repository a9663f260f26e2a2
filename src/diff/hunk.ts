/** A line of a hunk. `deleted` lines have no number at head, `added` lines none at base; numbers are 1-based. */
export type HunkLine =
  | { readonly kind: 'context'; readonly old: number; readonly new: number }
  | { readonly kind: 'added'; readonly new: number }
  | { readonly kind: 'deleted'; readonly old: number };

/** One contiguous part of a file's diff, with its three lines of context: the only place where a comment can stand. */
export interface Hunk {
  readonly lines: readonly HunkLine[];
}

/** Whole lines of the head's text: 1-based, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** The part of the head's text that a hunk shows; undefined for a hunk of deleted lines only. */
export function headLines(hunk: Hunk): LineRange | undefined {
  let first: number | undefined;
  let last = 0;
  for (const line of hunk.lines) {
    if (line.kind === 'deleted') continue;
    first ??= line.new;
    last = line.new;
  }
  return first === undefined ? undefined : { first, last };
}

/** The hunk that shows every line of a range, or undefined. Two neighbouring hunks never count as one. */
export function hunkOf(hunks: readonly Hunk[], range: LineRange): Hunk | undefined {
  return hunks.find((hunk) => {
    const shown = headLines(hunk);
    return shown !== undefined && shown.first <= range.first && range.last <= shown.last;
  });
}

/**
 * Whether deleted lines stand between the first and the last line of a range: GitHub accepts such a comment and then
 * refuses to commit its suggestion ("Applying suggestions on deleted lines is not supported").
 */
export function hasDeletedLinesWithin(hunk: Hunk, range: LineRange): boolean {
  let inside = false;
  let deleted = false;
  for (const line of hunk.lines) {
    if (line.kind === 'deleted') {
      if (inside) deleted = true;
      continue;
    }
    if (line.new > range.last) return false;
    if (inside && deleted) return true;
    inside ||= line.new >= range.first;
  }
  return false;
}
