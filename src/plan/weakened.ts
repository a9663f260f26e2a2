import type { Judgement } from '../judgement/judgement.ts';
import { codeSpan, renderSentence } from './markdown.ts';

/** Rules that tell of a wall that the change takes down: told before everything else. */
const weakeningRules: readonly string[] = ['pod-security-label-weakened', 'validating-admission-weakened'];

/** A line of a list for each of them. */
export function weakenedLines({ inScope }: Judgement): readonly string[] {
  return inScope
    .filter(({ rule, waiver }) => weakeningRules.includes(rule) && waiver === null)
    .map(({ place, message }) => `- ${codeSpan(`${place.file}:${place.line}`)}: ${renderSentence(message.what)}`);
}
