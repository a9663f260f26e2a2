import type { ScalarNode } from './node.ts';

/** What a scalar is to the cluster once kubectl has decoded it. Integers stay exact. */
export type Scalar =
  | { readonly type: 'null' }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'integer'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'string'; readonly value: string };

const words: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ...spellings(['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'], {
    type: 'boolean',
    value: true,
  }),
  ...spellings(['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'], {
    type: 'boolean',
    value: false,
  }),
  ...spellings(['', '~', 'null', 'Null', 'NULL'], { type: 'null' }),
  ...spellings(['.nan', '.NaN', '.NAN'], { type: 'float', value: Number.NaN }),
  ...spellings(['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'], { type: 'float', value: Number.POSITIVE_INFINITY }),
  ...spellings(['-.inf', '-.Inf', '-.INF'], { type: 'float', value: Number.NEGATIVE_INFINITY }),
]);

const maxUint64 = 2n ** 64n - 1n;
const minInt64 = -(2n ** 63n);
// strconv.ParseFloat takes an underscore between two digits only.
const pointFloat = /^\.\d+(_\d+)*([eE][-+]?\d+(_\d+)*)?$/;
const styleFloat = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/;

/**
 * Decodes a scalar as kubectl's decoder does (sigs.k8s.io/yaml, which is go.yaml.in/yaml/v2 `resolve.go`): YAML 1.1
 * booleans, integers in bases 2, 8, 10 and 16 with underscores, no sexagesimal numbers, dates as strings.
 */
export function decodeScalar(node: ScalarNode): Scalar {
  const { tag, text } = node;
  if (tag === undefined) return node.style === 'plain' ? resolve(text) : { type: 'string', value: text };
  const resolved = isCoreTag(tag) ? resolve(text) : undefined;
  if (resolved === undefined) return { type: 'string', value: text };
  if (coreTag(tag) === 'float' && resolved.type === 'integer') return { type: 'float', value: Number(resolved.value) };
  return resolved;
}

function isCoreTag(tag: string): boolean {
  return ['bool', 'int', 'float', 'null'].includes(coreTag(tag));
}

function coreTag(tag: string): string {
  return tag.replace(/^(!!|tag:yaml\.org,2002:)/, '');
}

/** First characters of texts that may be anything but a string (go-yaml's resolveTable); '' is null. */
const mayResolve = new Set([...'+-.0123456789yYnNtTfFoO~'].map((character) => character.charCodeAt(0)));

function resolve(text: string): Scalar {
  if (text !== '' && !mayResolve.has(text.charCodeAt(0))) return { type: 'string', value: text };
  const word = words.get(text);
  if (word !== undefined) return word;
  const first = text.charCodeAt(0);
  const isDigit = first >= 48 && first <= 57;
  if (!isDigit && first !== 43 && first !== 45 && first !== 46) return { type: 'string', value: text };
  if (first === 46) return pointFloat.test(text) ? goFloat(text) : { type: 'string', value: text };
  if (/^\d{4}-\d/.test(text)) return { type: 'string', value: text };
  const plain = text.replaceAll('_', '');
  const integer = goInteger(text);
  if (integer !== undefined) return { type: 'integer', value: integer };
  if (styleFloat.test(plain)) return goFloat(plain);
  return { type: 'string', value: text };
}

/** strconv.ParseInt and ParseUint with base 0 after the removal of underscores, then base 2 for `0b` and `-0b`. */
function goInteger(text: string): bigint | undefined {
  const match = /^([-+]?)(?:0[xX]([\da-fA-F]+)|0[oO]?([0-7]+)|0[bB]([01]+)|(\d+))$/.exec(text.replaceAll('_', ''));
  if (match === null) return undefined;
  const [, sign, hex, octal, binary, decimal] = match;
  if (decimal !== undefined && decimal.length > 1 && decimal.startsWith('0')) return undefined;
  const digits = hex ? `0x${hex}` : octal ? `0o${octal}` : binary ? `0b${binary}` : (decimal ?? '');
  const size = BigInt(digits);
  const value = sign === '-' ? -size : size;
  // A sign is not accepted by ParseUint, so a signed value must fit in 64 bits with its sign.
  const max = sign === '' ? maxUint64 : 2n ** 63n - 1n;
  return value >= minInt64 && value <= max ? value : undefined;
}

function goFloat(text: string): Scalar {
  const value = Number(text.replaceAll('_', '').replace(/^\+/, ''));
  return Number.isFinite(value) ? { type: 'float', value } : { type: 'string', value: text };
}

function* spellings(texts: readonly string[], scalar: Scalar): Generator<[string, Scalar]> {
  for (const text of texts) yield [text, scalar];
}

/** The text of a key as the cluster reads it: `on:` is the key "true" (sigs.k8s.io/yaml converts keys to strings). */
export function keyText(key: ScalarNode): string {
  const { text } = key;
  // Only words of up to five letters and numbers mean anything else.
  if (key.style !== 'plain' || (text.length > 5 && !/^[-+.\d]/.test(text))) return text;
  const scalar = decodeScalar(key);
  return scalar.type === 'string' || scalar.type === 'null' ? text : String(scalar.value);
}
