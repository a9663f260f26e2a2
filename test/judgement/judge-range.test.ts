import { describe, expect, test } from 'vitest';
import type { Settings } from '../../src/findings/settings.ts';
import { judgeRange } from '../../src/judgement/judge.ts';
import { treeOf } from '../corpus.ts';
import { settings } from '../settings.ts';

type Files = Readonly<Record<string, string>>;

function tree(files: Files) {
  return treeOf(Object.entries(files).map(([path, text]) => ({ kind: 'text', path, text, validUtf8: true }) as const));
}

function judge(
  base: Files,
  head: Files,
  renames: Readonly<Record<string, string>> = {},
  changes: Partial<Settings> = {},
) {
  const only = changes.only ?? new Set(['privileged', 'host-network']);
  const range = {
    base: tree(base),
    head: tree(head),
    renames: new Map(Object.entries(renames)),
    baseCommit: 'b',
    headCommit: 'h',
  };
  return judgeRange(range, settings({ only, ...changes }));
}

const container = (name: string, privileged: string) =>
  `    - name: ${name}\n      image: i\n      securityContext: {privileged: ${privileged}}\n`;
const pod = (name: string, ...containers: readonly string[]) =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n  namespace: shop\nspec:\n  containers:\n${containers.join('')}`;
const bad = pod('p', container('a', 'true'));

describe('what a change introduces', () => {
  test('a new file’s findings, and nothing of what stood there', () => {
    const { findings, verdict } = judge(
      { 'a.yaml': bad },
      { 'a.yaml': bad, 'b.yaml': pod('q', container('a', 'true')) },
    );
    expect(findings.map(({ place, status }) => [place.file, status])).toEqual([
      ['a.yaml', 'existing'],
      ['b.yaml', 'introduced'],
    ]);
    expect(verdict).toBe('fail');
  });

  test.each([
    ['lines that move', { 'a.yaml': bad }, { 'a.yaml': `# new\n\n${bad}` }, {}],
    ['a renamed file', { 'a.yaml': bad }, { 'b/c.yaml': bad }, { 'b/c.yaml': 'a.yaml' }],
    ['an object that moves to another file', { 'a.yaml': bad, 'b.yaml': '' }, { 'a.yaml': '', 'b.yaml': bad }, {}],
    [
      'containers in another order',
      { 'a.yaml': pod('p', container('a', 'true'), container('b', 'false')) },
      { 'a.yaml': pod('p', container('b', 'false'), container('a', 'true')) },
      {},
    ],
    ['documents in another order', { 'a.yaml': `${bad}---\n${pod('q')}` }, { 'a.yaml': `${pod('q')}---\n${bad}` }, {}],
    ['the same value written otherwise', { 'a.yaml': bad }, { 'a.yaml': bad.replace('true', 'on') }, {}],
  ] as const)('not %s', (_, base, head, renames) => {
    const { findings, verdict } = judge(base, head, renames);
    expect(findings.map(({ status }) => status)).toEqual(['existing']);
    expect(verdict).toBe('pass');
  });

  test('a second container with the same fault', () => {
    const { inScope } = judge(
      { 'a.yaml': bad },
      { 'a.yaml': pod('p', container('a', 'true'), container('b', 'true')) },
    );
    expect(inScope.map((finding) => finding.container?.name)).toEqual(['b']);
  });

  test('a fix cures what is in scope and leaves what stood there', () => {
    const { fixes, findings } = judge(
      { 'a.yaml': bad },
      { 'a.yaml': bad.replace('spec:\n', 'spec:\n  hostNetwork: true\n') },
    );
    expect(fixes).toHaveLength(1);
    expect(findings.find(({ rule }) => rule === 'privileged')?.fix).toBeNull();
  });

  test('what a change cures is told with its place in the base', () => {
    const { fixed } = judge({ 'a.yaml': bad }, { 'a.yaml': bad.replace('true', 'false') });
    expect(fixed.map(({ rule, status, place }) => [rule, status, place.line])).toEqual([['privileged', 'fixed', 10]]);
  });

  test('a value that can no longer be told gates where it complied, and not where nothing stood before', () => {
    const hidden = bad.replace('true', '"${PRIVILEGED}"');
    const before = judge({ 'a.yaml': bad.replace('true', 'false') }, { 'a.yaml': hidden });
    expect([before.verdict, before.findings[0]?.severity]).toEqual(['fail', 'error']);
    const fresh = judge({}, { 'a.yaml': hidden });
    expect([fresh.verdict, fresh.findings[0]?.severity]).toEqual(['pass', 'warning']);
  });

  test('scope touched takes in what stood in changed objects, all takes in everything', () => {
    const base = { 'a.yaml': bad, 'b.yaml': pod('q', container('a', 'true')) };
    const head = { ...base, 'a.yaml': bad.replace('image: i', 'image: j') };
    expect(judge(base, head, {}, { scope: 'touched' }).inScope.map(({ place }) => place.file)).toEqual(['a.yaml']);
    expect(judge(base, head, {}, { scope: 'all' }).inScope).toHaveLength(2);
    expect(judge(base, head).verdict).toBe('pass');
  });

  test('a broken document that the change brings fails, one that stood there leaves the run incomplete', () => {
    const broken = { 'a.yaml': 'apiVersion: v1\nkind: Pod\nspec: "\n' };
    expect(judge({}, broken).verdict).toBe('fail');
    expect(judge(broken, broken).verdict).toBe('incomplete');
  });
});
