import { describe, expect, test } from 'vitest';
import { parseConfiguration } from '../../src/configuration/parse-configuration.ts';
import { ruleSignatures } from '../../src/configuration/rule-signature.ts';
import type { Settings } from '../../src/findings/settings.ts';
import { judgePaths, judgeRange } from '../../src/judgement/judge.ts';
import { rules } from '../../src/rules/index.ts';
import { treeOf } from '../corpus.ts';
import { settings } from '../settings.ts';

type Files = Readonly<Record<string, string>>;

const today = '2026-11-26';

/** Settings with what the text of a configuration says of waivers. */
function configured(text: string, changes: Partial<Settings> = {}): Settings {
  const parsed = parseConfiguration(text, 'kpr.yaml', ruleSignatures(rules), today);
  if (parsed.kind === 'problems') throw new Error(parsed.problems.map(({ message }) => message).join(' '));
  const { waivers, waiversFrom, honour } = parsed.configuration;
  return settings({
    only: new Set(['privileged', 'host-network']),
    waivers: { configured: waivers, from: waiversFrom, honour, today },
    ...changes,
  });
}

function tree(files: Files) {
  return treeOf(Object.entries(files).map(([path, text]) => ({ kind: 'text', path, text, validUtf8: true }) as const));
}

function range(base: Files, head: Files, how: Settings) {
  return judgeRange({ base: tree(base), head: tree(head), renames: new Map(), baseCommit: 'b', headCommit: 'h' }, how);
}

const pod = (annotations: string, comment = '', value = 'true') =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: cni\n  namespace: net\n${annotations}spec:\n  hostNetwork: ${value}${comment}\n  containers:\n    - name: app\n      image: i\n      securityContext:\n        privileged: true\n`;
const annotated = (key: string, value: string) => pod(`  annotations:\n    ${key}: "${value}"\n`);

const waived = ({ findings }: { readonly findings: readonly { readonly rule: string; readonly waiver: unknown }[] }) =>
  findings.filter(({ waiver }) => waiver !== null).map(({ rule }) => rule);
const lines = (list: readonly { readonly file: string; readonly line: number; readonly rule: string }[]) =>
  list.map(({ file, line, rule }) => `${rule} ${file}:${line}`);

describe('a waiver of the configuration', () => {
  const text = (more = '') =>
    `waivers:\n  - rule: host-network\n    file: "infra/**"\n    reason: The CNI agent needs it.\n    until: 2027-03-31\n    owner: "@org/net"\n${more}`;

  test('waives what matches, which does not gate and is listed', () => {
    const judgement = judgePaths(tree({ 'infra/a.yaml': pod(''), 'apps/b.yaml': pod('') }), configured(text()));
    expect(judgement.findings.map(({ rule, place, waiver }) => [rule, place.file, waiver?.reason ?? null])).toEqual([
      ['host-network', 'apps/b.yaml', null],
      ['privileged', 'apps/b.yaml', null],
      ['host-network', 'infra/a.yaml', 'The CNI agent needs it.'],
      ['privileged', 'infra/a.yaml', null],
    ]);
    expect(judgement.gating).toHaveLength(3);
    expect(judgement.fixes.flatMap(({ cures }) => cures)).not.toContain(judgement.waivers.used[0]?.fingerprints[0]);
    expect(judgement.waivers.used).toMatchObject([
      { rule: 'host-network', by: 'config', file: 'kpr.yaml', line: 2, owner: '@org/net', until: '2027-03-31' },
    ]);
  });

  test.each([
    ['kind: Pod', 1],
    ['kind: Deployment', 0],
    ['namespace: net', 1],
    ['name: cni', 1],
    ['name: other', 0],
    ['container: app', 0],
  ])('with %s waives %d finding', (criterion, count) => {
    const judgement = judgePaths(tree({ 'infra/a.yaml': pod('') }), configured(text(`    ${criterion}\n`)));
    expect(waived(judgement)).toHaveLength(count);
  });

  test('counts in a change, as the base has it', () => {
    const judgement = range({}, { 'infra/a.yaml': pod('') }, configured(text()));
    expect(judgement.gating.map(({ rule }) => rule)).toEqual(['privileged']);
  });

  test('is announced 30 days ahead, and listed where it waives nothing', () => {
    const soon = configured(text().replace('2027-03-31', '2026-12-20'));
    expect(judgePaths(tree({ 'infra/a.yaml': pod('') }), soon).waivers.expiring).toHaveLength(1);
    expect(lines(judgePaths(tree({ 'a.yaml': pod('') }), soon).waivers.unused)).toEqual(['host-network kpr.yaml:2']);
    // In a change only files that it holds were looked at.
    expect(range({}, { 'a.yaml': pod('') }, soon).waivers.unused).toEqual([]);
  });
});

describe('a waiver that has ended', () => {
  const over = configured('waivers: [{rule: host-network, reason: r, until: 2026-11-25}]', {
    only: new Set(['host-network']),
  });
  const last = configured('waivers: [{rule: host-network, reason: r, until: 2026-11-26}]', {
    only: new Set(['host-network']),
  });
  const files = { 'a.yaml': pod('') };

  test('gates a change that touches its object, and only that', () => {
    const touched = range(files, { 'a.yaml': pod('').replace('image: i', 'image: j') }, over);
    expect(touched.verdict).toBe('fail');
    expect(lines(touched.waivers.expired)).toEqual(['host-network kpr.yaml:1']);
    const other = (value: string) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: net}\ndata: {a: "${value}"}\n---\n${pod('')}`;
    const beside = range({ 'a.yaml': other('1') }, { 'a.yaml': other('2') }, over);
    expect(beside.verdict).toBe('pass');
    expect(beside.waivers.expired).toHaveLength(1);
  });

  test('gates where everything is in scope', () => {
    expect(range(files, files, { ...over, scope: 'all' }).verdict).toBe('fail');
    expect(judgePaths(tree(files), over).verdict).toBe('fail');
  });

  test('counts on its last day', () => {
    expect(judgePaths(tree(files), last).verdict).toBe('pass');
  });
});

