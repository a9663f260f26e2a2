import { describe, expect, test } from 'vitest';
import { decodeScalar } from '../../src/manifest/scalar.ts';

function decode(text: string, tag?: string, style: 'plain' | 'double' = 'plain'): unknown {
  const scalar = decodeScalar({ type: 'scalar', style, text, tag, anchor: undefined, span: { start: 0, end: 0 } });
  return scalar.type === 'null' ? null : scalar.value;
}

// Recorded from sigs.k8s.io/yaml v1.6.0; test/manifest/kubectl-decoder.test.ts compares with it where Go is there.
const cases: readonly (readonly [string, unknown])[] = [
  ['yes', true],
  ['On', true],
  ['y', true],
  ['n', false],
  ['OFF', false],
  ['yEs', 'yEs'],
  ['~', null],
  ['', null],
  ['0o0', 0n],
  ['0O0', 0n],
  ['0X0', 0n],
  ['0B1', 1n],
  ['0o_7', 7n],
  ['-0o17', -15n],
  ['0644', 420n],
  ['1_000', 1000n],
  ['0b0', 0n],
  ['+0x1F', 31n],
  ['-0b11', -3n],
  ['08', 8],
  ['0_8', 8],
  ['09.5', 9.5],
  ['1:30', '1:30'],
  ['2001-01-01', '2001-01-01'],
  ['18446744073709551615', 18446744073709551615n],
  ['18446744073709551616', 18446744073709552000],
  ['9007199254740993', 9007199254740993n],
  ['0.0', 0],
  ['0e0', 0],
  ['1e400', '1e400'],
  ['.5', 0.5],
  ['._5', '._5'],
  ['.5_0', 0.5],
  ['_1', '_1'],
  ['0x', '0x'],
  ['1.5e', '1.5e'],
];

describe('scalars decode as kubectl decodes them', () => {
  test.each(cases)('%j', (text, value) => {
    expect(decode(text)).toEqual(value);
  });

  test('quotes and tags decide', () => {
    expect(decode('yes', undefined, 'double')).toBe('yes');
    expect(decode('yes', '!!bool', 'double')).toBe(true);
    expect(decode('yes', '!!str')).toBe('yes');
    expect(decode('07', '!!int', 'double')).toBe(7n);
    expect(decode('3', '!!float')).toBe(3);
    expect(decode('yes', '!')).toBe('yes');
    expect(decode('yes', '!custom')).toBe('yes');
  });
});
