/** The embedded GitHub as a real HTTP server on loopback: REST, GraphQL, git and the pull request's page. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Call, Routes } from './call.ts';
import {
  bodyFaults,
  completed,
  type Fault,
  findOperation,
  type MatchedOperation,
  queryFaults,
  responseFaults,
} from './description.ts';
import { dueFaults, type FaultAct } from './faults.ts';
import { gitRequest, serveGit, tokenText } from './git-http.ts';
import { answerGraphql, type GraphqlOrder } from './graphql.ts';
import type { Hub } from './hub.ts';
import { isJsonObject, type Json } from './json.ts';
import { countCreation, countRequest, limitHeaders } from './limits.ts';
import { servePage } from './page/serve.ts';
import { notFound, Refusal } from './refusal.ts';
import { ACTIONS_ROUTES } from './routes/actions.ts';
import { CHECK_ROUTES } from './routes/checks.ts';
import { COMMENT_ROUTES } from './routes/comments.ts';
import { PULL_ROUTES } from './routes/pulls.ts';
import { ACCOUNT_ROUTES, REPOSITORY_ROUTES } from './routes/repository.ts';
import { REVIEW_ROUTES } from './routes/reviews.ts';
import type { Token } from './state.ts';

const ROUTES: Routes = {
  ...REPOSITORY_ROUTES,
  ...PULL_ROUTES,
  ...REVIEW_ROUTES,
  ...COMMENT_ROUTES,
  ...CHECK_ROUTES,
  ...ACTIONS_ROUTES,
};

/** docs "API Versions": others are refused with 410 (github/docs data/tables/rest-api-versions.yml). */
const API_VERSIONS = ['2022-11-28', '2026-03-10'];

export type RunningServer = { readonly port: number; readonly close: () => Promise<void> };

