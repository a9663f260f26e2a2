import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { byteLength, fitSections } from '../../src/plan/cut-text.ts';
import { codeBlock, codeSpan, escapeText, renderSentence, showText, tableCell } from '../../src/plan/markdown.ts';
import { readMarker, writeMarker } from '../../src/plan/marker.ts';

const parser = new MarkdownIt({ html: true, linkify: true });
// GitHub makes no link of a bare `name.tld`.
parser.linkify.set({ fuzzyLink: false });

/** Text that tries to be something else. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      '`',
      '``',
      '|',
      '<b>',
      '<!--',
      '-->',
      '@octo',
      '#12',
      '[a](b)',
      '![x](y)',
      '**',
      '~~',
      '\n',
      '\n\n# h\n',
      '\\',
      '&lt;',
      'https://x.test',
      'www.x.test',
      '- ',
      '1. ',
      '> ',
      '\u202e',
      'GH-1',
      '</details>',
      '$',
      '{{',
    ),
  ),
  maxLength: 12,
});

/** Kinds of the inline tokens of one paragraph. */
function inlineKinds(markdown: string): readonly string[] {
  return parser.parseInline(markdown, {}).flatMap((token) => (token.children ?? []).map((child) => child.type));
}

function shownText(markdown: string): string {
  const tokens = parser.parseInline(markdown, {}).flatMap((token) => token.children ?? []);
  return tokens.map((token) => token.content).join('');
}

describe('hostile text', () => {
  it('is nothing but text as running text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const kinds = inlineKinds(`x ${escapeText(text)} y`);
        expect(kinds.filter((kind) => kind !== 'text' && kind !== 'text_special' && kind !== 'softbreak')).toEqual([]);
        expect(shownText(`x ${escapeText(text)} y`).replaceAll('\u2060', '')).toBe(`x ${showText(text)} y`);
      }),
    );
  });

  it('opens no block at the start of a line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const kinds = parser.parse(`x\n\n${escapeText(text).trimStart()}\n\ny`, {}).map((token) => token.type);
        expect(kinds.filter((kind) => !/^(?:paragraph_(?:open|close)|inline)$/.test(kind))).toEqual([]);
      }),
    );
  });

  it('is one code span as a value', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(text !== '');
        expect(inlineKinds(`x ${codeSpan(text)} y`)).toEqual(['text', 'code_inline', 'text']);
      }),
    );
  });

  it('keeps to its cell of a table', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const row = `| ${tableCell(codeSpan(text))} | ${tableCell(escapeText(text))} | end |`;
        const html = parser.render(`| a | b | c |\n| --- | --- | --- |\n${row}`);
        expect(html.match(/<td>/g)).toHaveLength(3);
        expect(html).toContain('<td>end</td>');
      }),
    );
  });

  it('is only text and code in a sentence', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const kinds = inlineKinds(`x ${renderSentence(`${a} \`${b}\` is set.`)} y`);
        expect(kinds.filter((kind) => !/^(?:text|text_special|code_inline)$/.test(kind))).toEqual([]);
      }),
    );
  });

  it('stays in its fence', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const content = text.replace(/[\r\0]/g, '');
        const tokens = parser.parse(`${codeBlock('suggestion', content)}\n\nend`, {});
        expect(tokens.map((token) => token.type)).toEqual(['fence', 'paragraph_open', 'inline', 'paragraph_close']);
      }),
    );
  });
});

it('reads sentences as they are meant', () => {
  expect(renderSentence('Container `app` sets `privileged: true` (see host-path).')).toBe(
    'Container `app` sets `privileged: true` (see host-path).',
  );
});

it('shows what hides', () => {
  expect(showText('a\nb\u202ec')).toBe('a\\nb\\u202ec');
  expect(codeSpan('`x`')).toBe('`` `x` ``');
  expect(escapeText('@org #1')).toBe('@\u2060org \\#\u20601');
});

it('keeps a marker', () => {
  const marker = { state: 'open' as const, digest: '0123456789abcdef', findings: ['f'.repeat(16), '0'.repeat(16)] };
  expect(readMarker(`text\n\n${writeMarker(marker)}`)).toEqual(marker);
  expect(readMarker('<!-- kpr:zz -->')).toBeUndefined();
  expect(readMarker('<!-- kpr:00 -->')).toBeUndefined();
});

describe('a text over the limit', () => {
  it('is cut at a line border, in bytes, and says so', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 50 }),
        fc.integer({ min: 40, max: 400 }),
        (lines, limit) => {
          const text = fitSections(
            [
              { text: lines.join('\n'), cuttable: true },
              { text: 'end', cuttable: false },
            ],
            limit,
            '*cut*',
          );
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });

  it('is measured as UTF-8', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => byteLength(text) === Buffer.byteLength(text)));
  });
});
