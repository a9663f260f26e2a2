import type { Field } from '../manifest/field.ts';
import { type Cure, noCure } from './cure.ts';
import type { Addition, Message, Report } from './rule.ts';
import type { Severity } from './severity.ts';

interface Details extends Message {
  readonly cure: Cure;
  readonly severity?: Severity;
  /** The offending value, where it counts for identity; by itself `unset` for a missing field, else `written`. */
  readonly value?: string;
  /** By itself: whether the field is absent. */
  readonly isAbsence?: boolean;
  readonly addition?: Addition;
}

/** A report that the rule is broken, whatever the field's value is. */
export function violation(field: Field, details: Details): Report {
  const { what, why, todo, cure, severity } = details;
  const isAbsence = details.isAbsence ?? field.isAbsent;
  const value = details.value ?? (isAbsence ? 'unset' : 'written');
  const level = severity === undefined ? {} : { severity };
  const added = details.addition === undefined ? {} : { addition: details.addition };
  return { field, outcome: 'violates', isAbsence, value, message: { what, why, todo }, cure, ...level, ...added };
}

/**
 * A report about a field. Where a placeholder stands in it, nobody can say whether the rule is broken: the outcome is
 * then `cannot-tell`, with a message that says so, and there is nothing to cure.
 */
export function report(field: Field, details: Details): Report {
  if (!field.isPlaceholder) return violation(field, details);
  return {
    ...violation(field, details),
    outcome: 'cannot-tell',
    isAbsence: false,
    value: 'placeholder',
    message: {
      what: `${nameOf(field)} holds a placeholder, so its value is not known here.`,
      why: details.why,
      todo: 'Make sure that what replaces it complies.',
    },
    cure: noCure('the value is a placeholder'),
  };
}

/**
 * A report about a value that must not be true and is of a type that the API server refuses (`"true"` for a boolean):
 * nobody can say what is meant. Placeholders are told as such.
 *
 * @param wanted what must stand there ("a boolean")
 */
export function wrongType(field: Field, wanted: string, why: string): Report {
  if (field.isPlaceholder) return report(field, { what: '', why, todo: '', cure: noCure('') });
  return {
    field,
    outcome: 'cannot-tell',
    isAbsence: false,
    value: 'wrong-type',
    message: {
      what: `${nameOf(field)} is not ${wanted}, so the API server refuses it and nobody can say what is meant.`,
      why,
      todo: `Write ${wanted}, or leave it out.`,
    },
    cure: noCure('the value that is meant is not known'),
  };
}

/** The key under which a field stands: its own, or that of the list whose item it is. */
function nameOf({ path }: Field): string {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  return typeof path.at(-1) === 'number' ? `An item of \`${key}\`` : `\`${key}\``;
}
