import { describe, expect, it } from 'vitest';
import { hasDeletedLinesWithin, headLines, hunkOf } from '../../src/diff/hunk.ts';
import { parsePatch } from '../../src/diff/parse-patch.ts';

const patch = `@@ -1,4 +1,4 @@ kind: Pod
 a
-b
+B
 c
 d
@@ -20,3 +20,5 @@
 x
+++ y
+@@ -1 +1 @@
 z

\\ No newline at end of file`;

describe('a patch', () => {
  const hunks = parsePatch(patch);

  it('is read by the counts of its headers, whatever its lines look like', () => {
    expect(hunks.map(headLines)).toEqual([
      { first: 1, last: 4 },
      { first: 20, last: 24 },
    ]);
    expect(hunks[1]?.lines.map((line) => line.kind)).toEqual(['context', 'added', 'added', 'context', 'context']);
  });

  it('takes git output with its header lines', () => {
    const header = 'diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n';
    expect(parsePatch(header + patch)).toEqual(hunks);
  });

  it('is nothing where there is no diff', () => {
    expect(parsePatch('')).toEqual([]);
  });
});

describe('a range', () => {
  const hunks = parsePatch('@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n@@ -4,2 +4,2 @@\n d\n-e\n+E');

  it('stands in one hunk; two neighbours are not one', () => {
    expect(hunkOf(hunks, { first: 1, last: 3 })).toBe(hunks[0]);
    expect(hunkOf(hunks, { first: 3, last: 4 })).toBeUndefined();
    expect(hunkOf(hunks, { first: 6, last: 6 })).toBeUndefined();
  });

  it.each([
    [{ first: 1, last: 2 }, true],
    [{ first: 2, last: 2 }, false],
    [{ first: 2, last: 3 }, false],
    [{ first: 1, last: 1 }, false],
  ])('%o has deleted lines within: %s', (range, expected) => {
    const [hunk] = hunks;
    expect(hunk !== undefined && hasDeletedLinesWithin(hunk, range)).toBe(expected);
  });

  it('is not where a hunk only deletes', () => {
    expect(parsePatch('@@ -1,2 +0,0 @@\n-a\n-b').map(headLines)).toEqual([undefined]);
  });
});
