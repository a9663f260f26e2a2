import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from './bundle.ts';

const folder = join(import.meta.dirname, '..', 'dist');
await mkdir(folder, { recursive: true });
await bundle(folder);
