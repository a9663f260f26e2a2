import { setFailed } from '@actions/core';
import { InputError } from './action/input-error.ts';
import { logDebug, neutral } from './action/log.ts';
import { run } from './action/run.ts';
import { ChangeError } from './change/change-error.ts';

try {
  await run();
} catch (error) {
  setFailed(neutral(failureText(error)));
}

/** What went wrong and what to do. Nothing that is not understood may end green. */
function failureText(error: unknown): string {
  if (error instanceof InputError || error instanceof ChangeError) return error.message;
  const detail = error instanceof Error ? error : new Error(String(error));
  logDebug(detail.stack ?? detail.message);
  return `The check ended by an error of its own (${detail.message}). Nothing was judged; please report it.`;
}
