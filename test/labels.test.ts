import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../src/findings/finding.ts';
import { judgePaths } from '../src/judgement/judge.ts';
import { rules } from '../src/rules/index.ts';
import { corpusFolder, corpusInput, corpusRows, hasCorpus, treeOf } from './corpus.ts';
import { settings } from './settings.ts';

interface Label {
  readonly file: string;
  /** `Kind/name`; null: any object of the file. */
  readonly resource: string | null;
  readonly rule: string;
  readonly expect: 'fail' | 'pass';
  readonly line: number | null;
}

function label(row: unknown): Label {
  // The corpus' README gives the shape of its rows.
  return row as Label;
}

const ids = new Set(rules.map(({ id }) => id));

/** Findings of labelled files, judged together or by themselves as the corpus' README says. */
function findingsOf(folder: string, files: readonly string[]): readonly Finding[] {
  const found = judgePaths(
    treeOf(files.map((file) => corpusInput(folder, file))),
    settings({ profiles: ['guidance', 'restricted'], failOn: 'never', fixes: 'none' }),
  );
  expect(found.failures).toEqual([]);
  return found.findings;
}

function matches({ resource, rule }: Label, finding: Finding): boolean {
  const name = finding.resource === null ? null : `${finding.resource.kind}/${finding.resource.name ?? ''}`;
  return finding.rule === rule && finding.outcome === 'violates' && (resource === null || resource === name);
}

/** The files that are seen together: those of a folder in `namespaces`, else each by itself. */
function togetherWith(folder: string, file: string): readonly string[] {
  if (folder !== 'namespaces') return [file];
  const group = file.split('/')[0] ?? '';
  const names = readdirSync(join(corpusFolder, folder, group)).sort();
  return names.map((name) => `${group}/${name}`);
}

/** Labels that upstream has wrong by the catalogue, with the reason; none is known. */
const disputed: readonly string[] = [];

describe.skipIf(!hasCorpus)('labelled manifests', () => {
  test.each(['kics', 'gatekeeper', 'polaris', 'kube-score', 'bad-pods', 'pss', 'nasty', 'namespaces'])(
    '%s',
    (folder) => {
      const labels = corpusRows(folder, 'labels.jsonl', label).filter(({ rule }) => ids.has(rule));
      const wrong: string[] = [];
      const cache = new Map<string, readonly Finding[]>();
      for (const one of labels) {
        const files = togetherWith(folder, one.file);
        const findings = cache.get(files[0] ?? '') ?? findingsOf(folder, files);
        cache.set(files[0] ?? '', findings);
        const isOwn = (finding: Finding) => finding.place.file.endsWith(one.file);
        const hits = findings.filter((finding) => isOwn(finding) && matches(one, finding));
        const isCrafted = folder === 'nasty' && one.line !== null;
        const isRight =
          one.expect === 'pass' ? hits.length === 0 : hits.some(({ place }) => !isCrafted || place.line === one.line);
        const key = `${one.expect} ${one.rule} ${one.file} ${one.resource ?? ''}`;
        if (!isRight && !disputed.includes(key))
          wrong.push(`${key} line ${one.line ?? '-'} found ${hits.map(({ place }) => place.line).join()}`);
      }
      expect(labels.length).toBeGreaterThan(5);
      expect(wrong).toEqual([]);
    },
  );
});
