/** `npm run try`: a real pull request on the embedded GitHub, reviewed by the bundled action, shown here and as a page. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, stripVTControlCharacters, styleText } from 'node:util';
import { type ActionRun, runAction } from '../runner/run-action.ts';
import { pullRequestEvent } from './events.ts';
import { openPullRequest, type PullRequestOrder, type Scenario } from './scenario.ts';
import { takeShots } from './screenshot.ts';
import { suggestionBlocks } from './suggestion.ts';

const help = `npm run try [-- OPTIONS]

Opens a pull request on an embedded GitHub, runs the bundled action on it as a runner does, and shows what came of it.

  --repo DIR   your own repository instead of the example; it is read, never changed
  --base REF   commit that the pull request goes into (default: main)
  --head REF   commit that it brings (default: HEAD)
  --apply      commit all suggestions through the page's own way, and run again
  --keep       leave the page up until Ctrl-C (default at a terminal)
  --no-keep    end when all is printed
  --shot FILE  save a picture of the pull request's page (needs Chromium)
  --port N     port of the page
`;

const { values } = parseArgs({
  allowNegative: true,
  options: {
    repo: { type: 'string' },
    base: { type: 'string' },
    head: { type: 'string' },
    apply: { type: 'boolean' },
    keep: { type: 'boolean' },
    shot: { type: 'string' },
    port: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
const isTerminal = process.stdout.isTTY === true;

function say(text = ''): void {
  process.stdout.write(`${text}\n`);
}

function paint(style: 'bold' | 'dim' | 'red' | 'green' | 'cyan' | 'yellow', text: string): string {
  return isTerminal && process.env.NO_COLOR === undefined ? styleText(style, text, { validateStream: false }) : text;
}

/** Text from a pull request may not steer the terminal. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out.
  return stripVTControlCharacters(text).replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '·');
}

function order(): PullRequestOrder {
  const port = values.port === undefined ? {} : { port: Number(values.port) };
  if (values.repo !== undefined) {
    const from = { dir: resolve(values.repo), base: values.base ?? 'main', head: values.head ?? 'HEAD' };
    return { ...port, from };
  }
  const fixture = join(import.meta.dirname, '../../__fixtures__/pull-requests/shop');
  return {
    ...port,
    base: join(fixture, 'base'),
    head: join(fixture, 'head'),
    title: 'Debug hanging connections, clean up old baskets',
    body: 'Adds a debug container to the API while we look for the hanging connections (SHOP-2291), a nightly clean-up of baskets, and lets the worker reach the mail relay.',
  };
}

function showRun(run: ActionRun): void {
  say(paint('bold', `\nThe action’s log (${(run.ms / 1000).toFixed(1)} s)`));
  for (const line of run.log.trimEnd().split('\n')) say(`  ${paint('dim', '│')} ${plain(line)}`);
}

function showReview(pr: Scenario): void {
  const standing = pr.comments().filter(({ comment }) => comment.body !== '');
  say(paint('bold', `\nThe review: ${standing.length} comments on lines`));
  for (const { comment, thread, place } of standing) {
    const line = place.kind === 'lines' ? String(place.line) : place.kind;
    const state = thread.resolvedBy === null ? '' : ' (resolved)';
    say(`\n  ${paint('cyan', plain(`${comment.anchor.path}:${line}`))}${state}`);
    for (const text of plain(comment.body.replace(/<!--[\s\S]*?-->|<\/?sub>/g, ''))
      .trim()
      .split('\n')) {
      const isCaution = text.startsWith('>');
      say(`  ${paint('dim', '│')} ${isCaution ? paint('yellow', text) : text}`);
    }
  }
}

function showVerdict(pr: Scenario, run: ActionRun): void {
  say(paint('bold', '\nThe checks'));
  for (const check of pr.repository.checkRuns.filter(({ headSha }) => headSha === pr.headSha)) {
    const sign = check.conclusion === 'success' ? paint('green', '✓') : paint('red', '✗');
    say(`  ${sign} ${plain(check.name)}: ${plain(check.output.title ?? check.conclusion ?? check.status)}`);
  }
  const result = run.conclusion === 'success' ? paint('green', 'success') : paint('red', 'failure');
  say(`  The job ends with ${result}; the verdict is ${run.outputs.verdict ?? 'unknown'}.`);
}

async function review(pr: Scenario, action: 'opened' | 'synchronize'): Promise<ActionRun> {
  const run = await runAction(pr, { event: pullRequestEvent(pr, action) });
  showRun(run);
  showReview(pr);
  showVerdict(pr, run);
  return run;
}

async function applyAll(pr: Scenario): Promise<void> {
  const ids = pr
    .comments()
    .filter(({ comment }) => suggestionBlocks(comment.body).length > 0)
    .map(({ comment }) => comment.id);
  if (ids.length === 0) return say('\nThere is no suggestion to commit.');
  const commit = pr.commitSuggestions(ids);
  say(paint('bold', `\nCommitting ${ids.length} suggestions`));
  if (commit.kind !== 'committed') return say(`  refused: ${JSON.stringify(commit)}`);
  say(pr.git('show', '--stat', '--format=  %h %s', pr.headSha).trimEnd());
  await review(pr, 'synchronize');
}

async function main(): Promise<void> {
  if (values.help === true) return say(help);
  if (!existsSync(join(import.meta.dirname, '../../dist/index.js')))
    throw new Error('dist/index.js is missing: npm run build makes it.');
  const pr = await openPullRequest(order());
  try {
    say(`Pull request #${pr.number} of ${pr.owner}/${pr.name} stands at ${pr.page}`);
    await review(pr, 'opened');
    if (values.apply === true) await applyAll(pr);
    if (values.shot !== undefined) {
      await takeShots([{ url: pr.page, file: resolve(values.shot) }]);
      say(`\nPicture: ${values.shot}`);
    }
    if (values.keep ?? isTerminal) {
      say(`\nLook at it: ${paint('cyan', pr.page)}\nCtrl-C ends it.`);
      await new Promise<void>((done) => process.once('SIGINT', () => done()));
    } else say(`\nIts page was ${pr.page}; --keep leaves it up.`);
  } finally {
    await pr.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
