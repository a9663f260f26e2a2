/** The Conversation tab: description, timeline, reviews, merge box. */
import { commitFacts } from '../git.ts';
import type { CheckRun, IssueComment, Review, TimelineEvent } from '../state.ts';
import { suggestionOf } from '../suggestion.ts';
import { type Html, html } from './html.ts';
import { icon } from './icons.ts';
import { renderMarkdown } from './markdown.ts';
import { authorName, avatar, threadCard } from './thread.ts';
import { ago, isRequired, type PullView, plural } from './view.ts';

function box(view: PullView, author: Review['author'], at: string, verb: string, body: string, id: string): Html {
  const isAuthor = author.login === view.pull.author.login;
  const text = body.trim() === '' ? html`<p class="faint"><i>No description provided.</i></p>` : renderMarkdown(body);
  return html`<div class="entry" id="${id}">${avatar(author, 'large')}<div class="card comment-box"><div class="card-head tinted">${authorName(author)} ${verb} <span class="faint">${ago(at)}</span>${isAuthor ? html`<span class="label right">Author</span>` : null}</div><div class="card-body">${text}</div></div></div>`;
}

function minimised(author: Review['author'], reason: string, body: string): Html {
  return html`<div class="entry">${avatar(author, 'large')}<details class="card comment-box"><summary class="card-head">${authorName(author)} <span class="faint">This comment was marked as ${reason.toLowerCase()}.</span><span class="toggle">Show comment</span></summary><div class="card-body">${renderMarkdown(body)}</div></details></div>`;
}

const REVIEW_VERBS: { readonly [state: string]: string } = {
  COMMENTED: 'reviewed',
  APPROVED: 'approved these changes',
  CHANGES_REQUESTED: 'requested changes',
  DISMISSED: 'reviewed (dismissed)',
};

function reviewEntry(view: PullView, review: Review): Html | null {
  const threads = view.threads.filter((item) => item.first.reviewId === review.id);
  // A reply makes a review of its own, which the timeline shows in its thread.
  if (threads.length === 0 && review.body === '') return null;
  const live = threads.filter(
    (item) => suggestionOf(view.repository, view.pull, item.first, view.hub.settings).kind === 'edit',
  );
  const all =
    live.length < 2
      ? null
      : html`<div class="commit-all"><span>${icon('light-bulb')} ${plural(live.length, 'suggestion')} in this review can be committed together.</span><button class="button primary" data-commit="${live.map((item) => item.first.id).join(' ')}">Commit all suggestions (${live.length})</button></div>`;
  const body =
    review.body === ''
      ? null
      : html`<div class="card comment-box"><div class="card-head tinted">${authorName(review.author)} left a comment</div><div class="card-body">${renderMarkdown(review.body)}</div></div>`;
  return html`<div class="entry review" id="pullrequestreview-${review.id}">${avatar(review.author, 'large')}<div class="review-body"><div class="event-line"><span class="badge-icon">${icon('eye')}</span>${authorName(review.author)} <b>${REVIEW_VERBS[review.state] ?? 'reviewed'}</b> <span class="faint">${ago(review.submittedAt ?? view.hub.now())}</span><a class="right view-changes" href="${view.url}/files">View reviewed changes</a></div>${body}${all}${threads.map((item) => threadCard(view, item))}</div></div>`;
}

