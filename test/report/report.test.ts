import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderJson, report } from '../../src/report/report.ts';
import { tool } from '../../src/report/tool.ts';
import { deployment, sampleFinding, sampleFix, sampleJudgement } from './sample-judgement.ts';

const finding = sampleFinding(deployment, 'privileged: true', { fix: 'f1' });
const judgement = sampleJudgement([deployment], {
  findings: [finding],
  fixes: [sampleFix(deployment, 'privileged: true', 'privileged: false')],
  coverage: {
    files: 1,
    documents: 1,
    workloads: 1,
    rendered: [
      {
        root: 'charts/api',
        renderer: 'helm',
        version: null,
        release: null,
        status: 'not-rendered',
        reason: 'Not yet.',
      },
    ],
    unread: [{ file: 'x.yaml', line: 3, code: 'syntax', reason: 'A bracket is open.' }],
  },
  failures: [{ rule: 'privileged', file: 'y.yaml', reason: 'a bug' }],
});

test('the report has the documented keys in the documented order', async () => {
  await expect(renderJson(judgement)).toMatchFileSnapshot('../../__fixtures__/report/report.json');
});

test('the keys of the report are those of interfaces.md', () => {
  const value = report(judgement);
  expect(Object.keys(value)).toEqual([
    'schema',
    'tool',
    'scope',
    'profiles',
    'podSecurityVersion',
    'verdict',
    'findings',
    'fixes',
    'fixed',
    'privileges',
    'namespaces',
    'plan',
    'coverage',
    'waivers',
  ]);
  expect(Object.keys(value.findings[0] ?? {})).toEqual([
    'rule',
    'severity',
    'outcome',
    'profiles',
    'control',
    'message',
    'file',
    'line',
    'column',
    'endLine',
    'endColumn',
    'document',
    'resource',
    'container',
    'path',
    'status',
    'fingerprint',
    'origin',
    'waiver',
    'fix',
    'fixRefusal',
  ]);
  expect(Object.keys(value.fixes[0] ?? {})).toEqual(['id', 'title', 'risk', 'cautions', 'cures', 'edits']);
  expect(Object.keys(value.coverage)).toEqual(['files', 'documents', 'workloads', 'rendered', 'unread']);
});

test('a rule that failed is told among what was not checked', () => {
  expect(report(judgement).coverage.unread).toContainEqual({
    file: 'y.yaml',
    line: 1,
    code: 'rule-failed',
    reason: 'privileged: a bug',
  });
});

test('the version is the package’s', () => {
  const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(manifest).toMatchObject({ name: tool.name, version: tool.version });
});
