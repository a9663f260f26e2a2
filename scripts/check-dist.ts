import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtFiles, bundle } from './bundle.ts';

/** Whether the committed `dist` is what the sources give: what people run must be what people read. */
const committed = join(import.meta.dirname, '..', 'dist');
const fresh = await mkdtemp(join(tmpdir(), 'dist-'));
try {
  await bundle(fresh);
  const different: string[] = [];
  for (const file of builtFiles) {
    const [old, built] = await Promise.all(
      [committed, fresh].map((folder) => readFile(join(folder, file)).catch(() => Buffer.of())),
    );
    if (old === undefined || built === undefined || !old.equals(built)) different.push(file);
  }
  if (different.length > 0) {
    console.error(`dist/ is not what the sources give: ${different.join(', ')}. Run: npm run build`);
    process.exitCode = 1;
  }
} finally {
  await rm(fresh, { recursive: true, force: true });
}
