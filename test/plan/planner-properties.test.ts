import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasDeletedLinesWithin, hunkOf } from '../../src/diff/hunk.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { applyEdits, type Fix, type TextEdit } from '../../src/fixes/fix.ts';
import { SourceText } from '../../src/manifest/source-text.ts';
import { placedFindings, planReview } from '../../src/plan/plan-review.ts';
import { areTouching } from '../../src/plan/suggestion.ts';
import {
  commitSuggestions,
  edit,
  finding,
  fix,
  hunksBetween,
  judgement,
  options,
  posted,
  suggestedLines,
} from './samples.ts';

const file = 'deploy/api.yaml';

const line = fc.constantFrom('a: 1', '  b: 2', '    - name: x', '      image: y', '', '  ```', '# c', 'value: s3cret');

/** A head and a base that differ by some lines. */
const texts = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 40 }),
    fc.array(fc.tuple(fc.nat(40), line), { maxLength: 6 }),
    fc.boolean(),
  )
  .map(([head, changes, isAdded]) => {
    const base = [...head];
    for (const [at, text] of changes) base.splice(at % (base.length + 1), at % 2, text);
    const end = (lines: readonly string[]) => `${lines.join('\n')}\n`;
    return { head: end(head), base: isAdded ? '' : end(base) };
  });

/** Where an edit stands, what it does, which container it is for. */
const plans = fc.array(
  fc.record({
    line: fc.nat(60),
    kind: fc.constantFrom('replace' as const, 'insert' as const, 'delete' as const),
    container: fc.constantFrom('app', 'side', 'init'),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'notice' as const),
    hasFix: fc.boolean(),
  }),
  { maxLength: 12 },
);

function toEdit(source: SourceText, at: number, kind: 'replace' | 'insert' | 'delete'): TextEdit {
  const [start, end] = [source.lineStart(at), source.lineEnd(at)];
  if (kind === 'insert') return edit(source, end, end, '\nnew: 1\nother: 2');
  if (kind === 'replace') return edit(source, start, end, 'replaced: true');
  return edit(source, start, source.lineStart(at + 1), '');
}

const scenes = fc.tuple(texts, plans, fc.nat(4)).map(([{ head, base }, entries, maxComments]) => {
  const source = new SourceText(file, head);
  const used = new Set<number>();
  const edits = new Map<string, TextEdit[]>();
  const findings: Finding[] = [];
  for (const { line: wanted, kind, container, severity, hasFix } of entries) {
    const at = (wanted % source.lineCount) + 1;
    const isFixed = hasFix && !used.has(at);
    if (isFixed) edits.set(container, [...(edits.get(container) ?? []), toEdit(source, at, kind)]);
    used.add(at);
    findings.push(
      finding({ line: at, severity, container: { name: container, type: 'regular' }, fix: isFixed ? container : null }),
    );
  }
  const fixes: Fix[] = [...edits].map(([id, list]) =>
    fix(
      id,
      [...list].sort((a, b) => a.span.start - b.span.start),
    ),
  );
  return { source, base, findings, fixes, maxComments };
});

describe('for any head, base and fixes', () => {
  it('every comment stands in one hunk, no suggestions touch, nothing is lost, and suggestions write what the fixes say', () => {
    fc.assert(
      fc.property(scenes, ({ source, base, findings, fixes, maxComments }) => {
        const hunks = hunksBetween(base, source.text);
        const given = judgement({ findings, fixes, texts: new Map([[file, source.text]]) });
        const plan = planReview(given, new Map([[file, hunks]]), [], { ...options, maxComments });
        const suggesting = plan.post.filter((comment) => suggestedLines(comment.body) !== undefined);
        for (const { range } of plan.post) expect(hunkOf(hunks, range)).toBeDefined();
        for (const { range } of suggesting) {
          const hunk = hunkOf(hunks, range);
          expect(hunk !== undefined && hasDeletedLinesWithin(hunk, range)).toBe(false);
        }
        for (const [index, a] of suggesting.entries()) {
          for (const b of suggesting.slice(index + 1)) expect(areTouching(a.range, b.range)).toBe(false);
        }
        expect(placedFindings(plan).length + plan.unplaced.length).toBe(findings.length);
        const suggested = suggesting.flatMap((comment) => comment.suggests);
        expect(plan.post.flatMap((comment) => comment.suggests)).toEqual(suggested);
        expect(commitSuggestions(source.text, suggesting)).toBe(
          applyEdits(
            source.text,
            suggested.flatMap((found) => found.edits),
          ),
        );
        for (const { body } of plan.post) expect(body).not.toContain('s3cret');
      }),
      { numRuns: 500 },
    );
  });

  it('the next run on the same head changes nothing', () => {
    fc.assert(
      fc.property(scenes, ({ source, base, findings, fixes }) => {
        const hunks = new Map([[file, hunksBetween(base, source.text)]]);
        const given = judgement({ findings, fixes, texts: new Map([[file, source.text]]) });
        const there = planReview(given, hunks, [], options).post.map((comment) => posted(comment));
        const plan = planReview(given, hunks, there, options);
        expect([plan.post, plan.edit, plan.retire]).toEqual([[], [], []]);
      }),
    );
  });
});
