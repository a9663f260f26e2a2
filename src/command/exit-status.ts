import type { Verdict } from '../judgement/judgement.ts';

/** Exit statuses (interfaces.md section 1). */
export const exitStatus = { pass: 0, fail: 1, wrongCall: 2, incomplete: 3 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

export function statusOf(verdict: Verdict): ExitStatus {
  return exitStatus[verdict];
}
