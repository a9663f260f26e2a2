import type { Field } from '../manifest/field.ts';
import { noCure } from './cure.ts';
import type { Message, Report } from './rule.ts';

/**
 * A report that nobody can tell what the cluster makes of a field: the API server refuses its type, so it is neither
 * true nor false. Placeholders are told by `report` itself.
 */
export function wrongType(field: Field, wanted: string, { why }: Pick<Message, 'why'>): Report {
  return {
    field,
    outcome: 'cannot-tell',
    isAbsence: false,
    value: 'wrong-type',
    message: {
      what: `\`${String(field.path.at(-1))}\` is not ${wanted}, and the API server refuses it.`,
      why,
      todo: `Write ${wanted}.`,
    },
    cure: noCure('the value that is meant is not known'),
  };
}

/** The first characters of a value for a message, in backticks. */
export function quoted(text: string | undefined): string {
  const value = text ?? '';
  return `\`${value.length > 80 ? `${value.slice(0, 79)}…` : value}\``;
}
