import { ChangeError } from '../change/change-error.ts';
import { visibleText } from '../report/terminal-text.ts';
import { tool } from '../report/tool.ts';
import { apply } from './apply.ts';
import { CallError } from './call-error.ts';
import { check } from './check.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { helpText } from './help.ts';
import { type Call, parseCall } from './parse-call.ts';
import { review } from './review.ts';
import { rules } from './rules.ts';
import type { Terminal } from './terminal.ts';

/**
 * Runs one call and gives its exit status. A wrong call is told in a sentence; anything else that is thrown is a bug
 * of ours, after which nobody knows what was checked.
 *
 * @param words the words after the program's name
 * @param folder absolute path of the current folder
 */
export async function runCommand(words: readonly string[], folder: string, terminal: Terminal): Promise<ExitStatus> {
  try {
    return await dispatch(parseCall(words), folder, terminal);
  } catch (error) {
    const isCall = error instanceof CallError || error instanceof ChangeError;
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const text = isCall ? error.message : `The check broke off. This is a bug, please report it: ${detail}`;
    for (const line of text.split('\n')) terminal.error(`${tool.name}: ${visibleText(line)}\n`);
    return isCall ? exitStatus.wrongCall : exitStatus.incomplete;
  }
}

async function dispatch(call: Call, folder: string, terminal: Terminal): Promise<ExitStatus> {
  if (call.values.has('help')) {
    terminal.out(helpText(call.command));
    return exitStatus.pass;
  }
  if (call.values.has('version')) {
    terminal.out(`${tool.version}\n`);
    return exitStatus.pass;
  }
  switch (call.command) {
    case 'check':
      return check(call, folder, terminal);
    case 'review':
      return review(call, folder, terminal);
    case 'apply':
      return apply(call, folder, terminal);
    case 'rules':
      return rules(call, terminal);
    case undefined:
      terminal.error(helpText(undefined));
      return exitStatus.wrongCall;
  }
}
