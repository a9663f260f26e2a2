import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, weakPod } from './run-call.ts';

const cli = resolve('src/cli.ts');

interface Ended {
  readonly status: number | null;
  readonly error: string;
}

function run(folder: string, words: readonly string[], closesOutput: boolean): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [cli, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let error = '';
    child.stderr.on('data', (data) => {
      error += String(data);
    });
    if (closesOutput) child.stdout.destroy();
    else child.stdout.resume();
    child.on('error', fail);
    child.on('close', (status) => done({ status, error }));
  });
}

test('the status is the process’', async () => {
  const folder = folderOf({ 'a.yaml': weakPod });
  expect(await run(folder, ['check'], false)).toEqual({ status: 1, error: '' });
  expect((await run(folder, ['chek'], false)).status).toBe(2);
});

test('a reader that goes away ends nothing', async () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.yaml`, weakPod]));
  expect(await run(folderOf(files), ['check'], true)).toEqual({ status: 1, error: '' });
});
