import { describe, expect, test } from 'vitest';
import { judgePaths, judgeRange } from '../../src/judgement/judge.ts';
import { rules } from '../../src/rules/index.ts';
import { treeOf } from '../corpus.ts';
import { settings } from '../settings.ts';

const plan = new Map([['shop', ['api', 'web']]]);

/** @param before the text before a change that leads to it, for rules that look at changes */
function reported(text: string, before: string | undefined): readonly string[] {
  const tree = (content: string) =>
    treeOf([{ kind: 'text', path: 'pod.yaml', text: `${content}\n`, validUtf8: true } as const]);
  const asked = settings({ selinux: true, namespaces: { isSystem: () => false, plan } });
  const range = { renames: new Map<string, string>(), baseCommit: 'a', headCommit: 'b' };
  const { findings, failures } =
    before === undefined
      ? judgePaths(tree(text), asked)
      : judgeRange({ ...range, base: tree(before), head: tree(text) }, asked);
  expect(failures).toEqual([]);
  return findings.map(({ rule }) => rule);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))(
  'the page of %s',
  (id, { documentation, summary, subject }) => {
    const before = subject === 'change' ? documentation.complies : undefined;

    test('shows examples that are what they say', () => {
      expect(reported(documentation.violates, before)).toContain(id);
      expect(reported(documentation.complies, before)).not.toContain(id);
    });

    test('is complete', () => {
      expect(summary).toMatch(/^[A-Z/].*[^.]$/);
      expect(documentation.guidance).toMatch(/\.$/);
      expect(documentation.details.length).toBeGreaterThan(100);
      expect(documentation.references.links.length).toBeGreaterThan(0);
    });
  },
);
