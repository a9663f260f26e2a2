import { answerKey, foundKey } from '../findings/answer-key.ts';
import type { Answer } from '../findings/ask-rules.ts';
import type { Attributed } from '../findings/attribute.ts';
import type { DocumentReading } from '../findings/document-readings.ts';
import type { Finding } from '../findings/finding.ts';
import type { Inspection } from '../findings/inspect.ts';
import type { Found, JudgedDocument } from '../findings/judged-object.ts';
import { containerAt } from '../findings/place-of-report.ts';
import type { Settings } from '../findings/settings.ts';
import type { Field } from '../manifest/field.ts';
import type { SourceText } from '../manifest/source-text.ts';
import type { Fix } from './fix.ts';
import { type Candidate, makeFixes, type ProvedFix } from './make-fixes.ts';
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
  const documents = new Map<JudgedDocument, FoundItem[]>();
  for (const item of attributed) {
    const { found, finding } = item;
    if (found === null || !wanted(finding)) continue;
    const refusal = refusalOf(found, settings);
    if (refusal !== undefined) {
      refusals.set(item, refusal);
      continue;
    }
    const { document } = found.judged;
    const known = documents.get(document);
    if (known === undefined) documents.set(document, [{ item, found }]);
    else known.push({ item, found });
  }
  const made: { fix: Omit<Fix, 'id'>; items: readonly Attributed[] }[] = [];
  for (const [document, items] of documents) made.push(...fixDocument(document, items, inspection, refusals));
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
        : (refusals.get(item) ?? item.finding.fixRefusal ?? (wanted(item.finding) ? null : notInScope));
    return { ...item.finding, fix, fixRefusal };
  });
  return { findings, fixes };
}

function order(a: Omit<Fix, 'id'>, b: Omit<Fix, 'id'>): number {
  const [first, second] = [a.edits[0], b.edits[0]];
  if (first === undefined || second === undefined) return 0;
  return first.file < second.file ? -1 : first.file > second.file ? 1 : first.span.start - second.span.start;
}

/** Why a finding has no fix that the change neither brings nor touches. */
export const notInScope = 'not in scope of this change';

/** Why a finding has no fix where only safe ones were asked for. */
export const riskRefusal = 'the fix may break something';

function refusalOf({ cure, known, judged }: Found, settings: Settings): string | undefined {
  const { output, role } = judged;
  if (output !== undefined) {
    const source = output.template ?? output.label;
    return `the file is generated from ${source}; change it there, edits here are lost at the next rendering`;
  }
  if (cure.kind === 'none') return cure.reason;
  if (settings.fixes === 'safe' && cure.risk === 'may-break') return riskRefusal;
  if (role === 'json-patch') return 'it is a JSON patch; change the value in its operation';
  if (known === 'shape') return 'the pod is merged by the operator of its kind, whose fields are not known here';
  return undefined;
}

interface FoundItem {
  readonly item: Attributed;
  readonly found: Found;
}

function fixDocument(
  document: JudgedDocument,
  items: readonly FoundItem[],
  { readings, questions }: Inspection,
  refusals: Map<Attributed, string>,
): { fix: Omit<Fix, 'id'>; items: readonly Attributed[] }[] {
  const reading = readings.take(document);
  if (reading === undefined) return [];
  const byCandidate = new Map<string, Attributed>();
  const candidates: Candidate[] = [];
  for (const { item, answer, object } of withAnswers(items, reading)) {
    const { cure } = answer.report;
    if (cure.kind !== 'changes') continue;
    // Two equal findings share a fingerprint; the index tells their candidates apart.
    const fingerprint = `${candidates.length} ${item.finding.fingerprint}`;
    byCandidate.set(fingerprint, item);
    candidates.push({ answer, fingerprint, cure, object });
  }
  const { fixes, refusals: refused } = makeFixes({ document, reading, questions }, candidates);
  for (const [fingerprint, reason] of refused) {
    const item = byCandidate.get(fingerprint);
    if (item !== undefined) refusals.set(item, reason);
  }
  return fixes.map((fix) => {
    const cured = fix.group.candidates.flatMap(({ fingerprint }) => byCandidate.get(fingerprint) ?? []);
    return { fix: toFix(fix, cured, document.source), items: cured };
  });
}

/** Findings with the answers that they were made of, in this reading of their document. */
function* withAnswers(
  items: readonly FoundItem[],
  reading: DocumentReading,
): Generator<{ item: Attributed; answer: Answer; object: number }> {
  const answers = reading.answers.map((own) => {
    const byKey = new Map<string, Answer[]>();
    for (const answer of own) {
      const key = answerKey(answer);
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [answer]);
      else known.push(answer);
    }
    return byKey;
  });
  for (const { item, found } of items) {
    const object = found.judged.ordinal;
    const answer = answers[object]?.get(foundKey(found))?.shift();
    if (answer !== undefined) yield { item, answer, object };
  }
}

function toFix({ group, edits }: ProvedFix, cured: readonly Attributed[], source: SourceText): Omit<Fix, 'id'> {
  const cures = group.candidates.map(({ cure }) => cure);
  const cautions = [...new Set(cures.flatMap(({ caution }) => caution ?? []))];
  const container = containerAt(group.at, group.candidates[0]?.answer.pod);
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
    suggestible: isSuggestible(cured, group.candidates, edits, source),
  };
}

function titleOf(candidates: readonly Candidate[]): string {
  // What takes a written privilege away names the fix, before what fills a gap.
  const isGap = ({ answer }: Candidate) => Number(answer.report.isAbsence);
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
function isSuggestible(
  cured: readonly Attributed[],
  candidates: readonly Candidate[],
  edits: readonly RawEdit[],
  source: SourceText,
): boolean {
  if (source.text.includes('\r\n')) return false;
  const lines = edits.map(({ start, end }) => ({
    first: source.lineAt(start),
    last: source.lineAt(Math.max(start, end - 1)),
  }));
  const isUnended = !source.text.endsWith('\n');
  if (isUnended && lines.some(({ last }) => last >= source.lineCount)) return false;
  if (cured[0]?.finding.resource?.kind === 'Secret') return false;
  const hidden = candidates.flatMap(
    ({ answer }) => answer.pod?.containers.flatMap(({ field }) => envLines(field, source)) ?? [],
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
