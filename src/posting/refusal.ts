/**
 * Why GitHub did not do what was asked. Told by status, headers and codes; never by wording, which changes.
 * `failed`: nobody knows whether it was done.
 */
export type Refusal =
  | { readonly kind: 'permission'; readonly status: number; readonly missing: string | undefined }
  | { readonly kind: 'rate limit'; readonly status: number }
  | { readonly kind: 'invalid'; readonly status: number; readonly detail: string }
  | { readonly kind: 'gone'; readonly status: number }
  | { readonly kind: 'failed'; readonly status: number; readonly detail: string };

/** What an error of a request means; errors that are none of GitHub's are bugs and thrown on. */
export function toRefusal(error: unknown): Refusal {
  if (!isRequestError(error)) throw error;
  const { status } = error;
  const headers = error.response?.headers ?? {};
  const data = asRecord(error.response?.data);
  if (isRateLimit(status, headers, data)) return { kind: 'rate limit', status };
  if (status === 401 || status === 403) {
    const accepted = headers['x-accepted-github-permissions'];
    return {
      kind: 'permission',
      status,
      missing: typeof accepted === 'string' && accepted !== '' ? accepted : undefined,
    };
  }
  if (status === 404 || status === 410) return { kind: 'gone', status };
  if (status === 422 || status === 400) return { kind: 'invalid', status, detail: error.message };
  return { kind: 'failed', status, detail: error.message };
}

/** A refusal as the end of a sentence. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'permission':
      return refusal.missing === undefined
        ? `the token does not have the permission (${refusal.status})`
        : `the token lacks a permission: \`${refusal.missing}\``;
    case 'rate limit':
      return `GitHub's rate limit was reached and waiting for it would take too long (${refusal.status})`;
    case 'gone':
      return `GitHub does not find it, or the token may not see it (${refusal.status})`;
    default:
      return `GitHub answered ${refusal.status}: ${refusal.detail}`;
  }
}

/** An error of Octokit's; also one of the connection, which it gives status 500. */
interface RequestError extends Error {
  readonly status: number;
  readonly response?: { readonly headers: Headers; readonly data: unknown };
}

function isRequestError(error: unknown): error is RequestError {
  return error instanceof Error && error.name === 'HttpError' && 'status' in error && typeof error.status === 'number';
}

function isRateLimit(status: number, headers: Headers, data: Record<string, unknown>): boolean {
  if (status === 429) return true;
  if (status === 403) {
    const page = data.documentation_url;
    const isLimitPage = typeof page === 'string' && page.includes('rate-limits');
    return headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || isLimitPage;
  }
  // Too many writes are sometimes told so (octokit/plugin-throttling.js#775).
  const errors = data.errors;
  return status === 422 && Array.isArray(errors) && errors.some((error) => asRecord(error).code === 'abuse');
}

type Headers = Readonly<Record<string, string | number | undefined>>;

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
