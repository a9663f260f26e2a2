import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/fixes/fix.ts';
import { SourceText } from '../../src/manifest/source-text.ts';
import { placedFindings, planReview } from '../../src/plan/plan-review.ts';
import type { PlannedComment } from '../../src/plan/review-plan.ts';
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
const text = `apiVersion: v1
kind: Pod
metadata:
  name: api
spec:
  containers:
    - name: app
      image: app:1
      securityContext:
        privileged: true
    - name: side
      image: side:1
`;
const source = new SourceText(file, text);
const hunks = new Map([[file, hunksBetween('', text)]]);
const texts = new Map([[file, text]]);

function replaceLine(line: number, text: string) {
  return edit(source, source.lineStart(line), source.lineEnd(line), text);
}

function insertAfter(line: number, text: string) {
  return edit(source, source.lineEnd(line), source.lineEnd(line), `\n${text}`);
}

function only(comments: readonly PlannedComment[]): PlannedComment {
  const [comment, ...rest] = comments;
  if (comment === undefined || rest.length > 0) throw new Error(`${comments.length} comments, not one`);
  return comment;
}

describe('a comment', () => {
  it('tells everything about one container, titled by the most severe, with one suggestion', () => {
    const findings = [
      finding({ line: 8, rule: 'image', severity: 'warning', fix: 'f1', message: { what: 'W', why: 'w', todo: 't' } }),
      finding({ line: 10, fix: 'f1' }),
    ];
    const change = fix('f1', [replaceLine(10, '        privileged: false')], {
      cautions: ['A device may be missing.'],
    });
    const plan = planReview(judgement({ findings, fixes: [change], texts }), hunks, [], options);
    const comment = only(plan.post);
    expect(comment.body).toMatchInlineSnapshot(`
      "**Error: Container \`app\` is privileged.** It owns the node.

      - **Warning: W** w.

      **Set \`privileged: false\`** (cures both findings):

      \`\`\`suggestion
              privileged: false
      \`\`\`

      > **May break:** A device may be missing.

      <sub>\`Deployment shop/api\`, container \`app\` · introduced by this change · [\`privileged\`](https://example.com/rules/privileged) [\`image\`](https://example.com/rules/image)</sub>

      <!-- kpr:007d05a21887386e6200000003000000030000000200000002 -->"
    `);
    expect(comment.range).toEqual({ first: 10, last: 10 });
    expect(comment.findings.map(({ rule }) => rule)).toEqual(['privileged', 'image']);
    expect(suggestedLines(comment.body)).toEqual(['        privileged: false']);
  });

  it('repeats the line beside an insertion', () => {
    const findings = [finding({ line: 12, container: { name: 'side', type: 'regular' }, fix: 'f1' })];
    const change = fix('f1', [insertAfter(12, '      securityContext:\n        privileged: false')]);
    const comment = only(planReview(judgement({ findings, fixes: [change], texts }), hunks, [], options).post);
    expect(suggestedLines(comment.body)).toEqual([
      '      image: side:1',
      '      securityContext:',
      '        privileged: false',
    ]);
    expect(commitSuggestions(text, [comment])).toBe(applyEdits(text, change.edits));
  });

  it('of the pod carries a fix that reaches over containers', () => {
    const shared = { fix: 'f1', rule: 'run-as-non-root' };
    const findings = [
      finding({ line: 7, ...shared }),
      finding({ line: 11, container: { name: 'side', type: 'regular' }, ...shared }),
      finding({ line: 10 }),
    ];
    const change = fix('f1', [insertAfter(5, '  securityContext:\n    runAsNonRoot: true')], { container: null });
    const plan = planReview(judgement({ findings, fixes: [change], texts }), hunks, [], options);
    expect(plan.post.map(({ findings, range }) => [findings.length, range.first])).toEqual([
      [2, 5],
      [1, 10],
    ]);
  });

  it('is one where two suggestions would touch', () => {
    const findings = [
      finding({ line: 10, fix: 'f1' }),
      finding({ line: 11, container: { name: 'side', type: 'regular' }, fix: 'f2' }),
    ];
    const fixes = [
      fix('f1', [replaceLine(10, '        privileged: false')]),
      fix('f2', [insertAfter(11, '      securityContext: {}')]),
    ];
    const plan = planReview(judgement({ findings, fixes, texts }), hunks, [], options);
    const comment = only(plan.post);
    expect(comment.range).toEqual({ first: 10, last: 11 });
    expect(comment.suggests.map(({ id }) => id)).toEqual(['f1', 'f2']);
  });

  it.each([
    ['a fix that may not stand as a suggestion', fix('f1', [replaceLine(10, 'x')], { suggestible: false })],
    ['no change at all', fix('f1', [replaceLine(10, source.line(10))])],
    ['edits that are far apart', fix('f1', [replaceLine(1, 'apiVersion: v2'), insertAfter(12, 'x: y')])],
  ])('has prose for %s', (_name, change) => {
    const findings = [finding({ line: 10, fix: 'f1' })];
    const comment = only(planReview(judgement({ findings, fixes: [change], texts }), hunks, [], options).post);
    expect(suggestedLines(comment.body)).toBeUndefined();
    expect(comment.range).toEqual({ first: 10, last: 10 });
  });

  it('leaves a suggestion out that may break something where only safe ones are wanted', () => {
    const findings = [finding({ line: 10, fix: 'f1' })];
    const fixes = [fix('f1', [replaceLine(10, 'x: 1')], { risk: 'may-break' })];
    const plan = planReview(judgement({ findings, fixes, texts }), hunks, [], { ...options, suggest: 'safe' });
    expect(only(plan.post).body).not.toContain('x: 1');
  });

  it('never crosses deleted lines with a suggestion', () => {
    const base = text.replace('      image: app:1\n', '      image: app:1\n      tty: true\n');
    const findings = [finding({ line: 8, fix: 'f1' })];
    const fixes = [fix('f1', [replaceLine(8, 'a: 1'), replaceLine(9, 'b: 2')])];
    const changed = new Map([[file, hunksBetween(base, text)]]);
    const plan = planReview(judgement({ findings, fixes, texts }), changed, [], options);
    expect(suggestedLines(only(plan.post).body)).toBeUndefined();
  });

  it('never repeats a line with the value of a variable', () => {
    const secret = `${text}      env: [{ name: P, value: hunter2 }]\n`;
    const view = new SourceText(file, secret);
    const findings = [finding({ line: 13, fix: 'f1', severity: 'error' })];
    const fixes = [fix('f1', [edit(view, view.lineEnd(13), view.lineEnd(13), '\n      tty: false')])];
    const plan = planReview(
      judgement({ findings, fixes, texts: new Map([[file, secret]]) }),
      new Map([[file, hunksBetween('', secret)]]),
      [],
      options,
    );
    expect(only(plan.post).body).not.toContain('hunter2');
  });

  it('fits into what GitHub takes, however much there is to tell', () => {
    const what = `Container \`${'<'.repeat(5000)}\` ${'*'.repeat(5000)}`;
    const findings = Array.from({ length: 60 }, () =>
      finding({ line: 10, message: { what, why: what, todo: `${what}.` } }),
    );
    const comment = only(planReview(judgement({ findings, texts }), hunks, [], options).post);
    expect(comment.body.length).toBeLessThan(65_536);
    expect(comment.body.includes('and 56 more of')).toBe(true);
  });

  it('shows nothing of a secret', () => {
    const findings = [finding({ line: 10, fix: 'f1', secret: true })];
    const fixes = [fix('f1', [replaceLine(10, 'x: 1')])];
    expect(only(planReview(judgement({ findings, fixes, texts }), hunks, [], options).post).body).not.toContain('x: 1');
  });

  it('holds a suggestion with backticks in a longer fence', () => {
    const findings = [finding({ line: 10, fix: 'f1' })];
    const fixes = [fix('f1', [replaceLine(10, '        note: |\n  ````\n        x: ```')])];
    const comment = only(planReview(judgement({ findings, fixes, texts }), hunks, [], options).post);
    expect(comment.body).toContain('\n`````suggestion\n');
  });
});

