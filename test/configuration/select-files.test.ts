import { expect, test } from 'vitest';
import { defaultInclude } from '../../src/configuration/configuration.ts';
import { fileSelector, globProblem } from '../../src/configuration/select-files.ts';

test.each([
  ['deploy/api.yaml', true],
  ['api.yml', true],
  ['.github/deploy/x.json', true],
  ['.hidden.yaml', true],
  ['#odd/!name.yaml', true],
  ['a\nb.yaml', true],
  ['deploy/api.yaml.tpl', false],
  ['README.md', false],
])('the default takes %j: %s', (path, expected) => {
  expect(fileSelector(defaultInclude, [])(path)).toBe(expected);
});

test('an exclude goes before an include', () => {
  const select = fileSelector(['**/*.yaml'], ['**/testdata/**', '#x.yaml', '!y.yaml']);
  expect(['a/testdata/b.yaml', 'testdata/b.yaml', '#x.yaml', '!y.yaml', 'a/b.yaml'].filter(select)).toEqual([
    'a/b.yaml',
  ]);
});

test.each(['', ' ', '!a', '/a', './a', 'a'.repeat(1_001), '{a,b}'.repeat(20)])('refuses the pattern %j', (pattern) => {
  expect(globProblem(pattern)).toBeDefined();
});

test.each([`${'*a'.repeat(400)}b`, '+(a|aa)'.repeat(6), '**/*a*/'.repeat(10), '{a,b}'.repeat(8)])(
  'the pattern %j is matched in bounded time',
  (pattern) => {
    const start = performance.now();
    fileSelector([pattern], [])(`${'a'.repeat(200)}/${'a/'.repeat(40)}c`);
    expect(performance.now() - start).toBeLessThan(3_000);
  },
);