function eventEntry(view: PullView, event: TimelineEvent): Html {
  if (event.kind !== 'commits' && event.kind !== 'force-push') {
    return html`<div class="event"><span class="badge-icon">${icon(event.kind === 'closed' ? 'git-pull-request-closed' : 'git-pull-request')}</span>${avatar(event.account)} ${authorName(event.account)} ${event.kind} this <span class="faint">${ago(event.at)}</span></div>`;
  }
  if (event.kind === 'force-push') {
    return html`<div class="event"><span class="badge-icon">${icon('repo-push')}</span>${avatar(event.account)} ${authorName(event.account)} force-pushed the <code class="branch">${view.pull.headBranch}</code> branch from <code>${event.before.slice(0, 7)}</code> to <code>${event.after.slice(0, 7)}</code> <span class="faint">${ago(event.at)}</span></div>`;
  }
  const commits = commitFacts(view.repository.dir, ['--reverse', `${event.before}..${event.after}`]);
  const state = headState(view);
  return html`${commits.map((commit) => html`<div class="event commit"><span class="badge-icon plain">${icon('git-commit')}</span>${avatar(event.account)} <a class="commit-title" href="${view.url}/commits">${commit.message.split('\n')[0]}</a><span class="right">${commit.sha === view.head ? stateIcon(state) : null} <code class="sha">${commit.sha.slice(0, 7)}</code></span></div>`)}`;
}

export type CheckState = 'good' | 'bad' | 'waiting' | 'calm';

export function checkState(run: CheckRun): CheckState {
  if (run.status !== 'completed') return 'waiting';
  if (run.conclusion === 'success') return 'good';
  return run.conclusion === 'neutral' || run.conclusion === 'skipped' ? 'calm' : 'bad';
}

export function stateIcon(state: CheckState): Html {
  if (state === 'good') return icon('check', 'good');
  if (state === 'bad') return icon('x', 'bad');
  return state === 'waiting' ? icon('dot-fill', 'waiting') : icon('skip', 'faint');
}

function headState(view: PullView): CheckState {
  const states = view.checks.map(checkState);
  return states.includes('bad')
    ? 'bad'
    : states.includes('waiting')
      ? 'waiting'
      : states.length === 0
        ? 'calm'
        : 'good';
}

function checkRow(view: PullView, run: CheckRun): Html {
  const workflow = view.repository.runs.find((item) => item.id === run.jobOf);
  const name = workflow === undefined ? run.name : `${workflow.workflow} / ${run.name} (${workflow.event})`;
  const words = { good: 'Successful', bad: 'Failing', waiting: 'In progress', calm: 'Skipped' }[checkState(run)];
  const title = run.output.title === null ? '' : ` — ${run.output.title}`;
  return html`<a class="check-row" href="${view.url}/checks?check_run_id=${run.id}">${stateIcon(checkState(run))}<span class="avatar bot tiny">${icon('play')}</span><span class="check-name"><b>${name}</b> <span class="faint">${words}${title}</span></span>${isRequired(view, run) ? html`<span class="label">Required</span>` : null}</a>`;
}

function mergeBox(view: PullView): Html {
  const failing = view.checks.filter((run) => checkState(run) === 'bad').length;
  const good = view.checks.filter((run) => checkState(run) === 'good').length;
  const waiting = view.checks.length - failing - good;
  const required = view.checks.filter((run) => isRequired(view, run));
  const isBlocked = required.length === 0 || required.some((run) => checkState(run) !== 'good');
  const title =
    view.checks.length === 0
      ? 'No checks ran yet'
      : failing > 0
        ? 'Some checks were not successful'
        : waiting > 0
          ? 'Some checks haven’t completed yet'
          : 'All checks have passed';
  const counts = [
    failing > 0 ? `${failing} failing` : '',
    waiting > 0 ? `${waiting} in progress` : '',
    good > 0 ? `${good} successful` : '',
  ].filter((text) => text !== '');
  const round =
    failing > 0
      ? html`<span class="round bad">${icon('x')}</span>`
      : waiting > 0 || view.checks.length === 0
        ? html`<span class="round waiting">${icon('dot-fill')}</span>`
        : html`<span class="round good">${icon('check')}</span>`;
  const open = view.threads.filter((item) => item.thread.resolvedBy === null).length;
  const merge = isBlocked
    ? html`<div class="merge-part"><span class="round bad">${icon('alert')}</span><div><b>Merging is blocked</b><p class="faint">A required check has not succeeded.</p></div></div>`
    : html`<div class="merge-part"><span class="round good">${icon('check')}</span><div><b>No conflicts with base branch</b><p class="faint">Merging can be performed automatically.</p></div></div>`;
  const kind = isBlocked ? 'bad' : failing > 0 ? 'waiting' : 'good';
  return html`<div class="entry merge" id="merge"><span class="avatar large merge-icon ${kind}">${icon('git-merge')}</span><div class="card merge-box ${kind}">
<div class="merge-part">${round}<div><b>${title}</b><p class="faint">${counts.join(', ')}${counts.length > 0 ? (view.checks.length === 1 ? ' check' : ' checks') : ''}</p></div></div>
<div class="check-rows">${view.checks.map((run) => checkRow(view, run))}</div>
${open > 0 ? html`<div class="merge-part"><span class="round calm">${icon('comment-discussion')}</span><div><b>${plural(open, 'unresolved conversation')}</b></div></div>` : null}
${merge}
<div class="merge-part tinted"><button class="button ${isBlocked ? '' : 'primary'}" disabled>Merge pull request</button></div></div></div>`;
}

