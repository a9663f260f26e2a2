/** The Files changed tab: every file's diff with the conversations and annotations at their lines. */
import type { FileDiff, HunkLine } from '../diff.ts';
import { filesWithPatch } from '../pull-diff.ts';
import type { Annotation, CheckRun } from '../state.ts';
import { diffTable, hunkRow, lineRow, numberOn } from './diff-table.ts';
import { type Html, html } from './html.ts';
import { type IconName, icon } from './icons.ts';
import { blocks } from './layout.ts';
import { inlineThread } from './thread.ts';
import type { PullView, ThreadView } from './view.ts';

type Told = { readonly run: CheckRun; readonly item: Annotation };

const LEVELS: {
  readonly [level in Annotation['annotation_level']]: {
    readonly word: string;
    readonly kind: string;
    readonly name: IconName;
  };
} = {
  failure: { word: 'Check failure', kind: 'bad', name: 'x-circle-fill' },
  warning: { word: 'Check warning', kind: 'attention', name: 'alert' },
  notice: { word: 'Check notice', kind: 'calm', name: 'info' },
};

export function annotationBox(view: PullView, { run, item }: Told): Html {
  const level = LEVELS[item.annotation_level];
  const lines =
    item.start_line === item.end_line ? `line ${item.start_line}` : `lines ${item.start_line} to ${item.end_line}`;
  const details =
    item.raw_details === null
      ? null
      : html`<details><summary>Show more details</summary><pre class="code"><code>${item.raw_details}</code></pre></details>`;
  return html`<div class="annotation ${level.kind}"><div class="annotation-head">${icon(level.name, level.kind)} <b>${level.word}</b> on ${lines} in ${item.path} <span class="right faint">GitHub Actions / <a href="${view.url}/checks?check_run_id=${run.id}">${run.name}</a></span></div><div class="annotation-body">${item.title === null ? null : html`<b>${item.title}</b>`}<pre>${item.message}</pre>${details}</div></div>`;
}

function toldAnnotations(view: PullView): readonly Told[] {
  return view.checks.flatMap((run) => run.annotations.map((item) => ({ run, item })));
}

function wide(body: Html, id?: string): Html {
  return html`<tr class="wide-row"${id === undefined ? null : html` id="${id}"`}><td colspan="3">${body}</td></tr>`;
}

function below(view: PullView, file: FileDiff, line: HunkLine, told: readonly Told[]): readonly Html[] {
  const isHere = ({ first, place }: ThreadView) =>
    first.anchor.kind === 'lines' &&
    place.kind === 'lines' &&
    place.path === file.path &&
    numberOn(first.anchor.side, line) === place.line;
  const threads = view.threads.filter(isHere).map((item) => wide(inlineThread(view, item), `thread-${item.thread.id}`));
  const annotations = told
    .filter(({ item }) => item.path === file.path && line.right === item.end_line)
    .map((item) => wide(annotationBox(view, item)));
  return [...annotations, ...threads];
}

function fileBody(view: PullView, file: FileDiff, isShown: boolean, told: readonly Told[]): Html {
  if (file.isBinary) return html`<div class="no-diff">Binary file not shown.</div>`;
  if (file.hunks.length === 0)
    return html`<div class="no-diff">${file.status === 'renamed' ? 'File renamed without changes.' : 'No changes to show.'}</div>`;
  if (!isShown) return html`<div class="no-diff">Large diffs are not rendered by default.</div>`;
  const onFile = view.threads
    .filter(({ place }) => place.kind === 'file' && place.path === file.path)
    .map((item) => wide(inlineThread(view, item), `thread-${item.thread.id}`));
  const rows = file.hunks.flatMap((hunk) => [
    hunkRow(hunk),
    ...hunk.lines.flatMap((line) => [lineRow(file.path, line), ...below(view, file, line, told)]),
  ]);
  return diffTable([...onFile, ...rows], 'whole');
}

function fileIcon(file: FileDiff): Html {
  if (file.status === 'added') return icon('diff-added', 'good');
  if (file.status === 'removed') return icon('diff-removed', 'bad');
  return file.status === 'renamed' ? icon('diff-renamed', 'faint') : icon('diff-modified', 'attention');
}

function fileTree(files: readonly FileDiff[]): Html {
  const folders = [...new Set(files.map((file) => file.path.split('/').slice(0, -1).join('/')))].sort();
  return html`<aside class="file-tree">${folders.map(
    (folder) =>
      html`${folder === '' ? null : html`<div class="folder">${icon('file-directory-fill')} ${folder}</div>`}${files
        .filter((file) => file.path.split('/').slice(0, -1).join('/') === folder)
        .map(
          (file) =>
            html`<a class="leaf${folder === '' ? '' : ' deep'}" href="#diff-${file.sha}">${icon('file')} <span>${file.path.split('/').at(-1)}</span>${fileIcon(file)}</a>`,
        )}`,
  )}</aside>`;
}

export function filesTab(view: PullView): Html {
  const shown = filesWithPatch(view.files, view.hub.settings.patch);
  const told = toldAnnotations(view);
  const isInDiff = ({ item }: Told) => {
    const file = view.files.find((other) => other.path === item.path);
    return file?.hunks.some((hunk) => hunk.lines.some((line) => line.right === item.end_line)) === true;
  };
  const outside = told.filter((item) => !isInDiff(item) && item.item.path !== '.github');
  const cards = view.files.map((file) => {
    const name = file.previousPath === undefined ? file.path : `${file.previousPath} → ${file.path}`;
    return html`<div class="card file" id="diff-${file.sha}"><div class="card-head file-head">${icon('chevron-down', 'faint')} <span class="path">${name}</span><span class="right"><b class="plus">+${file.additions}</b> <b class="minus">−${file.deletions}</b> ${blocks(file.additions, file.deletions)}</span></div>${fileBody(view, file, shown.has(file), told)}</div>`;
  });
  const rest =
    outside.length === 0
      ? null
      : html`<h2 class="outside-title">Unchanged files with check annotations</h2>${outside.map((item) => html`<div class="card file"><div class="card-head file-head"><span class="path">${item.item.path}</span></div>${annotationBox(view, item)}</div>`)}`;
  return html`<div class="files-columns">${fileTree(view.files)}<div class="files-list">${cards}${rest}</div></div>`;
}
