import { expect, test } from 'vitest';
import { codeOwners } from '../../src/configuration/code-owners.ts';

const text = `# who owns what
*           @org/all
*.js        @js # comment
/build/logs/ @logs
docs/*      docs@example.com
apps/       @org/apps
/deploy     @deploy @second
/apps/github
**/secret   @org/security
`;

test.each([
  ['README.md', ['@org/all']],
  ['src/a.js', ['@js']],
  ['build/logs/a/b.txt', ['@logs']],
  ['x/build/logs/a.txt', ['@org/all']],
  ['docs/a.md', ['docs@example.com']],
  ['docs/sub/a.md', ['@org/all']],
  ['x/apps/a.yaml', ['@org/apps']],
  ['deploy/a/b.yaml', ['@deploy', '@second']],
  ['apps/github/a.yaml', []],
  ['a/b/secret', ['@org/security']],
])('%s is owned by %j', (file, owners) => {
  expect(codeOwners(text)(file)).toEqual(owners);
});

test('patterns that GitHub does not take and words that are no owners count for nothing', () => {
  expect(codeOwners('!a @x\n[ab] @x\n* nobody <b>@x\n')('a')).toEqual([]);
});
