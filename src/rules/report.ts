import type { Field } from '../manifest/field.ts';
import type { Cure } from './cure.ts';
import type { Message, Report } from './rule.ts';
import type { Severity } from './severity.ts';

interface Details extends Message {
  readonly cure: Cure;
  readonly severity?: Severity;
  /** The offending value, where it counts for identity; by itself `unset` for a missing field, else `written`. */
  readonly value?: string;
  /** By itself: whether the field is absent. */
  readonly isAbsence?: boolean;
}

/**
 * A report about a field. Where a placeholder stands in it, nobody can say whether the rule is broken: the outcome is
 * then `cannot-tell`, with a message that says so, and there is nothing to cure.
 */
export function report(field: Field, details: Details): Report {
  const { what, why, todo, cure, severity } = details;
  const isAbsence = details.isAbsence ?? field.isAbsent;
  const value = details.value ?? (isAbsence ? 'unset' : 'written');
  const level = severity === undefined ? {} : { severity };
  if (!field.isPlaceholder)
    return { field, outcome: 'violates', isAbsence, value, message: { what, why, todo }, cure, ...level };
  return {
    field,
    outcome: 'cannot-tell',
    isAbsence: false,
    value: 'placeholder',
    message: {
      what: `\`${String(field.path.at(-1))}\` holds a placeholder, so its value is not known here.`,
      why,
      todo: 'Make sure that what replaces it complies.',
    },
    cure: { kind: 'none', reason: 'the value is a placeholder' },
    ...level,
  };
}
