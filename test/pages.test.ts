import { expect, test } from 'vitest';
import { kindsPage } from '../scripts/kinds-page.ts';
import { standardsPage } from '../scripts/standards-page.ts';
import { rules } from '../src/rules/index.ts';

// `npm test -- -u` writes the pages; without it a stale or missing one fails.
test('the table of the Pod Security Standards is current', async () => {
  await expect(standardsPage(rules)).toMatchFileSnapshot('../docs/pod-security-standards.md');
});

test('the table of workload kinds is current', async () => {
  await expect(kindsPage()).toMatchFileSnapshot('../docs/workload-kinds.md');
});
