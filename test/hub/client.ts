import type { Scenario } from './scenario.ts';

export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
};

export type ClientOptions = { readonly token?: string | null; readonly headers?: { readonly [name: string]: string } };

/** A raw client for the tests of the hub: a method and a path below the API in, whatever came back out. */
export function clientOf(pr: Scenario, fallback: string | null = pr.token().value) {
  return async (method: string, path: string, body?: unknown, options: ClientOptions = {}): Promise<Reply> => {
    const token = options.token === undefined ? fallback : options.token;
    const response = await fetch(`${pr.hub.apiUrl}${path}`, {
      method,
      headers: {
        'user-agent': 'hub-test',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  };
}

export type Client = ReturnType<typeof clientOf>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** GraphQL: a query in, `data` and `errors` out. */
export async function graphql(
  pr: Scenario,
  token: string,
  query: string,
): Promise<{ readonly data: unknown; readonly errors: unknown }> {
  const response = await fetch(pr.hub.graphqlUrl, {
    method: 'POST',
    headers: { 'user-agent': 'hub-test', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { readonly data: unknown; readonly errors: unknown };
  return { data, errors };
}
