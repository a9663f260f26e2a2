import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, clientOf } from './client.ts';
import { pullRequestEvent } from './events.ts';
import { finishJob, startJob } from './jobs.ts';
import { renderMarkdown } from './page/markdown.ts';
import { openSample, PULL } from './sample.ts';
import type { Scenario } from './scenario.ts';
import { installedBrowser, withBrowser } from './screenshot.ts';

let pr: Scenario;
let rest: Client;

beforeAll(async () => {
  pr = await openSample({ title: 'Change <b>everything</b>' });
  rest = clientOf(pr);
  const job = startJob(pr.hub, pr.repository, pullRequestEvent(pr), { workflow: 'Review', job: 'review' });
  finishJob(pr.hub, job, {
    conclusion: 'failure',
    summary: '# Job summary\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
    log: 'one\nError: two',
    annotations: [],
  });
  const annotations = [
    { path: 'a.txt', start_line: 10, end_line: 10, annotation_level: 'failure', message: 'on the diff', title: 'T' },
    { path: 'same.txt', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'elsewhere' },
  ];
  await rest('POST', '/repos/acme/shop/check-runs', {
    name: 'Privileges',
    head_sha: pr.headSha,
    conclusion: 'failure',
    output: { title: 'Bad', summary: '```mermaid\ngraph TD\n```', annotations },
  });
  const comments = [
    {
      path: 'a.txt',
      line: 10,
      body: 'ten <script>alert(1)</script>\n\n```suggestion\nTEN\n```\n<!-- secret marker -->',
    },
    { path: 'new.txt', line: 1, body: 'one\n\n```suggestion\nfirst\n```' },
    { path: 'new.txt', line: 3, body: 'stays' },
  ];
  await rest('POST', `${PULL}/reviews`, { event: 'COMMENT', body: 'The **review**.', comments });
});

afterAll(async () => {
  expect(pr.hub.bugs).toEqual([]);
  await pr.stop();
});

const read = async (tab: string) => (await fetch(`${pr.page}${tab}`)).text();

describe('the page', () => {
  it('shows the conversation with its suggestions and the merge box', async () => {
    const page = await read('');
    expect(page).toContain('Change &lt;b&gt;everything&lt;/b&gt;');
    expect(page).toContain('The <strong>review</strong>.');
    expect(page.match(/Add suggestion to batch/g)).toHaveLength(2);
    expect(page).toContain('Commit all suggestions (2)');
    expect(page).toContain('Merging is blocked');
    expect(page).not.toMatch(/<script>alert|secret marker/);
  });

  it('shows comments and annotations between the lines of a file', async () => {
    const page = await read('/files');
    expect(page).toMatch(/Check failure[\s\S]*on the diff/);
    expect(page).toMatch(/Unchanged files with check annotations[\s\S]*same\.txt[\s\S]*elsewhere/);
    expect(page.match(/class="thread inline"/g)).toHaveLength(3);
  });

  it('shows a check run’s output, and a job’s summary and log', async () => {
    expect(await read('/checks')).toMatch(/mermaid diagram[\s\S]*graph TD/);
    const job = pr.repository.checkRuns[0];
    expect(await read(`/checks?check_run_id=${job?.id}`)).toMatch(
      /<h1>Job summary<\/h1>[\s\S]*<table>[\s\S]*Error: two/,
    );
    const moved = await fetch(`${pr.hub.origin}/acme/shop/runs/${job?.id}`, { redirect: 'manual' });
    expect(moved.headers.get('location')).toBe(`/acme/shop/pull/1/checks?check_run_id=${job?.id}`);
  });

  it('loads nothing from elsewhere', async () => {
    for (const tab of ['', '/files', '/checks', '/commits']) {
      const response = await fetch(`${pr.page}${tab}`);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await response.text()).not.toMatch(/(src|href)="https?:(?!\/\/127)/);
    }
  });

  it('says why a button is dead', async () => {
    const [first] = pr.pull.comments;
    const press = (comments: readonly unknown[]) =>
      fetch(`${pr.page}/commit-suggestions`, { method: 'POST', body: JSON.stringify({ comments }) });
    const answer = await press([first?.id, first?.id]);
    expect([answer.status, await answer.json()]).toEqual([
      422,
      expect.objectContaining({ reason: 'Only one suggestion per line can be applied in a batch.' }),
    ]);
  });
});

describe.skipIf(installedBrowser() === undefined)('in a browser', () => {
  it('answers, resolves and commits by its buttons', async () => {
    const before = pr.headSha;
    await withBrowser(async (browser) => {
      const tab = await browser.newPage();
      const complaints: string[] = [];
      tab.on('pageerror', (error) => complaints.push(error.message));
      tab.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
      await tab.goto(pr.page);
      await tab.locator('[data-reply] input').last().fill('Why?');
      await Promise.all([tab.waitForEvent('load'), tab.keyboard.press('Enter')]);
      expect(pr.pull.comments.at(-1)?.body).toBe('Why?');
      await Promise.all([tab.waitForEvent('load'), tab.locator('[data-resolve]').last().click()]);
      expect(pr.comments().at(-1)?.thread.resolvedBy?.login).toBe('octo-dev');
      await tab.locator('[data-batch]').nth(0).click();
      await tab.locator('[data-batch]').nth(1).click();
      await Promise.all([tab.waitForEvent('load'), tab.locator('.batch-commit').click()]);
      expect(complaints).toEqual([]);
    });
    expect(pr.headSha).not.toBe(before);
    expect(pr.text('new.txt')).toMatch(/^first\n/);
    expect(await read('')).toContain('Apply suggestions from code review');
  });
});

describe('Markdown', () => {
  it.each([
    ['<img src=x onerror=alert(1)>', /^<div class="markdown"><\/div>$/],
    ['[x](javascript:alert(1))', /\[x\]\(javascript/],
    ['<details><summary>S</summary>\n\n| a |\n| - |\n\n</details>', /<details><summary>S<\/summary>\s*<table>/],
    ['<sub onclick="x">small</sub>', /<sub>small<\/sub>/],
    ['> [!WARNING]\n> mind', /class="alert alert-warning"/],
    ['```suggestion\nx\n```', /<pre class="code">/],
    ['```diff\n+a\n-b\n```', /code-line plus[\s\S]*code-line minus/],
    ['a <!-- hidden --> b', /<p>a {2}b<\/p>/],
    ['<a href="x" onclick="y">z</a>', /<p>z<\/p>/],
  ])('%s', (text, expected) => {
    expect(renderMarkdown(text).html).toMatch(expected);
  });
});