function sidebar(view: PullView): Html {
  const reviewers = [
    ...new Map(
      view.pull.reviews.filter((item) => item.state !== 'PENDING').map((item) => [item.author.login, item.author]),
    ).values(),
  ].filter((account) => account.login !== view.pull.author.login);
  const people = [
    ...new Map(
      [view.pull.author, ...reviewers, ...view.pull.comments.map((item) => item.author)].map((account) => [
        account.login,
        account,
      ]),
    ).values(),
  ];
  const part = (title: string, body: Html) => html`<section><h3>${title}</h3>${body}</section>`;
  const nothing = html`<span class="faint">None yet</span>`;
  return html`<aside class="sidebar">${part('Reviewers', reviewers.length === 0 ? nothing : html`${reviewers.map((account) => html`<div class="person">${avatar(account)} ${authorName(account)}<span class="right">${icon('comment-discussion', 'faint')}</span></div>`)}`)}${part('Assignees', html`<span class="faint">No one assigned</span>`)}${part('Labels', nothing)}${part('Development', html`<span class="faint">Successfully merging this pull request may close issues.</span>`)}${part(plural(people.length, 'participant'), html`<div>${people.map((account) => avatar(account))}</div>`)}</aside>`;
}

type Moment = { readonly at: string; readonly order: number; readonly shown: Html | null };

export function conversationTab(view: PullView): Html {
  const { pull } = view;
  const comment = (item: IssueComment): Html =>
    item.minimised === null
      ? box(view, item.author, item.createdAt, 'commented', item.body, `issuecomment-${item.id}`)
      : minimised(item.author, item.minimised, item.body);
  // Ids grow with time, and seconds are too coarse to order by.
  const reviews: readonly Moment[] = pull.reviews
    .filter((item) => item.state !== 'PENDING')
    .map((item) => ({
      at: item.submittedAt ?? '',
      order: item.id,
      shown: item.minimised === null ? reviewEntry(view, item) : minimised(item.author, item.minimised, item.body),
    }));
  const comments: readonly Moment[] = pull.issueComments.map((item) => ({
    at: item.createdAt,
    order: item.id,
    shown: comment(item),
  }));
  const events: readonly Moment[] = pull.timeline.map((item, index) => ({
    at: item.at,
    order: index,
    shown: eventEntry(view, item),
  }));
  const moments = [
    ...events.slice(0, 1),
    ...[...events.slice(1), ...reviews, ...comments].toSorted((a, b) => a.at.localeCompare(b.at)),
  ];
  return html`<div class="columns"><div class="timeline">${box(view, pull.author, pull.createdAt, 'commented', pull.body, 'description')}${moments.map((moment) => moment.shown)}${pull.state === 'open' ? mergeBox(view) : null}</div>${sidebar(view)}</div>`;
}
