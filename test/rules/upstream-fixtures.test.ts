import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgePaths } from '../../src/judgement/judge.ts';
import { parsePodSecurityVersion } from '../../src/rules/profile.ts';
import { standardsSource } from '../../src/rules/standards.ts';
import { treeOf } from '../corpus.ts';
import { settings } from '../settings.ts';

/** Kubernetes' own fixtures of the Standards, from Go's module cache or proxy; undefined where neither is to be had. */
const fixtures = ((): string | undefined => {
  const asked = spawnSync('go', ['mod', 'download', '-json', `k8s.io/pod-security-admission@${standardsSource}`], {
    encoding: 'utf8',
    timeout: 60_000,
    // Outside of a module.
    cwd: '/',
  });
  if (asked.status !== 0) return undefined;
  const answer: { Dir?: string } = JSON.parse(asked.stdout);
  const folder = join(answer.Dir ?? '', 'test', 'testdata');
  return existsSync(folder) ? folder : undefined;
})();

interface Fixture {
  readonly path: string;
  readonly level: 'baseline' | 'restricted';
  readonly version: number;
  readonly verdict: 'pass' | 'fail';
}

function fixturesIn(root: string): readonly Fixture[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).flatMap((path): readonly Fixture[] => {
    const [, level, version, verdict] = /^(baseline|restricted)\/(v1\.\d+)\/(pass|fail)\/[^/]+\.yaml$/.exec(path) ?? [];
    const minor = parsePodSecurityVersion(version ?? '');
    if (minor === undefined || (level !== 'baseline' && level !== 'restricted')) return [];
    return [{ path, level, version: minor, verdict: verdict === 'pass' ? 'pass' : 'fail' }];
  });
}

// Skipped where Go or the module is not to be had: the half of these files in the corpus is tested by pod-security.test.ts.
test.skipIf(fixtures === undefined)(`the verdict is upstream's on every fixture of ${standardsSource}`, () => {
  const all = fixturesIn(fixtures ?? '');
  const wrong = all.filter(({ path, level, version, verdict }) => {
    const text = readFileSync(join(fixtures ?? '', path), 'utf8');
    const found = judgePaths(
      treeOf([{ kind: 'text', path, text, validUtf8: true }]),
      settings({ profiles: [level], podSecurityVersion: version, fixes: 'none' }),
    );
    return found.verdict !== verdict;
  });
  expect(wrong).toEqual([]);
  expect(all.length).toBeGreaterThan(4_000);
});
