import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleIndex, rulePage } from '../src/report/rule-page.ts';
import { rules } from '../src/rules/index.ts';

// `npm test -- -u` writes the pages; without it a stale or missing one fails.
test.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s is current', async (id, rule) => {
  await expect(rulePage(rule)).toMatchFileSnapshot(`../docs/rules/${id}.md`);
});

test('the index of the pages is current', async () => {
  await expect(ruleIndex(rules)).toMatchFileSnapshot('../docs/rules/README.md');
});

test('every page is a rule’s', () => {
  const pages = new Set(['README.md', ...rules.map(({ id }) => `${id}.md`)]);
  expect(readdirSync('docs/rules').filter((file) => !pages.has(file))).toEqual([]);
});
