/**
 * Measures the inventory of a folder: what listing its kinds costs beside reading it, and what the whole index costs beside
 * a bare parse (`yaml`'s parseAllDocuments) of just the documents that count.
 *
 * Usage: node scripts/bench-index.ts FOLDER [FILES]
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { besideDocuments, besideRoles } from '../src/findings/beside.ts';
import type { JudgedDocument } from '../src/findings/judged-object.ts';
import { everything } from '../src/findings/touched.ts';
import { sourceOf, type TextFile } from '../src/findings/tree.ts';
import { Deployers } from '../src/inventory/deployers.ts';
import { nothingExternal } from '../src/inventory/external.ts';
import type { Fact } from '../src/inventory/fact.ts';
import { factOf } from '../src/inventory/fact-of.ts';
import { Inventory } from '../src/inventory/inventory.ts';
import { ownershipOf } from '../src/manifest/ownership.ts';
import { sniffKind } from '../src/manifest/sniff-kind.ts';
import { podsOf } from '../src/workload/pod.ts';

const [root, limit] = process.argv.slice(2);
if (root === undefined) throw new Error('usage: node scripts/bench-index.ts FOLDER [FILES]');

function walk(at: string): readonly string[] {
  return readdirSync(at).flatMap((name) => {
    const path = join(at, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now();
  return [work(), performance.now() - start];
}

const [files, reading] = timed(() =>
  walk(root)
    .slice(0, Number(limit ?? Number.POSITIVE_INFINITY))
    .map((path): TextFile => ({ kind: 'text', path, text: readFileSync(path, 'utf8'), validUtf8: true })),
);
const [documents, listing] = timed(() => {
  let count = 0;
  for (const file of files) {
    for (const { span } of sourceOf(file).documents) {
      sniffKind(file.text, span);
      count += 1;
    }
  }
  return count;
});
const [index, indexing] = timed(() => {
  const paths = new Set(files.map(({ path }) => path));
  const given = {
    context: files,
    judged: [],
    skipped: new Map(),
    ownership: ownershipOf(files, paths),
    deployers: new Deployers(files, paths),
    declared: new Map(),
  };
  const facts: Fact[] = [];
  const read: JudgedDocument[] = [];
  for (const beside of [besideDocuments(given, everything), besideRoles(given, undefined)]) {
    for (const { document, objects } of beside) {
      read.push(document);
      for (const object of objects) {
        const podSecurity = { passes: () => true, failures: () => [] };
        const context = { deployer: undefined, forced: undefined, source: undefined, podSecurity };
        const fact = factOf(object, podsOf(object), () => context);
        if (fact !== undefined) facts.push(fact);
      }
    }
  }
  const inventory = new Inventory(facts, nothingExternal, 37);
  for (const namespace of inventory.namespaces) inventory.applicationsIn(namespace);
  return { read, facts: facts.length };
});
const memory = Math.round(process.memoryUsage().rss / 1024 / 1024);
const [, bare] = timed(() => {
  for (const { source, span } of index.read)
    parseAllDocuments(source.text.slice(span.start, span.end), { logLevel: 'silent' });
});
const ratio = (a: number, b: number) => (a / b).toFixed(2);
console.log(
  `${files.length} files, ${documents} documents, ${index.read.length} of them count, ${index.facts} facts, ${memory} MB`,
);
console.log(`reading, kinds and offsets / reading: ${ratio(reading + listing, reading)}`);
console.log(`index with workloads / bare parse of the same documents: ${ratio(indexing, bare)}`);
