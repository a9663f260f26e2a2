import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseConfiguration } from '../src/configuration/parse-configuration.ts';
import { ruleSignatures } from '../src/configuration/rule-signature.ts';
import { rules } from '../src/rules/index.ts';

interface Described {
  readonly description: string;
  readonly default?: string;
}
interface ActionFile {
  readonly inputs: Readonly<Record<string, Described>>;
  readonly outputs: Readonly<Record<string, Described>>;
}

const readme = readFileSync('README.md', 'utf8');
const action: ActionFile = parse(readFileSync('action.yml', 'utf8'));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`);
  return `\n${lines.join('\n')}\n`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
function withSection(text: string, name: string, section: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md has no section ${name}`);
  return `${before}${start}\n${section}\n${end}${after}`;
}

/** Blocks of code of one language. */
function blocks(language: string): readonly string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text = '']) => text,
  );
}

test('the tables are those of action.yml and of the rules (npm test -- -u writes them)', async () => {
  const inputs = Object.entries(action.inputs).map(([name, row]) => {
    const value = row.default === undefined ? '' : `\`${row.default}\``;
    return [`\`${name}\``, row.description, value];
  });
  const outputs = Object.entries(action.outputs).map(([name, row]) => [`\`${name}\``, row.description]);
  const catalogue = rules.map(({ id, severity, summary }) => [`[\`${id}\`](docs/rules/${id}.md)`, severity, summary]);
  let expected = withSection(readme, 'inputs', table(['Input', 'What it says', 'Default'], inputs));
  expected = withSection(expected, 'outputs', table(['Output', 'What it says'], outputs));
  expected = withSection(expected, 'rules', table(['Rule', 'Level', 'What it finds'], catalogue));
  await expect(expected).toMatchFileSnapshot('../README.md');
});

test('the workflow needs ten lines, asks for no more than it uses and gives only known inputs', () => {
  const [workflow = ''] = blocks('yaml');
  expect(workflow.trim().split('\n').length).toBeLessThanOrEqual(10);
  const value: unknown = parse(workflow);
  expect(value).toMatchObject({
    on: 'pull_request',
    permissions: { contents: 'read', 'pull-requests': 'write', checks: 'write' },
    concurrency: { 'cancel-in-progress': true },
    jobs: { 'privilege-review': { steps: [{ uses: expect.stringMatching(/\/kube-privilege-review@v1$/) }] } },
  });
  const given = [...workflow.matchAll(/^ {10}([\w-]+):/gm)].map(([, name = '']) => name);
  expect(given.filter((name) => action.inputs[name] === undefined)).toEqual([]);
});

test('every workflow gives the action only inputs that it has, and asks for no more than it may', () => {
  const workflows = blocks('yaml').filter((text) => /^on:/m.test(text));
  expect(workflows).toHaveLength(3);
  for (const text of workflows) {
    const { jobs }: { readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> } = parse(text);
    for (const { uses, with: given = {} } of Object.values(jobs).flatMap(({ steps }) => steps)) {
      if (!uses.startsWith('kube-privilege-review/')) continue;
      expect(Object.keys(given).filter((name) => action.inputs[name] === undefined)).toEqual([]);
    }
    const permissions = [...text.matchAll(/([a-z-]+): (read|write)\b/g)].map(([permission]) => permission);
    const allowed = ['contents: read', 'pull-requests: read', 'pull-requests: write', 'checks: write'];
    expect(permissions.filter((permission) => !allowed.includes(permission))).toEqual([]);
  }
});

interface Step {
  readonly uses: string;
  readonly with?: Readonly<Record<string, string>>;
}

test('the example of a configuration is valid', () => {
  const configuration = blocks('yaml').find((text) => /^rules:/m.test(text)) ?? '';
  expect(configuration).not.toBe('');
  const parsed = parseConfiguration(configuration, 'README.md', ruleSignatures(rules), '2026-11-26');
  expect(parsed.kind === 'problems' ? parsed.problems : []).toEqual([]);
});

test('the two commands are those of package.json', () => {
  const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const commands =
    blocks('sh')
      .join('')
      .match(/npm run (\w+)|npm test/g) ?? [];
  expect(commands).toEqual(['npm run try', 'npm test']);
  for (const command of commands) expect(scripts[command.replace(/npm (?:run )?/, '')]).toBeDefined();
});

test('links of the README lead to files', () => {
  const targets = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path);
  const pages = new Set(rules.map(({ id }) => `docs/rules/${id}.md`));
  for (const path of targets) {
    // Pages are written by another test of the same run; the picture is made from a run of the try-out.
    if (!pages.has(path) && path !== 'docs/pull-request.png') expect(readFileSync(path).length).toBeGreaterThan(0);
  }
});
