import { describe, expect, test } from 'vitest';
import { judgePaths } from '../../src/judgement/judge.ts';
import { treeOf } from '../corpus.ts';
import { good, hostileTexts, manyDocuments } from '../hostile-texts.ts';
import { settings } from '../settings.ts';

describe('hostile text', () => {
  test.each(hostileTexts)('$name', ({ text, code }) => {
    const judged = [{ kind: 'text', path: 'a.yaml', text: `${text}---\n${good}`, validUtf8: true } as const];
    const result = judgePaths(treeOf(judged), settings());
    expect(result.failures).toEqual([]);
    expect(result.coverage.unread.map((unread) => unread.code)).toEqual(code === null ? [] : [code]);
    const told = result.findings.filter(({ rule }) => rule === 'unreadable-document');
    expect(told).toHaveLength(code === null ? 0 : 1);
    expect(result.findings.some(({ resource }) => resource?.name === 'good')).toBe(true);
    expect(result.verdict).toBe('fail');
  });

  test('bytes that are no UTF-8 are told', () => {
    const judged = [
      {
        kind: 'text',
        path: 'a.yaml',
        text: `apiVersion: v1\nkind: Pod\nmetadata: {name: bad}\nm: "\ufffd"\n---\n${good}`,
        validUtf8: false,
      } as const,
    ];
    const result = judgePaths(treeOf(judged), settings());
    expect(result.coverage.unread.map(({ code, line }) => [code, line])).toEqual([['not-utf8', 4]]);
  });

  test.each(['\r', '\x85', '\u2028', '\u2029'])(
    'a document hidden behind a comment’s end of its own (%j) is told',
    (end) => {
      const hidden = `# nothing here${end}${good.trimEnd().replaceAll('\n', end)}\n`;
      const files = ['', 'apiVersion: v1\nkind: CustomResourceDefinition\nmetadata: {name: x}\n'].map(
        (before, index) => ({ kind: 'text', path: `${index}.yaml`, text: before + hidden, validUtf8: true }) as const,
      );
      const result = judgePaths(treeOf(files), settings());
      expect(result.coverage.unread.map(({ file, code }) => [file, code])).toEqual([
        ['0.yaml', 'characters'],
        ['1.yaml', 'characters'],
      ]);
      expect(result.verdict).toBe('fail');
    },
  );

  test('UTF-16, which kubectl reads, is told', () => {
    const text = Buffer.from(`\ufeff${good}`, 'utf16le').toString('utf8');
    const result = judgePaths(treeOf([{ kind: 'text', path: 'a.yaml', text, validUtf8: false }]), settings());
    expect(result.coverage.unread.map(({ code }) => code)).toEqual(['characters']);
    expect(result.verdict).toBe('fail');
  });

  test('a hundred thousand documents are judged, those behind are told', () => {
    const text = manyDocuments(100_010);
    const result = judgePaths(treeOf([{ kind: 'text', path: 'a.yaml', text, validUtf8: true }]), settings());
    expect(result.coverage.documents).toBe(100_000);
    expect(result.coverage.unread.map(({ code }) => code)).toEqual(['too-many-documents']);
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
