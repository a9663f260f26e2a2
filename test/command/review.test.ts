import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, goodPod, runCall, weakPod } from './run-call.ts';

const only = ['--only', 'privilege-escalation'];

function git(folder: string, ...words: readonly string[]): string {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...identity, ...words], { cwd: folder, encoding: 'utf8' });
}

function commit(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'change');
  return git(folder, 'rev-parse', 'HEAD').trim();
}

/** A repository on a branch that left `main`. */
function repository(base: Readonly<Record<string, string>>): string {
  const folder = folderOf({});
  git(folder, 'init', '-q', '-b', 'main');
  commit(folder, { 'README.md': '', ...base });
  git(folder, 'checkout', '-q', '-b', 'work');
  return folder;
}

test('a range is judged by what it introduces', async () => {
  const folder = repository({ 'old.yaml': weakPod, 'gone.yaml': weakPod.replace('name: weak', 'name: gone') });
  const head = commit(folder, { 'new.yaml': weakPod.replace('name: weak', 'name: new'), 'gone.yaml': '# nothing\n' });
  const { status, out, error } = await runCall(folder, ['review', 'main...HEAD', ...only]);
  expect(status).toBe(1);
  expect(out).toContain('╭─ new.yaml:');
  expect(out).not.toContain('╭─ old.yaml');
  expect(out).toContain('fixed privilege-escalation (was gone.yaml:');
  expect(error).toBe('A pull request would get 1 comment, 1 with a suggestion.\n');
  const json = await runCall(folder, ['review', 'main', '--format', 'json', ...only]);
  const value: unknown = JSON.parse(json.out);
  expect(value).toMatchObject({ scope: { mode: 'range', head: null }, findings: [{ status: 'introduced' }] });
  const named = await runCall(folder, ['review', `main...${head}`, '--format', 'json', ...only]);
  expect(JSON.parse(named.out)).toMatchObject({ scope: { head } });
});

test('without a range: from where main was left to the files on disk', async () => {
  const folder = repository({ 'a.yaml': goodPod });
  expect(await runCall(folder, ['review', ...only])).toMatchObject({ status: 0 });
  writeFileSync(join(folder, 'new.yaml'), weakPod);
  const elsewhere = folderOf({});
  const { status, out } = await runCall(elsewhere, ['review', '--repo', folder, ...only]);
  expect(status).toBe(1);
  expect(out).toContain('╭─ new.yaml:');
});

test('the configuration is that of the base', async () => {
  const folder = repository({ 'a.yaml': goodPod });
  commit(folder, { 'a.yaml': weakPod, '.github/kube-privilege-review.yaml': 'fail-on: never\n' });
  expect((await runCall(folder, ['review', 'main', ...only])).status).toBe(1);
  expect((await runCall(folder, ['review', 'main', '--config', 'absent.yaml'])).status).toBe(2);
});

test('an unknown revision is a wrong call', async () => {
  const { status, error } = await runCall(repository({}), ['review', 'nowhere...HEAD']);
  expect(status).toBe(2);
  expect(error).toContain('"nowhere" names no commit of this repository.');
});
