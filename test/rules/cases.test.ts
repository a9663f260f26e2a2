import { describe, expect, test } from 'vitest';
import { judgePaths } from '../../src/judgement/judge.ts';
import { rules } from '../../src/rules/index.ts';
import { treeOf } from '../corpus.ts';
import { settings } from '../settings.ts';
import { type Case, ruleCases } from './cases.ts';

const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: shop}\nspec:\n';

function textOf(one: Case): string {
  const text = typeof one === 'string' ? one : one.text;
  return /^(apiVersion|\{\{)/.test(text) ? text : pod + text.trimEnd().replaceAll(/^/gm, '  ').concat('\n');
}

/** Lines at which the rule reports, with `cannot-tell` where it says so. */
function reported(rule: string, one: Case): readonly string[] {
  const chosen = typeof one === 'string' ? {} : { profiles: [one.profile], podSecurityVersion: one.version };
  const judged = [{ kind: 'text', path: 'a.yaml', text: textOf(one), validUtf8: true } as const];
  const { findings, failures } = judgePaths(treeOf(judged), settings(chosen));
  expect(failures).toEqual([]);
  const own = findings.filter((finding) => finding.rule === rule);
  return [...new Set(own.map(({ place, outcome }) => `${place.line} ${outcome === 'violates' ? 'expect' : outcome}`))];
}

function marked(one: Case): readonly string[] {
  return textOf(one)
    .split('\n')
    .flatMap(
      (line, index) =>
        /# (expect|cannot-tell)$/
          .exec(line)
          ?.slice(1)
          .map((word) => `${index + 1} ${word}`) ?? [],
    );
}

test('every case has a rule', () => {
  const ids = new Set(rules.map(({ id }) => id));
  expect(Object.keys(ruleCases).filter((id) => !ids.has(id))).toEqual([]);
});

describe.each(Object.keys(ruleCases))('%s', (id) => {
  const cases = ruleCases[id] ?? { valid: [], invalid: [] };

  test.each(cases.valid.map((one) => [textOf(one), one] as const))('passes %j', (_, one) => {
    expect(reported(id, one)).toEqual([]);
  });

  test.each(cases.invalid.map((one) => [textOf(one), one] as const))('reports %j', (_, one) => {
    expect(marked(one).length).toBeGreaterThan(0);
    expect([...reported(id, one)].sort()).toEqual([...marked(one)].sort());
  });
});

test('containers without SELinux options are findings only where asked for', () => {
  const judged = [
    { kind: 'text', path: 'a.yaml', text: `${pod}  containers: [{name: a}]\n`, validUtf8: true } as const,
  ];
  const asked = judgePaths(treeOf(judged), settings({ selinux: true })).findings;
  expect(asked.filter(({ rule }) => rule === 'selinux-options-unset')).toMatchObject([{ severity: 'notice' }]);
});

test('profiles combine: one finding, at the highest level, with both names', () => {
  const judged = [
    { kind: 'text', path: 'a.yaml', text: `${pod}  containers: [{name: a}]\n`, validUtf8: true } as const,
  ];
  const both = judgePaths(treeOf(judged), settings({ profiles: ['guidance', 'restricted'] })).findings;
  const seccomp = both.filter(({ rule }) => rule === 'seccomp-profile');
  expect(seccomp).toMatchObject([{ severity: 'error', profiles: ['guidance', 'restricted'], control: 'Seccomp' }]);
});
