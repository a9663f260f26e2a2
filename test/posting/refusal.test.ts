import { describe, expect, it } from 'vitest';
import { refusalText, toRefusal } from '../../src/posting/refusal.ts';

function answer(status: number, data: unknown = {}, headers: Record<string, string> = {}): Error {
  return Object.assign(new Error('whatever it says'), {
    name: 'HttpError',
    status,
    response: { status, data, headers },
  });
}

describe('what GitHub does not do', () => {
  it.each([
    [
      'a permission',
      answer(403, {}, { 'x-accepted-github-permissions': 'checks=write' }),
      { kind: 'permission', missing: 'checks=write' },
    ],
    ['a token that is unknown', answer(401), { kind: 'permission', missing: undefined }],
    ['too many requests', answer(429), { kind: 'rate limit' }],
    ['a secondary limit', answer(403, {}, { 'retry-after': '60' }), { kind: 'rate limit' }],
    [
      'a secondary limit without a header',
      answer(403, { documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api' }),
      { kind: 'rate limit' },
    ],
    ['a primary limit', answer(403, {}, { 'x-ratelimit-remaining': '0' }), { kind: 'rate limit' }],
    ['abuse told as invalid', answer(422, { errors: [{ code: 'abuse' }] }), { kind: 'rate limit' }],
    ['a line outside the diff', answer(422, { errors: ['Line could not be resolved'] }), { kind: 'invalid' }],
    ['what is not there', answer(404), { kind: 'gone' }],
    ['a server that failed', answer(502), { kind: 'failed' }],
  ])('%s is told by status, headers and codes', (_name, error, expected) => {
    expect(toRefusal(error)).toMatchObject(expected);
  });

  it('is thrown on where it is a bug of ours', () => {
    expect(() => toRefusal(new TypeError('x'))).toThrow(TypeError);
  });

  it('names the missing permission', () => {
    expect(refusalText({ kind: 'permission', status: 403, missing: 'checks=write' })).toContain('`checks=write`');
  });
});
