import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitEnvironment } from './git.ts';
import { numbered, openSample, text } from './sample.ts';
import { openPullRequest, type Scenario } from './scenario.ts';

const run = promisify(execFile);
let pr: Scenario;
let folder: string;

beforeAll(async () => {
  pr = await openSample({ fork: 'visitor' });
  folder = mkdtempSync(join(tmpdir(), 'clone-'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await pr.stop();
});

async function git(...args: readonly string[]): Promise<string> {
  return (await run('git', [...args], { cwd: folder, env: gitEnvironment() })).stdout.trim();
}

const header = (value: string) => ['-c', `http.extraHeader=Authorization: ${value}`];
const basic = (token: string) => header(`basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`);

describe('git over HTTP', () => {
  it.each(['', '.git'])('clones with a token: address with "%s"', async (suffix) => {
    const target = `clone${suffix}`;
    await git(...basic(pr.token().value), 'clone', '--quiet', `${pr.hub.origin}/acme/shop${suffix}`, target);
    expect(await git('-C', target, 'rev-parse', 'HEAD')).toBe(pr.baseSha);
  });

  it('fetches any commit by its id, without history: a fork’s head, a replaced head', async () => {
    const before = pr.headSha;
    pr.forcePush({ write: { 'z.txt': 'z\n' } });
    await git('init', '--quiet', '--bare', 'bare');
    await git(
      '-C',
      'bare',
      ...header(`bearer ${pr.token().value}`),
      'fetch',
      '--quiet',
      '--depth=1',
      `${pr.hub.origin}/acme/shop`,
      before,
      pr.headSha,
      pr.mergeSha ?? '',
    );
    expect(await git('-C', 'bare', 'cat-file', '-t', before)).toBe('commit');
    expect(await git('-C', 'bare', 'rev-list', '--count', pr.headSha)).toBe('1');
  });

  it('shows pull request refs and hides the branches of forks', async () => {
    const refs = await git(...basic(pr.token().value), 'ls-remote', `${pr.hub.origin}/acme/shop`);
    expect(refs.split('\n').map((line) => line.split('\t')[1])).toEqual([
      'HEAD',
      'refs/heads/main',
      'refs/pull/1/head',
      'refs/pull/1/merge',
    ]);
  });

  it.each([
    ['no token', [], /could not read Username/],
    ['an unknown token', basic('ghs_x'), /Authentication failed|could not read Username/],
  ])('refuses %s', async (_name, flags, message) => {
    await expect(git(...flags, 'ls-remote', `${pr.hub.origin}/acme/shop`)).rejects.toThrow(message);
  });

  it('refuses a token without contents, and every push', async () => {
    await expect(
      git(...basic(pr.token({ pull_requests: 'write' }).value), 'ls-remote', `${pr.hub.origin}/acme/shop`),
    ).rejects.toThrow('403');
    await expect(
      git(
        '-C',
        'clone',
        ...basic(pr.token({ contents: 'write' }).value),
        'push',
        `${pr.hub.origin}/acme/shop`,
        'HEAD:x',
      ),
    ).rejects.toThrow('403');
  });
});

describe('a pull request of one’s own repository', () => {
  it('is read in place and nothing of it is changed', async () => {
    const dir = join(folder, 'own');
    await git('init', '--quiet', '--initial-branch=trunk', 'own');
    const commit = async (content: string) => {
      writeFileSync(join(dir, 'a b.yaml'), content);
      await git('-C', 'own', 'add', '.');
      await git('-C', 'own', 'commit', '--quiet', '-m', `Change ${content.length}`);
    };
    await commit(text(numbered(3)));
    await git('-C', 'own', 'checkout', '--quiet', '-b', 'topic');
    await commit(text(numbered(4)));
    const state = () => [readdirSync(join(dir, '.git')).sort(), readFileSync(join(dir, '.git', 'HEAD'), 'utf8')];
    const before = state();
    const own = await openPullRequest({ from: { dir, base: 'trunk', head: 'HEAD' } });
    try {
      expect(own.pull.title).toMatch(/^Change /);
      expect(own.files().map((file) => file.path)).toEqual(['a b.yaml']);
      own.push({ write: { 'new.yaml': 'x\n' } });
      expect(own.text('new.yaml')).toBe('x\n');
      expect(await git('-C', 'own', 'rev-parse', 'topic')).not.toBe(own.headSha);
    } finally {
      await own.stop();
    }
    expect(state()).toEqual(before);
    expect(await git('-C', 'own', 'status', '--porcelain')).toBe('');
  });

  it('says which name git does not know', async () => {
    await expect(
      openPullRequest({ from: { dir: join(folder, 'own'), base: 'nothing', head: 'HEAD' } }),
    ).rejects.toThrow('nothing');
  });
});
