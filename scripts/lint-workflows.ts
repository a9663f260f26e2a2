/**
 * Lints the workflows that the README shows, with actionlint (a Go module) and zizmor (from PyPI). Each is installed into
 * a temporary folder; where Go or Python is not there a line says that its linter did not run.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const actionlint = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.7';
const zizmor = 'zizmor==1.5.2';

const folder = mkdtempSync(join(tmpdir(), 'workflows-'));
let failed = false;
try {
  const repository = join(folder, 'repository');
  const workflows = join(repository, '.github', 'workflows');
  mkdirSync(workflows, { recursive: true });
  spawnSync('git', ['init', '-q', repository]);
  const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  const files = blocks.filter((text) => /^on:/m.test(text));
  if (files.length === 0) throw new Error('the README shows no workflow');
  for (const [index, text] of files.entries()) {
    // A tag that does not exist yet cannot be pinned by its commit.
    writeFileSync(join(workflows, `readme-${index + 1}.yaml`), text);
  }
  console.log(`${files.length} workflows of the README`);
  runActionlint(repository);
  runZizmor(workflows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

function runActionlint(repository: string): void {
  if (!isThere('go', ['version'])) {
    skipped('actionlint', 'Go');
    return;
  }
  const bin = join(folder, 'bin');
  const installed = run('go', ['install', actionlint], folder, { GOBIN: bin, GOFLAGS: '-mod=mod' });
  if (installed !== 0) {
    skipped('actionlint', 'its module');
    return;
  }
  if (run(join(bin, 'actionlint'), ['-no-color'], repository) !== 0) failed = true;
  else console.log('actionlint: nothing found');
}

function runZizmor(workflows: string): void {
  if (!isThere('python3', ['-m', 'venv', '--help'])) {
    skipped('zizmor', 'Python with venv');
    return;
  }
  const venv = join(folder, 'venv');
  const installed =
    run('python3', ['-m', 'venv', venv], folder) || run(join(venv, 'bin', 'pip'), ['install', '-q', zizmor], folder);
  if (installed !== 0) {
    skipped('zizmor', 'its package');
    return;
  }
  const persona = ['--offline', '--no-progress', '--color', 'never', '--min-severity', 'medium', '--config', policy()];
  if (run(join(venv, 'bin', 'zizmor'), [...persona, workflows], folder) !== 0) failed = true;
  else console.log('zizmor: nothing found');
}

/** The README names actions by their tags, as people copy them; a pinned commit would be out of date in a month. */
function policy(): string {
  const path = join(folder, 'zizmor.yml');
  writeFileSync(path, "rules:\n  unpinned-uses:\n    ignore: []\n    config:\n      policies:\n        '*': ref-pin\n");
  return path;
}

function isThere(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): number {
  return spawnSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
}

function skipped(linter: string, missing: string): void {
  console.log(`${linter} did not run: ${missing} is not there.`);
}