describe('a waiver in a manifest', () => {
  const how = configured('');
  const key = 'kube-privilege-review/allow.host-network';
  const asked = annotated(key, 'until=2027-03-31; the agent needs it');
  const container = annotated(
    'kube-privilege-review/allow.privileged',
    'container=app; until=2027-03-31; it mounts disks',
  );
  const comment = pod('', ' # kube-privilege-review: allow host-network until=2027-03-31 the agent needs it');
  const above = pod('').replace(
    '  hostNetwork',
    '  # kube-privilege-review: allow host-network until=2027-03-31 the agent needs it\n  # more\n  hostNetwork',
  );

  test.each([
    ['an annotation', asked, 'host-network'],
    ['an annotation with a container', container, 'privileged'],
    ['a comment at the end of the line', comment, 'host-network'],
    ['a comment on a line above', above, 'host-network'],
  ])('%s counts as it stands without a base', (_, text, rule) => {
    expect(waived(judgePaths(tree({ 'a.yaml': text }), how))).toEqual([rule]);
  });

  test.each([
    ['an annotation', asked],
    ['a comment', comment],
    ['a comment above', above],
  ])('%s that the change adds is asked for and waives nothing', (_, text) => {
    const judgement = range({ 'a.yaml': pod('') }, { 'a.yaml': text }, how);
    expect(waived(judgement)).toEqual([]);
    expect(judgement.waivers.added).toMatchObject([{ rule: 'host-network', reason: 'the agent needs it' }]);
    expect(range({}, { 'a.yaml': text }, how).verdict).toBe('fail');
    const fromHead = configured('waivers-from: head');
    expect(waived(range({}, { 'a.yaml': text }, fromHead))).toEqual(['host-network']);
  });

  test('that stood on the base goes on to count, also for a finding that moves', () => {
    const judgement = range({ 'a.yaml': asked }, { 'a.yaml': `# new\n${asked.replace('image: i', 'image: j')}` }, how);
    expect(waived(judgement)).toEqual(['host-network']);
    expect(judgement.waivers.added).toEqual([]);
  });

  test('waives no finding that is new under it', () => {
    const off = asked.replace('hostNetwork: true', 'hostNetwork: false');
    const judgement = range({ 'a.yaml': off }, { 'a.yaml': asked }, how);
    expect(judgement.gating.map(({ rule }) => rule)).toEqual(['host-network']);
  });

  test('in a value is text and no comment', () => {
    const inValue = pod('', '').replace(
      '  name: cni',
      '  name: cni\n  annotations:\n    note: |\n      # kube-privilege-review: allow host-network until=2027-03-31 x',
    );
    expect(judgePaths(tree({ 'a.yaml': inValue }), how).waivers).toEqual({
      used: [],
      unused: [],
      expired: [],
      expiring: [],
      added: [],
    });
  });

  test.each([
    [annotated(key, 'the agent needs it'), 'It needs a last day: until=2027-03-31.'],
    [annotated(key, 'until=2027-03-31'), 'It needs a reason.'],
    [annotated(key, 'until=2027-02-30; x'), 'until cannot be "2027-02-30". Allowed: a date as in 2027-03-31.'],
    [annotated(key, 'until=2028-03-31; x'), 'until is more than a year ahead; a waiver is looked at every year.'],
    [
      annotated('kube-privilege-review/allow.host-net', 'until=2027-03-31; x'),
      'There is no rule "host-net"; "kube-privilege-review rules" lists them.',
    ],
    [
      annotated('kube-privilege-review/allow.privileged', 'until=2027-03-31; x'),
      'privileged is about containers: write container=NAME.',
    ],
    [
      annotated('kube-privilege-review/allow.unreadable-document', 'until=2027-03-31; x'),
      'unreadable-document cannot be waived: a document that cannot be read was not checked.',
    ],
    [pod('', ' # kube-privilege-review: allow host-network'), 'It needs a last day: until=2027-03-31.'],
  ])('that is written wrongly waives nothing and says why: %#', (text, problem) => {
    const { waivers, findings } = judgePaths(tree({ 'a.yaml': text }), how);
    expect(waived({ findings })).toEqual([]);
    expect(waivers.unused).toMatchObject([{ problem, file: 'a.yaml' }]);
  });
});