/** Starts the server on 127.0.0.1 (port 0: any free one) and tells the hub its address. */
export async function listen(hub: Hub, port = 0): Promise<RunningServer> {
  const server: Server = createServer((request, response) => {
    serve(hub, request, response).catch((error: unknown) => {
      hub.bugs.push(`${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}`);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end('{"message":"Server Error"}');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  hub.origin = `http://127.0.0.1:${bound}`;
  return {
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Sent = {
  readonly status: number;
  readonly text: string;
  readonly headers: { readonly [name: string]: string };
  readonly value: unknown;
};

async function serve(hub: Hub, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', hub.origin);
  const method = request.method ?? 'GET';
  const graphqlPath = new URL(hub.graphqlUrl).pathname;
  const git = gitRequest(decodeURI(url.pathname));
  const isGraphql = url.pathname === graphqlPath;
  const path = url.pathname.startsWith(`${hub.apiPath}/`) ? url.pathname.slice(hub.apiPath.length) : url.pathname;
  const acts = dueFaults(hub.faults, method, path);
  for (const act of acts) {
    if (act.kind === 'delay') await sleep(act.ms);
    if (act.kind === 'meanwhile' && act.when === 'before') act.run();
  }
  if (acts.some((act) => act.kind === 'drop' && act.when === 'before')) {
    record(hub, request, path, { operation: null, status: 0, body: undefined, answer: undefined, token: null });
    request.socket.destroy();
    return;
  }
  if (git !== undefined && !isGraphql && !path.startsWith('/repos/')) {
    const status = await serveGit(hub, git, request, response, url.searchParams);
    record(hub, request, path, {
      operation: 'git',
      status,
      body: undefined,
      answer: undefined,
      token: tokenText(request.headers.authorization) ?? null,
    });
    return;
  }
  const raw = await readBody(request);
  const isApi = isGraphql || /^\/(repos|user|rate_limit)(\/|$)/.test(path);
  if (!isApi && (await servePage(hub, method, url, raw, response))) return;
  await serveApi(hub, request, response, { url, method, path, raw, acts, isGraphql });
}

type ApiRequest = {
  readonly url: URL;
  readonly method: string;
  readonly path: string;
  readonly raw: string;
  readonly acts: readonly FaultAct[];
  readonly isGraphql: boolean;
};

async function serveApi(
  hub: Hub,
  request: IncomingMessage,
  response: ServerResponse,
  order: ApiRequest,
): Promise<void> {
  const { url, method, path, raw, acts, isGraphql } = order;
  const text = tokenText(request.headers.authorization);
  const token = hub.tokens.find((item) => item.value === text) ?? null;
  const matched = isGraphql ? undefined : findOperation(method, path);
  const body = parsed(raw);
  const work = () =>
    isGraphql
      ? graphqlSent(hub, request, token, text, body)
      : restSent(hub, request, url, { matched, token, text, body });
  const forced = acts.find((act) => act.kind === 'answer');
  const sent = forced === undefined ? await work() : await forcedSent(forced, work);
  for (const act of acts) if (act.kind === 'meanwhile' && act.when === 'after') act.run();
  const operation = isGraphql ? 'graphql' : (matched?.operation.id ?? null);
  record(hub, request, path + url.search, {
    operation,
    status: sent.status,
    body,
    answer: sent.value,
    token: text ?? null,
  });
  if (acts.some((act) => act.kind === 'drop' && act.when === 'after')) {
    request.socket.destroy();
    return;
  }
  response.writeHead(sent.status, {
    ...limitHeaders(hub, token),
    'x-github-request-id': hub.nextId().toString(16).toUpperCase(),
    server: 'github.com',
    ...sent.headers,
  });
  response.end(sent.text);
}

async function forcedSent(act: Extract<FaultAct, { kind: 'answer' }>, work: () => Promise<Sent>): Promise<Sent> {
  if (act.afterWork === true) await work();
  const value = act.body ?? {
    message: 'Server Error',
    documentation_url: 'https://docs.github.com/rest',
    status: String(act.status),
  };
  const isText = typeof value === 'string';
  const headers = { 'content-type': isText ? 'text/html' : 'application/json; charset=utf-8', ...act.headers };
  return { status: act.status, text: isText ? value : JSON.stringify(value), headers, value };
}

function parsed(raw: string): Json | undefined {
  if (raw === '') return undefined;
  try {
    return JSON.parse(raw) as Json;
  } catch {
    return raw;
  }
}

function jsonSent(status: number, value: unknown, headers: { readonly [name: string]: string } = {}): Sent {
  const type = value === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  return { status, text: value === undefined ? '' : JSON.stringify(value), headers: { ...type, ...headers }, value };
}

/** What GitHub wants before it looks at a request: a user agent, a version it knows, a token it knows. */
function refuseStranger(request: IncomingMessage, token: Token | null, text: string | undefined): void {
  if (request.headers['user-agent'] === undefined || request.headers['user-agent'] === '') {
    throw new Refusal(
      403,
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.',
    );
  }
  const version = request.headers['x-github-api-version'];
  if (version !== undefined && !API_VERSIONS.includes(String(version)))
    throw new Refusal(410, `The API version ${String(version)} is not supported.`);
  if (text !== undefined && token === null) throw new Refusal(401, 'Bad credentials');
}

async function graphqlSent(
  hub: Hub,
  request: IncomingMessage,
  token: Token | null,
  text: string | undefined,
  body: Json | undefined,
): Promise<Sent> {
  try {
    refuseStranger(request, token, text);
    if (token === null) throw new Refusal(401, 'This endpoint requires you to be authenticated.');
    countRequest(hub, token);
    if (!isJsonObject(body) || typeof body.query !== 'string')
      throw new Refusal(400, 'A query attribute must be specified and must be a string.');
    return jsonSent(200, await answerGraphql(hub, token, body as GraphqlOrder));
  } catch (error) {
    return refusedSent(error);
  }
}

type RestRequest = {
  readonly matched: MatchedOperation | undefined;
  readonly token: Token | null;
  readonly text: string | undefined;
  readonly body: Json | undefined;
};

async function restSent(hub: Hub, request: IncomingMessage, url: URL, order: RestRequest): Promise<Sent> {
  try {
    refuseStranger(request, order.token, order.text);
    countRequest(hub, order.token);
    if (order.matched === undefined) {
      hub.invalidRequests.push({
        method: request.method ?? '',
        path: url.pathname,
        faults: [{ path: '', keyword: 'path', message: 'the hub serves no such path' }],
      });
      throw notFound();
    }
    return operationSent(hub, request, url, order, order.matched);
  } catch (error) {
    return refusedSent(error);
  }
}

function operationSent(
  hub: Hub,
  request: IncomingMessage,
  url: URL,
  order: RestRequest,
  matched: MatchedOperation,
): Sent {
  const { operation, path } = matched;
  refuseInvalid(hub, request, url, operation.id, [...queryFaults(operation, url.searchParams)], false);
  refuseInvalid(hub, request, url, operation.id, bodyFaults(operation, order.body), true);
  countCreation(hub, operation.id, order.token);
  const call: Call = {
    hub,
    operation,
    token: order.token,
    path,
    query: url.searchParams,
    body: isJsonObject(order.body) ? order.body : {},
    accept: String(request.headers.accept ?? ''),
    address: url.href,
  };
  return answerSent(hub, call, answerOf(call));
}

function answerOf(call: Call): Answer {
  const account = ACCOUNT_ROUTES[call.operation.id];
  if (account !== undefined) return account(call);
  const route = ROUTES[call.operation.id];
  const repository = call.hub.repository(call.path.owner ?? '', call.path.repo ?? '');
  if (route === undefined) call.hub.bugs.push(`No route for ${call.operation.id}.`);
  if (route === undefined || repository === undefined || (repository.isPrivate && call.token === null))
    throw notFound();
  return route(call, repository);
}

function answerSent(hub: Hub, call: Call, answer: Answer): Sent {
  if (answer.text !== undefined) {
    return {
      status: answer.status,
      text: answer.text,
      headers: { 'content-type': answer.contentType ?? 'text/plain', ...answer.headers },
      value: answer.text,
    };
  }
  const schema = call.operation.responses[String(answer.status)];
  const full = answer.body === undefined || schema == null ? answer.body : completed(schema, answer.body);
  const value: unknown = full === undefined ? undefined : JSON.parse(JSON.stringify(full));
  for (const item of responseFaults(call.operation, answer.status, value)) {
    hub.bugs.push(`${call.operation.id} ${answer.status}${item.path}: ${item.message}`);
  }
  return jsonSent(answer.status, value, answer.headers);
}

function refuseInvalid(
  hub: Hub,
  request: IncomingMessage,
  url: URL,
  operation: string,
  faults: readonly Fault[],
  isFatal: boolean,
): void {
  const [first] = faults;
  if (first === undefined) return;
  hub.invalidRequests.push({ method: request.method ?? '', path: url.pathname, faults });
  if (isFatal) throw new Refusal(422, invalidText(operation, first));
}

/** Texts: sluiceway docs/research/preview-page.md, reviewdog check.go, graphql-inspector#1840. */
function invalidText(operation: string, fault: Fault): string {
  const name = fault.path.split('/').at(-1) ?? '';
  if (fault.keyword === 'maxItems')
    return `Invalid request.\n\nNo more than ${fault.limit} items are allowed; more were supplied.`;
  if (fault.keyword === 'maxLength')
    return `Invalid request.\n\nOnly ${fault.limit} characters are allowed; more were supplied.`;
  if (fault.keyword === 'required') return `Invalid request.\n\n"${name}" wasn't supplied.`;
  if (fault.keyword === 'additionalProperties')
    return `Invalid request.\n\n"${name}" is not a permitted key of ${operation}.`;
  return `Invalid request.\n\nFor '${fault.path}', ${fault.message}.`;
}

function refusedSent(error: unknown): Sent {
  if (!(error instanceof Refusal)) throw error;
  return jsonSent(error.status, error.body, error.headers);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

type Outcome = {
  readonly operation: string | null;
  readonly status: number;
  readonly body: unknown;
  readonly answer: unknown;
  readonly token: string | null;
};

function record(hub: Hub, request: IncomingMessage, path: string, outcome: Outcome): void {
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  hub.requests.push({ method: request.method ?? 'GET', path, headers, ...outcome });
}
