import { describe, expect, it } from 'vitest';
import { StepOutput } from './workflow-commands.ts';

function read(...lines: readonly string[]): StepOutput {
  const output = new StepOutput([]);
  for (const line of lines) output.addLine(line);
  return output;
}

describe('a workflow command', () => {
  it.each([
    ['::error::plain', { level: 'error', message: 'plain', file: undefined, line: undefined }],
    [
      '  ::warning file=a b.yaml,line=3,endLine=5,title=A%3A B%2C C::two%0Alines 100%25',
      { level: 'warning', file: 'a b.yaml', line: 3, endLine: 5, title: 'A: B, C', message: 'two\nlines 100%' },
    ],
    ['::notice file=a.yaml,line=3,col=4,endColumn=9::x', { line: 3, column: 4, endColumn: 9 }],
    [
      '::error line=3,endLine=5,col=4,endColumn=9::columns over lines',
      { line: 3, endLine: 5, column: undefined, endColumn: undefined },
    ],
    ['::error line=5,endLine=3::ends before it starts', { line: undefined, endLine: undefined }],
    ['::error file=a::b::c', { file: 'a', message: 'b::c' }],
    ['text before ##[error]the older form', { level: 'error', message: 'the older form' }],
    ['##[warning file=x;line=2]older, with properties', { level: 'warning', file: 'x', line: 2 }],
  ])('%s', (line, expected) => {
    expect(read(line).annotations).toMatchObject([expected]);
  });

  it.each(['text ::error::not at the start', '::unknown::x', ':: error::x', '##[unknown]x', '# [error]x'])(
    '%s is none',
    (line) => {
      const output = read(line);
      expect([output.annotations, output.log]).toEqual([[], line]);
    },
  );

  it('is shown ten times a level, its message cut at 4,096 characters', () => {
    const output = read(
      ...Array.from({ length: 12 }, (_, index) => `::error::${index}`),
      '::warning::one',
      `::notice::${'x'.repeat(5000)}`,
    );
    expect(output.annotations.filter((item) => item.isShown).map((item) => item.level)).toEqual([
      ...Array(10).fill('error'),
      'warning',
      'notice',
    ]);
    expect(output.annotations.at(-1)?.message).toHaveLength(4096);
  });

  it('is not obeyed while commands are stopped', () => {
    const output = read('::stop-commands::pause-1', '::error::no', '##[error]no', '::pause-1::', '::error::yes');
    expect(output.annotations.map((item) => item.message)).toEqual(['yes']);
  });

  it('masks values from then on and before, several lines one by one', () => {
    const output = read(
      'one secret',
      '::add-mask::secret',
      '::add-mask::first%0Asecond',
      'secret second',
      '::error::a secret',
    );
    expect(output.log).toBe('one ***\n*** ***\nError: a ***');
    expect(output.annotations[0]?.message).toBe('a ***');
  });

  it('that is deprecated is told', () => {
    expect(read('::set-output name=a::b', '::save-state name=a::b').deprecated).toEqual(['set-output', 'save-state']);
  });
});
