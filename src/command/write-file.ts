import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './walk-files.ts';

/**
 * Replaces a file's text at once: a reader sees the old text or the new one, and a crash leaves the old one. The mode
 * is kept. Gives why it was not done, or undefined.
 *
 * @param judged the text that the change was made for; another text on disk is left alone
 */
export function replaceText(location: string, judged: string, text: string): string | undefined {
  const temporary = join(dirname(location), `.${basename(location)}.${randomUUID()}`);
  try {
    if (readFileSync(location, 'utf8') !== judged) return 'it changed on disk meanwhile';
    const { mode } = statSync(location);
    const file = openSync(temporary, 'wx', mode);
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    // The process' umask took bits from the mode that the file was opened with.
    chmodSync(temporary, mode);
    renameSync(temporary, location);
    return undefined;
  } catch (error) {
    rmSync(temporary, { force: true });
    return `it cannot be written (${errorCode(error)})`;
  }
}
