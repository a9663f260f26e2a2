import { type AnnotationProperties, debug, error, info, notice, warning } from '@actions/core';
import { showText } from '../plan/markdown.ts';

/** Characters of one line of the log. The runner cuts annotations at 4,096. */
const longestLine = 4000;

/**
 * Text that the runner prints and does not obey: it reads `::command::` at the start of a line and `##[command]`
 * anywhere in one (actions/runner ActionCommand.cs).
 */
export function neutral(text: string): string {
  return showText(text, longestLine)
    .replace(/##(?=\[)/g, '##\u200b')
    .replace(/^(\s*):(?=:)/, '$1:\u200b');
}

export function logLine(text: string): void {
  info(neutral(text));
}

export function logDebug(text: string): void {
  debug(neutral(text));
}

/** An annotation by workflow command: the way that needs no permission. Ten of each level show. */
export function annotate(
  level: 'failure' | 'warning' | 'notice',
  text: string,
  place: AnnotationProperties = {},
): void {
  const write = { failure: error, warning, notice }[level];
  write(neutral(text), place);
}
