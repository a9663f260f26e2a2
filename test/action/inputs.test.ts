import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTarget } from '../../src/action/event.ts';
import { readInputs } from '../../src/action/inputs.ts';
import { neutral } from '../../src/action/log.ts';

const action: { inputs: Record<string, { default?: string }> } = parse(
  readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8'),
);

const read = (given: Record<string, string>) =>
  readInputs((name) => {
    if (action.inputs[name] === undefined) throw new Error(`action.yml has no input "${name}"`);
    return given[name] ?? '';
  });

describe('inputs', () => {
  it('have the defaults that action.yml names', () => {
    const defaults = Object.fromEntries(
      Object.entries(action.inputs).map(([name, { default: text = '' }]) => [name, text]),
    );
    expect(read({ ...defaults, token: 't' })).toEqual(read({ token: 't' }));
  });

  it('reads lists, numbers and paths', () => {
    const inputs = read({
      profile: 'guidance, restricted',
      report: 'summary',
      'max-comments': '5',
      'working-directory': './deploy/',
    });
    expect(inputs).toMatchObject({ profile: ['guidance', 'restricted'], maxComments: 5, folder: 'deploy' });
    expect([...inputs.report]).toEqual(['summary']);
  });

  it.each([
    ['fail-on', 'critical', 'Input "fail-on" has "critical"; allowed are error, warning, notice, never.'],
    ['profile', 'guidance,strict', 'Input "profile" has "strict"; allowed are guidance, baseline, restricted.'],
    ['max-comments', '-1', 'Input "max-comments" is "-1"; it must be a whole number from 0 to 1000.'],
    ['pod-security-version', 'v1.99', 'Input "pod-security-version" is "v1.99"; it must be latest, or v1.0 to v1.37.'],
    [
      'working-directory',
      '../x',
      'Input "working-directory" is "../x"; it must be a path inside the repository, from its root.',
    ],
  ])('refuses %s: %s', (name, text, message) => {
    expect(() => read({ [name]: text })).toThrow(message);
  });
});

describe('an event', () => {
  const [a, b] = ['a'.repeat(40), 'b'.repeat(40)];

  it.each([
    [
      'pull_request',
      { pull_request: { number: 3, base: { sha: a }, head: { sha: b } } },
      { kind: 'pull request', number: 3, base: a, head: b },
    ],
    ['merge_group', { merge_group: { base_sha: a, head_sha: b } }, { kind: 'range', base: a, head: b }],
    ['push', { before: a, after: b }, { kind: 'range', base: a, head: b }],
    ['push', { before: '0'.repeat(40), after: b }, { kind: 'range', base: undefined, head: b }],
    ['schedule', {}, { kind: 'repository', head: b }],
  ])('%s says what is judged', (name, payload, target) => {
    expect(readTarget(name, payload, b)).toEqual(target);
  });

  it.each([
    ['issues', {}, 'The event "issues" cannot be reviewed. Run the action on pull_request'],
    ['pull_request', {}, 'The event "pull_request" names no pull request.'],
    ['pull_request', { pull_request: { number: 3, base: { sha: '--upload-pack=x' }, head: {} } }, 'names no commit'],
  ])('%s %o is refused', (name, payload, message) => {
    expect(() => readTarget(name, payload, b)).toThrow(message);
  });
});

describe('the log', () => {
  it.each([
    ['::error::x', ':\u200b:error::x'],
    ['  ::stop-commands::x', '  :\u200b:stop-commands::x'],
    ['a ##[add-mask]b', 'a ##\u200b[add-mask]b'],
    ['a\n::error::x', 'a\\n::error::x'],
    ['\u001b[31mred', '\\u001b[31mred'],
  ])('obeys nothing in %j', (text, shown) => {
    expect(neutral(text)).toBe(shown);
  });
});
