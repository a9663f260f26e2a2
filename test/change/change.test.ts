import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChangeError } from '../../src/change/change-error.ts';
import { openLocalChange, parseRevisions } from '../../src/change/local-change.ts';
import { openRemoteChange } from '../../src/change/remote-change.ts';
import type { InputFile } from '../../src/findings/tree.ts';
import { Sandbox } from './sandbox.ts';

const selection = { include: ['**/*.yaml', '**/*.json'], exclude: ['**/testdata/**'], folder: '' };
const pod = (name: string) => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec: {}\n`;

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.dispose());

const paths = (files: readonly InputFile[]) => files.map((file) => file.path);

function twoCommits(): { base: string; head: string } {
  sandbox.write('a.yaml', pod('a'));
  sandbox.write('moved.yaml', `${pod('moved')}# one\n# two\n# three\n`);
  sandbox.write('gone.yaml', pod('gone'));
  sandbox.write('account.yaml', 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: x\n');
  sandbox.write('other.yaml', 'name: other\n');
  sandbox.write('testdata/bad.yaml', pod('bad'));
  const base = sandbox.commit('base');
  sandbox.write('a.yaml', pod('aa'));
  sandbox.git('mv', 'moved.yaml', 'new-name.yaml');
  sandbox.remove('gone.yaml');
  sandbox.write('testdata/bad.yaml', pod('worse'));
  const head = sandbox.commit('head');
  return { base, head };
}

describe('a local range', () => {
  it('gives both sides of the judged files and what stands beside them', async () => {
    const { base, head } = twoCommits();
    const change = await openLocalChange({ directory: sandbox.path, base, head });
    const { range } = await change.readRange(selection);
    expect(paths(range.head.judged)).toEqual(['a.yaml', 'new-name.yaml']);
    expect(paths(range.base.judged)).toEqual(['a.yaml', 'gone.yaml', 'moved.yaml']);
    expect(paths(range.head.context)).toEqual(['account.yaml']);
    expect([...range.renames]).toEqual([['new-name.yaml', 'moved.yaml']]);
    expect(range.head.paths.has('other.yaml')).toBe(true);
    expect([range.baseCommit, range.headCommit]).toEqual([base, head]);
  });

  it('finds hunks although attributes of the change hide the diff', async () => {
    const { base } = twoCommits();
    sandbox.write('.gitattributes', '*.yaml -diff\n');
    const head = sandbox.commit('hide');
    const change = await openLocalChange({ directory: sandbox.path, base, head });
    const { changes } = await change.readRange(selection);
    const hunks = await change.readHunks(changes);
    expect(hunks.get('a.yaml')?.[0]?.lines.filter((line) => line.kind !== 'context')).toEqual([
      { kind: 'deleted', old: 4 },
      { kind: 'added', new: 4 },
    ]);
  });

  it('compares with the merge base, not with the tip of the base', async () => {
    const { base } = twoCommits();
    sandbox.git('checkout', '--quiet', '-b', 'side', base);
    sandbox.write('side.yaml', pod('side'));
    const side = sandbox.commit('side');
    const change = await openLocalChange({ directory: sandbox.path, base: 'main', head: side });
    const { range } = await change.readRange(selection);
    expect(paths(range.head.judged)).toEqual(['side.yaml']);
  });

  it('reads a work tree with untracked files and leaves ignored ones and the index alone', async () => {
    const { head } = twoCommits();
    sandbox.write('.gitignore', 'secret.yaml\n');
    sandbox.commit('ignore');
    sandbox.write('secret.yaml', pod('secret'));
    sandbox.write('untracked.yaml', pod('untracked'));
    sandbox.write('a.yaml', pod('on-disk'));
    sandbox.remove('new-name.yaml');
    const before = sandbox.git('status', '--porcelain');
    const change = await openLocalChange({ directory: join(sandbox.path, 'testdata'), base: head, head: undefined });
    const { range } = await change.readRange(selection);
    expect(paths(range.head.judged)).toEqual(['a.yaml', 'untracked.yaml']);
    expect(paths(range.base.judged)).toEqual(['a.yaml', 'new-name.yaml']);
    expect(range.headCommit).toBeNull();
    await change.dispose();
    expect(sandbox.git('status', '--porcelain')).toBe(before);
  });

  it('never follows links and submodules, and tells so', async () => {
    const { base } = twoCommits();
    sandbox.link('link.yaml', '/etc/passwd');
    sandbox.git('add', '-A');
    sandbox.git('update-index', '--add', '--cacheinfo', `160000,${base},sub.yaml`);
    sandbox.git('commit', '--quiet', '-m', 'odd');
    const change = await openLocalChange({ directory: sandbox.path, base, head: 'HEAD' });
    const { range } = await change.readRange(selection);
    const refused = range.head.judged.filter((file) => file.kind === 'refused');
    expect(refused.map((file) => [file.path, file.code])).toEqual([
      ['link.yaml', 'symbolic-link'],
      ['sub.yaml', 'submodule'],
    ]);
  });

  it('takes names with line ends, backticks and workflow commands as they are', async () => {
    const { base } = twoCommits();
    const names = ['a\nb.yaml', '`x`.yaml', '::error::x.yaml', '"quoted".yaml', 'ü .yaml'];
    for (const name of names) sandbox.write(name, pod('odd'));
    const head = sandbox.commit('odd');
    const change = await openLocalChange({ directory: sandbox.path, base, head });
    const { range, changes } = await change.readRange(selection);
    for (const name of names) expect(paths(range.head.judged)).toContain(name);
    const hunks = await change.readHunks(changes);
    for (const name of names) expect(hunks.get(name)).toHaveLength(1);
  });

  it('tells text that is not UTF-8', async () => {
    const { base } = twoCommits();
    sandbox.write('latin.yaml', Buffer.from('a: \xe9\n', 'latin1'));
    const head = sandbox.commit('latin');
    const { range } = await (await openLocalChange({ directory: sandbox.path, base, head })).readRange(selection);
    const file = range.head.judged.find((found) => found.path === 'latin.yaml');
    expect(file).toMatchObject({ kind: 'text', validUtf8: false });
  });

  it('limits what is judged to a folder', async () => {
    const { base } = twoCommits();
    sandbox.write('deploy/x.yaml', pod('x'));
    const head = sandbox.commit('folder');
    const change = await openLocalChange({ directory: sandbox.path, base, head });
    const { range } = await change.readRange({ ...selection, folder: 'deploy' });
    expect(paths(range.head.judged)).toEqual(['deploy/x.yaml']);
  });

  it('names a revision that does not exist', async () => {
    twoCommits();
    const open = openLocalChange({ directory: sandbox.path, base: '--output=x', head: undefined });
    await expect(open).rejects.toThrow('"--output=x" names no commit');
  });
});

