import { expect, test } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import type { Judgement } from '../../src/judgement/judgement.ts';
import { SourceText } from '../../src/manifest/source-text.ts';
import { renderPretty } from '../../src/report/pretty.ts';
import { deployment, sampleFinding, sampleFix, sampleJudgement } from './sample-judgement.ts';

const plain = { color: false, maxFindings: 1_000, width: 100 };

function named(rule: string, changes: Partial<Finding> = {}): Partial<Finding> {
  return { rule, ...changes };
}

const unset = {
  what: 'The root filesystem of container `app` is writable.',
  why: 'An attacker can change programs in it.',
  todo: 'Set `readOnlyRootFilesystem: true`.',
};

const findings = [
  sampleFinding(
    deployment,
    'name: app',
    named('privilege-escalation', {
      message: {
        what: '`allowPrivilegeEscalation` of container `app` is not set, so a process may gain more privileges than its parent.',
        why: 'Set-user-ID programs and file capabilities let a process that is not root become root.',
        todo: 'Set `allowPrivilegeEscalation: false`.',
      },
      fixRefusal: 'the API server rejects it beside `privileged: true`.',
    }),
  ),
  sampleFinding(deployment, 'name: app', named('read-only-root-filesystem', { message: unset, fix: 'f1' })),
  sampleFinding(deployment, 'privileged: true', { fix: 'f1' }),
  sampleFinding(deployment, 'runAsUser: 0', named('seccomp-profile', { severity: 'warning', container: null })),
];

const judgement = sampleJudgement([deployment], {
  findings,
  fixes: [
    sampleFix(deployment, 'privileged: true\n', 'privileged: false\n            readOnlyRootFilesystem: true\n', {
      title: 'Harden container `app`',
      cautions: ['Programs that write outside mounted volumes fail.'],
    }),
  ],
  incomplete: ['b.yaml:3 was not checked (syntax): a bracket is not closed.'],
  privileges: { gained: [], dropped: [] },
  containersWithoutSelinux: 3,
  coverage: {
    files: 2,
    documents: 5,
    workloads: 2,
    rendered: [
      { root: 'charts/api', renderer: 'helm', version: null, release: null, status: 'not-rendered', reason: 'not yet' },
    ],
    unread: [
      { file: 'b.yaml', line: 3, code: 'syntax', reason: 'a bracket is not closed' },
      { file: 't.yaml', line: 1, code: 'template', reason: 'a template' },
    ],
  },
});

test('looks like this', async () => {
  await expect(renderPretty(judgement, plain)).toMatchFileSnapshot('../../__fixtures__/report/pretty.txt');
});