describe('another tool’s suppression', () => {
  test.each([
    ['kube-linter', 'ignore-check.kube-linter.io/host-network', 'needed'],
    ['checkov', 'checkov.io/skip1', 'CKV_K8S_19=needed'],
    ['polaris', 'polaris.fairwinds.com/hostNetworkSet-exempt', 'true'],
    ['terrascan', 'runterrascan.io/skip', '[{\\"rule\\": \\"AC_K8S_0084\\", \\"comment\\": \\"x\\"}]'],
  ])('of %s counts only where the configuration says so', (tool, key, value) => {
    const files = { 'a.yaml': annotated(key, value) };
    expect(waived(judgePaths(tree(files), configured('')))).toEqual([]);
    const { findings, waivers } = judgePaths(tree(files), configured(`honour: [${tool}]`));
    expect(waived({ findings })).toEqual(['host-network']);
    expect(waivers.used).toMatchObject([{ by: 'annotation', until: null, file: 'a.yaml', line: 7 }]);
  });

  test('of a whole container rule counts for every container of the object', () => {
    const files = { 'a.yaml': annotated('kube-score/ignore', 'container-security-context-privileged') };
    expect(waived(judgePaths(tree(files), configured('honour: [kube-score]')))).toEqual(['privileged']);
  });
});

test.each([
  ['waivers: [{rule: host-network, reason: r}]', 'A waiver needs until.'],
  ['waivers: [{rule: host-network, until: 2027-01-01}]', 'A waiver needs reason.'],
  [
    'waivers: [{rule: hostnetwork, reason: r, until: 2027-01-01}]',
    'Unknown rule "hostnetwork". Did you mean "host-network"?',
  ],
  ['waivers: [{rule: host-network, reason: r, until: 2028-01-01}]', 'until is more than a year ahead'],
  ['waivers: [{rule: unreadable-document, reason: r, until: 2027-01-01}]', 'cannot be waived'],
  ['waivers: [{rule: host-network, reason: r, until: soon}]', 'until cannot be "soon"'],
  ['waivers: [{rule: host-network, reason: " ", until: 2027-01-01}]', 'A waiver needs a reason.'],
])('the configuration says what is wrong with %s', (text, message) => {
  expect(() => configured(text)).toThrow(message);
});