describe('a range of a server', () => {
  const open = (workspace: string, base: string, head: string) =>
    openRemoteChange({
      temporary: sandbox.folder,
      workspace,
      remote: { url: pathToFileURL(sandbox.path).href, token: 'secret-token' },
      base,
      head,
      askMergeBase: async () => base,
      configurationCommit: base,
    });

  it.each([
    ['no checkout', undefined],
    ['a checkout of depth 1', 1],
    ['a checkout of depth 2', 2],
    ['a whole checkout', 0],
  ])('is the same with %s', async (_name, depth) => {
    const { base, head } = twoCommits();
    const workspace = join(sandbox.folder, 'workspace');
    if (depth === undefined) mkdirSync(workspace);
    else {
      const flags = depth === 0 ? [] : [`--depth=${depth}`];
      sandbox.gitIn(sandbox.folder, 'clone', '--quiet', ...flags, pathToFileURL(sandbox.path).href, workspace);
    }
    const change = await open(workspace, base, head);
    const { range } = await change.readRange(selection);
    expect(paths(range.head.judged)).toEqual(['a.yaml', 'new-name.yaml']);
    expect(await change.readFile('account.yaml')).toContain('ServiceAccount');
    expect(await change.readFile('none.yaml')).toBeUndefined();
    await change.dispose();
  });

  it('says what to do about a commit that is gone', async () => {
    const { base } = twoCommits();
    const gone = open(sandbox.folder, base, 'd'.repeat(40));
    await expect(gone).rejects.toThrow(ChangeError);
    await expect(gone).rejects.toThrow(/ d{40} are not in the workspace and could not be fetched/);
    await expect(gone).rejects.not.toThrow(/secret-token/);
  });
});

it('splits revisions', () => {
  expect(parseRevisions('main')).toEqual({ base: 'main', head: undefined });
  expect(parseRevisions('main...topic')).toEqual({ base: 'main', head: 'topic' });
  expect(parseRevisions('main..')).toEqual({ base: 'main', head: 'HEAD' });
});
