import type { Answer } from './ask-rules.ts';
import { namedPath } from './identity.ts';
import type { Found } from './judged-object.ts';
import { containerAt } from './place-of-report.ts';

type Keyed = Pick<Found, 'outcome' | 'value' | 'container' | 'namedPath'> & { readonly rule: { readonly id: string } };

/** What makes an answer about an object the same one when the object is read again, also after an edit. */
export function foundKey({ rule, outcome, value, container, namedPath }: Keyed): string {
  return JSON.stringify([rule.id, outcome, value, container?.name ?? null, container?.type ?? null, namedPath]);
}

export function answerKey({ rule, report, pod }: Answer): string {
  const { field, outcome, value } = report;
  const container = containerAt(field.path, pod) ?? null;
  return foundKey({ rule, outcome, value, container, namedPath: namedPath(field) });
}
