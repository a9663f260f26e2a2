import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusFolder, hasCorpus } from '../corpus.ts';
import { type Files, filesOf, openPullRequest, type Scenario } from '../hub/scenario.ts';
import { suggestionBlocks } from '../hub/suggestion.ts';
import { type ActionRun, runAction } from '../runner/run-action.ts';

const fixtures = join(import.meta.dirname, '../../__fixtures__/pull-requests');

function folders(root: string): readonly string[] {
  const entries = readdirSync(root, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(root, entry.name));
}

const samples = [...folders(fixtures), ...(hasCorpus ? folders(join(corpusFolder, 'prs')) : [])];

/** What the tests read of the JSON report. */
interface Report {
  readonly verdict: string;
  readonly findings: readonly { readonly fingerprint: string; readonly status: string }[];
  readonly fixes: readonly { readonly cures: readonly string[] }[];
}

function reportOf(run: ActionRun): Report {
  if (run.report === undefined) throw new Error(`no report was written: ${run.log}`);
  return JSON.parse(run.report);
}

/** First sixteen digits of the fingerprints of the findings that a comment tells. */
function told(body: string): readonly string[] {
  const hex = /<!-- kpr:[0-9a-f]{18}([0-9a-f]*) -->/.exec(body)?.[1] ?? '';
  return hex.match(/.{16}/g) ?? [];
}

/** Fingerprints that a suggestion of these comments claims to cure. */
function claimed(report: Report, bodies: readonly string[]): readonly string[] {
  const findings = new Set(bodies.flatMap(told));
  const suggested = report.fixes.filter(({ cures }) => cures.every((cure) => findings.has(cure.slice(0, 16))));
  return suggested.flatMap(({ cures }) => cures);
}

function treeOf(folder: string): Files {
  return existsSync(folder) ? filesOf(folder) : {};
}

describe.concurrent('a pull request', () => {
  it.each(samples)('is reviewed once, and its suggestions cure what they claim: %s', async (folder) => {
    const pr = await openPullRequest({ base: treeOf(join(folder, 'base')), head: treeOf(join(folder, 'head')) });
    try {
      const first = await runAction(pr);
      const report = reportOf(first);
      expect(first.code, first.log).toBe(report.verdict === 'pass' ? 0 : 1);
      expect(first.log).not.toContain(first.token);
      expect(first.annotations.filter(({ level }) => level === 'warning')).toEqual([]);
      const introduced = new Set(
        report.findings.filter(({ status }) => status === 'introduced').map(({ fingerprint }) => fingerprint),
      );
      const [check] = pr.checkRuns;
      const commented = new Set(pr.pull.comments.flatMap(({ body }) => told(body)));
      expect(commented.size + (check?.annotations.length ?? 0)).toBe(introduced.size);
      expect(check?.conclusion).toBe(report.verdict === 'pass' ? 'success' : 'failure');

      const state = () => [pr.pull.comments.map(({ body }) => body), pr.pull.reviews.length, pr.checkRuns.length];
      const before = state();
      await runAction(pr);
      expect(state()).toEqual(before);

      await commitAll(pr, report);
      expect(pr.hub.bugs).toEqual([]);
      expect(pr.hub.invalidRequests).toEqual([]);
    } finally {
      await pr.stop();
    }
  });
});

/** Commits every suggestion at once, runs again, and compares. */
async function commitAll(pr: Scenario, before: Report): Promise<void> {
  const suggesting = pr.pull.comments.filter(({ body }) => suggestionBlocks(body).length > 0);
  if (suggesting.length === 0) return;
  const head = pr.headSha;
  const ids = suggesting.map(({ id }) => id);
  const bodies = suggesting.map(({ body }) => body);
  expect(pr.commitSuggestions(ids)).toMatchObject({ kind: 'committed' });
  const changed = pr
    .git('diff-tree', '-r', '-z', '--name-only', head, pr.headSha)
    .split('\0')
    .filter((path) => path !== '');
  expect(changed.sort()).toEqual([...new Set(suggesting.map(({ anchor }) => anchor.path))].sort());
  const after = reportOf(await runAction(pr)).findings.map(({ fingerprint }) => fingerprint);
  for (const cured of claimed(before, bodies)) expect(after).not.toContain(cured);
  const known = new Set(before.findings.map(({ fingerprint }) => fingerprint));
  expect(after.filter((fingerprint) => !known.has(fingerprint))).toEqual([]);
  const left = new Set(after.map((fingerprint) => fingerprint.slice(0, 16)));
  for (const { id, body } of pr.pull.comments) {
    const isDone = ids.includes(id) && told(body).every((finding) => !left.has(finding));
    if (isDone) expect(body).toContain('Fixed in `');
  }
}
