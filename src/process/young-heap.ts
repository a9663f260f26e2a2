import { setFlagsFromString } from 'node:v8';

/** UTF-16 units of text up to which the heap is left as Node makes it. */
const usual = 16 * 1024 * 1024;

/**
 * Keeps the heap's part for young objects from growing where much text is read. That part gains speed where few objects
 * live long, and costs memory that a text of 50 MB needs for itself: it takes 300 MB in place of 470. Below that the
 * growth is a twentieth faster (scripts/bench.ts), and memory is no matter.
 *
 * @param size UTF-16 units of all texts that are read
 */
export function fitYoungHeap(size: number): void {
  if (size > usual) setFlagsFromString('--semi-space-growth-factor=1');
}
