import type { RuleFailure } from './analysis.ts';
import { askChange } from './ask-rules.ts';
import type { HomeOf } from './attribute.ts';
import { identityKey } from './compare.ts';
import { objectsOfDocument } from './document-readings.ts';
import { foundOf } from './found-of.ts';
import type { Inspection } from './inspect.ts';
import type { Found, JudgedObject } from './judged-object.ts';

/** An object that a change adds, edits or deletes. */
export interface ChangedObject {
  readonly before: JudgedObject | undefined;
  readonly after: JudgedObject | undefined;
}

/** The objects of the changed files whose text differs, by identity; a moved object is compared with itself. */
export function changedObjects(base: Inspection, head: Inspection, homes: HomeOf): readonly ChangedObject[] {
  const left = new Map<string, JudgedObject[]>();
  for (const judged of whole(base)) {
    const key = keyOf(judged, judged.document.source.file);
    left.set(key, [...(left.get(key) ?? []), judged]);
  }
  const changed: ChangedObject[] = [];
  for (const after of whole(head)) {
    const before = left.get(keyOf(after, homes(after.document.source.file, after.identity)))?.shift();
    if (before === undefined || textOf(before) !== textOf(after)) changed.push({ before, after });
  }
  for (const before of [...left.values()].flat()) changed.push({ before, after: undefined });
  return changed;
}

function whole({ objects }: Inspection): readonly JudgedObject[] {
  return objects.filter(({ role }) => role === 'manifest');
}

function keyOf({ identity }: JudgedObject, home: string): string {
  return JSON.stringify([identityKey(identity), home]);
}

export function textOf({ document: { source, span } }: JudgedObject): string {
  return source.text.slice(span.start, span.end);
}

export interface ChangeAnswers {
  readonly found: readonly Found[];
  readonly failures: readonly RuleFailure[];
}

/** Asks the rules that look at changes. What is gone is told at the first line of its file, where the file still is. */
export function askChanges(changed: readonly ChangedObject[], head: Inspection): ChangeAnswers {
  const questions = head.questions.filter(({ rule }) => rule.subject === 'change');
  const found: Found[] = [];
  const failures: RuleFailure[] = [];
  for (const { before, after } of changed) {
    const subject = after ?? before;
    if (subject === undefined) continue;
    const { apiVersion, kind } = subject.resource;
    const isAsked = questions.some(({ rule }) => rule.subject === 'change' && rule.concerns(apiVersion, kind));
    if (!isAsked) continue;
    const [old, now] = [before, after].map((judged) =>
      judged === undefined ? undefined : objectsOfDocument(judged.document)[judged.ordinal],
    );
    const object = now ?? old;
    if (object === undefined) continue;
    const asked = askChange({ before: old, after: now }, questions);
    failures.push(...asked.failures);
    const told = asked.answers.map((answer) => foundOf(answer, subject, object));
    if (after !== undefined) {
      head.readings.addOfChange(after.document, after.ordinal, asked.answers);
      found.push(...told);
    } else {
      const text = head.texts.get(subject.document.source.file);
      found.push(
        ...told.map((one) =>
          text === undefined ? one : { ...one, place: text.place({ start: 0, end: text.lineEnd(1) }) },
        ),
      );
    }
  }
  return { found, failures };
}
