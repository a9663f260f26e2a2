/**
 * The difference of two commits as GitHub shows it: files with their hunks, three lines of context, renames found.
 */
import { gitText } from './git.ts';

/** Kinds of GitHub's file list (OpenAPI `diff-entry.status`). */
export type FileStatus = 'added' | 'removed' | 'modified' | 'renamed' | 'changed';

export type HunkLine = {
  readonly kind: 'context' | 'added' | 'removed' | 'no-newline';
  readonly text: string;
  /** Line number on the left; null for an added line. */
  readonly left: number | null;
  readonly right: number | null;
};

export type Hunk = {
  readonly header: string;
  readonly lines: readonly HunkLine[];
};

export type FileDiff = {
  readonly path: string;
  readonly previousPath: string | undefined;
  readonly status: FileStatus;
  /** Id of the blob after the change; before it where the file is removed. */
  readonly sha: string;
  readonly mode: string;
  readonly isBinary: boolean;
  readonly hunks: readonly Hunk[];
  /** Text from the first hunk header on, without a final newline; empty where nothing changed but name or mode. */
  readonly patch: string;
  /** The whole of git's output for this file. */
  readonly raw: string;
  readonly additions: number;
  readonly deletions: number;
};

const cache = new Map<string, readonly FileDiff[]>();

/** Two commits in (for a pull request: merge base and head), the changed files in git's order out. */
export function diffFiles(dir: string, from: string, to: string): readonly FileDiff[] {
  const key = `${dir}\0${from}\0${to}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const found = readDiff(dir, from, to);
  if (cache.size > 200) cache.clear();
  cache.set(key, found);
  return found;
}

const FLAGS = [
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--find-renames',
  '--full-index',
  '--src-prefix=a/',
  '--dst-prefix=b/',
];

function readDiff(dir: string, from: string, to: string): readonly FileDiff[] {
  const entries = rawEntries(gitText(dir, ['diff', '--raw', '-z', '--abbrev=40', ...FLAGS, from, to]));
  const bodies = gitText(dir, ['diff', '--patch', ...FLAGS, from, to])
    .split(/^(?=diff --git )/m)
    .filter((part) => part !== '');
  let next = 0;
  return entries.map((entry) => {
    // A change of type (file to symlink) is one raw entry and two patches.
    const count = entry.letter === 'T' ? 2 : 1;
    const raw = bodies.slice(next, next + count).join('');
    next += count;
    return fileDiff(entry, raw);
  });
}

type RawEntry = {
  readonly letter: string;
  readonly path: string;
  readonly previousPath: string | undefined;
  readonly oldSha: string;
  readonly newSha: string;
  readonly mode: string;
};

function rawEntries(text: string): readonly RawEntry[] {
  const fields = text.split('\0');
  const entries: RawEntry[] = [];
  for (let at = 0; at + 1 < fields.length; ) {
    const [, mode = '', oldSha = '', newSha = '', status = ''] = (fields[at] ?? '').split(' ');
    const letter = status.slice(0, 1);
    const isPair = letter === 'R' || letter === 'C';
    const first = fields[at + 1] ?? '';
    entries.push({
      letter,
      path: isPair ? (fields[at + 2] ?? '') : first,
      previousPath: isPair ? first : undefined,
      oldSha,
      newSha,
      mode,
    });
    at += isPair ? 3 : 2;
  }
  return entries;
}

function statusOf(entry: RawEntry): FileStatus {
  if (entry.letter === 'A') return 'added';
  if (entry.letter === 'D') return 'removed';
  if (entry.letter === 'R') return 'renamed';
  return entry.letter === 'T' || entry.oldSha === entry.newSha ? 'changed' : 'modified';
}

function fileDiff(entry: RawEntry, raw: string): FileDiff {
  const start = raw.search(/^@@ /m);
  const patch = start === -1 ? '' : raw.slice(start).replace(/\n$/, '');
  const hunks = parseHunks(patch);
  const lines = hunks.flatMap((hunk) => hunk.lines);
  return {
    path: entry.path,
    previousPath: entry.previousPath,
    status: statusOf(entry),
    sha: entry.letter === 'D' ? entry.oldSha : entry.newSha,
    mode: entry.mode,
    isBinary: start === -1 && /^Binary files /m.test(raw),
    hunks,
    patch,
    raw,
    additions: lines.filter((line) => line.kind === 'added').length,
    deletions: lines.filter((line) => line.kind === 'removed').length,
  };
}

const HUNK_HEADER = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

function parseHunks(patch: string): readonly Hunk[] {
  const hunks: { header: string; lines: HunkLine[] }[] = [];
  let left = 0;
  let right = 0;
  for (const line of patch === '' ? [] : patch.split('\n')) {
    const header = HUNK_HEADER.exec(line);
    if (header !== null) {
      left = Number(header[1]);
      right = Number(header[2]);
      hunks.push({ header: line, lines: [] });
      continue;
    }
    const lines = hunks.at(-1)?.lines;
    const text = line.slice(1);
    if (line.startsWith('+')) lines?.push({ kind: 'added', text, left: null, right: right++ });
    else if (line.startsWith('-')) lines?.push({ kind: 'removed', text, left: left++, right: null });
    else if (line.startsWith(' ')) lines?.push({ kind: 'context', text, left: left++, right: right++ });
    else if (line.startsWith('\\')) lines?.push({ kind: 'no-newline', text, left: null, right: null });
  }
  return hunks;
}

/** Path and line at one commit in; where that line is at another commit out, or null where it was changed or removed. */
export function followLine(
  dir: string,
  from: string,
  to: string,
  path: string,
  line: number,
): { readonly path: string; readonly line: number } | null {
  if (from === to) return { path, line };
  const file = diffFiles(dir, from, to).find(
    (item) => (item.previousPath ?? item.path) === path && item.status !== 'added',
  );
  if (file === undefined) return { path, line };
  if (file.status === 'removed' || file.isBinary) return null;
  let shift = 0;
  for (const hunkLine of file.hunks.flatMap((hunk) => hunk.lines)) {
    if (hunkLine.left !== null && hunkLine.left === line) {
      return hunkLine.right === null ? null : { path: file.path, line: hunkLine.right };
    }
    if (hunkLine.left !== null && hunkLine.left > line) break;
    if (hunkLine.kind === 'added') shift += 1;
    if (hunkLine.kind === 'removed') shift -= 1;
  }
  return { path: file.path, line: line + shift };
}
