/** The Checks tab: the runs on the left, what one of them says on the right. */
import type { CheckRun } from '../state.ts';
import { checkState, stateIcon } from './conversation.ts';
import { annotationBox } from './files.ts';
import { type Html, html } from './html.ts';
import { icon } from './icons.ts';
import { renderMarkdown } from './markdown.ts';
import { ago, isRequired, type PullView, plural } from './view.ts';

function outcome(run: CheckRun): Html {
  const state = checkState(run);
  const words = { good: 'succeeded', bad: 'failed', waiting: 'in progress', calm: String(run.conclusion) }[state];
  return html`<span class="outcome ${state}">${words}</span>`;
}

function seconds(run: CheckRun): string {
  if (run.completedAt === null) return '';
  return ` in ${Math.max(1, Math.round((Date.parse(run.completedAt) - Date.parse(run.startedAt)) / 1000))}s`;
}

/** A job with its summary and log, or a check run with its output. */
function detail(view: PullView, run: CheckRun): Html {
  const workflow = view.repository.runs.find((item) => item.id === run.jobOf);
  const head = html`<div class="check-head"><h2>${stateIcon(checkState(run))} ${run.name}</h2><div class="faint">${outcome(run)} ${run.completedAt === null ? '' : ago(run.completedAt).replace('now', 'just now')}${seconds(run)} · on <code>${run.headSha.slice(0, 7)}</code>${workflow === undefined ? ' · check run of GitHub Actions' : html` · job of the workflow <b>${workflow.workflow}</b>, on <code>${workflow.event}</code>`}${isRequired(view, run) ? html` <span class="label">Required</span>` : null}</div></div>`;
  const annotations =
    run.annotations.length === 0
      ? null
      : html`<section class="card"><div class="card-head tinted"><b>Annotations</b> <span class="count">${run.annotations.length}</span></div><div class="annotations">${run.annotations.map((item) => annotationBox(view, { run, item }))}</div></section>`;
  if (workflow !== undefined) {
    const summary =
      workflow.summary === ''
        ? null
        : html`<section class="card" id="summary"><div class="card-head tinted"><b>${run.name} summary</b></div><div class="card-body">${renderMarkdown(workflow.summary)}</div></section>`;
    const log = html`<details class="card log" open><summary class="card-head tinted"><b>Log</b> <span class="faint">${plural(workflow.log.split('\n').length, 'line')}</span></summary><pre>${workflow.log.split('\n').map((line, index) => html`<span class="log-line${/^Error: /.test(line) ? ' bad' : ''}"><i>${index + 1}</i>${line}</span>`)}</pre></details>`;
    return html`${head}${annotations}${summary}${log}`;
  }
  const { title, summary, text } = run.output;
  const body = html`${title === null ? null : html`<h3 class="output-title">${title}</h3>`}${summary === null ? null : renderMarkdown(summary)}${text === null || text === '' ? null : html`<hr><h4>Details</h4>${renderMarkdown(text)}`}`;
  return html`${head}<section class="card" id="output"><div class="card-body">${body}</div></section>${annotations}`;
}

export function checksTab(view: PullView, chosen: number | undefined): Html {
  const shown =
    view.checks.find((run) => run.id === chosen) ?? view.checks.find((run) => run.jobOf === null) ?? view.checks[0];
  if (shown === undefined)
    return html`<div class="empty">${icon('checklist')}<p>No checks ran on this commit yet.</p></div>`;
  const list = view.checks.map(
    (run) =>
      html`<a class="check-item${run === shown ? ' here' : ''}" href="${view.url}/checks?check_run_id=${run.id}">${stateIcon(checkState(run))} <span>${run.name}</span></a>`,
  );
  return html`<div class="checks-columns"><aside class="check-list"><div class="check-group">${icon('play')} <b>GitHub Actions</b></div>${list}</aside><div class="check-detail">${detail(view, shown)}</div></div>`;
}
