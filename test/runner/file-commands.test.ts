import { describe, expect, it } from 'vitest';
import { readPairs, readSummary } from './file-commands.ts';

describe('the output file', () => {
  it.each([
    ['a=1\nb=x=y\n', { a: '1', b: 'x=y' }],
    ['a<<end\none\ntwo\nend\nb=2\n', { a: 'one\ntwo', b: '2' }],
    ['a<<end\nend\n', { a: '' }],
    ['a<<x\nb=1\nc<<y\nx\n', { a: 'b=1\nc<<y' }],
    ['a=b<<c\n', { a: 'b<<c' }],
    ['a=1\r\n', { a: '1' }],
    ['', {}],
  ])('%j', (text, pairs) => {
    expect(Object.fromEntries(readPairs(text))).toEqual(pairs);
  });

  it.each(['a<<end\nnever\n', 'no pair\n', '=x\n', '<<end\nend\n'])('%j fails the step', (text) => {
    expect(() => readPairs(text)).toThrow(/^Invalid/);
  });
});

describe('the summary', () => {
  it('is kept up to 1 MiB and dropped whole above', () => {
    expect(readSummary(Buffer.alloc(1024 * 1024, 'x')).text).toHaveLength(1024 * 1024);
    expect(readSummary(Buffer.alloc(1024 * 1024 + 1, 'x'))).toEqual({
      text: '',
      error: '$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1025k.',
    });
  });
});
