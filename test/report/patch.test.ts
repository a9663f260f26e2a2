import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SourceText } from '../../src/manifest/source-text.ts';
import { renderPatch } from '../../src/report/patch.ts';
import { deployment, sampleFix, sampleJudgement } from './sample-judgement.ts';

const folder = mkdtempSync(join(tmpdir(), 'patch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function gitApply(directory: string, patch: string): void {
  const config = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', PATH: process.env.PATH };
  execFileSync('git', ['apply', '-'], { cwd: directory, input: patch, env: config });
}

/** The text that `git apply` makes of a file by the patch of the given replacements. */
function applied(file: string, text: string, replacements: readonly (readonly [string, string])[]): string {
  const source = new SourceText(file, text);
  const fixes = replacements.map(([from, to], index) => sampleFix(source, from, to, { id: `f${index}` }));
  const directory = mkdtempSync(join(folder, 'case-'));
  execFileSync('git', ['init', '-q'], { cwd: directory });
  const path = join(directory, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  gitApply(directory, renderPatch(sampleJudgement([source], { fixes })));
  return readFileSync(path, 'utf8');
}

describe('git apply takes the patch of', () => {
  test.each([
    ['a usual file', 'deploy/api.yaml', deployment.text],
    ['a name with spaces', 'my deploy/an api.yaml', deployment.text],
    ['a name of other letters', 'größe/日本.yaml', deployment.text],
    ['a name with quotes and a line end', 'a "b"\\\n\tc.yaml', deployment.text],
    ['a file without a newline at its end', 'x.yaml', deployment.text.trimEnd()],
    ['CRLF', 'x.yaml', deployment.text.replaceAll('\n', '\r\n')],
    ['mixed line ends', 'x.yaml', deployment.text.replace('shop\n', 'shop\r\n')],
    ['a byte order mark', 'x.yaml', `\uFEFF${deployment.text}`],
    ['trailing spaces', 'x.yaml', deployment.text.replace('spec:\n', 'spec:   \n')],
  ])('%s', (_, file, text) => {
    const replacements = [
      ['privileged: true', 'privileged: false'],
      ['runAsUser: 0', 'runAsUser: 0 # kept\n            readOnlyRootFilesystem: true'],
      ['  namespace: shop', '  namespace: "shop"'],
    ] as const;
    const expected = replacements.reduce((result, [from, to]) => result.replace(from, to), text);
    expect(applied(file, text, replacements)).toBe(expected);
  });
});

test('the patch of a folder is applied from that folder', () => {
  const directory = mkdtempSync(join(folder, 'case-'));
  execFileSync('git', ['init', '-q'], { cwd: directory });
  mkdirSync(join(directory, 'sub/deploy'), { recursive: true });
  writeFileSync(join(directory, 'sub/deploy/api.yaml'), deployment.text);
  const fixes = [sampleFix(deployment, 'privileged: true', 'privileged: false')];
  gitApply(join(directory, 'sub'), renderPatch(sampleJudgement([deployment], { fixes })));
  expect(readFileSync(join(directory, 'sub/deploy/api.yaml'), 'utf8')).toContain('privileged: false');
});

test('fixes of several files make one patch, and no fix makes none', () => {
  const other = new SourceText('b.yaml', deployment.text);
  const fixes = [other, deployment].map((source) => sampleFix(source, 'true', 'false'));
  const patch = renderPatch(sampleJudgement([other, deployment], { fixes }));
  expect(patch.match(/^--- .*/gm)).toEqual(['--- a/b.yaml', '--- a/deploy/api.yaml']);
  expect(renderPatch(sampleJudgement([deployment], {}))).toBe('');
});
