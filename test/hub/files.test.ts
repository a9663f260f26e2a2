import { afterEach, describe, expect, it } from 'vitest';
import type { Push } from './branch.ts';
import { type Client, clientOf } from './client.ts';
import { numbered, PULL, text } from './sample.ts';
import { type Files, openPullRequest, type Scenario } from './scenario.ts';

let pr: Scenario;
let rest: Client;

async function open(base: Files, head: Push): Promise<void> {
  pr = await openPullRequest({ base, head: [head] });
  rest = clientOf(pr);
}

afterEach(async () => {
  expect(pr.hub.bugs).toEqual([]);
  await pr.stop();
});

type ListedFile = {
  readonly filename: string;
  readonly status: string;
  readonly patch?: string;
  readonly previous_filename?: string;
};

async function list(query = ''): Promise<{ readonly files: readonly ListedFile[]; readonly link: string | null }> {
  const { body, headers } = await rest('GET', `${PULL}/files${query}`);
  return { files: body as readonly ListedFile[], link: headers.get('link') };
}

const many = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`f/${String(index).padStart(4, '0')}.txt`, `${index}\n`]),
  );

describe('the file list', () => {
  it('is paged: 30 a page, 100 at most, with links', async () => {
    await open({ x: 'x\n' }, { write: many(250) });
    const first = await list();
    expect(first.files).toHaveLength(30);
    expect(first.link).toMatch(/page=2>; rel="next".*page=9>; rel="last"/);
    const last = await list('?per_page=1000&page=3');
    expect(last.files).toHaveLength(50);
    expect(last.link).toMatch(/page=2>; rel="prev".*page=1>; rel="first"/);
    expect((await list('?per_page=100&page=4')).files).toEqual([]);
  });

  it('ends without a word at its cap', async () => {
    await open({ x: 'x\n' }, { write: many(20) });
    pr.hub.settings.listedFiles = 12;
    expect((await list('?per_page=100')).files).toHaveLength(12);
    expect((await rest('GET', PULL)).body).toMatchObject({ changed_files: 20 });
  });

  it('has no patch for binary files, mere renames and large diffs', async () => {
    await open(
      { 'old.txt': text(numbered(20)), 'bin.dat': Buffer.from([0, 1, 2]), 'big.txt': 'x\n' },
      {
        rename: { 'old.txt': 'new.txt' },
        write: { 'bin.dat': Buffer.from([0, 1, 3]), 'big.txt': text(numbered(300)) },
      },
    );
    pr.hub.settings.patch.lines = 200;
    const { files } = await list();
    expect(files.map((file) => [file.filename, file.status, file.patch])).toEqual([
      ['big.txt', 'modified', undefined],
      ['bin.dat', 'modified', undefined],
      ['new.txt', 'renamed', undefined],
    ]);
    expect(files[2]).toMatchObject({ previous_filename: 'old.txt' });
    const refused = await rest('POST', `${PULL}/reviews`, {
      event: 'COMMENT',
      comments: [{ path: 'big.txt', line: 2, body: 'x' }],
    });
    expect(refused.body).toMatchObject({ errors: ['path diff too large'] });
  });

  it('shows git’s own hunks, also without a final newline and with CRLF', async () => {
    await open(
      { 'a.txt': 'one\ntwo', 'b.txt': 'one\r\ntwo\r\n' },
      { write: { 'a.txt': 'one\n2', 'b.txt': 'one\r\n2\r\n' } },
    );
    const { files } = await list();
    expect(files.map((file) => file.patch)).toEqual([
      '@@ -1,2 +1,2 @@\n one\n-two\n\\ No newline at end of file\n+2\n\\ No newline at end of file',
      '@@ -1,2 +1,2 @@\n one\r\n-two\r\n+2\r',
    ]);
  });

  it('knows removed, retyped and mode-changed files', async () => {
    await open(
      { a: 'a\n', b: 'b\n', c: 'c\n' },
      { delete: ['a'], write: { b: 'c', c: 'c\n' }, modes: { b: '120000', c: '100755' } },
    );
    expect((await list()).files.map((file) => [file.filename, file.status])).toEqual([
      ['a', 'removed'],
      ['b', 'changed'],
      ['c', 'changed'],
    ]);
  });

  it.each([
    'with space.yaml',
    'größe/日本.yaml',
    'back`tick`.yaml',
    'new\nline.yaml',
    '"quoted".yaml',
    'tab\there.yaml',
    '-dash.yaml',
    ':colon.yaml',
    'a?b#c%20.yaml',
    '*.yaml',
  ])('takes the name %j', async (name) => {
    await open({ 'x.txt': 'x\n', [name]: 'a: 1\n' }, { write: { [name]: 'a: 2\n' } });
    const { files } = await list();
    expect(files.map((file) => [file.filename, file.patch])).toEqual([[name, '@@ -1 +1 @@\n-a: 1\n+a: 2']]);
    const body = 'x\n```suggestion\na: 3\n```';
    await rest('POST', `${PULL}/reviews`, { event: 'COMMENT', comments: [{ path: name, line: 1, body }] });
    const [comment] = pr.pull.comments;
    expect(pr.commitSuggestions([comment?.id ?? 0])).toMatchObject({ kind: 'committed' });
    expect(pr.text(name)).toBe('a: 3\n');
    const found = await rest('GET', `/repos/acme/shop/contents/${encodeURIComponent(name)}?ref=${pr.headSha}`);
    expect(found.body).toMatchObject({
      path: name,
      encoding: 'base64',
      content: Buffer.from('a: 3\n').toString('base64'),
    });
    expect((await (await fetch(`${pr.page}/files`)).text()).length).toBeGreaterThan(1000);
  });
});

