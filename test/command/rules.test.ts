import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { folderOf, runCall } from './run-call.ts';

test('the catalogue names every rule', async () => {
  const { status, out } = await runCall(folderOf({}), ['rules']);
  expect(status).toBe(0);
  for (const { id, summary } of rules) {
    const line = out.split('\n').find((text) => text.startsWith(`${id} `)) ?? '';
    expect(line.endsWith(summary)).toBe(true);
  }
});

test('every rule has a page', async () => {
  const folder = folderOf({});
  for (const { id } of rules) {
    const { status, out } = await runCall(folder, ['rules', id]);
    expect({ id, status, lead: out.slice(0, id.length + 3) }).toEqual({ id, status: 0, lead: `# ${id}\n` });
    expect(out).toContain('## Violates');
  }
});
