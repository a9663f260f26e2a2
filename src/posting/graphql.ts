import type { Client } from './client.ts';
import { type Refusal, toRefusal } from './refusal.ts';

export type Answer<T> =
  | { readonly kind: 'answer'; readonly data: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Asks GitHub's GraphQL at the address that the runner gives: an enterprise server's is not derived from the other.
 * A query may be repeated, a mutation may not.
 *
 * @param check the one place where the answer's shape is validated
 */
export async function askGraphql<T>(
  client: Client,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  check: (data: unknown) => T | undefined,
): Promise<Answer<T>> {
  const retries = query.trimStart().startsWith('query') ? 2 : 0;
  try {
    const response = await client.octokit.request({
      method: 'POST',
      url: client.graphqlUrl,
      query,
      variables,
      request: { retries },
    });
    return readAnswer(response.data, check);
  } catch (error) {
    return { kind: 'refused', refusal: toRefusal(error) };
  }
}

function readAnswer<T>(body: unknown, check: (data: unknown) => T | undefined): Answer<T> {
  const { data, errors } = field(body);
  const first = Array.isArray(errors) ? field(errors[0]) : undefined;
  const type = first?.type;
  if (type === 'FORBIDDEN') return refused({ kind: 'permission', status: 200, missing: undefined });
  if (type === 'RATE_LIMITED') return refused({ kind: 'rate limit', status: 200 });
  if (type === 'NOT_FOUND') return refused({ kind: 'gone', status: 200 });
  const checked = first === undefined ? check(data) : undefined;
  if (checked !== undefined) return { kind: 'answer', data: checked };
  return refused({ kind: 'failed', status: 200, detail: String(first?.message ?? 'an answer of unknown shape') });
}

function refused(refusal: Refusal): { readonly kind: 'refused'; readonly refusal: Refusal } {
  return { kind: 'refused', refusal };
}

/** A value's fields; none for what is no object. */
export function field(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
