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

/** 2,000 manifests: the corpus' real ones, copied with other names until there are as many. */
function makeManifests(folder: string, count: number): void {
  const files = walk(join(corpus, 'realworld')).filter(
    (path) =>
      /\.ya?ml$/.test(path) &&
      !/\/(templates|charts)\//.test(path) &&
      !/values/.test(path) &&
      !/Chart\.yaml|[kK]ustomization/.test(path),
  );
  for (let index = 0; index < count; index += 1) {
    const path = files[index % files.length] ?? '';
    const target = join(folder, String(Math.floor(index / files.length)), `${index}.yaml`);
    mkdirSync(join(target, '..'), { recursive: true });
    writeFileSync(target, readFileSync(path));
  }
}

function walk(at: string): string[] {
  return readdirSync(at)
    .sort()
    .flatMap((name) => {
      const path = join(at, name);
      return statSync(path).isDirectory() ? walk(path) : [path];
    });
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
    ];
    console.log(`node ${process.version}, ${runs} pairs; ratio of whole processes, ours to the other`);
    compare('check without fixes / bare parse', [...check, '--no-fixes', small], [parse, small]);
    compare('check with proved fixes / bare parse', [...check, small], [parse, small]);
    const crds = join(folder, 'crds');
    mkdirSync(crds);
    const bundle = readFileSync(join(corpus, 'nasty', 'big', 'crd-bundle-3mb.yaml'));
    for (let index = 0; index < 4; index += 1) writeFileSync(join(crds, `${index}.yaml`), bundle);
    compare('check of CRD bundles / bare parse', [...check, crds], [parse, crds]);
    const empty = join(folder, 'empty.mjs');
    writeFileSync(empty, '0');
    compare('--version / empty script', [cli, '--version'], [empty]);
    execFileSync('rm', ['-f', parse]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
