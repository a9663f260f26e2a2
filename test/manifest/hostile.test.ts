import { describe, expect, test } from 'vitest';
import { judgePaths } from '../../src/findings/judge.ts';
import { treeOf } from '../corpus.ts';
import { settings } from '../settings.ts';

const good =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: good, namespace: shop}\nspec:\n  hostPID: true\n  containers: [{name: c, image: i}]\n';
const head = 'apiVersion: v1\nkind: Pod\nmetadata: {name: bad}\n';
const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/** Texts that stall or kill a careless reader: each ends as one unread document, and the next one is judged. */
const texts: readonly (readonly [string, string, string])[] = [
  [
    'an alias bomb',
    `${head}a0: &a0 [x,x,x,x,x,x,x,x,x]\n${many(9, (i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(',')}]\n`)}`,
    'aliases',
  ],
  [
    '20,000 anchors and aliases',
    `${head}${many(20_000, (i) => `k${i}: &k${i} 1\n`)}all: [${many(20_000, (i) => `*k${i},`)}]\n`,
    'aliases',
  ],
  ['a map of a million keys', `${head}m:\n${many(1_000_000, (i) => ` k${i}: 1\n`)}`, 'too-large'],
  ['one line of 10 MB', `${head}m: [${'1, '.repeat(3_300_000)}1]\n`, 'too-large'],
  ['100,000 open brackets', `${head}m: ${'['.repeat(100_000)}\n`, 'syntax'],
  ['20,000 nested sequences', `${head}m:\n${'- '.repeat(20_000)}x\n`, 'syntax'],
  ['400 explicit keys', `${head}${'? '.repeat(400)}x\n`, 'syntax'],
  ['a NUL', `${head}m: "a\0b"\n`, 'characters'],
  ['a lone CR', `${head}# a\rhostNetwork: true\n`, 'characters'],
  ['a line separator', `${head}# a\u2028hostNetwork: true\n`, 'characters'],
  ['an unterminated quote', `${head}m: "a\n`, 'syntax'],
  ['an alias of nothing', `${head}m: *nothing\n`, 'syntax'],
  ['an alias of itself', `${head}m: &m [*m]\n`, 'syntax'],
  ['a key that is a map', `${head}? {a: b}\n: c\n`, 'syntax'],
];

describe('hostile text ends as an unread document', () => {
  test.each(texts)('%s', (_, text, code) => {
    const judged = [{ kind: 'text', path: 'a.yaml', text: `${text}---\n${good}`, validUtf8: true } as const];
    const result = judgePaths(treeOf(judged), settings());
    expect(result.coverage.unread.map((unread) => unread.code)).toEqual([code]);
    expect(result.findings.filter(({ rule }) => rule === 'unreadable-document')).toHaveLength(1);
    expect(result.findings.some(({ resource }) => resource?.name === 'good')).toBe(true);
    expect(result.verdict).toBe('fail');
  });

  test('bytes that are no UTF-8 are told', () => {
    const judged = [
      { kind: 'text', path: 'a.yaml', text: `${head}m: "\ufffd"\n---\n${good}`, validUtf8: false } as const,
    ];
    const result = judgePaths(treeOf(judged), settings());
    expect(result.coverage.unread.map(({ code, line }) => [code, line])).toEqual([['not-utf8', 4]]);
  });

  test('a hundred thousand documents are judged, those behind are told', () => {
    const text = '---\nkind: A\napiVersion: v1\n'.repeat(100_010);
    const result = judgePaths(treeOf([{ kind: 'text', path: 'a.yaml', text, validUtf8: true }]), settings());
    expect(result.coverage.documents).toBe(100_000);
    expect(result.coverage.unread.map(({ code }) => code)).toEqual(['too-many-documents']);
  });

  test('the keys of every object’s prototype are keys like others', () => {
    const text = `${good}x: {__proto__: {a: 1}, constructor: 2, toString: 3}\n<<: {hasOwnProperty: 4}\n`;
    const result = judgePaths(treeOf([{ kind: 'text', path: 'a.yaml', text, validUtf8: true }]), settings());
    expect(result.coverage.unread).toEqual([]);
  });

  test('what the time was not enough for is told and makes the run incomplete', () => {
    let calls = 0;
    const isOver = () => {
      calls += 1;
      return calls > 2;
    };
    const judged = ['a', 'b', 'c'].map(
      (name) =>
        ({ kind: 'text', path: `${name}.yaml`, text: 'apiVersion: v1\nkind: ConfigMap\n', validUtf8: true }) as const,
    );
    const result = judgePaths(treeOf(judged), settings({ isOver }));
    expect(result.coverage.unread.map(({ code }) => code)).toContain('deadline');
    expect(result.verdict).toBe('incomplete');
  });
});
