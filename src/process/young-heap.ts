import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the heap's part for young objects at 8 MB halves. Node lets it grow to several times that, which gains nothing
 * for documents that are read and dropped one after the other: a text of 50 MB then takes 470 MB instead of 300, at the
 * same speed (scripts/bench.ts).
 */
export function keepYoungHeapSmall(): void {
  setFlagsFromString('--max-semi-space-size=8');
  setFlagsFromString('--semi-space-growth-factor=1');
}
