import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { good, hostileTexts, manyDocuments } from '../test/hostile-texts.ts';

/**
 * Runs the bundled command on each hostile text as a process of its own, beside a good file, and prints its time, peak
 * memory and what it says. Nothing here decides: that the texts are told is tested (test/manifest/hostile.test.ts).
 *
 * Usage: npm run hostile
 */
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const report = join(folder, 'report.json');
const limits = { seconds: 3, megabytes: 600 };
const hasTime = existsSync('/usr/bin/time');

const cases: readonly (readonly [string, string | Buffer])[] = [
  ['(a good file alone)', ''],
  ...hostileTexts.map(({ name, text }) => [name, `${text}---\n${good}`] as const),
  ['100,010 documents', manyDocuments(100_010)],
  ['bytes that are no UTF-8', Buffer.from([...Buffer.from('apiVersion: v1\nkind: Pod\nm: '), 0xe9, 0x0a])],
  ['UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le')],
];

console.log(`node ${process.version}`);
try {
  for (const [name, content] of cases) {
    const at = join(folder, 'files');
    rmSync(at, { recursive: true, force: true });
    mkdirSync(at);
    writeFileSync(join(at, 'a.yaml'), content);
    writeFileSync(join(at, 'z.yaml'), good);
    rmSync(report, { force: true });
    const args = [cli, 'check', '--quiet', '--format', 'json', '--output', report, at];
    const command = hasTime ? ['/usr/bin/time', '-f', '%M', process.execPath, ...args] : [process.execPath, ...args];
    const started = performance.now();
    const { stderr, status } = spawnSync(command[0] ?? '', command.slice(1), { encoding: 'utf8', timeout: 60_000 });
    const seconds = (performance.now() - started) / 1000;
    const megabytes = hasTime ? Number(stderr.trim().split('\n').at(-1)) / 1024 : Number.NaN;
    const isOver = seconds > limits.seconds || megabytes > limits.megabytes;
    const measured = `${seconds.toFixed(2).padStart(6)} s ${megabytes.toFixed(0).padStart(5)} MB  exit ${status}`;
    console.log(`${measured}  ${name}: ${outcome()}${isOver ? '  OVER THE LIMIT' : ''}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function outcome(): string {
  if (!existsSync(report)) return 'NO REPORT';
  const { coverage, findings }: { coverage: { unread: { code: string }[] }; findings: { file: string }[] } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const codes = [...new Set(coverage.unread.map(({ code }) => code))].join(', ');
  const isJudged = findings.some(({ file }) => file.endsWith('z.yaml'));
  return `${codes === '' ? 'read' : codes}${isJudged ? '' : ', THE GOOD FILE WAS NOT JUDGED'}`;
}
