import { type Html, html } from './html.ts';
import { icon } from './icons.ts';
import { authorName, avatar } from './thread.ts';
import { ago, type PullView } from './view.ts';

/** The Commits tab: what the head branch adds, oldest first. */
export function commitsTab(view: PullView): Html {
  const rows = view.commits.toReversed().map((commit) => {
    const account = view.hub.account(commit.author.name);
    return html`<div class="commit-row"><div><div class="commit-title">${commit.message.split('\n')[0]}</div><div class="faint">${avatar(account)} ${authorName(account)} committed ${ago(commit.author.date)}</div></div><code class="sha">${commit.sha.slice(0, 7)}</code></div>`;
  });
  return html`<div class="card commits"><div class="card-head tinted">${icon('git-commit')} Commits on <code class="branch">${view.pull.headBranch}</code></div>${rows}</div>`;
}
