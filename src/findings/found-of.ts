import type { ManifestObject } from '../manifest/manifest-object.ts';
import type { Answer } from './ask-rules.ts';
import { namedPath } from './identity.ts';
import type { Found, JudgedObject } from './judged-object.ts';
import { containerAt, placeOfReport } from './place-of-report.ts';

/** What a rule answered, without the fields that it was found in. */
export function foundOf(answer: Answer, judged: JudgedObject, object: ManifestObject): Found {
  const { rule, report, pod, profiles, severity } = answer;
  const { field, outcome, isAbsence, value, message, cure, addition } = report;
  const container = containerAt(field.path, pod);
  return {
    kind: 'answer',
    judged,
    rule,
    severity,
    profiles,
    outcome,
    isAbsence,
    value,
    message,
    cure,
    addition: addition ?? null,
    path: field.path,
    namedPath: namedPath(field),
    container: container === undefined ? null : { name: container.name, type: container.type },
    known: pod?.known ?? null,
    place: placeOfReport(report, pod, object),
  };
}
