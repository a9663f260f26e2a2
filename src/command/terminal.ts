import { closeSync, openSync, writeFileSync } from 'node:fs';
import { visibleText } from '../report/terminal-text.ts';
import { CallError } from './call-error.ts';
import { errorCode } from './walk-files.ts';

/** Where a run writes: the process' streams, or a test's. */
export interface Terminal {
  readonly isTerminal: boolean;
  readonly isErrorTerminal: boolean;
  /** Columns; undefined where the output is no terminal. */
  readonly columns: number | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  out(text: string): void;
  error(text: string): void;
}

const colorModes = ['auto', 'always', 'never'] as const;
export type ColorMode = (typeof colorModes)[number];
export { colorModes };

/**
 * Whether the output has colours. The option goes before the environment: NO_COLOR (no-color.org), then FORCE_COLOR,
 * then whether a terminal reads. The log of GitHub Actions shows colours and is no terminal.
 */
export function wantsColor(mode: ColorMode, { environment, isTerminal }: Terminal): boolean {
  if (mode !== 'auto') return mode === 'always';
  if (environment.NO_COLOR) return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (environment.GITHUB_ACTIONS === 'true') return true;
  return isTerminal && environment.TERM !== 'dumb';
}

/** Width of lines: the terminal's, within what is good to read. */
export function lineWidth({ columns }: Terminal): number {
  return Math.min(Math.max(columns ?? 100, 60), 120);
}

/** A line for people on standard error. */
export function tellNote(terminal: Terminal, text: string): void {
  terminal.error(`${visibleText(text)}\n`);
}

/** Writes a result to a file, part by part. */
export function writeResult(file: string, parts: Iterable<string>): void {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'w');
    for (const part of parts) writeFileSync(descriptor, part);
  } catch (error) {
    throw new CallError(`--output ${JSON.stringify(file)} cannot be written (${errorCode(error)}).`);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** The process' own streams. A reader that went away (`| head`) ends nothing: the status still tells. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (errorCode(error) !== 'EPIPE') throw error;
    });
  }
  return {
    isTerminal: process.stdout.isTTY === true,
    isErrorTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns,
    environment: process.env,
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
  };
}
