/** Git over HTTP: git's own `http-backend` behind GitHub's token check. */
import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gitEnvironment } from './git.ts';
import type { Hub } from './hub.ts';
import { isAllowed } from './permissions.ts';
import type { Repository, Token } from './state.ts';

export type GitRequest = { readonly owner: string; readonly name: string; readonly rest: string };

const GIT_PATH = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack|HEAD|objects\/.*)$/;

/** A path of git's smart protocol, with or without `.git`; undefined for anything else. */
export function gitRequest(path: string): GitRequest | undefined {
  const match = GIT_PATH.exec(path);
  return match === null ? undefined : { owner: match[1] ?? '', name: match[2] ?? '', rest: match[3] ?? '' };
}

/** The token of an Authorization header: `bearer`, `token`, or `basic` with any user name (docs, git over HTTPS). */
export function tokenText(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const [scheme = '', rest = ''] = header.split(/ +/);
  if (/^(bearer|token)$/i.test(scheme)) return rest;
  if (!/^basic$/i.test(scheme)) return '';
  return Buffer.from(rest, 'base64')
    .toString('utf8')
    .replace(/^[^:]*:/, '');
}

function refuse(response: ServerResponse, status: number, text: string): number {
  const headers: Record<string, string> = { 'content-type': 'text/plain; charset=utf-8' };
  if (status === 401) headers['www-authenticate'] = 'Basic realm="GitHub"';
  response.writeHead(status, headers).end(text);
  return status;
}

/** Serves one request of a git client; gives the status that was sent. */
export async function serveGit(
  hub: Hub,
  order: GitRequest,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): Promise<number> {
  const text = tokenText(request.headers.authorization);
  const token = hub.tokens.find((item) => item.value === text) ?? null;
  if (text !== undefined && token === null) return refuse(response, 401, 'Bad credentials');
  const repository = hub.repository(order.owner, order.name);
  if (repository === undefined) return refuse(response, token === null ? 401 : 404, 'Repository not found.');
  const isWrite = order.rest === 'git-receive-pack' || query.get('service') === 'git-receive-pack';
  if (isWrite) return refuse(response, 403, 'Permission to push denied by the hub.');
  if (!isAllowed(token, repository, { name: 'contents', access: 'read' })) {
    // Without a token git is asked for one; a token without contents sees no repository.
    return token === null
      ? refuse(response, 401, 'Authentication required.')
      : refuse(response, 403, 'Write access to repository not granted.');
  }
  return await runBackend(repository, order.rest, token, request, response, query);
}

function runBackend(
  repository: Repository,
  rest: string,
  token: Token | null,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): Promise<number> {
  const header = (name: string) => String(request.headers[name] ?? '');
  const child = spawn('git', ['http-backend'], {
    env: {
      ...gitEnvironment(),
      GIT_PROJECT_ROOT: repository.dir,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${rest}`,
      REQUEST_METHOD: request.method ?? 'GET',
      QUERY_STRING: query.toString(),
      CONTENT_TYPE: header('content-type'),
      ...(request.headers['content-length'] === undefined ? {} : { CONTENT_LENGTH: header('content-length') }),
      ...(request.headers['content-encoding'] === undefined
        ? {}
        : { HTTP_CONTENT_ENCODING: header('content-encoding') }),
      ...(request.headers['git-protocol'] === undefined ? {} : { GIT_PROTOCOL: header('git-protocol') }),
      REMOTE_USER: token?.account.login ?? '',
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => {});
  request.pipe(child.stdin);
  return new Promise((resolve, reject) => {
    let head = Buffer.alloc(0);
    let status = 0;
    child.on('error', reject);
    child.stdout.on('data', (chunk: Buffer) => {
      if (status !== 0) {
        response.write(chunk);
        return;
      }
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end === -1) return;
      const headers = head
        .subarray(0, end)
        .toString('utf8')
        .split('\r\n')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const);
      status = Number(headers.find(([name]) => name === 'Status')?.[1]?.slice(0, 3) ?? 200);
      response.writeHead(status, Object.fromEntries(headers.filter(([name]) => name !== 'Status')));
      response.write(head.subarray(end + 4));
    });
    child.on('close', () => {
      if (status === 0) status = refuse(response, 500, 'git http-backend gave no answer.');
      else response.end();
      resolve(status);
    });
  });
}
