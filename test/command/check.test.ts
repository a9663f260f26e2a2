import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, goodPod, runCall, weakPod } from './run-call.ts';

const only = ['--only', 'privilege-escalation'];

const broken = '---\napiVersion: v1\nkind: Pod\nspec: [';

/** Files with findings, sorted. */
async function judged(folder: string, words: readonly string[] = []): Promise<readonly string[]> {
  const { out } = await runCall(folder, ['check', '--format', 'json', ...only, ...words]);
  const report: { findings: readonly { file: string }[] } = JSON.parse(out);
  const files = report.findings.map(({ file }) => file);
  return [...new Set(files)].sort();
}

describe('exit status', () => {
  test.each([
    ['nothing found', goodPod, [], 0],
    ['an error', weakPod, [], 1],
    ['an error that does not gate', weakPod, ['--fail-on', 'never'], 0],
    ['one that does not gate', broken, ['--fail-on', 'never'], 3],
    ['a template', 'a: {{ .Values.x }}\n{{- if }}', [], 0],
    ['both an error and something unread', weakPod + broken, [], 1],
  ])('%s', async (_, text, words, expected) => {
    const { status } = await runCall(folderOf({ 'a.yaml': text }), ['check', ...only, ...words]);
    expect(status).toBe(expected);
  });

  test('a document that cannot be read', async () => {
    const { status } = await runCall(folderOf({ 'a.yaml': broken }), ['check']);
    expect(status).toBe(1);
  });

  test('an empty folder passes, and says that it saw nothing', async () => {
    expect(await runCall(folderOf({}), ['check'])).toMatchObject({
      status: 0,
      out: 'Nothing found in 0 documents (0 files).\n',
    });
  });

  test('a mistake in the configuration goes before findings', async () => {
    const folder = folderOf({ 'a.yaml': weakPod, '.github/kube-privilege-review.yaml': 'fail-on: x\nprofle: []\n' });
    const { status, error } = await runCall(folder, ['check']);
    expect(status).toBe(2);
    expect(error).toContain('.github/kube-privilege-review.yaml:1:10: fail-on cannot be "x".');
    expect(error).toContain('.github/kube-privilege-review.yaml:2:1: Unknown key "profle"');
  });
});

describe('which files are judged', () => {
  test('those below the current folder, but not below .git and node_modules', async () => {
    const folder = folderOf({
      'a.yaml': weakPod,
      'b/c.yml': weakPod,
      'b/.hidden/d.json': JSON.stringify({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'x' },
        spec: { containers: [{ name: 'a', image: 'b' }] },
      }),
      'b/e.txt': weakPod,
      '.gitignore': 'a.yaml\n',
      '.git/f.yaml': weakPod,
      'node_modules/x/g.yaml': weakPod,
    });
    expect(await judged(folder)).toEqual(['a.yaml', 'b/.hidden/d.json', 'b/c.yml']);
  });

  test('those given, each once; a file by name whatever its name', async () => {
    const folder = folderOf({ 'a.yaml': weakPod, 'b/c.yaml': weakPod, 'b/e.txt': weakPod });
    expect(await judged(folder, ['b', 'b/e.txt', './b/c.yaml', join(folder, 'b')])).toEqual(['b/c.yaml', 'b/e.txt']);
  });

  test('include and exclude, of the call before those of the configuration', async () => {
    const folder = folderOf({
      'a.yaml': weakPod,
      'b/c.yaml': weakPod,
      'b/d.yaml': weakPod,
      '.github/kube-privilege-review.yaml': 'include: ["b/**"]\nexclude: ["**/d.yaml"]\n',
    });
    expect(await judged(folder)).toEqual(['b/c.yaml']);
    expect(await judged(folder, ['--include', '*.yaml'])).toEqual(['a.yaml']);
    expect(await judged(folder, ['--exclude', '**/c.yaml'])).toEqual(['b/d.yaml']);
  });

  test('a folder outside the current one', async () => {
    const folder = folderOf({ 'here/x.txt': '', 'there/b/c.yaml': weakPod });
    expect(await judged(join(folder, 'here'), ['../there'])).toEqual(['../there/b/c.yaml']);
  });

  test('names with spaces, line ends and other letters', async () => {
    const folder = folderOf({ 'a b.yaml': weakPod, 'ü\n.yaml': weakPod });
    const { out, status } = await runCall(folder, ['check', ...only]);
    expect(status).toBe(1);
    expect(out).toContain('╭─ ü␊.yaml:');
  });

  test('links are told where they would have been judged, and not followed', async () => {
    const folder = folderOf({ 'a.yaml': goodPod, 'other/b.yaml': weakPod });
    symlinkSync('other/b.yaml', join(folder, 'link.yaml'));
    symlinkSync('other', join(folder, 'folder'));
    const all = await runCall(folder, ['check', ...only, 'a.yaml', 'folder']);
    expect(all.status).toBe(3);
    expect(all.out).toContain('folder:1 was not checked (symbolic-link)');
    const walked = await runCall(folder, ['check', ...only, '--exclude', 'other/**']);
    expect(walked.status).toBe(3);
    expect(walked.out).toContain('link.yaml:1 was not checked (symbolic-link)');
    expect(walked.out).not.toContain('folder:1');
  });

  test('bytes that are no UTF-8 are told', async () => {
    const folder = folderOf({ 'a.yaml': Buffer.from(`${goodPod}# \u00e4`, 'latin1') });
    const { status, out } = await runCall(folder, ['check', ...only, '--fail-on', 'never']);
    expect(status).toBe(3);
    expect(out).toContain('a.yaml:');
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read is told', async () => {
    const folder = folderOf({ 'a.yaml': goodPod });
    chmodSync(join(folder, 'a.yaml'), 0);
    expect((await runCall(folder, ['check'])).status).toBe(3);
  });

  test('a context folder is read and not judged', async () => {
    const folder = folderOf({ 'a/a.yaml': goodPod, 'b/b.yaml': weakPod });
    expect(await judged(folder, ['a', '--context', 'b'])).toEqual([]);
  });
});

