import { expect, test } from 'vitest';
import { parseCall } from '../../src/command/parse-call.ts';
import { folderOf, runCall } from './run-call.ts';

test('sorts the words of a call', () => {
  const call = parseCall(['check', 'a', '--include', 'x', '--include=y', '-q', '--', '--odd name']);
  expect(call.command).toBe('check');
  expect(call.positionals).toEqual(['a', '--odd name']);
  expect([...call.values]).toEqual([
    ['include', ['x', 'y']],
    ['quiet', ['']],
  ]);
});

test.each([
  [['chek'], 'Unknown command "chek". Did you mean "check"? Commands: check, review, apply, rules.'],
  [['deploy/'], 'Unknown command "deploy/".'],
  [['deploy/'], 'write: kube-privilege-review check <path>'],
  [['check', '--formt', 'json'], 'Unknown option "--formt". Did you mean "--format"? --help lists them.'],
  [['check', '-x'], 'Unknown option "-x".'],
  [['check', '--format'], '--format needs a value: pretty (default), json, sarif, markdown, html, github or patch.'],
  [['check', '--format', '--quiet'], '--format needs a value'],
  [['check', '--format='], '--format needs a value'],
  [['check', '--quiet=yes'], '--quiet takes no value.'],
  [['check', '--format', 'jsn'], '--format cannot be "jsn". Did you mean "json"?'],
  [['check', '--scope', 'all'], '--scope is not an option of "check" (only of review).'],
  [['apply', '--fail-on', 'never'], '--fail-on is not an option of "apply" (only of check, review).'],
  [['check', '--fail-on', 'high'], '--fail-on cannot be "high". Allowed: error, warning, notice, never.'],
  [['check', '--profile', 'guidance,restrictd'], '--profile cannot be "restrictd". Did you mean "restricted"?'],
  [['check', '--profile', ','], '--profile is empty.'],
  [['check', '--pod-security-version', '1.30'], 'Allowed: latest, or v1.0 to v1.37.'],
  [
    ['check', '--only', 'privilege-escalatio'],
    '--only: Unknown rule "privilege-escalatio". Did you mean "privilege-escalation"?',
  ],
  [['check', '--max-findings', '0'], '--max-findings cannot be "0". Allowed: a whole number from 1 on.'],
  [['check', '--timeout', '1.5'], '--timeout cannot be "1.5".'],
  [['check', '--color', 'no'], '--color cannot be "no".'],
  [['check', '--render', 'always'], '--render always is not in this version'],
  [['check', '--include', '!x'], '--include: "!x" starts with "!"'],
  [['check', '--config', 'absent.yaml'], 'The configuration "absent.yaml" does not exist.'],
  [['check', 'absent/'], 'The path "absent/" does not exist.'],
  [['check', '--context', 'absent'], 'The path "absent" does not exist.'],
  [['check', '--output', '.'], 'is a folder. Give a file.'],
  [['rules', 'host-pth'], 'Unknown rule "host-pth".'],
  [['rules', 'a', 'b'], 'rules takes one rule id, or none.'],
  [['review', 'a', 'b'], 'review takes one range: base, or base...head.'],
  [['review', '--repo', 'absent'], 'does not exist.'],
  [['review'], 'is not in a git repository'],
  [['apply', '--risk', 'some'], '--risk cannot be "some". Allowed: safe, all.'],
])('%j ends with status 2 and a sentence', async (words, message) => {
  const { status, out, error } = await runCall(folderOf({}), words);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(error).toContain(message);
});

test('control characters of the call do not reach the terminal', async () => {
  const { error } = await runCall(folderOf({}), ['check', '--\u001b[2J']);
  expect(error).not.toContain('\u001b');
});

test('help is told for the program and for each command', async () => {
  const folder = folderOf({});
  expect(await runCall(folder, ['--help'])).toMatchObject({ status: 0, error: '' });
  expect((await runCall(folder, ['check', '--help'])).out).toContain('--pod-security-version V ');
  expect((await runCall(folder, ['help', 'apply'])).out).toContain('--risk RISK');
  const none = await runCall(folder, []);
  expect(none).toMatchObject({ status: 2, out: '' });
  expect(none.error).toContain('Usage: kube-privilege-review <command>');
});

test('help fits a terminal of 100 columns', async () => {
  for (const words of [['--help'], ['check', '-h'], ['review', '-h'], ['apply', '-h'], ['rules', '-h']]) {
    const { out } = await runCall(folderOf({}), words);
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
  }
});

test('the version is a bare number', async () => {
  expect((await runCall(folderOf({}), ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
