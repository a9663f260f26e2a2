import type { Hunk, HunkLine } from './hunk.ts';

const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** Lines that a hunk still owes on each side. */
interface Rest {
  old: number;
  new: number;
}

/**
 * The hunks of one file's unified diff: git's own output, or the `patch` of GitHub's list of files (the same without
 * the header lines). Lines are counted by the numbers of the hunk's header, so text that looks like a header is text.
 */
export function parsePatch(patch: string): readonly Hunk[] {
  const hunks: Hunk[] = [];
  const lines = patch.split('\n');
  let at = 0;
  while (at < lines.length) {
    const match = header.exec(lines[at] ?? '');
    at += 1;
    if (match === null) continue;
    const parsed = parseHunk(lines, at, match);
    hunks.push({ lines: parsed.lines });
    at = parsed.next;
  }
  return hunks;
}

function parseHunk(lines: readonly string[], start: number, match: RegExpExecArray) {
  const count = (text: string | undefined) => (text === undefined ? 1 : Number(text));
  const rest: Rest = { old: count(match[2]), new: count(match[4]) };
  const next: Rest = { old: Number(match[1]), new: Number(match[3]) };
  const found: HunkLine[] = [];
  let at = start;
  while (at < lines.length && (rest.old > 0 || rest.new > 0)) {
    const line = parseLine(lines[at] ?? '', next);
    at += 1;
    if (line === undefined) continue;
    found.push(line);
    if (line.kind !== 'added') rest.old -= 1;
    if (line.kind !== 'deleted') rest.new -= 1;
  }
  return { lines: found, next: at };
}

function parseLine(text: string, next: Rest): HunkLine | undefined {
  switch (text.charAt(0)) {
    case '+':
      return { kind: 'added', new: next.new++ };
    case '-':
      return { kind: 'deleted', old: next.old++ };
    case '\\': // "\ No newline at end of file"
      return undefined;
    default: // an empty context line may have lost its space
      return { kind: 'context', old: next.old++, new: next.new++ };
  }
}
