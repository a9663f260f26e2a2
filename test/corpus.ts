import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InputFile, Tree } from '../src/findings/tree.ts';

/** The corpora beside the checkout; tests that need them are skipped where they are absent. */
export const corpusFolder = fileURLToPath(new URL('../../shared/corpus', import.meta.url));
export const hasCorpus = existsSync(corpusFolder);

/** Every file below a folder of the corpus, by its path relative to that folder, in the order of their names. */
export function corpusFiles(folder: string, pattern = /\.(ya?ml|json)$/): readonly string[] {
  const root = join(corpusFolder, folder);
  const walk = (at: string): string[] =>
    readdirSync(at)
      .sort()
      .flatMap((name) => {
        const path = join(at, name);
        return statSync(path).isDirectory() ? walk(path) : pattern.test(name) ? [relative(root, path)] : [];
      });
  return walk(root);
}

export function corpusInput(folder: string, path: string): Extract<InputFile, { kind: 'text' }> {
  const bytes = readFileSync(join(corpusFolder, folder, path));
  return { kind: 'text', path, text: bytes.toString('utf8'), validUtf8: isUtf8(bytes) };
}

/** The rows of a JSON Lines file of the corpus. */
export function corpusRows<T>(folder: string, name: string, read: (row: unknown) => T): readonly T[] {
  const lines = readFileSync(join(corpusFolder, folder, name), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => read(JSON.parse(line)));
}

/** A tree of judged files only. */
export function treeOf(judged: readonly InputFile[], context: readonly InputFile[] = []): Tree {
  return { judged, context, paths: new Set([...judged, ...context].map(({ path }) => path)) };
}
