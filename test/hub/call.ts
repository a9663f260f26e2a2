import type { Operation } from './description.ts';
import type { Hub } from './hub.ts';
import type { Json, JsonObject } from './json.ts';
import type { Repository, Token } from './state.ts';

/** A request that passed GitHub's description and the token check. */
export type Call = {
  readonly hub: Hub;
  readonly operation: Operation;
  readonly token: Token | null;
  readonly path: { readonly [name: string]: string };
  readonly query: URLSearchParams;
  readonly body: JsonObject;
  readonly accept: string;
  readonly address: string;
};

/** What a route gives back. A body is completed and checked against the description unless it is text. */
export type Answer = {
  readonly status: number;
  readonly body?: Json;
  readonly text?: string;
  readonly contentType?: string;
  readonly headers?: { readonly [name: string]: string };
};

export type Route = (call: Call, repository: Repository) => Answer;

export type Routes = { readonly [operationId: string]: Route };

export function ok(body: Json): Answer {
  return { status: 200, body };
}

export function created(body: Json): Answer {
  return { status: 201, body };
}

/** The page that a call asks for (30 a page unless told, at most 100) with GitHub's `Link` header. */
export function paged<Item>(
  call: Call,
  items: readonly Item[],
): { readonly items: readonly Item[]; readonly headers: { readonly [name: string]: string } } {
  const size = Math.min(Math.max(Number(call.query.get('per_page') ?? 30) || 30, 1), 100);
  const page = Math.max(Number(call.query.get('page') ?? 1) || 1, 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const links: string[] = [];
  const link = (number: number, rel: string) => {
    const url = new URL(call.address);
    url.searchParams.set('page', String(number));
    links.push(`<${url.href}>; rel="${rel}"`);
  };
  if (page > 1) link(page - 1, 'prev');
  if (page < last) link(page + 1, 'next');
  if (page < last) link(last, 'last');
  if (page > 1) link(1, 'first');
  return {
    items: items.slice((page - 1) * size, page * size),
    headers: links.length === 0 ? {} : { Link: links.join(', ') },
  };
}

/** A list as the body of an answer, paged. */
export function pagedAnswer<Item>(call: Call, items: readonly Item[], show: (item: Item) => JsonObject): Answer {
  const page = paged(call, items);
  return { status: 200, body: page.items.map(show), headers: page.headers };
}
