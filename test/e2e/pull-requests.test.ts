import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusFolder, hasCorpus } from '../corpus.ts';
import { commitSuggestions } from '../hub/branch.ts';
import { runGit } from '../hub/git.ts';
import { suggestionBlocks } from '../hub/suggestion.ts';
import { type Report, runBundle, visibleLog } from './run-bundle.ts';
import { filesOf, Scene } from './scene.ts';

const fixtures = join(import.meta.dirname, '../../__fixtures__/pull-requests');

function folders(root: string): readonly string[] {
  const entries = readdirSync(root, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(root, entry.name));
}

const samples = [...folders(fixtures), ...(hasCorpus ? folders(join(corpusFolder, 'prs')) : [])];

/** First sixteen digits of the fingerprints of the findings that a comment tells. */
function told(body: string): ReadonlySet<string> {
  const hex = /<!-- kpr:[0-9a-f]{18}([0-9a-f]*) -->/.exec(body)?.[1] ?? '';
  return new Set(hex.match(/.{16}/g) ?? []);
}

/** Fingerprints that a suggestion of these comments claims to cure. */
function claimed(report: Report, bodies: readonly string[]): readonly string[] {
  const findings = new Set(bodies.flatMap((body) => [...told(body)]));
  return report.fixes
    .filter(({ cures }) => cures.every((cure) => findings.has(cure.slice(0, 16))))
    .flatMap(({ cures }) => cures);
}

describe.concurrent('a pull request', () => {
  it.each(samples)(
    'is reviewed once, and its suggestions cure what they claim: %s',
    { timeout: 60_000 },
    async (folder) => {
      const scene = await Scene.open(filesOf(join(folder, 'base')), filesOf(join(folder, 'head')));
      try {
        const first = await runBundle(scene);
        const { report } = first;
        if (report === undefined) throw new Error(`no report was written: ${first.log}`);
        expect(first.code, first.log).toBe(report.verdict === 'pass' ? 0 : 1);
        expect(visibleLog(first)).not.toContain(first.token);
        const introduced = report.findings.filter(({ status }) => status === 'introduced');
        const [check] = scene.repository.checkRuns;
        const commented = scene.pull.comments.flatMap(({ body }) => [...told(body)]).length;
        expect(commented + (check?.annotations.length ?? 0)).toBe(introduced.length);
        expect(check?.conclusion).toBe(report.verdict === 'pass' ? 'success' : 'failure');

        const comments = scene.pull.comments.length;
        await runBundle(scene);
        expect([scene.pull.comments.length, scene.pull.reviews.length, scene.repository.checkRuns.length]).toEqual([
          comments,
          comments === 0 ? 0 : 1,
          1,
        ]);

        await commitAll(scene, report);
        expect(scene.hub.bugs).toEqual([]);
        expect(scene.hub.invalidRequests).toEqual([]);
      } finally {
        await scene.close();
      }
    },
  );
});

/** Commits every suggestion at once, runs again, and compares. */
async function commitAll(scene: Scene, before: Report): Promise<void> {
  const suggesting = scene.pull.comments.filter(({ body }) => suggestionBlocks(body).length > 0);
  if (suggesting.length === 0) return;
  const head = scene.head;
  const ids = suggesting.map(({ id }) => id);
  const bodies = suggesting.map(({ body }) => body);
  const commit = commitSuggestions(scene.hub, scene.repository, scene.pull, ids, scene.hub.account('octo-dev'));
  expect(commit.kind).toBe('committed');
  expect(changedFiles(scene, head)).toEqual([...new Set(suggesting.map(({ anchor }) => anchor.path))].sort());
  const again = await runBundle(scene);
  const after = again.report?.findings.map(({ fingerprint }) => fingerprint) ?? [];
  for (const cured of claimed(before, bodies)) expect(after).not.toContain(cured);
  const known = new Set(before.findings.map(({ fingerprint }) => fingerprint));
  expect(after.filter((fingerprint) => !known.has(fingerprint))).toEqual([]);
  const isGone = (body: string) => [...told(body)].every((prefix) => !after.some((one) => one.startsWith(prefix)));
  for (const [index, { id }] of suggesting.entries()) {
    if (!isGone(bodies[index] ?? '')) continue;
    expect(scene.pull.comments.find((comment) => comment.id === id)?.body).toContain('Fixed in `');
  }
}

function changedFiles(scene: Scene, from: string): readonly string[] {
  const listed = runGit(scene.repository.dir, ['diff-tree', '-r', '-z', '--name-only', from, scene.head]);
  return listed.out
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '')
    .sort();
}
