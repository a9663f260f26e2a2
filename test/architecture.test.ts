import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Which folders of src/ a folder may import from, and which packages. */
const folders: Readonly<Record<string, { readonly from: readonly string[]; readonly packages: readonly string[] }>> = {
  manifest: { from: [], packages: ['js-yaml', 'yaml'] },
  workload: { from: ['manifest'], packages: [] },
  inventory: { from: ['manifest', 'workload'], packages: [] },
  rules: { from: ['manifest', 'workload', 'inventory'], packages: [] },
  waivers: { from: ['manifest', 'workload', 'rules'], packages: [] },
  fixes: { from: ['manifest', 'workload', 'rules', 'findings'], packages: ['diff'] },
  // node:crypto makes fingerprints: a pure function of its input.
  findings: { from: ['manifest', 'workload', 'inventory', 'rules', 'waivers'], packages: ['node:crypto'] },
  judgement: { from: ['rules', 'waivers', 'findings', 'fixes'], packages: [] },
  configuration: {
    from: ['manifest', 'workload', 'inventory', 'rules', 'waivers', 'findings'],
    packages: ['minimatch', 'yaml'],
  },
  diff: { from: [], packages: [] },
  plan: { from: ['manifest', 'rules', 'fixes', 'findings', 'judgement', 'diff'], packages: [] },
  report: { from: ['manifest', 'rules', 'fixes', 'findings', 'judgement', 'plan'], packages: [] },
  change: { from: ['findings', 'configuration', 'diff', 'process'], packages: ['node:*'] },
  posting: { from: ['judgement', 'diff', 'plan'], packages: ['@octokit/*'] },
  action: {
    from: ['rules', 'findings', 'judgement', 'configuration', 'diff', 'plan', 'report', 'change', 'posting', 'process'],
    packages: ['node:*', '@actions/*'],
  },
  process: { from: [], packages: ['node:*'] },
  command: {
    from: ['rules', 'fixes', 'findings', 'judgement', 'configuration', 'plan', 'report', 'change', 'process'],
    packages: ['node:*'],
  },
};

/** The entries of the two bundles. */
const entries: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['action', 'change'],
  'cli.ts': ['command'],
};

const edges = new Set(['change', 'posting', 'action', 'command', 'process']);

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));
const texts = new Map(files.map((file) => [file, readFileSync(join('src', file), 'utf8')]));

/** What a file imports: paths below src/, and packages as written. */
function importsOf(file: string): { readonly files: readonly string[]; readonly packages: readonly string[] } {
  const text = texts.get(file) ?? '';
  const specifiers = [
    ...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm),
  ];
  const names = specifiers.map(([, a, b, c]) => a ?? b ?? c ?? '');
  return {
    files: names
      .filter((name) => name.startsWith('.'))
      .map((name) => normalize(join(dirname(file), name)).replaceAll('\\', '/')),
    packages: names.filter((name) => !name.startsWith('.')),
  };
}

function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : '';
}

function allows(packages: readonly string[], name: string): boolean {
  return packages.some((allowed) => (allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed));
}

test('every folder of src is in the list, and every folder in the list holds something', () => {
  const found = new Set(files.map(folderOf).filter((folder) => folder !== ''));
  expect([...found].sort()).toEqual(Object.keys(folders).sort());
  expect(files.filter((file) => folderOf(file) === '').sort()).toEqual(Object.keys(entries).sort());
});

test('folders import only what the list allows', () => {
  const wrong: string[] = [];
  for (const file of files) {
    const folder = folderOf(file);
    const from = folder === '' ? (entries[file] ?? []) : [folder, ...(folders[folder]?.from ?? [])];
    const packages = folder === '' ? ['node:*', '@actions/core'] : (folders[folder]?.packages ?? []);
    const imported = importsOf(file);
    for (const target of imported.files) if (!from.includes(folderOf(target))) wrong.push(`${file} imports ${target}`);
    for (const name of imported.packages) if (!allows(packages, name)) wrong.push(`${file} imports ${name}`);
  }
  expect(wrong).toEqual([]);
});

test('the list has no folder that its files do not need', () => {
  const needed = new Set(
    files.flatMap((file) => importsOf(file).files.map((target) => `${folderOf(file)} ${folderOf(target)}`)),
  );
  const idle = Object.entries(folders).flatMap(([folder, { from }]) =>
    from.filter((name) => !needed.has(`${folder} ${name}`)).map((name) => `${folder} ${name}`),
  );
  expect(idle).toEqual([]);
});

test('imported files exist and no file imports itself by a detour', () => {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) throw new Error(`cycle: ${[...path, file].join(' -> ')}`);
    if (done.has(file)) return;
    if (file.endsWith('.json')) {
      expect(existsSync(join('src', file)), file).toBe(true);
      return;
    }
    expect(texts.has(file), file).toBe(true);
    for (const target of importsOf(file).files) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});

test('only edges touch the process, the clock, the network or chance', () => {
  const effect =
    /(?<![-\w])(?:process|console|globalThis)\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.|\bfetch\(|\bset(?:Timeout|Interval)\(/;
  const impure = files.filter((file) => {
    const code = (texts.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    return folders[folderOf(file)] !== undefined && !edges.has(folderOf(file)) && effect.test(code);
  });
  expect(impure).toEqual([]);
});

test('the command line loads nothing that talks to GitHub', () => {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    importsOf(file).files.forEach(visit);
  };
  visit('cli.ts');
  const packages = [...reached].flatMap((file) => importsOf(file).packages);
  expect(packages.filter((name) => /^@(?:octokit|actions)\//.test(name))).toEqual([]);
});

test('names of files are kebab-case and none is a drawer', () => {
  const names = files.flatMap((file) => file.replace(/\.ts$/, '').split('/'));
  expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))).toEqual([]);
  expect(names.filter((name) => /^(?:.*-)?(?:utils?|helpers?|common|shared|misc|manager)$/.test(name))).toEqual([]);
});

test('folders import one way: none imports itself by a detour', () => {
  const visit = (folder: string, path: readonly string[]): void => {
    if (path.includes(folder)) throw new Error(`cycle: ${[...path, folder].join(' -> ')}`);
    for (const next of folders[folder]?.from ?? []) visit(next, [...path, folder]);
  };
  for (const folder of Object.keys(folders)) visit(folder, []);
});
