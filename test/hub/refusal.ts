import type { Json, JsonObject } from './json.ts';

const DOCS = 'https://docs.github.com/rest';

/** An answer of GitHub that says no. Thrown by the rules, caught by the server, sent as it is. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: JsonObject;
  readonly headers: { readonly [name: string]: string };

  constructor(
    status: number,
    message: string,
    more: { readonly errors?: Json; readonly headers?: { readonly [name: string]: string } } = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.headers = more.headers ?? {};
    this.body = {
      message,
      ...(more.errors === undefined ? {} : { errors: more.errors }),
      documentation_url: DOCS,
      status: String(status),
    };
  }
}

export function notFound(): Refusal {
  return new Refusal(404, 'Not Found');
}

/** 422 in the form of the newer endpoints: errors are sentences. */
export function unprocessable(...errors: readonly string[]): Refusal {
  return new Refusal(422, 'Unprocessable Entity', { errors });
}

/** 422 in the form of the older endpoints: errors are objects. */
export function validationFailed(...errors: readonly JsonObject[]): Refusal {
  return new Refusal(422, 'Validation Failed', { errors });
}
