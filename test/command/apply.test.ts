import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceText } from '../../src/command/write-file.ts';
import { folderOf, runCall, weakPod } from './run-call.ts';

const only = ['--only', 'privilege-escalation'];

function textOf(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

test('fixes that may break something are left, and said so', async () => {
  const folder = folderOf({ 'a.yaml': weakPod });
  const { status, out } = await runCall(folder, ['apply', ...only]);
  expect(status).toBe(1);
  expect(textOf(folder, 'a.yaml')).toBe(weakPod);
  expect(out).toMatch(/^no fix a\.yaml:\d+ [^\n]*the fix may break something/);
  expect(out).toContain('--risk all writes them too.');
  expect(out).toContain('0 fixes written in 0 files.');
});

test('all of them are written on demand, nothing else changes, and what is left is judged again', async () => {
  const folder = folderOf({ 'a.yaml': weakPod, 'b/c.yaml': weakPod.replaceAll('\n', '\r\n') });
  chmodSync(join(folder, 'a.yaml'), 0o640);
  const { status, out } = await runCall(folder, ['apply', '--risk', 'all', ...only]);
  expect(status).toBe(0);
  expect(out).toContain('2 fixes written in 2 files. Now: Nothing found in 2 documents (2 files).');
  const lines = textOf(folder, 'a.yaml').split('\n');
  expect(lines.filter((line) => !weakPod.split('\n').includes(line))).toEqual([
    '        allowPrivilegeEscalation: false',
  ]);
  expect(textOf(folder, 'b/c.yaml').replaceAll('\r\n', '')).not.toContain('\n');
  expect(statSync(join(folder, 'a.yaml')).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b']);
  expect(await runCall(folder, ['apply', '--risk', 'all', ...only])).toMatchObject({ status: 0 });
});

test('a finding without a fix says why', async () => {
  const folder = folderOf({
    'a.yaml': weakPod.replace('        readOnly', '        privileged: true\n        readOnly'),
  });
  const { out } = await runCall(folder, ['apply', '--risk', 'all', ...only]);
  expect(out).toMatch(/no fix a\.yaml:\d+ privilege-escalation: .+/);
});

test('a file that changed meanwhile is left alone', () => {
  const folder = folderOf({ 'a.yaml': 'new' });
  expect(replaceText(join(folder, 'a.yaml'), 'old', 'x')).toBe('it changed on disk meanwhile');
  expect(textOf(folder, 'a.yaml')).toBe('new');
  expect(replaceText(join(folder, 'absent'), 'old', 'x')).toBe('it cannot be written (ENOENT)');
  expect(readdirSync(folder)).toEqual(['a.yaml']);
});

test('quiet prints nothing', async () => {
  const folder = folderOf({ 'a.yaml': weakPod });
  expect(await runCall(folder, ['apply', '-q', '--risk', 'all', ...only])).toEqual({ status: 0, out: '', error: '' });
});
