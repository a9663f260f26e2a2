import { describe, expect, test } from 'vitest';
import { judgePaths } from '../../src/judgement/judge.ts';
import { rules } from '../../src/rules/index.ts';
import { treeOf } from '../corpus.ts';
import { settings } from '../settings.ts';

function reported(text: string): readonly string[] {
  const judged = [{ kind: 'text', path: 'pod.yaml', text: `${text}\n`, validUtf8: true } as const];
  const { findings, failures } = judgePaths(treeOf(judged), settings({ selinux: true }));
  expect(failures).toEqual([]);
  return findings.map(({ rule }) => rule);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s', (id, { documentation, summary }) => {
  test('shows examples that are what they say', () => {
    expect(reported(documentation.violates)).toContain(id);
    expect(reported(documentation.complies)).not.toContain(id);
  });

  test('is complete', () => {
    expect(summary).toMatch(/^[A-Z/].*[^.]$/);
    expect(documentation.guidance).toMatch(/\.$/);
    expect(documentation.details.length).toBeGreaterThan(100);
    expect(documentation.references.links.length).toBeGreaterThan(0);
  });
});
