import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Measures the command line as whole processes against a bare parse of the same texts by the package `yaml`, in turn,
 * and prints ratios. Nothing here decides: speed is never a test.
 *
 * Usage: npm run bench [-- RUNS]
 */
const runs = Number(process.argv[2] ?? 5);
const root = fileURLToPath(new URL('..', import.meta.url));
const corpus = join(root, '..', 'shared', 'corpus');
const cli = join(root, 'dist', 'cli.js');

const bareParse = `
import { parseAllDocuments } from 'yaml';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
const walk = (at) => readdirSync(at).flatMap((name) => { const path = join(at, name); return statSync(path).isDirectory() ? walk(path) : [path]; });
let documents = 0;
for (const path of walk(process.argv[2])) documents += parseAllDocuments(readFileSync(path, 'utf8'), { logLevel: 'silent' }).length;
console.log(documents);
`;

/** The corpus' real manifests. */
function realFiles(): readonly string[] {
  return walk(join(corpus, 'realworld')).filter(
    (path) =>
      /\.ya?ml$/.test(path) &&
      !/\/(templates|charts)\//.test(path) &&
      !/values/.test(path) &&
      !/Chart\.yaml|[kK]ustomization/.test(path),
  );
}

/** As many manifests: the real ones, copied with other names until there are enough. */
function makeManifests(folder: string, count: number): void {
  const files = realFiles();
  for (let index = 0; index < count; index += 1) {
    const path = files[index % files.length] ?? '';
    const target = join(folder, String(Math.floor(index / files.length)), `${index}.yaml`);
    mkdirSync(join(target, '..'), { recursive: true });
    writeFileSync(target, readFileSync(path));
  }
}