describe('what is told', () => {
  test('pretty: the frame, then one line', async () => {
    const { out, error } = await runCall(folderOf({ 'deploy/a.yaml': weakPod }), ['check', ...only]);
    expect(out).toContain('Pod weak in shop, container app\n');
    expect(out).toContain('╭─ deploy/a.yaml:');
    expect(out).toMatch(/\n1 error, 0 warnings, 0 notices in 1 of 1 document \(1 file\); 1 fixable: .*\n$/);
    expect(error).toBe('');
  });

  test('a file instead of standard output', async () => {
    const folder = folderOf({ 'a.yaml': weakPod });
    const { out, error } = await runCall(folder, ['check', ...only, '--format', 'json', '-o', 'r.json']);
    expect(out).toBe('');
    expect(error).toMatch(/^1 error/);
    expect(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'))).toMatchObject({ verdict: 'fail' });
  });

  test('quiet: nothing but what was not checked', async () => {
    const folder = folderOf({ 'a.yaml': weakPod });
    expect(await runCall(folder, ['check', '--quiet', ...only])).toEqual({ status: 1, out: '', error: '' });
    symlinkSync('a.yaml', join(folder, 'b.yaml'));
    expect((await runCall(folder, ['check', '-q', ...only])).error).toContain('b.yaml:1 was not checked');
  });

  test('keys that are not applied yet, on standard error', async () => {
    const folder = folderOf({ '.github/kube-privilege-review.yaml': 'helm: []\n' });
    const { error } = await runCall(folder, ['check', '--format', 'json']);
    expect(error).toContain('note .github/kube-privilege-review.yaml:1: "helm" is read and not applied');
    expect((await runCall(folder, ['check', '-q'])).error).toBe('');
  });

  test.each([
    [[], {}, false],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { GITHUB_ACTIONS: 'true' }, true],
    [[], { GITHUB_ACTIONS: 'true', NO_COLOR: '1' }, false],
    [[], { FORCE_COLOR: '0' }, false],
    [['--color', 'always'], { NO_COLOR: '1' }, true],
    [['--color', 'never'], { FORCE_COLOR: '1' }, false],
  ])('colour with %j and %j: %s', async (words, environment, expected) => {
    const { out } = await runCall(folderOf({ 'a.yaml': weakPod }), ['check', ...words], environment);
    expect(out.includes('\u001b[')).toBe(expected);
  });
});

test('the settings of the configuration hold, and those of the call go before', async () => {
  const configuration = 'rules: { privilege-escalation: notice }\n';
  const folder = folderOf({ 'a.yaml': weakPod, '.github/kube-privilege-review.yaml': configuration });
  expect((await runCall(folder, ['check', ...only])).status).toBe(0);
  expect((await runCall(folder, ['check', ...only, '--fail-on', 'notice'])).status).toBe(1);
  expect((await runCall(folder, ['check', ...only, '--profile', 'restricted'])).status).toBe(1);
});
