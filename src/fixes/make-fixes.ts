import type { Answer } from '../findings/ask-rules.ts';
import { containerAt, startsWith } from '../findings/place-of-report.ts';
import type { Path, PathStep } from '../manifest/place.ts';
import type { Change, Cure } from '../rules/cure.ts';
import { compareSeverity } from '../rules/severity.ts';
import { mergeChanges, pruneEmptied } from './change-tree.ts';
import { editObject } from './edit-object.ts';
import { type Claim, type ProofContext, prove } from './prove.ts';
import type { RawEdit } from './raw-edit.ts';

type Changes = Extract<Cure, { kind: 'changes' }>;

/** A finding that may be cured, with what its rule would change. */
export interface Candidate {
  readonly answer: Answer;
  readonly fingerprint: string;
  readonly cure: Changes;
  /** Index of its object among the context's. */
  readonly object: number;
}

/** Findings of one container, pod spec or object that one fix is to cure. */
export interface FixGroup {
  readonly object: number;
  readonly at: Path;
  readonly candidates: readonly Candidate[];
}

/** A group's proved edits. */
export interface ProvedFix {
  readonly group: FixGroup;
  readonly edits: readonly RawEdit[];
}

export interface DocumentFixes {
  readonly fixes: readonly ProvedFix[];
  /** Why a finding has no fix, by fingerprint. */
  readonly refusals: ReadonlyMap<string, string>;
}

/**
 * Fixes for findings of one document: all groups are proved together in one reading; where that fails each by itself,
 * then finding by finding, so that what can be proved is offered and the rest told why not.
 */
export function makeFixes(context: ProofContext, candidates: readonly Candidate[]): DocumentFixes {
  const refusals = new Map<string, string>();
  const groups = groupCandidates(candidates);
  const whole = groups.map((group) => attempt(context, group));
  const edits = whole.map((result) => (result.kind === 'edits' ? result.edits : []));
  const allEdited = whole.every(({ kind }) => kind === 'edits') && !overlap(edits.flat());
  if (allEdited && prove(context, edits.flat(), groups.map(claimOf)) === undefined) {
    return { fixes: groups.map((group, index) => ({ group, edits: edits[index] ?? [] })), refusals };
  }
  const fixes: ProvedFix[] = [];
  for (const group of groups) {
    const fix = bestFix(context, group, refusals);
    if (fix === undefined) continue;
    const together = [...fixes, fix];
    const isTogether = !overlap(together.flatMap((one) => one.edits));
    const reason = isTogether
      ? prove(
          context,
          together.flatMap((one) => one.edits),
          together.map((one) => claimOf(one.group)),
        )
      : 'another suggestion changes the same text';
    if (reason === undefined) fixes.push(fix);
    else for (const { fingerprint } of fix.group.candidates) refusals.set(fingerprint, reason);
  }
  return { fixes, refusals };
}

/** The largest part of a group that can be proved; what stays behind gets its reason. */
function bestFix(context: ProofContext, group: FixGroup, refusals: Map<string, string>): ProvedFix | undefined {
  const all = proved(context, group);
  if (all.kind === 'proved') return all.fix;
  let best: ProvedFix | undefined;
  let rest = [...group.candidates].sort((a, b) => compareSeverity(a.answer.severity, b.answer.severity));
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    const left: Candidate[] = [];
    for (const candidate of rest) {
      const result = proved(context, { ...group, candidates: [...(best?.group.candidates ?? []), candidate] });
      if (result.kind === 'proved') {
        best = result.fix;
        isGrowing = true;
      } else {
        refusals.set(candidate.fingerprint, result.reason);
        left.push(candidate);
      }
    }
    rest = left;
  }
  for (const { fingerprint } of best?.group.candidates ?? []) refusals.delete(fingerprint);
  return best;
}

type Proved =
  | { readonly kind: 'proved'; readonly fix: ProvedFix }
  | { readonly kind: 'refused'; readonly reason: string };

function proved(context: ProofContext, group: FixGroup): Proved {
  const result = attempt(context, group);
  if (result.kind === 'refused') return result;
  const reason = prove(context, result.edits, [claimOf(group)]);
  return reason === undefined ? { kind: 'proved', fix: { group, edits: result.edits } } : { kind: 'refused', reason };
}

function attempt(context: ProofContext, group: FixGroup): ReturnType<typeof editObject> {
  const object = context.reading.objects[group.object];
  const node = object?.root.node;
  if (object === undefined || node === undefined) return { kind: 'refused', reason: 'the object is not written here' };
  const tree = mergeChanges(changesOf(group));
  if (tree.kind === 'conflict') return { kind: 'refused', reason: 'two changes of it contradict each other' };
  const kept = new Set(group.candidates.flatMap(({ answer }) => keptPaths(answer)).map((path) => JSON.stringify(path)));
  return editObject(context.document.source, context.reading.root, node, pruneEmptied(tree, object.root, kept));
}

/** The changes of a group. A safe one (a spelling) gives way where another sets the same field: that cures it too. */
function changesOf({ candidates }: FixGroup): readonly Change[] {
  const firm = candidates.filter(({ cure }) => cure.risk !== 'safe').flatMap(({ cure }) => cure.changes);
  const taken = new Set(firm.map(({ path }) => JSON.stringify(path)));
  const safe = candidates.filter(({ cure }) => cure.risk === 'safe').flatMap(({ cure }) => cure.changes);
  return [...firm, ...safe.filter(({ path }) => !taken.has(JSON.stringify(path)))];
}

/** Containers and pod specs stay, whatever is taken from them. */
function keptPaths({ pod }: Answer): readonly Path[] {
  return pod === undefined ? [] : [pod.spec.path, ...pod.containers.map(({ field }) => field.path)];
}

function claimOf(group: FixGroup): Claim {
  return {
    object: group.object,
    cured: group.candidates.map(({ answer }) => answer),
    changed: group.candidates.flatMap(({ cure }) => cure.changes.map(({ path }) => path)),
  };
}

function overlap(edits: readonly RawEdit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.some((edit, index) => edit.start < (sorted[index - 1]?.end ?? 0));
}

/** Groups findings by the container, pod spec or object that their changes stand in; one that spans two joins them. */
function groupCandidates(candidates: readonly Candidate[]): readonly FixGroup[] {
  const groups = new Map<string, { object: number; at: Path; candidates: Candidate[] }>();
  for (const candidate of candidates) {
    const homes = candidate.cure.changes.map((change) => homeOf(change, candidate.answer));
    const [first, ...others] = [...new Map(homes.map((home) => [keyOf(candidate.object, home), home])).entries()];
    if (first === undefined) continue;
    const shortest = [first, ...others].reduce((a, b) => (b[1].length < a[1].length ? b : a));
    const group = groups.get(shortest[0]) ?? { object: candidate.object, at: shortest[1], candidates: [] };
    group.candidates.push(candidate);
    for (const [key] of [first, ...others]) {
      const joined = groups.get(key);
      if (joined !== undefined && joined !== group) group.candidates.push(...joined.candidates);
      groups.set(key, group);
    }
  }
  return [...new Set(groups.values())];
}

function keyOf(object: number, at: Path): string {
  return JSON.stringify([object, at]);
}

function homeOf(change: Change, { pod }: Answer): Path {
  const container = containerAt(change.path, pod);
  if (container !== undefined) return container.field.path;
  const steps: readonly PathStep[] = pod !== undefined && startsWith(change.path, pod.spec.path) ? pod.spec.path : [];
  return steps;
}