/** One file of about that many bytes: real documents with other names, CRDs left out. */
function makeBundle(bytes: number): string {
  const documents = realFiles()
    .flatMap((path) => readFileSync(path, 'utf8').split(/^---.*\n/m))
    .filter((text) => /^kind:/m.test(text) && /^ {2}name: /m.test(text) && !/^kind: CustomResource|\{\{/m.test(text));
  const parts: string[] = [];
  let size = 0;
  for (let index = 0; size < bytes; index += 1) {
    const text = documents[index % documents.length] ?? '';
    const part = text.replace(/^( {2}name: ["']?[\w.-]+)/m, `$1-${index}`);
    parts.push(part.endsWith('\n') ? part : `${part}\n`);
    size += part.length + 4;
  }
  return parts.join('---\n');
}

function walk(at: string): string[] {
  return readdirSync(at)
    .sort()
    .flatMap((name) => {
      const path = join(at, name);
      return statSync(path).isDirectory() ? walk(path) : [path];
    });
}

/** A file of 50 MB: checked whole, and reviewed where three of its documents change. */
function measureLargeFile(folder: string, check: readonly string[]): void {
  const repository = join(folder, 'large');
  mkdirSync(repository);
  const file = join(repository, 'all.yaml');
  const text = makeBundle(50_000_000);
  writeFileSync(file, text);
  const whole = measure([...check, '--no-fixes', repository]);
  const report: { findings: readonly unknown[] } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
  const limit = 60 + (5 * text.length + 2_000 * report.findings.length) / 1e6;
  console.log(
    `check of one file of 50 MB: ${whole.seconds.toFixed(2)} s, peak ${whole.megabytes.toFixed(0)} MB with ${report.findings.length} findings (limit ${limit.toFixed(0)} MB)`,
  );
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', repository, '-c', 'user.name=b', '-c', 'user.email=b@b', ...args]);
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'base');
  const parts = text.split('---\n');
  for (const at of [100, parts.length >> 1, parts.length - 100]) {
    const index = parts.findIndex((part, position) => position >= at && /\n\s+image: /.test(part));
    parts[index] = parts[index]?.replace(/(\n\s+)(image: )/, '$1securityContext:$1  privileged: true$1$2') ?? '';
  }
  writeFileSync(file, parts.join('---\n'));
  git('commit', '-qam', 'change');
  const both = join(folder, 'both.mjs');
  writeFileSync(
    both,
    `import { execFileSync } from 'node:child_process';
for (const side of ['main~1', 'main']) execFileSync('git', ['-C', process.argv[2], 'cat-file', 'blob', side + ':all.yaml'], { maxBuffer: 1 << 30 }).toString('utf8');`,
  );
  compare(
    'review of it, three documents changed / reading both sides',
    [
      cli,
      'review',
      'main~1...main',
      '--repo',
      repository,
      '--quiet',
      '--format',
      'json',
      '--output',
      join(folder, 'report.json'),
      '--fail-on',
      'never',
      '--render',
      'never',
    ],
    [both, repository],
  );
}

/** Whether time grows with the number of files and no faster. */
function measureGrowth(folder: string, check: readonly string[]): void {
  for (const count of [1_000, 5_000, 20_000]) {
    const files = join(folder, `files-${count}`);
    makeManifests(files, count);
    const { seconds, megabytes } = measure([...check, '--no-fixes', files]);
    console.log(
      `check of ${count} files: ${seconds.toFixed(2)} s, ${((seconds * 1e6) / count).toFixed(0)} µs a file, peak ${megabytes.toFixed(0)} MB`,
    );
    rmSync(files, { recursive: true });
  }
}

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

/** One whole process, timed from outside; its peak memory as /usr/bin/time tells it, where that is there. */
function measure(args: readonly string[]): Measured {
  const hasTime = existsSync('/usr/bin/time');
  const started = process.hrtime.bigint();
  const command = hasTime ? ['/usr/bin/time', '-f', '%M', process.execPath, ...args] : [process.execPath, ...args];
  const { stderr } = spawnSync(command[0] ?? '', command.slice(1), { encoding: 'utf8', maxBuffer: 1 << 30 });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  return { seconds, megabytes: hasTime ? Number(stderr.trim().split('\n').at(-1)) / 1024 : Number.NaN };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs two commands in turn and prints the ratio of their times, pair by pair, as median, least and most. */
function compare(name: string, ours: readonly string[], other: readonly string[]): void {
  const pairs = Array.from({ length: runs }, () => ({ ours: measure(ours), other: measure(other) }));
  const ratios = pairs.map((pair) => pair.ours.seconds / pair.other.seconds);
  const peak = median(pairs.map((pair) => pair.ours.megabytes));
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2));
  console.log(
    `${name}: ${median(ratios).toFixed(2)} (${least} to ${most}), ${median(pairs.map((pair) => pair.ours.seconds)).toFixed(2)} s, peak ${peak.toFixed(0)} MB`,
  );
}

if (!existsSync(corpus)) {
  console.log('The corpus is not beside the checkout; there is nothing to measure on.');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const small = join(folder, 'small');
    makeManifests(small, 2000);
    const parse = join(root, 'node_modules', '.bench-parse.mjs');
    writeFileSync(parse, bareParse);
    const check = [
      cli,
      'check',
      '--format',
      'json',
      '--output',
      join(folder, 'report.json'),
      '--fail-on',
      'never',
      '--render',
      'never',
      '--quiet',
    ];
    console.log(`node ${process.version}, ${runs} pairs; ratio of whole processes, ours to the other`);
    compare('check without fixes / bare parse', [...check, '--no-fixes', small], [parse, small]);
    compare('check with proved fixes / bare parse', [...check, small], [parse, small]);
    const crds = join(folder, 'crds');
    mkdirSync(crds);
    const bundle = readFileSync(join(corpus, 'nasty', 'big', 'crd-bundle-3mb.yaml'));
    for (let index = 0; index < 4; index += 1) writeFileSync(join(crds, `${index}.yaml`), bundle);
    compare('check of CRD bundles / bare parse', [...check, crds], [parse, crds]);
    measureLargeFile(folder, check);
    measureGrowth(folder, check);
    const empty = join(folder, 'empty.mjs');
    writeFileSync(empty, '0');
    compare('--version / empty script', [cli, '--version'], [empty]);
    // Without the runner's variables it ends with a message: what it takes to load the bundle and to say so.
    compare('the action’s start / empty script', [join(root, 'dist', 'index.js')], [empty]);
    execFileSync('rm', ['-f', parse]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
