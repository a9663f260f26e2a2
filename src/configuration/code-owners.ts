import { Minimatch } from 'minimatch';

/** Where GitHub looks for it, in this order (docs, "About code owners"). */
export const codeOwnersFiles = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

export type OwnersOf = (file: string) => readonly string[];

/** Lines at most; GitHub reads files up to 3 MB. */
const mostLines = 20_000;

/**
 * Who owns a file by the text of a CODEOWNERS file: the last pattern that matches counts, one without owners takes the
 * ownership away.
 *
 * Source: GitHub documentation, "About code owners", CODEOWNERS syntax: gitignore's patterns without `!`, `[ ]` and `\#`.
 */
export function codeOwners(text: string): OwnersOf {
  const rows = text
    .split(/\r?\n/)
    .slice(0, mostLines)
    .flatMap((line) => {
      const [pattern, ...words] = line
        .replace(/(?:^|\s)#.*$/, '')
        .trim()
        .split(/\s+/);
      if (pattern === undefined || pattern === '' || /^!|[[\]]/.test(pattern)) return [];
      const owners = words.filter((word) => /^@[\w.-]+(?:\/[\w.-]+)?$|^[\w.+-]+@[\w.-]+$/.test(word));
      return [{ globs: globsOf(pattern), owners }];
    });
  return (file) => rows.findLast(({ globs }) => globs.some((glob) => glob.match(file)))?.owners ?? [];
}

/** A pattern without a slash before its end matches at any depth; one of a folder everything below it. */
function globsOf(pattern: string): readonly Minimatch[] {
  const isAnchored = pattern.slice(0, -1).includes('/');
  const body = pattern.replace(/^\//, '').replace(/\/$/, '');
  const at = isAnchored ? body : `**/${body}`;
  // `docs/*` is what stands in the folder itself and nothing below it.
  const isFlat = pattern.endsWith('/*');
  const texts = pattern.endsWith('/') ? [`${at}/**`] : isFlat ? [at] : [at, `${at}/**`];
  return texts.map(
    (one) => new Minimatch(one, { dot: true, nonegate: true, nocomment: true, nobrace: true, noext: true }),
  );
}