describe('the diff media type', () => {
  const diff = () => rest('GET', PULL, undefined, { headers: { accept: 'application/vnd.github.diff' } });

  it('is git’s diff', async () => {
    await open({ a: 'a\n' }, { write: { a: 'b\n' } });
    expect((await diff()).text).toMatch(/^diff --git a\/a b\/a\n[\s\S]*\n-a\n\+b\n$/);
  });

  it('is refused over 300 files, and over 20,000 lines', async () => {
    await open({ x: 'x\n' }, { write: many(5) });
    pr.hub.settings.diffMedia = { files: 4, lines: 20_000 };
    const files = await diff();
    expect(files.status).toBe(406);
    expect(files.body).toMatchObject({
      message: expect.stringContaining('maximum number of files (4)'),
      errors: [{ code: 'too_large', field: 'diff' }],
    });
    pr.hub.settings.diffMedia = { files: 300, lines: 10 };
    expect((await diff()).body).toMatchObject({ message: expect.stringContaining('lines (10)') });
  });
});

describe('comparing and reading', () => {
  it('gives the merge base, commits and at most 300 files', async () => {
    await open({ x: 'x\n' }, { write: many(310) });
    const { body } = await rest('GET', `/repos/acme/shop/compare/main...change-manifests`);
    expect(body).toMatchObject({
      merge_base_commit: { sha: pr.baseSha },
      status: 'ahead',
      ahead_by: 1,
      total_commits: 1,
    });
    expect((body as { files: readonly unknown[] }).files).toHaveLength(300);
  });

  it('finds pull requests of a commit, refs, trees, rules and branches', async () => {
    await open({ 'd/x': 'x\n' }, { write: { 'd/x': 'y\n' } });
    pr.repository.rules.set('main', [
      {
        type: 'pull_request',
        parameters: {
          allowed_merge_methods: ['merge'],
          dismiss_stale_reviews_on_push: false,
          require_code_owner_review: false,
          require_last_push_approval: false,
          required_approving_review_count: 0,
          required_review_thread_resolution: true,
        },
      },
    ]);
    expect((await rest('GET', `/repos/acme/shop/commits/${pr.headSha}/pulls`)).body).toMatchObject([{ number: 1 }]);
    expect((await rest('GET', '/repos/acme/shop/git/ref/pull/1/head')).body).toMatchObject({
      object: { sha: pr.headSha, type: 'commit' },
    });
    expect((await rest('GET', `/repos/acme/shop/git/trees/${pr.headSha}?recursive=1`)).body).toMatchObject({
      tree: [{ path: 'd' }, { path: 'd/x' }],
    });
    expect((await rest('GET', '/repos/acme/shop/rules/branches/main')).body).toMatchObject([{ type: 'pull_request' }]);
    expect((await rest('GET', '/repos/acme/shop/rules/branches/other')).body).toEqual([]);
    expect((await rest('GET', '/repos/acme/shop/branches/main')).body).toMatchObject({ protected: true });
    expect((await rest('GET', '/repos/acme/shop/contents/d?ref=main')).body).toMatchObject([
      { path: 'd/x', type: 'file' },
    ]);
  });
});
