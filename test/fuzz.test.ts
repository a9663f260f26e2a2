import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../src/findings/finding.ts';
import { applyEdits, type Fix } from '../src/fixes/fix.ts';
import { judgePaths } from '../src/judgement/judge.ts';
import { objectsOf } from '../src/manifest/manifest-object.ts';
import type { Span } from '../src/manifest/place.ts';
import { readDocument } from '../src/manifest/read-document.ts';
import { SourceText } from '../src/manifest/source-text.ts';
import { podsOf } from '../src/workload/pod.ts';
import { corpusFiles, corpusInput, hasCorpus, treeOf } from './corpus.ts';
import { settings } from './settings.ts';

/** Texts to spoil: the rules' invalid cases and, where they are at hand, hard and real files of the corpora. */
const texts: readonly string[] = (() => {
  const cases = '__fixtures__/rules';
  const own = readdirSync(cases, { recursive: true, encoding: 'utf8' })
    .filter((file) => /invalid.*\.ya?ml$/.test(file))
    .map((file) => readFileSync(join(cases, file), 'utf8'));
  const more = hasCorpus
    ? ['nasty', 'kics', 'bad-pods', 'realworld'].flatMap((folder) =>
        corpusFiles(folder).map((file) => corpusInput(folder, file).text),
      )
    : [];
  return [...own, ...more].filter((text) => text.length > 0 && text.length < 8_000).sort();
})();

const pieces = [
  '\t',
  '\r',
  '\0',
  '\u2028',
  '\ufeff',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '&a ',
  '*a',
  '<<: *a\n',
  '? ',
  ': ',
  '- ',
  '|\n',
  '>-\n',
  '"',
  "'",
  '[',
  '{',
  ']',
  '}',
  ',',
  '#',
  '!!str ',
  '!x ',
  '{{ x }}',
  '${X}',
  'null',
  'yes',
  '0o0',
  '__proto__: 1\n',
  'hostPID: true\n',
  'securityContext:\n',
  '\u{1F600}',
  '\ud800',
  '\ufffd',
  '\x85',
];

type Mutation =
  | { readonly kind: 'delete' | 'repeat' | 'indent' | 'outdent' | 'swap' | 'cut'; readonly at: number }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string };

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('delete', 'repeat', 'indent', 'outdent', 'swap', 'cut' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    text: fc.constantFrom(...pieces),
  }),
);

/** Spoils a text at a place given as a part of its length. */
function mutate(text: string, change: Mutation): string {
  if (change.kind === 'insert') {
    const at = Math.floor(change.at * text.length);
    return text.slice(0, at) + change.text + text.slice(at);
  }
  if (change.kind === 'cut') return text.slice(0, Math.floor(change.at * text.length));
  const lines = text.split('\n');
  const at = Math.min(lines.length - 1, Math.floor(change.at * lines.length));
  const line = lines[at] ?? '';
  const changed = { delete: [], repeat: [line, line], indent: [`  ${line}`], outdent: [line.replace(/^ {1,2}/, '')] };
  const kept = change.kind === 'swap' ? [lines[at + 1] ?? '', line].slice(0, lines.length - at) : changed[change.kind];
  lines.splice(at, change.kind === 'swap' ? 2 : 1, ...kept);
  return lines.join('\n');
}

function judged(text: string) {
  return judgePaths(
    treeOf([{ kind: 'text', path: 'a.yaml', text, validUtf8: true }]),
    settings({ profiles: ['guidance', 'restricted'] }),
  );
}

function isInside({ place }: Finding, source: SourceText): boolean {
  const { line, column, endLine, endColumn } = place;
  const isOrdered = line < endLine || (line === endLine && column <= endColumn);
  return (
    line >= 1 &&
    endLine <= Math.max(source.lineCount, 1) &&
    column >= 1 &&
    column <= source.line(line).length + 1 &&
    endColumn <= source.line(endLine).length + 1 &&
    isOrdered
  );
}

/** Every object of a text, with the span of what an edit for it may touch. */
function objectSpans(source: SourceText) {
  return source.documents.flatMap(({ span, index }) => {
    const read = readDocument(source.text, span, true);
    if (read.kind === 'unreadable') return [];
    return objectsOf(read.root, source, index, 'manifest').flatMap((object) => {
      const { kind, name, root } = object;
      if (root.span === undefined) return [];
      const containers = podsOf(object).flatMap((pod) => pod.containers);
      return { index, kind, name, span: lines(source, root.span), containers };
    });
  });
}

/** Whole lines with their ends: new ones are written behind the last line, and lines are taken away whole. */
function lines(source: SourceText, { start, end }: Span): Span {
  return { start: source.lineStart(source.lineAt(start)), end: source.lineStart(source.lineAt(end) + 1) };
}

/** Whether the edits keep to the container that the fix names, or to the object whose findings it cures. */
function staysInside(fix: Fix, findings: readonly Finding[], source: SourceText): boolean {
  const cured = new Set(fix.cures);
  const own = findings.filter(({ fingerprint }) => cured.has(fingerprint));
  const objects = objectSpans(source).filter(({ index, kind, name }) =>
    own.some(({ document, resource }) => document === index && resource?.kind === kind && resource.name === name),
  );
  const { container } = fix;
  const spans = objects.flatMap(({ span, containers }) => {
    if (container === null) return [span];
    const named = containers.filter(({ name, type }) => name === container.name && type === container.type);
    return named.flatMap(({ field }) => (field.span === undefined ? [] : [lines(source, field.span)]));
  });
  return fix.edits.every(({ span: edit }) => spans.some((span) => edit.start >= span.start && edit.end <= span.end));
}

test('spoiled files are judged without a throw, with places inside the text and fixes that hold', () => {
  const spoiled = fc
    .tuple(fc.nat({ max: texts.length - 1 }), fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([index, mutations]) => mutations.reduce(mutate, texts[index] ?? ''));
  fc.assert(
    fc.property(spoiled, (text) => {
      const { findings, fixes, failures } = judged(text);
      const source = new SourceText('a.yaml', text);
      expect(failures).toEqual([]);
      expect(findings.filter((finding) => !isInside(finding, source))).toEqual([]);
      expect(fixes.filter((fix) => !staysInside(fix, findings, source))).toEqual([]);
      if (fixes.length === 0) return;
      const after = judged(
        applyEdits(
          text,
          fixes.flatMap(({ edits }) => edits),
        ),
      );
      const count = (all: readonly Finding[], of: string) => all.filter(({ fingerprint }) => fingerprint === of).length;
      const cured = fixes.flatMap(({ cures }) => cures);
      expect(cured.filter((one) => count(after.findings, one) >= count(findings, one))).toEqual([]);
      expect(after.coverage.documents).toBe(judged(text).coverage.documents);
    }),
    { seed: 4, numRuns: 1_500 },
  );
});
