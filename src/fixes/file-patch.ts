import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatch, structuredPatch } from 'diff';

/** The change of one file's text in hunks, with lines of context around each. */
export function fileHunks(before: string, after: string, context: number): StructuredPatch['hunks'] {
  return structuredPatch('', '', before, after, undefined, undefined, { context }).hunks;
}

/**
 * The change of one file as git and `patch` take it; empty where nothing changes. Paths that need it are quoted as git
 * does. There is no `diff --git` line, so `git apply` takes the path from the folder in which it runs.
 *
 * @param file path with `/`
 */
export function filePatch(file: string, before: string, after: string): string {
  const hunks = fileHunks(before, after, 3);
  if (hunks.length === 0) return '';
  const names = { oldFileName: `a/${file}`, newFileName: `b/${file}` };
  return formatPatch({ ...names, oldHeader: undefined, newHeader: undefined, hunks }, FILE_HEADERS_ONLY);
}
