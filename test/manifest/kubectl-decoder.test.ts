import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitDocuments } from '../../src/manifest/documents.ts';
import { Field } from '../../src/manifest/field.ts';
import { readDocument } from '../../src/manifest/read-document.ts';
import { corpusFiles, corpusInput, hasCorpus } from '../corpus.ts';

const source = fileURLToPath(new URL('../../__fixtures__/kubectl-decoder', import.meta.url));

/** The decoder's program, built once; undefined where Go or its modules are not to be had. */
const decoder = ((): string | undefined => {
  const program = join(mkdtempSync(join(tmpdir(), 'kubectl-decoder-')), 'decoder');
  const built = spawnSync('go', ['build', '-o', program, '.'], { cwd: source, encoding: 'utf8' });
  return built.status === 0 ? program : undefined;
})();

/**
 * What kubectl decodes each text to, as JSON text with bare numbers; undefined where it refuses. A list of one text is a
 * file, decoded to the list of its documents.
 */
function kubectl(texts: readonly (string | readonly [string])[]): readonly (string | undefined)[] {
  if (decoder === undefined) throw new Error('no decoder');
  const input = `${texts.map((text) => JSON.stringify(text)).join('\n')}\n`;
  const output = execFileSync(decoder, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return output
    .trimEnd()
    .split('\n')
    .map((line) => (line === 'error' ? undefined : line));
}

/** What the engine decodes a text to, in the same form: keys sorted, integers exact. */
function engine(text: string): string | undefined {
  const read = readDocument(text, { start: 0, end: text.length }, true);
  return read.kind === 'document' ? json(Field.root(read.root)) : undefined;
}

function json(field: Field): string {
  if (field.isList) return `[${field.items().map(json).join(',')}]`;
  if (field.isMap) {
    const entries = field.keys().map((key) => [key, json(field.get(key))] as const);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => `${JSON.stringify(key)}:${value}`)
      .join(',')}}`;
  }
  const { scalar } = field;
  if (scalar === undefined || scalar.type === 'null') return 'null';
  return scalar.type === 'string' ? string(scalar.value) : String(scalar.value);
}

/** Known difference: the line end that closes a block scalar at the very end of a document without one. */
function string(value: string): string {
  return JSON.stringify(value.replace(/\n$/, ''));
}

/** kubectl's JSON in the same form as the engine's: numbers as they are written, keys sorted. */
function normal(text: string): string {
  const numbers: string[] = [];
  const marked = text.replace(/("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)/g, (whole, string, number) => {
    if (string !== undefined) return whole;
    numbers.push(number);
    return `{"#number#":${numbers.length - 1}}`;
  });
  const write = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
    if (typeof value === 'string') return string(value);
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const entries = Object.entries(value);
    const [first] = entries;
    if (first?.[0] === '#number#') {
      const number = numbers[Number(first[1])] ?? '';
      // -0 is a float to Go and 0 to every reader of the field.
      if (Number(number) === 0) return '0';
      return /^-?\d+$/.test(number) ? number : String(Number(number));
    }
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${write(item)}`)
      .join(',')}}`;
  };
  return write(JSON.parse(marked));
}

const plainScalar = fc.oneof(
  fc.stringMatching(/^[-+]?0[xXoObB]?[0-9a-fA-F_]{0,5}$/),
  fc.stringMatching(/^[-+]?[0-9_]{1,22}(\.[0-9_]{0,3})?([eE][-+]?[0-9]{1,2})?$/),
  fc.stringMatching(/^[-+]?\.[0-9_]{1,4}$/),
  fc.stringMatching(/^[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$/),
  fc.stringMatching(/^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}$/),
  fc.constantFrom(
    'yes',
    'Yes',
    'YES',
    'yEs',
    'on',
    'y',
    'Y',
    'n',
    'no',
    'off',
    'OFF',
    'true',
    'TRUE',
    'tRUE',
    '~',
    'null',
    'Null',
    '.nan',
    '<<',
  ),
);
const scalar = fc.oneof(
  plainScalar,
  plainScalar.map((text) => `"${text}"`),
  plainScalar.map((text) => `'${text}'`),
  fc
    .tuple(fc.constantFrom('!!str', '!!int', '!!bool', '!!float', '!x', '!'), plainScalar)
    .map(([tag, text]) => `${tag} ${text}`),
);
const key = fc.constantFrom('a', 'b', 'c', '"b"', "'a'", 'on', 'y', '1', '01', '<<');
const flat = fc.array(fc.tuple(key, fc.oneof(scalar, fc.constantFrom('*x', '*z', '{a: 5, d: 6}', '[1, yes]'))), {
  maxLength: 5,
});
const mapping = flat.map(
  (entries) =>
    `x: &x {a: 1, b: yes}\nz: &z\n  <<: *x\n  c: 0x1\nm:\n${entries.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`,
);

const line = fc.constantFrom(
  'a: 1',
  'a: yes',
  'b: "x # y"',
  '- 1',
  'kind: Pod',
  '# comment',
  '  # comment',
  '',
  '   ',
  '---',
  '--- ',
  '---\t',
  '--- # comment',
  '----',
  '--',
  ' ---',
  '---x',
  '--- a: 1',
  '--- {a: 1}',
  '--- "text"',
  '...',
  '... # comment',
  '%YAML 1.1',
  '%TAG ! tag:x,2000:',
  't: |',
  '  block',
  '  ---',
  't: >-',
  'q: "open',
  'close"',
  'x: &x {c: 1}',
  'y: *x',
  '<<: {d: 1}',
  '{"a": 1}',
  '{"a": [1, 2]}{"b": 1}',
  '[1, 2]',
  '\t',
);
const file = fc
  .tuple(
    fc.constantFrom('', '', '', '\ufeff'),
    fc.array(line, { minLength: 1, maxLength: 9 }),
    fc.constantFrom(
      ['\n'],
      ['\n'],
      ['\r\n'],
      ['\n', '\r\n'],
      ['\n', '\n', '\r'],
      ['\n', '\n', '\x85', '\u2028', '\u2029'],
    ),
    fc.boolean(),
  )
  .map(([mark, lines, eols, isEnded]) => {
    const ended = lines.map((text, index) => text + (eols[(index * 7) % eols.length] ?? ''));
    return mark + (isEnded ? ended.join('') : [...ended.slice(0, -1), lines.at(-1)].join(''));
  });

/**
 * The documents of a file by kubectl's index. Where `...` parts one, kubectl reads the first part alone. An error is what
 * the engine does not read.
 */
function engineDocuments(text: string): readonly (string | undefined)[] {
  const documents: (string | undefined)[] = [];
  const seen = new Set<number>();
  for (const { index, span } of splitDocuments(text)) {
    while (documents.length < index) documents.push('null');
    if (seen.has(index)) continue;
    seen.add(index);
    const read = readDocument(text, span, true);
    documents[index] = read.kind === 'document' ? json(Field.root(read.root)) : undefined;
  }
  return documents;
}

/**
 * What differs where it could matter: in a map, which may be an object. What the engine refuses is told as unreadable; it
 * may be text that go-yaml leaves unread behind a first value (`{a: 1} {b: 2}`). Where kubectl finds nothing the engine
 * may find an object: text behind `...` or an indented `---`, which other tools apply, and JSON values in a row, which
 * kubectl splits before its YAML reader sees them.
 */
function fileDifference(text: string, expected: string): string | undefined {
  const theirs: readonly unknown[] = JSON.parse(expected);
  const ours = engineDocuments(text);
  for (let index = 0; index < Math.max(theirs.length, ours.length); index += 1) {
    const document = theirs[index] ?? null;
    const own = index < ours.length ? ours[index] : 'null';
    if (document === '#error' || own === undefined) continue;
    const theirText = normal(JSON.stringify(document));
    if (own !== theirText && theirText.startsWith('{')) {
      return `document ${index}: kubectl ${theirText}, engine ${own}`;
    }
  }
  return undefined;
}

describe.skipIf(decoder === undefined)('decoding equals kubectl’s decoder', () => {
  test('for generated scalars', () => {
    const texts = fc.sample(scalar, { numRuns: 4000, seed: 7 }).map((text) => `a: ${text}\n`);
    compare(texts, 0);
  });

  test('for generated maps with duplicate keys, aliases and merges', () => {
    compare(fc.sample(mapping, { numRuns: 3000, seed: 11 }), 0);
  });

  test('for generated files: separators, directives, byte order marks, line ends, anchors', () => {
    const texts = fc.sample(file, { numRuns: 6000, seed: 13 });
    const answers = kubectl(texts.map((text) => [text] as const));
    const differences = answers.flatMap((expected, index) => {
      const text = texts[index] ?? '';
      const difference = expected === undefined ? undefined : fileDifference(text, expected);
      return difference === undefined ? [] : `${JSON.stringify(text)} ${difference}`;
    });
    expect(differences.length, differences.slice(0, 12).join('\n')).toBe(0);
  });

  test.skipIf(!hasCorpus)('for every document of the corpus', () => {
    const texts = ['realworld', 'kics', 'gatekeeper', 'polaris', 'kube-score', 'bad-pods', 'pss', 'namespaces'].flatMap(
      (folder) =>
        corpusFiles(folder).flatMap((path) => {
          const { text } = corpusInput(folder, path);
          return splitDocuments(text).map(({ span }) => text.slice(span.start, span.end));
        }),
    );
    expect(texts.length).toBeGreaterThan(1500);
    compare(texts, 0);
  });
});

/** Every text that kubectl decodes, the engine decodes to the same; it may read what kubectl refuses. */
function compare(texts: readonly string[], allowed: number): void {
  const differences: string[] = [];
  for (const [index, expected] of kubectl(texts).entries()) {
    const text = texts[index] ?? '';
    if (expected === undefined) continue;
    const actual = engine(text);
    if (actual !== normal(expected))
      differences.push(
        `${JSON.stringify(text.slice(0, 300))}\n  kubectl ${normal(expected).slice(0, 300)}\n  engine  ${actual?.slice(0, 300)}`,
      );
  }
  expect(differences.length, differences.slice(0, 12).join('\n')).toBe(allowed);
}
