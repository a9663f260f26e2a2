import { Minimatch } from 'minimatch';

/** Bounds under which every pattern is fast: 20 groups in braces make a million patterns, and take a second. */
export const globLimits = { characters: 1_000, patterns: 200, braces: 8 } as const;

/** Whether a path (from the root of what is checked, with `/`) is judged: some include matches and no exclude does. */
export function fileSelector(include: readonly string[], exclude: readonly string[]): (path: string) => boolean {
  const included = include.map(matcher);
  const excluded = exclude.map(matcher);
  return (path) => included.some((glob) => glob.match(path)) && !excluded.some((glob) => glob.match(path));
}

/** What is wrong with a glob pattern, as the end of a sentence; undefined where nothing is. */
export function globProblem(pattern: string): string | undefined {
  if (pattern.trim() === '') return 'a pattern is empty';
  if (pattern.length > globLimits.characters) return `a pattern has more than ${globLimits.characters} characters`;
  if (pattern.split('{').length - 1 > globLimits.braces) {
    return `a pattern has more than ${globLimits.braces} groups in braces`;
  }
  if (pattern.startsWith('!')) return `"${pattern}" starts with "!", which excludes nothing here; use exclude`;
  if (pattern.startsWith('/') || pattern.startsWith('./')) {
    return `"${pattern}" never matches; paths start at the root, without "/" or "./"`;
  }
  return undefined;
}

/** A name that starts with `.`, `!` or `#` is a name like any other; `/` parts paths on every system. */
function matcher(pattern: string): Minimatch {
  return new Minimatch(pattern, { dot: true, nonegate: true, nocomment: true, platform: 'linux' });
}
