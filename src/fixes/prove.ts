import { answerKey } from '../findings/answer-key.ts';
import { type Answer, askRules, type Question } from '../findings/ask-rules.ts';
import type { DocumentReading } from '../findings/document-readings.ts';
import type { JudgedDocument } from '../findings/judged-object.ts';
import { startsWith } from '../findings/place-of-report.ts';
import { objectsIn } from '../findings/read-file.ts';
import type { Field } from '../manifest/field.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';
import type { Path } from '../manifest/place.ts';
import { readDocument } from '../manifest/read-document.ts';
import { SourceText } from '../manifest/source-text.ts';
import { apiFaults } from '../workload/api-validity.ts';
import { applyEdits } from './fix.ts';
import type { RawEdit } from './raw-edit.ts';

/** A document as it was judged, and what judges it again. */
export interface ProofContext {
  readonly document: JudgedDocument;
  readonly reading: DocumentReading;
  readonly questions: readonly Question[];
}

/** What edits of one object claim. */
export interface Claim {
  /** Index among the context's objects. */
  readonly object: number;
  readonly cured: readonly Answer[];
  /** The paths that may change. */
  readonly changed: readonly Path[];
}

/**
 * Proves edits of a document: applied, it reads; every finding claimed is gone and no new one is there; nothing else
 * has changed; and the API server takes what it took before.
 *
 * @returns undefined where proved, else why not, as a clause
 */
export function prove(context: ProofContext, edits: readonly RawEdit[], claims: readonly Claim[]): string | undefined {
  const { source, span } = context.document;
  const { objects: judged } = context.reading;
  const shifted = edits.map(({ start, end, text }) => ({
    span: { start: start - span.start, end: end - span.start },
    text,
  }));
  const slice = applyEdits(source.text.slice(span.start, span.end), shifted);
  const after = new SourceText(source.file, slice);
  const read = readDocument(slice, { start: 0, end: slice.length }, true);
  if (read.kind === 'unreadable') return 'the changed text would not be valid YAML';
  const objects = objectsIn(read.root, after, 0, context.document);
  if (objects.length !== judged.length) return 'the changed text would hold other objects';
  for (const [index, object] of objects.entries()) {
    const before = judged[index];
    const own = claims.filter((claim) => claim.object === index);
    const reason =
      before === undefined
        ? 'the changed text would hold other objects'
        : proveObject(context, index, before, object, own);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function proveObject(
  context: ProofContext,
  index: number,
  before: ManifestObject,
  after: ManifestObject,
  claims: readonly Claim[],
): string | undefined {
  const changed = claims.flatMap((claim) => claim.changed);
  if (!isSameExcept(before.root, after.root, changed)) return 'other values of the object would change with it';
  if (claims.length === 0) return undefined;
  const faults = apiFaults(before);
  const fault = apiFaults(after).find((found) => !faults.includes(found));
  if (fault !== undefined) return fault;
  const counts = new Map<string, number>();
  for (const answer of context.reading.answers[index] ?? []) count(counts, answerKey(answer), 1);
  for (const answer of claims.flatMap(({ cured }) => cured)) count(counts, answerKey(answer), -1);
  for (const answer of askRules(after, context.questions).answers) {
    const key = answerKey(answer);
    const left = counts.get(key) ?? 0;
    if (left <= 0) {
      const isClaimed = claims.some(({ cured }) => cured.some((claimed) => answerKey(claimed) === key));
      return isClaimed ? `it would not cure \`${answer.rule.id}\`` : `it would bring about \`${answer.rule.id}\``;
    }
    count(counts, key, -1);
  }
  return undefined;
}

function count(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Whether two values are equal to the cluster, apart from what stands at or below the given paths. */
function isSameExcept(before: Field, after: Field, changed: readonly Path[]): boolean {
  if (changed.some((path) => startsWith(before.path, path))) return true;
  if (
    before.isList &&
    changed.some(
      (path) => path.length > before.path.length && startsWith(path, before.path) && isItemRemoval(path, before),
    )
  )
    return true;
  if (before.isMap && after.isMap) {
    const keys = new Set([...before.keys(), ...after.keys()]);
    return [...keys].every((key) => isSameExcept(before.get(key), after.get(key), changed));
  }
  const below = changed.some((path) => startsWith(path, before.path));
  if (below && (before.isAbsent || after.isAbsent)) return true;
  if (before.isList && after.isList) {
    const items = before.items();
    const others = after.items();
    return (
      items.length === others.length && items.every((item, index) => isSameExcept(item, others[index] ?? item, changed))
    );
  }
  if (before.value?.type === 'scalar' && after.value?.type === 'scalar') {
    const [a, b] = [before.scalar, after.scalar];
    return a?.type === b?.type && before.display === after.display;
  }
  return before.isAbsent && after.isAbsent;
}

/** A path to an item of the list itself: items behind a removed one move up, so the list is compared by its findings. */
function isItemRemoval(path: Path, list: Field): boolean {
  return path.length === list.path.length + 1 && typeof path.at(-1) === 'number';
}
