/** Serves the pages for people and does what their buttons say. */
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { commitSuggestions } from '../branch.ts';
import { blobAt } from '../git.ts';
import type { Hub } from '../hub.ts';
import { createReply } from '../reviewing.ts';
import { fullName, type Pull, type Repository } from '../state.ts';
import { checksTab } from './checks.ts';
import { commitsTab } from './commits.ts';
import { conversationTab } from './conversation.ts';
import { filesTab } from './files.ts';
import { html } from './html.ts';
import { page } from './layout.ts';
import { viewPull } from './view.ts';
import { colour } from './yaml-colours.ts';

const ASSETS: { readonly [path: string]: { readonly file: string; readonly type: string } } = {
  '/assets/page.css': { file: './assets/page.css', type: 'text/css; charset=utf-8' },
  '/assets/page.js': { file: './assets/page.js', type: 'text/javascript; charset=utf-8' },
};

/** Serves a page; gives false where the path is none of them. */
export async function servePage(
  hub: Hub,
  method: string,
  url: URL,
  body: string,
  response: ServerResponse,
): Promise<boolean> {
  const send = (status: number, type: string, text: string) => {
    response
      .writeHead(status, {
        'content-type': type,
        'content-security-policy':
          "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; connect-src 'self'; img-src data:",
      })
      .end(text);
    return true;
  };
  const move = (to: string) => {
    response.writeHead(302, { location: to }).end();
    return true;
  };
  const asset = ASSETS[url.pathname];
  if (asset !== undefined) return send(200, asset.type, readFileSync(new URL(asset.file, import.meta.url), 'utf8'));
  const [owner = '', name = '', kind = '', id = '', ...rest] = url.pathname.split('/').slice(1).map(decodeURIComponent);
  const repository = hub.repository(owner, name) ?? (owner === '' ? hub.repositories[0] : undefined);
  const pull = repository?.pulls.find((item) => kind !== 'pull' || item.number === Number(id));
  if (repository === undefined || pull === undefined) return false;
  if (kind === 'blob') return send(200, 'text/html; charset=utf-8', blobPage(repository, id, rest.join('/')));
  const home = `/${fullName(repository)}/pull/${pull.number}`;
  if (kind === 'runs') return move(`${home}/checks?check_run_id=${id}`);
  if (kind === 'actions') return move(`${home}/checks${checkOfRun(repository, Number(rest[0]))}`);
  if (kind !== 'pull') return owner === '' || kind === '' ? move(home) : false;
  const tab = rest[0] ?? '';
  if (method === 'POST') return send(...answerButton(hub, repository, pull, tab, body));
  const view = viewPull(hub, repository, pull);
  if (tab === 'commits') return send(200, 'text/html; charset=utf-8', page(view, 'commits', commitsTab(view)));
  if (tab === 'files') return send(200, 'text/html; charset=utf-8', page(view, 'files', filesTab(view)));
  if (tab === 'checks') {
    const chosen = Number(url.searchParams.get('check_run_id') ?? Number.NaN);
    return send(200, 'text/html; charset=utf-8', page(view, 'checks', checksTab(view, chosen)));
  }
  return send(200, 'text/html; charset=utf-8', page(view, 'conversation', conversationTab(view)));
}

function checkOfRun(repository: Repository, id: number): string {
  const check = repository.checkRuns.find((item) => item.jobOf === id);
  return check === undefined ? '' : `?check_run_id=${check.id}`;
}

type ButtonAnswer = readonly [status: number, type: string, text: string];

/** The person at the page is the author of the pull request. */
function answerButton(hub: Hub, repository: Repository, pull: Pull, button: string, body: string): ButtonAnswer {
  const order = JSON.parse(body === '' ? '{}' : body) as {
    readonly comments?: readonly number[];
    readonly comment?: number;
    readonly body?: string;
  };
  const answer = (status: number, value: unknown): ButtonAnswer => [
    status,
    'application/json; charset=utf-8',
    JSON.stringify(value),
  ];
  if (button === 'commit-suggestions') {
    const done = commitSuggestions(hub, repository, pull, order.comments ?? [], pull.author);
    return answer(done.kind === 'committed' ? 200 : 422, done);
  }
  const comment = pull.comments.find((item) => item.id === order.comment);
  const thread = pull.threads.find((item) => item.id === comment?.threadId);
  if (comment === undefined || thread === undefined) return answer(404, { reason: 'There is no such conversation.' });
  if (button === 'reply') {
    createReply(hub, pull, pull.author, comment.id, order.body ?? '');
    return answer(200, {});
  }
  if (button !== 'resolve' && button !== 'unresolve') return answer(404, { reason: 'There is no such button.' });
  thread.resolvedBy = button === 'resolve' ? pull.author : null;
  return answer(200, {});
}

function blobPage(repository: Repository, commit: string, path: string): string {
  const text = blobAt(repository.dir, commit, path)?.toString('utf8');
  const lines = (text ?? '').replace(/\n$/, '').split('\n');
  const rows = lines.map(
    (line, index) =>
      html`<tr class="line-row" id="L${index + 1}"><td class="number">${index + 1}</td><td class="text">${colour(path, line)}</td></tr>`,
  );
  const body =
    text === undefined
      ? html`<p class="no-diff">There is no such file.</p>`
      : html`<table class="diff whole">${rows}</table>`;
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${path}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/page.css"></head><body><main><div class="card file"><div class="card-head file-head"><span class="path">${path}</span> <code class="sha">${commit.slice(0, 7)}</code></div>${body}</div></main></body></html>`
    .html;
}