describe('what has no comment', () => {
  it('is counted with its reason', () => {
    const findings = [
      finding({ line: 10 }),
      finding({ line: 99, container: null }),
      finding({ line: 7, severity: 'notice' }),
      finding({ line: 11, severity: 'warning', container: { name: 'side', type: 'regular' } }),
      finding({ line: 12, waiver: { reason: 'r', until: '2027-01-01', by: 'config', file: 'c', line: 1 } }),
    ];
    const plan = planReview(judgement({ findings, texts }), hunks, [], { ...options, maxComments: 1 });
    expect(placedFindings(plan)).toEqual([findings[0]]);
    expect(plan.unplaced.map(({ finding, reason }) => [finding.place.line, reason])).toEqual([
      [99, 'outside the diff'],
      [11, 'over the limit of comments'],
      [7, 'notice'],
    ]);
  });
});

describe('the next run', () => {
  const findings = [finding({ line: 10, fix: 'f1' })];
  const fixes = [fix('f1', [replaceLine(10, '        privileged: false')])];
  const first = planReview(judgement({ findings, fixes, texts }), hunks, [], options);
  const comment = only(first.post);
  const again = (there: ReturnType<typeof posted>[], given = {}) =>
    planReview(judgement({ findings, fixes, texts, ...given }), hunks, there, options);

  it('posts nothing twice', () => {
    const plan = again([posted(comment)]);
    expect([plan.post, plan.edit, plan.retire]).toEqual([[], [], []]);
    expect(plan.keep).toHaveLength(1);
  });

  it('edits a comment whose text changed', () => {
    const changed = findings.map((old) => ({ ...old, message: { ...old.message, why: 'Another reason.' } }));
    const plan = again([posted(comment)], { findings: changed, inScope: changed });
    expect(plan.post).toEqual([]);
    expect(plan.edit).toHaveLength(1);
  });

  it('posts an outdated one anew and folds the old one', () => {
    const old = posted(comment, { line: null, firstLine: null });
    const plan = again([old]);
    expect(plan.post).toHaveLength(1);
    expect(plan.retire).toMatchObject([{ posted: { id: old.id }, why: 'moved', minimize: 'OUTDATED' }]);
  });

  it('says what is fixed and folds it, unless a person answered', () => {
    const gone = { findings: [], inScope: [], fixes: [] };
    const plan = again([posted(comment), posted(comment, { hasReplies: true })], gone);
    expect(plan.retire.map(({ why, minimize }) => [why, minimize])).toEqual([
      ['fixed', 'RESOLVED'],
      ['fixed', undefined],
    ]);
    const body = plan.retire[0]?.body ?? '';
    expect(body).toContain('Fixed in `aaaaaaa`');
  });

  it('leaves a fixed one alone', () => {
    const gone = { findings: [], inScope: [], fixes: [] };
    const body = again([posted(comment)], gone).retire[0]?.body ?? '';
    const fixed = posted({ ...comment, body }, { isMinimized: true });
    expect(again([fixed], gone).retire).toEqual([]);
    expect(again([{ ...fixed, isMinimized: false }], gone).retire).toMatchObject([
      { body: undefined, minimize: 'RESOLVED' },
    ]);
    expect(again([fixed]).post).toHaveLength(1);
  });

  it('says nothing new where a person resolved it, and counts it', () => {
    const plan = again([posted(comment, { isResolved: true })]);
    expect([plan.post, plan.edit, plan.keep, plan.retire]).toEqual([[], [], [], []]);
    expect(plan.unplaced).toMatchObject([{ reason: 'resolved' }]);
  });
});
