import type { Place } from '../manifest/place.ts';
import type { Attributed } from './attribute.ts';
import { type ChangedObject, textOf } from './changed-objects.ts';
import { objectsOfDocument } from './document-readings.ts';
import type { Finding } from './finding.ts';
import type { JudgedObject } from './judged-object.ts';
import { placeOfReport } from './place-of-report.ts';

/**
 * What a change breaks at objects that it leaves alone: each finding is told on the changed object that causes it, or,
 * where that is gone, where the object itself stands.
 *
 * @param beside findings at untouched objects, with their status
 */
export function influencedFindings(
  beside: readonly Attributed[],
  changed: readonly ChangedObject[],
): readonly Attributed[] {
  return beside
    .filter(({ finding }) => finding.status === 'introduced')
    .map(({ finding, found }) => {
      const causes = found?.rule.causes ?? [];
      const cause = causeOf(finding, causes, changed);
      const { file, line } = finding.place;
      const refused = 'the text that it would change is not part of this change';
      const place = cause === undefined ? undefined : placeOfCause(cause, changed);
      const told: Finding = {
        ...finding,
        fixRefusal: refused,
        message: {
          ...finding.message,
          what: `This change breaks a rule at ${nameOf(finding)} (\`${file}:${line}\`), which it leaves alone. ${finding.message.what}`,
        },
        ...(cause === undefined || place === undefined
          ? {}
          : { place, cause: cause.resource, document: cause.document.index }),
      };
      return { finding: told, found: null };
    });
}

function nameOf({ resource }: Finding): string {
  return resource === null ? 'an object' : `\`${resource.kind}/${resource.name ?? ''}\``;
}

/** The changed object that most likely is the cause: by its kind's order, in the finding's namespace or in none. */
function causeOf(
  { resource }: Finding,
  causes: readonly string[],
  changed: readonly ChangedObject[],
): JudgedObject | undefined {
  const written = changed.flatMap(({ before, after }) =>
    after === undefined || (before !== undefined && textOf(before) === textOf(after)) ? [] : [after],
  );
  const namespace = resource?.kind === 'Namespace' ? resource.name : (resource?.namespace ?? null);
  const isNear = (judged: JudgedObject) => {
    const { kind, name, namespace: own } = judged.resource;
    if (kind === 'Namespace') return name === namespace;
    return own === null || namespace === null || own === namespace;
  };
  for (const kind of causes) {
    const found = written.find((judged) => (kind === '*' || judged.resource.kind === kind) && isNear(judged));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first line in which a changed object differs; a new one is told at its name. */
function placeOfCause(cause: JudgedObject, changed: readonly ChangedObject[]): Place | undefined {
  const { source, span } = cause.document;
  const before = changed.find(({ after }) => after === cause)?.before;
  if (before === undefined) {
    const object = objectsOfDocument(cause.document)[cause.ordinal];
    return object === undefined
      ? undefined
      : placeOfReport({ field: object.root.at(['metadata', 'name']) }, undefined, object);
  }
  const old = textOf(before).split('\n');
  const now = textOf(cause).split('\n');
  const differs = now.findIndex((line, index) => line !== old[index]);
  const index = differs < 0 ? now.length - 1 : differs;
  const line = source.lineAt(span.start) + index;
  const text = now[index] ?? '';
  const start = source.lineStart(line) + (text.length - text.trimStart().length);
  return source.place({ start: Math.min(start, source.lineEnd(line)), end: source.lineEnd(line) });
}