test('colour changes nothing but colour', () => {
  const colored = renderPretty(judgement, { ...plain, color: true });
  expect(colored).toContain('\u001b[31m-             privileged: true\u001b[0m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours start with the escape character
  expect(colored.replace(/\u001b\[[\d;]*m/g, '')).toBe(renderPretty(judgement, plain));
});

function lineOf(text: string, part: string): string {
  return text.split('\n').find((line) => line.includes(part)) ?? '';
}

test('no line is wider than asked, but for words that cannot be broken', () => {
  const lines = renderPretty(judgement, { ...plain, width: 60 }).split('\n');
  expect(lines.slice(0, lines.indexOf('')).filter((line) => line.length > 60)).toEqual([]);
});

function shown(text: string, at: string, changes: Partial<Finding> = {}, more: Partial<Judgement> = {}): string {
  const source = new SourceText('x.yaml', text);
  return renderPretty(sampleJudgement([source], { findings: [sampleFinding(source, at, changes)], ...more }), plain);
}

test('what a terminal would obey is made visible', () => {
  const text = shown('a: "\u001b[2J\u0007\u202e\u009b" # privileged: true\r\n', 'privileged: true', {
    resource: { apiVersion: 'v1', kind: 'Pod', namespace: null, name: '\u001b]0;x\u0007' },
    message: { what: 'Bad \u001b[31mname\nnext', why: '', todo: '' },
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(text).toContain('a: "␛[2J␇��" # privileged: true');
});

test.each([
  ['a: true', 'true', '│      ────'],
  ['\t\ta: true', 'true', '│              ────'],
  ['"日本語": true', 'true', '│             ────'],
  ['"e\u0301": true', 'true', '│        ────'],
  ['"👍": true', 'true', '│         ────'],
])('the marks stand below the value in %j', (text, at, marks) => {
  expect(shown(`${text}\n`, at).split('\n').at(4)?.trimStart()).toBe(marks);
});

test('one endless line is cut around the value', () => {
  const frame = shown(
    `{${'"a": 1, '.repeat(20_000)}"privileged": true${', "b": 2'.repeat(20_000)}}`,
    '"privileged": true',
  );
  expect(lineOf(frame, '"privileged": true').length).toBeLessThan(110);
});

test('a place of several lines is underlined on its first', () => {
  const source = new SourceText('x.yaml', 'a:\n  b: 1\n  c: 2\n');
  const place = source.place({ start: 0, end: source.text.length });
  const text = renderPretty(sampleJudgement([source], { findings: [sampleFinding(source, 'a:', { place })] }), plain);
  expect(text).toContain('1 │   a:\n  │   ──\n');
});

test('a line that may hold a secret is never shown, nor is its fix', () => {
  const source = new SourceText('x.yaml', 'stringData:\n  password: hunter2\n');
  const found = sampleFinding(source, 'password: hunter2', { secret: true, fix: 'f1' });
  const fixes = [sampleFix(source, 'hunter2', 'hunter3')];
  const text = renderPretty(sampleJudgement([source], { findings: [found], fixes }), plain);
  expect(text).not.toContain('hunter');
  expect(text).toContain('not shown');
});

test('context lines of a fix do not repeat values of environment variables', () => {
  const source = new SourceText('x.yaml', 'env:\n  - name: A\n    value: hunter2\nprivileged: true\n');
  const fixes = [sampleFix(source, 'privileged: true', 'privileged: false')];
  const found = sampleFinding(source, 'privileged: true', { fix: 'f1' });
  const text = renderPretty(sampleJudgement([source], { findings: [found], fixes }), plain);
  expect(text).not.toContain('hunter2');
  expect(text).toContain('+ privileged: false');
});

test('the reason of a rule is told once', () => {
  const again = sampleFinding(deployment, 'runAsUser: 0', { container: { name: 'b', type: 'init' } });
  const text = renderPretty(sampleJudgement([deployment], { findings: [...findings, again] }), plain);
  expect(text.split('It can do all that the node can.').length).toBe(3);
  expect(text).toContain('Deployment api in shop, init container b');
});

test('over the limit the first group stands and the rest is counted', () => {
  const text = renderPretty(judgement, { ...plain, maxFindings: 1 });
  expect(text).toContain('error[privileged]');
  expect(text).not.toContain('warning[seccomp-profile]');
  expect(text).toContain('1 more finding not shown (--max-findings).');
});

test('nothing found is one line', () => {
  expect(renderPretty(sampleJudgement([deployment], {}), plain)).toBe('Nothing found in 1 document (1 file).\n');
});

test('an incomplete run without findings does not look like a pass', () => {
  const incomplete = { verdict: 'incomplete', incomplete: ['A rule failed.'] } as const;
  expect(renderPretty(sampleJudgement([deployment], incomplete), plain)).toBe(
    'incomplete A rule failed.\n\nIncomplete: nothing found in 1 document (1 file).\n',
  );
});

test('a change says what it cures and what stood there before', () => {
  const existing = sampleFinding(deployment, 'privileged: true', { status: 'existing' });
  const fixed = sampleFinding(deployment, 'runAsUser: 0', { rule: 'run-as-root-user', status: 'fixed' });
  const text = renderPretty(
    sampleJudgement([deployment], { mode: 'range', findings: [existing], fixed: [fixed] }),
    plain,
  );
  expect(text).toContain('runs privileged. (it stood there before)');
  expect(text).toContain('fixed run-as-root-user (was deploy/api.yaml:14)');
});
