/** The frame around every tab of a pull request. */
import { fullName } from '../state.ts';
import { type Html, html } from './html.ts';
import { type IconName, icon } from './icons.ts';
import { type PullView, plural } from './view.ts';

export type Tab = 'conversation' | 'commits' | 'checks' | 'files';

function navigation(view: PullView): Html {
  const item = (name: IconName, text: string, isHere = false) =>
    html`<span class="nav-item${isHere ? ' here' : ''}">${icon(name)} ${text}</span>`;
  return html`<header class="top">
<div class="top-row"><span class="mark">${icon('git-branch')}</span><span class="crumbs"><a href="${view.url}">${view.repository.owner}</a><span class="faint"> / </span><a href="${view.url}"><b>${view.repository.name}</b></a></span>${view.repository.isPrivate ? html`<span class="label">Private</span>` : html`<span class="label">Public</span>`}<span class="stand-in">Embedded GitHub for tests and the try-out, on this machine only</span></div>
<nav class="nav">${item('code', 'Code')}${item('issue-opened', 'Issues')}${item('git-pull-request', 'Pull requests', true)}${item('play', 'Actions')}${item('shield', 'Security')}${item('graph', 'Insights')}</nav>
</header>`;
}

function stateBadge(view: PullView): Html {
  if (view.pull.state === 'closed')
    return html`<span class="state closed">${icon('git-pull-request-closed')} Closed</span>`;
  if (view.pull.isDraft) return html`<span class="state draft">${icon('git-pull-request-draft')} Draft</span>`;
  return html`<span class="state open">${icon('git-pull-request')} Open</span>`;
}

function tabs(view: PullView, here: Tab): Html {
  const conversation =
    view.threads.reduce((sum, thread) => sum + thread.comments.length, 0) +
    view.pull.issueComments.length +
    view.pull.reviews.filter((item) => item.body !== '').length;
  const list: readonly {
    readonly tab: Tab;
    readonly name: IconName;
    readonly text: string;
    readonly count: number;
    readonly path: string;
  }[] = [
    { tab: 'conversation', name: 'comment-discussion', text: 'Conversation', count: conversation, path: '' },
    { tab: 'commits', name: 'git-commit', text: 'Commits', count: view.commits.length, path: '/commits' },
    { tab: 'checks', name: 'checklist', text: 'Checks', count: view.checks.length, path: '/checks' },
    { tab: 'files', name: 'file-diff', text: 'Files changed', count: view.files.length, path: '/files' },
  ];
  const plus = view.files.reduce((sum, file) => sum + file.additions, 0);
  const minus = view.files.reduce((sum, file) => sum + file.deletions, 0);
  return html`<nav class="tabs">${list.map((item) => html`<a class="tab${item.tab === here ? ' here' : ''}" href="${view.url}${item.path}">${icon(item.name)} ${item.text} <span class="count">${item.count}</span></a>`)}<span class="diffstat"><b class="plus">+${plus}</b> <b class="minus">−${minus}</b> ${blocks(plus, minus)}</span></nav>`;
}

/** GitHub's five little squares. */
export function blocks(plus: number, minus: number): Html {
  const total = plus + minus;
  const green = total === 0 ? 0 : Math.min(Math.round((plus / total) * 5), total);
  const red = total === 0 ? 0 : Math.min(5 - green, minus);
  const kinds = [...Array(green).fill('plus'), ...Array(red).fill('minus'), ...Array(5 - green - red).fill('none')];
  return html`<span class="blocks">${kinds.map((kind: string) => html`<i class="${kind}"></i>`)}</span>`;
}

/** A whole page. */
export function page(view: PullView, here: Tab, body: Html): string {
  const { pull } = view;
  const head =
    pull.headRepository === fullName(view.repository)
      ? pull.headBranch
      : `${pull.headRepository.split('/')[0]}:${pull.headBranch}`;
  const full = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${pull.title} · Pull Request #${pull.number} · ${fullName(view.repository)}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/page.css"><script src="/assets/page.js" defer></script></head>
<body data-pull="${view.url}" class="tab-${here}">
${navigation(view)}
<main>
<h1>${pull.title} <span class="pull-number">#${pull.number}</span></h1>
<div class="meta">${stateBadge(view)} <span><a class="author" href="#">${pull.author.login.replace('[bot]', '')}</a> wants to merge ${plural(view.commits.length, 'commit')} into <code class="branch">${pull.baseBranch}</code> from <code class="branch">${head}</code></span></div>
${tabs(view, here)}
${body}
</main>
<div class="batch" hidden><span><b class="batch-count">0</b> in the batch</span><button class="button primary batch-commit">Commit suggestions</button></div>
<div class="toast" hidden></div>
</body></html>`;
  return full.html;
}
