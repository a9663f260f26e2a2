import { type Hunk, hunkOf, type LineRange } from '../diff/hunk.ts';
import type { Finding } from '../findings/finding.ts';
import { SourceText } from '../manifest/source-text.ts';
import { byWeight, type FindingGroup, mergeGroups } from './finding-group.ts';
import { editedLines } from './line-edit.ts';
import type { SuggestMode } from './review-options.ts';
import { areTouching, planSuggestion, type Suggestion } from './suggestion.ts';

/** Lines that a comment without a suggestion marks at most; a longer place is marked at its first line. */
const mostMarkedLines = 3;

/** What the head looks like: texts and hunks by path. */
export interface HeadView {
  readonly texts: ReadonlyMap<string, string>;
  readonly hunks: ReadonlyMap<string, readonly Hunk[]>;
}

/** A group with the lines on which its comment stands. */
export interface PlacedGroup {
  readonly group: FindingGroup;
  readonly path: string;
  readonly range: LineRange;
  readonly suggestion: Suggestion | undefined;
}

/** Groups that found a line of the diff, and those that did not. No two suggestions overlap or touch. */
export function placeGroups(groups: readonly FindingGroup[], head: HeadView, mode: SuggestMode) {
  const placer = new Placer(head);
  const placed: PlacedGroup[] = [];
  const outside: FindingGroup[] = [];
  for (const group of groups) {
    const place = placer.place(group, mode);
    if (place === undefined) outside.push(group);
    else placed.push(place);
  }
  return { placed: separate(placed, placer, mode), outside };
}

class Placer {
  readonly #head: HeadView;
  readonly #sources = new Map<string, SourceText>();

  constructor(head: HeadView) {
    this.#head = head;
  }

  place(group: FindingGroup, mode: SuggestMode): PlacedGroup | undefined {
    const suggestion = planSuggestion(group, this.source(group.file), this.#hunks(group.file), mode);
    if (suggestion !== undefined) return { group, path: group.file, range: suggestion.range, suggestion };
    return this.placeProse(group);
  }

  /** The smallest range inside one hunk that shows what the comment is about. */
  placeProse(group: FindingGroup): PlacedGroup | undefined {
    for (const { path, range } of this.#candidates(group)) {
      if (hunkOf(this.#hunks(path), range) !== undefined) return { group, path, range, suggestion: undefined };
    }
    return undefined;
  }

  source(file: string): SourceText | undefined {
    const text = this.#head.texts.get(file);
    const known = this.#sources.get(file);
    if (text === undefined || known !== undefined) return known;
    const source = new SourceText(file, text);
    this.#sources.set(file, source);
    return source;
  }

  *#candidates(group: FindingGroup): Generator<{ readonly path: string; readonly range: LineRange }> {
    for (const finding of group.findings) {
      const range = markedLines(finding);
      yield { path: finding.place.file, range };
      yield { path: finding.place.file, range: { first: range.first, last: range.first } };
    }
    const source = this.source(group.file);
    for (const edit of source === undefined ? [] : group.fixes.flatMap((fix) => fix.edits)) {
      if (source === undefined || edit.file !== group.file) continue;
      const { first } = editedLines(source, edit);
      yield { path: edit.file, range: { first, last: first } };
    }
    for (const { origin } of group.findings) {
      const file = origin?.rendered.file ?? null;
      const line = origin?.rendered.line ?? 0;
      if (file !== null) yield { path: file, range: { first: line, last: line } };
    }
  }

  #hunks(path: string): readonly Hunk[] {
    return this.#head.hunks.get(path) ?? [];
  }
}

function markedLines({ place }: Finding): LineRange {
  const last = place.endColumn === 1 && place.endLine > place.line ? place.endLine - 1 : place.endLine;
  const isLong = last - place.line + 1 > mostMarkedLines;
  return { first: place.line, last: isLong ? place.line : Math.max(place.line, last) };
}

/** Tells groups together whose suggestions would touch, or takes the suggestion from the less severe one. */
function separate(placed: readonly PlacedGroup[], placer: Placer, mode: SuggestMode): readonly PlacedGroup[] {
  const prose = placed.filter((group) => group.suggestion === undefined);
  const kept: PlacedGroup[] = [];
  for (const next of placed.filter((group) => group.suggestion !== undefined).sort(byPlace)) {
    const previous = kept.at(-1);
    if (previous === undefined || previous.path !== next.path || !areTouching(previous.range, next.range)) {
      kept.push(next);
      continue;
    }
    kept.pop();
    const merged = placer.place(mergeGroups(previous.group, next.group), mode);
    if (merged?.suggestion !== undefined && merged.suggestion.fixes.length === merged.group.fixes.length) {
      kept.push(merged);
      continue;
    }
    const [first, second] = weight(previous, next) <= 0 ? [previous, next] : [next, previous];
    kept.push(first);
    prose.push(placer.placeProse(second.group) ?? { ...second, suggestion: undefined });
  }
  return [...kept, ...prose].sort(weight);
}

function byPlace(a: PlacedGroup, b: PlacedGroup): number {
  return (a.path < b.path ? -1 : Number(a.path > b.path)) || a.range.first - b.range.first;
}

/** Negative where `a` is more severe, or stands before `b`. */
function weight(a: PlacedGroup, b: PlacedGroup): number {
  const [first] = a.group.findings;
  const [second] = b.group.findings;
  if (first === undefined || second === undefined) return 0;
  return first.severity === second.severity ? byPlace(a, b) : byWeight(first, second);
}
