/** A pod that is judged whatever stands before it. */
export const good =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: good, namespace: shop}\nspec:\n  hostPID: true\n  containers: [{name: c, image: i}]\n';

const head = 'apiVersion: v1\nkind: Pod\nmetadata: {name: bad}\n';
const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

export interface HostileText {
  readonly name: string;
  readonly text: string;
  /** The code under which the document is listed as unread; null where it is read. */
  readonly code: string | null;
}

/** Texts that stall or kill a careless reader. */
export const hostileTexts: readonly HostileText[] = [
  {
    name: 'an alias bomb of nine levels',
    text: `${head}a0: &a0 [x,x,x,x,x,x,x,x,x]\n${many(9, (i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(',')}]\n`)}`,
    code: 'aliases',
  },
  {
    name: '20,000 anchors and aliases',
    text: `${head}${many(20_000, (i) => `k${i}: &k${i} 1\n`)}all: [${many(20_000, (i) => `*k${i},`)}]\n`,
    code: 'aliases',
  },
  {
    name: 'merge keys of merge keys',
    text: `${head}m0: &m0 {a: 1}\n${many(60, (i) => `m${i + 1}: &m${i + 1} {<<: [*m${i}, *m${i}]}\n`)}`,
    code: 'aliases',
  },
  { name: 'a merge of itself', text: `${head}m: &m\n  <<: *m\n`, code: 'syntax' },
  { name: 'a map of 40,000 keys', text: `${head}m:\n${many(40_000, (i) => ` k${i}: 1\n`)}`, code: null },
  { name: 'a map of a million keys', text: `${head}m:\n${many(1_000_000, (i) => ` k${i}: 1\n`)}`, code: 'too-large' },
  { name: '60,000 equal keys', text: `${head}m:\n${many(60_000, () => ' k: 1\n')}`, code: null },
  { name: 'one line of 10 MB', text: `${head}m: [${'1, '.repeat(3_300_000)}1]\n`, code: 'too-large' },
  { name: 'a plain scalar of 3 MB', text: `${head}m: ${'x'.repeat(3_000_000)}\n`, code: null },
  { name: 'a quoted scalar of 10 MB', text: `${head}m: "${'x'.repeat(10_000_000)}"\n`, code: 'too-large' },
  { name: 'a number of 1 MB', text: `${head}m: ${'1'.repeat(1_000_000)}\n`, code: null },
  { name: 'a block scalar of 200,000 lines', text: `${head}m: |\n${'  x\n'.repeat(200_000)}`, code: null },
  { name: 'a folded scalar of 500,000 lines', text: `${head}m: >\n${'  x\n'.repeat(500_000)}`, code: 'too-large' },
  { name: '3 MB of blanks', text: `${head}m: ${' '.repeat(3_000_000)}1\n`, code: null },
  { name: 'a million comment lines', text: `${head}${'# x\n'.repeat(1_000_000)}`, code: 'too-large' },
  { name: '200,000 broken lines', text: `${head}${': : :\n'.repeat(200_000)}`, code: 'too-large' },
  { name: '100,000 open brackets', text: `${head}m: ${'['.repeat(100_000)}\n`, code: 'syntax' },
  { name: '90 open maps in flow', text: `${head}m: ${'{a: ['.repeat(45)}${']}'.repeat(45)}\n`, code: null },
  { name: '20,000 open maps in flow', text: `${head}m: ${'{a: '.repeat(20_000)}\n`, code: 'syntax' },
  { name: 'flow keys that may be pairs', text: `${head}m: ${'[a: '.repeat(80)}b${']'.repeat(80)}\n`, code: null },
  { name: '20,000 nested sequences', text: `${head}m:\n${'- '.repeat(20_000)}x\n`, code: 'syntax' },
  { name: '3,000 nested maps', text: `${head}${many(3_000, (i) => `${' '.repeat(i)}k:\n`)}`, code: 'too-large' },
  { name: '400 explicit keys', text: `${head}${'? '.repeat(400)}x\n`, code: 'syntax' },
  { name: 'a NUL', text: `${head}m: "a\0b"\n`, code: 'characters' },
  { name: 'a lone CR', text: `${head}# a\rhostNetwork: true\n`, code: 'characters' },
  { name: 'a line separator', text: `${head}# a\u2028hostNetwork: true\n`, code: 'characters' },
  { name: 'an unterminated quote', text: `${head}m: "a\n`, code: 'syntax' },
  { name: 'an alias of nothing', text: `${head}m: *nothing\n`, code: 'syntax' },
  { name: 'an alias of itself', text: `${head}m: &m [*m]\n`, code: 'syntax' },
  { name: 'a key that is a map', text: `${head}? {a: b}\n: c\n`, code: 'syntax' },
  {
    name: 'keys of every object’s prototype',
    text: `${head}x: {__proto__: {a: 1}, constructor: 2, toString: 3}\n<<: {hasOwnProperty: 4}\n`,
    code: null,
  },
];

/** Many documents, each small: those behind the limit are told. */
export const manyDocuments = (count: number): string => '---\nkind: A\napiVersion: v1\n'.repeat(count);
