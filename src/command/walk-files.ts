import { isUtf8 } from 'node:buffer';
import { type Dirent, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { InputFile } from '../findings/tree.ts';
import { keepHeapSmall } from '../process/heap.ts';
import { CallError } from './call-error.ts';

/** Bytes above which a file is not read. */
const largest = 64 * 1024 * 1024;

/** Folders that hold no manifest of the person's own. */
const skipped = new Set(['.git', 'node_modules']);

/** Something found below a given path, before it is read. */
export interface WalkedFile {
  /** From the current folder, with `/`: how reports call it. */
  readonly path: string;
  /** What globs match: `path`, or the path below the given folder where that lies outside the current folder. */
  readonly globPath: string;
  readonly location: string;
  /** Given by name, so it is judged whatever its name. */
  readonly isNamed: boolean;
  readonly kind: 'file' | 'symbolic link' | 'special file' | 'unreadable folder';
}

/**
 * Files below the given paths, sorted by path, each once. git's ignore rules are not consulted and symbolic links are
 * not followed.
 *
 * @param folder absolute path of the current folder
 */
export function walkFiles(given: readonly string[], folder: string): readonly WalkedFile[] {
  const found = new Map<string, WalkedFile>();
  for (const name of given) {
    const location = isAbsolute(name) ? name : join(folder, name);
    const path = pathFrom(folder, location);
    const stats = statsOf(name, location);
    if (stats.isDirectory()) {
      const isInside = path !== '..' && !path.startsWith('../') && !isAbsolute(path);
      for (const file of below(location, path, isInside ? path : '')) {
        if (!found.has(file.path)) found.set(file.path, file);
      }
    } else {
      found.set(path, { path, globPath: path, location, isNamed: true, kind: kindOf(stats) });
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The file's content, or why it cannot be read. */
export function readWalked(file: WalkedFile): InputFile {
  const { path, location } = file;
  const refused = (code: string, reason: string): InputFile => ({ kind: 'refused', path, code, reason });
  switch (file.kind) {
    case 'symbolic link':
      return refused('symbolic-link', 'It is a symbolic link; links are not followed. Check the file it names.');
    case 'special file':
      return refused('special-file', 'It is not a regular file.');
    case 'unreadable folder':
      return refused('unreadable', 'The folder cannot be listed.');
    case 'file':
      break;
  }
  try {
    const size = lstatSync(location).size;
    if (size > largest) {
      const megabytes = Math.ceil(size / 1024 / 1024);
      return refused('too-large', `It has ${megabytes} MB; files over ${largest / 1024 / 1024} MB are not read.`);
    }
    const content = readFileSync(location);
    keepHeapSmall(content.length);
    return { kind: 'text', path, text: content.toString('utf8'), validUtf8: isUtf8(content) };
  } catch (error) {
    return refused('unreadable', `It cannot be read (${errorCode(error)}).`);
  }
}

function* below(location: string, path: string, globPath: string): Generator<WalkedFile> {
  const entries = listFolder(location);
  if (entries === undefined) {
    yield { path, globPath, location, isNamed: true, kind: 'unreadable folder' };
    return;
  }
  for (const entry of entries) {
    const child = {
      location: join(location, entry.name),
      path: path === '' ? entry.name : `${path}/${entry.name}`,
      globPath: globPath === '' ? entry.name : `${globPath}/${entry.name}`,
    };
    if (!entry.isDirectory()) yield { ...child, isNamed: false, kind: kindOf(entry) };
    else if (!skipped.has(entry.name)) yield* below(child.location, child.path, child.globPath);
  }
}

function listFolder(location: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(location, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function statsOf(name: string, location: string): Stats {
  try {
    return lstatSync(location);
  } catch (error) {
    const why = errorCode(error) === 'ENOENT' ? 'does not exist' : `cannot be read (${errorCode(error)})`;
    throw new CallError(`The path ${JSON.stringify(name)} ${why}.`);
  }
}

function kindOf(stats: Dirent | Stats): WalkedFile['kind'] {
  if (stats.isSymbolicLink()) return 'symbolic link';
  return stats.isFile() ? 'file' : 'special file';
}

function pathFrom(folder: string, location: string): string {
  const path = relative(folder, location);
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** `ENOENT` and the like, of an error of node:fs. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
