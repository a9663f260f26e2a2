import { existsSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { type LicenseInfo, licensePlugin } from 'rolldown-license-plugin';

const root = join(import.meta.dirname, '..');

/** Licences that may go into a bundle. Another one stops the build until somebody has read it. */
const allowed = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  '0BSD',
  'Python-2.0',
]);

/** Entries of the bundles; the command line also runs on Node 20, without installation. */
const bundles = [
  { input: 'src/main.ts', file: 'index.js', banner: '' },
  { input: 'src/cli.ts', file: 'cli.js', banner: '#!/usr/bin/env node\n' },
] as const;

/** Names of the files that a build writes. */
export const builtFiles = [...bundles.map(({ file }) => file), 'licenses.txt'] as const;

/** Writes every bundle and the licence notices into a folder. The same sources give the same bytes. */
export async function bundle(folder: string): Promise<void> {
  const licences = new Map<string, LicenseInfo>();
  for (const { input, file, banner } of bundles) {
    if (existsSync(join(root, input))) await bundleOne(input, join(folder, file), banner, licences);
  }
  await writeFile(join(folder, 'licenses.txt'), notices([...licences.values()]));
  if (existsSync(join(folder, 'cli.js'))) await chmod(join(folder, 'cli.js'), 0o755);
}

async function bundleOne(input: string, file: string, banner: string, licences: Map<string, LicenseInfo>) {
  const build = await rolldown({
    cwd: root,
    input,
    platform: 'node',
    transform: { target: 'node20' },
    checks: { eval: false },
    plugins: [
      licensePlugin({
        done: (found) => {
          for (const licence of found) licences.set(`${licence.name}@${licence.version}`, licence);
        },
        allow: ({ license }) => allowed.has(license),
        failOnViolation: true,
        failOnUnlicensed: true,
      }),
    ],
  });
  await build.write({ file, format: 'esm', banner, minify: false, sourcemap: false, codeSplitting: false });
  await build.close();
}

function notices(licences: readonly LicenseInfo[]): string {
  const sorted = [...licences].sort((a, b) => (a.name < b.name ? -1 : 1));
  return sorted
    .map(({ name, version, license, licenseText }) => `${name} ${version} (${license})\n\n${licenseText.trim()}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}
