import type { Attributed } from '../findings/attribute.ts';
import type { Finding } from '../findings/finding.ts';
import type { Found, Inspection, JudgedObject } from '../findings/inspect.ts';
import { containerAt } from '../findings/place-of-report.ts';
import type { Settings } from '../findings/settings.ts';
import type { Field } from '../manifest/field.ts';
import { readDocument } from '../manifest/read-document.ts';
import type { SourceText } from '../manifest/source-text.ts';
import type { Fix } from './fix.ts';
import { type Candidate, makeFixes, type ProvedFix } from './make-fixes.ts';
import type { ProofContext } from './prove.ts';
import type { RawEdit } from './raw-edit.ts';

export interface FixedFindings {
  /** The findings, each with the id of its fix or why there is none. */
  readonly findings: readonly Finding[];
  readonly fixes: readonly Fix[];
}

/**
 * Makes and proves fixes for findings; those not in `wanted` (out of scope, waived) get none and are not touched.
 */
export function fixFindings(
  attributed: readonly Attributed[],
  wanted: (finding: Finding) => boolean,
  inspection: Inspection,
  settings: Settings,
): FixedFindings {
  const refusals = new Map<Attributed, string>();
  const documents = new Map<string, { item: Attributed; found: Found }[]>();
  for (const item of attributed) {
    const { found, finding } = item;
    if (found === null || !wanted(finding)) continue;
    const refusal = refusalOf(found, settings);
    if (refusal !== undefined) refusals.set(item, refusal);
    else {
      const key = documentKey(found.judged);
      const known = documents.get(key);
      if (known === undefined) documents.set(key, [{ item, found }]);
      else known.push({ item, found });
    }
  }
  const index = indexOf(inspection);
  const made: { fix: Omit<Fix, 'id'>; items: readonly Attributed[] }[] = [];
  for (const items of documents.values()) made.push(...fixDocument(items, index, settings, refusals));
  made.sort((a, b) => order(a.fix, b.fix));
  const ids = new Map<Attributed, string>();
  const fixes = made.map(({ fix, items }, index): Fix => {
    const id = `f${index + 1}`;
    for (const item of items) ids.set(item, id);
    return { id, ...fix };
  });
  const findings = attributed.map((item): Finding => {
    const fix = ids.get(item) ?? null;
    const fixRefusal =
      fix !== null
        ? null
        : (refusals.get(item) ??
          item.finding.fixRefusal ??
          (wanted(item.finding) ? null : 'not in scope of this change'));
    return { ...item.finding, fix, fixRefusal };
  });
  return { findings, fixes };
}

function order(a: Omit<Fix, 'id'>, b: Omit<Fix, 'id'>): number {
  const [first, second] = [a.edits[0], b.edits[0]];
  if (first === undefined || second === undefined) return 0;
  return first.file < second.file ? -1 : first.file > second.file ? 1 : first.span.start - second.span.start;
}

/** Why a finding has no fix where only safe ones were asked for. */
export const riskRefusal = 'the fix may break something';

function refusalOf({ answer, judged }: Found, settings: Settings): string | undefined {
  const { report, pod } = answer;
  const { output } = judged;
  if (output !== undefined) {
    const source = output.template ?? output.label;
    return `the file is generated from ${source}; change it there, edits here are lost at the next rendering`;
  }
  if (report.cure.kind === 'none') return report.cure.reason;
  if (settings.fixes === 'safe' && report.cure.risk === 'may-break') return riskRefusal;
  if (judged.object.role === 'json-patch') return 'it is a JSON patch; change the value in its operation';
  if (pod?.known === 'shape') return 'the pod is merged by the operator of its kind, whose fields are not known here';
  return undefined;
}

function fixDocument(
  items: readonly { item: Attributed; found: Found }[],
  index: InspectionIndex,
  settings: Settings,
  refusals: Map<Attributed, string>,
): { fix: Omit<Fix, 'id'>; items: readonly Attributed[] }[] {
  const first = items[0]?.found.judged;
  if (first === undefined) return [];
  const { source } = first.object;
  const siblings = index.objects.get(documentKey(first)) ?? [first];
  const read = readDocument(source.text, first.span, true);
  if (read.kind === 'unreadable') return [];
  const context: ProofContext = {
    source,
    span: first.span,
    objects: siblings.map(({ object }) => object),
    settings,
    repository: index.repository,
    answers: siblings.map((judged) => index.answers.get(judged) ?? []),
  };
  const byCandidate = new Map<string, Attributed>();
  const candidates = items.flatMap(({ item, found }, index): readonly Candidate[] => {
    const { cure } = found.answer.report;
    if (cure.kind !== 'changes') return [];
    // Two equal findings share a fingerprint; the index tells their candidates apart.
    const fingerprint = `${index} ${item.finding.fingerprint}`;
    byCandidate.set(fingerprint, item);
    return [{ found, fingerprint, cure, object: siblings.indexOf(found.judged) }];
  });
  const { fixes, refusals: refused } = makeFixes(context, read.root, candidates);
  for (const [fingerprint, reason] of refused) {
    const item = byCandidate.get(fingerprint);
    if (item !== undefined) refusals.set(item, reason);
  }
  return fixes.map((fix) => {
    const cured = fix.group.candidates.flatMap(({ fingerprint }) => byCandidate.get(fingerprint) ?? []);
    return { fix: toFix(fix, cured, source), items: cured };
  });
}

/** What an inspection found, by where it was found. */
interface InspectionIndex {
  readonly objects: ReadonlyMap<string, readonly JudgedObject[]>;
  readonly answers: ReadonlyMap<JudgedObject, readonly Found['answer'][]>;
  readonly repository: Inspection['repository'];
}

function indexOf(inspection: Inspection): InspectionIndex {
  const objects = new Map<string, JudgedObject[]>();
  for (const judged of inspection.objects) {
    const key = documentKey(judged);
    const known = objects.get(key);
    if (known === undefined) objects.set(key, [judged]);
    else known.push(judged);
  }
  const answers = new Map<JudgedObject, Found['answer'][]>();
  for (const found of inspection.found) {
    if (found.kind !== 'answer') continue;
    const known = answers.get(found.judged);
    if (known === undefined) answers.set(found.judged, [found.answer]);
    else known.push(found.answer);
  }
  return { objects, answers, repository: inspection.repository };
}

function documentKey({ object, span }: JudgedObject): string {
  return `${span.start} ${object.source.file}`;
}

function toFix({ group, edits }: ProvedFix, cured: readonly Attributed[], source: SourceText): Omit<Fix, 'id'> {
  const cures = group.candidates.map(({ cure }) => cure);
  const cautions = [...new Set(cures.flatMap(({ caution }) => caution ?? []))];
  const container = containerAt(group.at, group.candidates[0]?.found.answer.pod);
  return {
    title: titleOf(group.candidates),
    container: container === undefined ? null : { name: container.name, type: container.type },
    risk: cures.some(({ risk }) => risk === 'may-break') ? 'may-break' : 'safe',
    cautions,
    cures: [...new Set(cured.map(({ finding }) => finding.fingerprint))],
    edits: edits.map(({ start, end, text }) => ({
      file: source.file,
      span: { start, end },
      place: source.place({ start, end }),
      text,
    })),
    suggestible: isSuggestible(group.candidates, edits, source),
  };
}

function titleOf(candidates: readonly Candidate[]): string {
  // What takes a written privilege away names the fix, before what fills a gap.
  const isGap = ({ found }: Candidate) => Number(found.answer.report.isAbsence);
  const ordered = [...candidates].sort((a, b) => isGap(a) - isGap(b));
  const titles = [...new Set(ordered.map(({ cure }) => cure.title))];
  const [first, second, ...others] = titles;
  if (first === undefined) return '';
  if (second === undefined) return first;
  const last = others.length === 0 ? ` and ${lower(second)}` : `, ${lower(second)} and ${others.length} more`;
  return first + last;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** review.md section 2, "Never": what GitHub would apply otherwise than meant, or would show of a secret. */
function isSuggestible(candidates: readonly Candidate[], edits: readonly RawEdit[], source: SourceText): boolean {
  if (source.text.includes('\r\n')) return false;
  const lines = edits.map(({ start, end }) => ({
    first: source.lineAt(start),
    last: source.lineAt(Math.max(start, end - 1)),
  }));
  const isUnended = !source.text.endsWith('\n');
  if (isUnended && lines.some(({ last }) => last >= source.lineCount)) return false;
  const object = candidates[0]?.found.judged.object;
  if (object?.kind === 'Secret') return false;
  const hidden = candidates.flatMap(
    ({ found }) => found.answer.pod?.containers.flatMap(({ field }) => envLines(field, source)) ?? [],
  );
  return !hidden.some((line) => lines.some(({ first, last }) => line >= first && line <= last));
}

/** The lines of env values, in the file of the container. */
function envLines(container: Field, source: SourceText): readonly number[] {
  return container
    .get('env')
    .items()
    .flatMap((item) => {
      const span = item.get('value').entrySpan;
      if (span === undefined) return [];
      const first = source.lineAt(span.start);
      const last = source.lineAt(Math.max(span.start, span.end - 1));
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
}
