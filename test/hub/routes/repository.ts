import { type Call, ok, paged, pagedAnswer, type Routes } from '../call.ts';
import { diffFiles } from '../diff.ts';
import { blobAt, commitFacts, commitOf, gitBytes, gitLine, runGit, treeEntries, treeEntry } from '../git.ts';
import type { JsonObject } from '../json.ts';
import { limitHeaders } from '../limits.ts';
import { demand } from '../permissions.ts';
import {
  accountJson,
  commitJson,
  commitJsonOf,
  filesJson,
  nodeId,
  pathInUrl,
  pullListItemJson,
  repositoryJson,
  repositoryUrl,
} from '../present.ts';
import { headSha, mergeBase, pullCommits } from '../pull-diff.ts';
import { notFound, Refusal } from '../refusal.ts';
import { fullName, type Repository } from '../state.ts';
import { commitIn, viewerOf } from './lookup.ts';

const CONTENTS = { name: 'contents', access: 'read' } as const;
const METADATA_OF_PULLS = { name: 'pull_requests', access: 'read' } as const;

function sideOf(repository: Repository, name: string): string {
  const own = name.includes(':') ? name.slice(name.indexOf(':') + 1) : name;
  const sha = commitOf(repository.dir, own) ?? commitOf(repository.dir, `refs/heads/${own}`);
  if (sha === undefined) throw notFound();
  return sha;
}

/** `base...head`: three-dot; at most 250 commits and 300 files, files on the first page alone (docs, OpenAPI). */
function compare(
  call: Call,
  repository: Repository,
): { readonly body: JsonObject; readonly headers: { readonly [name: string]: string } } {
  const [from = '', to = ''] = (call.path.basehead ?? '').split('...');
  const base = sideOf(repository, from);
  const head = sideOf(repository, to);
  const shared = runGit(repository.dir, ['merge-base', base, head]);
  // Texts of unrelated histories: gh api compare, docs "Compare two commits".
  if (!shared.ok) throw new Refusal(404, `No common ancestor between ${from} and ${to}.`);
  const middle = mergeBase(repository.dir, base, head);
  const count = (range: string) => Number(gitLine(repository.dir, ['rev-list', '--count', range]));
  const ahead = count(`${base}..${head}`);
  const behind = count(`${head}..${base}`);
  const commits = commitFacts(repository.dir, ['--reverse', `${base}..${head}`]);
  const page = paged(call, commits.slice(0, 250));
  const isFirst = Number(call.query.get('page') ?? 1) <= 1;
  const html = `${call.hub.origin}/${fullName(repository)}/compare/${from}...${to}`;
  return {
    body: {
      url: `${repositoryUrl(call.hub, repository)}/compare/${from}...${to}`,
      html_url: encodeURI(html),
      permalink_url: encodeURI(html),
      diff_url: encodeURI(`${html}.diff`),
      patch_url: encodeURI(`${html}.patch`),
      base_commit: commitJsonOf(call.hub, repository, base),
      merge_base_commit: commitJsonOf(call.hub, repository, middle),
      status: ahead > 0 && behind > 0 ? 'diverged' : ahead > 0 ? 'ahead' : behind > 0 ? 'behind' : 'identical',
      ahead_by: ahead,
      behind_by: behind,
      total_commits: commits.length,
      commits: page.items.map((facts) => commitJson(call.hub, repository, facts)),
      files: isFirst
        ? filesJson(call.hub, repository, diffFiles(repository.dir, middle, head), head).slice(0, 300)
        : [],
    },
    headers: page.headers,
  };
}

function contents(call: Call, repository: Repository): JsonObject | readonly JsonObject[] {
  const ref = call.query.get('ref');
  const sha = ref === null ? commitOf(repository.dir, repository.defaultBranch) : commitOf(repository.dir, ref);
  const path = (call.path.path ?? '').replace(/\/$/, '');
  if (sha === undefined) throw new Refusal(404, `No commit found for the ref ${ref}`);
  const entry = path === '' ? undefined : treeEntry(repository.dir, sha, path);
  if (entry === undefined && path !== '') throw notFound();
  if (entry === undefined || entry.type === 'tree') {
    const list = treeEntries(repository.dir, [entry?.sha ?? sha]);
    return list.map((item) =>
      contentJson(call, repository, sha, { ...item, path: path === '' ? item.path : `${path}/${item.path}` }),
    );
  }
  const blob = blobAt(repository.dir, sha, path) ?? Buffer.alloc(0);
  const shown = contentJson(call, repository, sha, entry);
  // Between 1 MB and 100 MB only the raw media type carries contents (docs, repos/get-content).
  return blob.length > 1024 * 1024
    ? { ...shown, size: blob.length, encoding: 'none', content: '' }
    : { ...shown, size: blob.length, encoding: 'base64', content: blob.toString('base64').replace(/.{60}/g, '$&\n') };
}

function contentJson(
  call: Call,
  repository: Repository,
  sha: string,
  entry: { readonly type: string; readonly sha: string; readonly path: string },
): JsonObject {
  const url = `${repositoryUrl(call.hub, repository)}/contents/${pathInUrl(entry.path)}?ref=${sha}`;
  const git = `${repositoryUrl(call.hub, repository)}/git/${entry.type}s/${entry.sha}`;
  const html = `${call.hub.origin}/${fullName(repository)}/blob/${sha}/${pathInUrl(entry.path)}`;
  return {
    type: entry.type === 'tree' ? 'dir' : 'file',
    name: entry.path.split('/').at(-1) ?? '',
    path: entry.path,
    sha: entry.sha,
    size: 0,
    url,
    git_url: git,
    html_url: html,
    download_url: entry.type === 'tree' ? null : html,
    _links: { self: url, git, html },
  };
}

export const REPOSITORY_ROUTES: Routes = {
  'repos/get': (call, repository) => ok(repositoryJson(call.hub, repository)),
  'repos/get-branch': (call, repository) => {
    demand(call.token, repository, CONTENTS);
    const name = call.path.branch ?? '';
    const sha = commitOf(repository.dir, `refs/heads/${name}`);
    if (sha === undefined) throw new Refusal(404, 'Branch not found');
    const url = `${repositoryUrl(call.hub, repository)}/branches/${name}`;
    const links = { self: url, html: `${call.hub.origin}/${fullName(repository)}/tree/${name}` };
    const isProtected = (repository.rules.get(name) ?? []).length > 0;
    return ok({
      name,
      commit: commitJsonOf(call.hub, repository, sha),
      _links: links,
      protected: isProtected,
      protection: { enabled: isProtected },
      protection_url: `${url}/protection`,
    });
  },
  'repos/get-branch-rules': (call, repository) =>
    pagedAnswer(call, repository.rules.get(call.path.branch ?? '') ?? [], (rule) => rule),
  'repos/get-commit': (call, repository) => {
    demand(call.token, repository, CONTENTS);
    const sha = commitIn(repository, call.path.ref ?? '');
    const [facts] = commitFacts(repository.dir, ['-1', sha]);
    if (facts === undefined) throw notFound();
    const parent =
      facts.parents[0] ?? gitLine(repository.dir, ['hash-object', '-t', 'tree', '-w', '--stdin'], { input: '' });
    const files = diffFiles(repository.dir, parent, sha);
    return ok({ ...commitJson(call.hub, repository, facts), files: [...filesJson(call.hub, repository, files, sha)] });
  },
  'repos/list-commits': (call, repository) => {
    demand(call.token, repository, CONTENTS);
    const sha = commitIn(repository, call.query.get('sha') ?? repository.defaultBranch);
    const path = call.query.get('path');
    const facts = commitFacts(repository.dir, ['-1000', sha, ...(path === null ? [] : ['--', path])]);
    return pagedAnswer(call, facts, (item) => commitJson(call.hub, repository, item));
  },
  'repos/compare-commits-with-basehead': (call, repository) => {
    demand(call.token, repository, CONTENTS);
    const { body, headers } = compare(call, repository);
    return { status: 200, body, headers };
  },
  'repos/get-content': (call, repository) => {
    demand(call.token, repository, CONTENTS);
    const found = contents(call, repository);
    const isRaw = /application\/vnd\.github\.(v3\.)?raw/.test(call.accept);
    if (!isRaw || Array.isArray(found)) return ok(found);
    const blob = gitBytes(repository.dir, ['cat-file', 'blob', String((found as JsonObject).sha)]);
    return { status: 200, text: blob.toString('utf8'), contentType: 'application/vnd.github.raw; charset=utf-8' };
  },
  // Open pull requests that hold the commit; those of forks are found here and not in a workflow_run payload (actions/runner#3444).
  'repos/list-pull-requests-associated-with-commit': (call, repository) => {
    demand(call.token, repository, METADATA_OF_PULLS);
    const sha = commitIn(repository, call.path.commit_sha ?? '');
    const holds = repository.pulls.filter(
      (pull) => headSha(repository, pull) === sha || pullCommits(repository, pull).includes(sha),
    );
    return pagedAnswer(call, holds, (pull) => pullListItemJson(call.hub, repository, pull));
  },
  'git/get-commit': (call, repository) => {
    demand(call.token, repository, CONTENTS);
    const sha = commitOf(repository.dir, call.path.commit_sha ?? '');
    const [facts] = sha === undefined ? [] : commitFacts(repository.dir, ['-1', sha]);
    if (facts === undefined) throw notFound();
    const url = (kind: string, id: string) => `${repositoryUrl(call.hub, repository)}/git/${kind}/${id}`;
    const page = (id: string) => `${call.hub.origin}/${fullName(repository)}/commit/${id}`;
    return ok({
      sha: facts.sha,
      node_id: `C_${facts.sha}`,
      url: url('commits', facts.sha),
      html_url: page(facts.sha),
      author: { ...facts.author },
      committer: { ...facts.committer },
      message: facts.message,
      tree: { sha: facts.tree, url: url('trees', facts.tree) },
      parents: facts.parents.map((id) => ({ sha: id, url: url('commits', id), html_url: page(id) })),
      verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
    });
  },
  'git/get-ref': (call, repository) => {
    demand(call.token, repository, CONTENTS);
    const name = `refs/${call.path.ref}`;
    const result = runGit(repository.dir, ['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
    if (!result.ok) throw notFound();
    const sha = result.out.toString('utf8').trim();
    const type = gitLine(repository.dir, ['cat-file', '-t', sha]);
    const url = `${repositoryUrl(call.hub, repository)}/git`;
    return ok({
      ref: name,
      node_id: nodeId('REF', 1),
      url: `${url}/${name}`,
      object: { type, sha, url: `${url}/${type}s/${sha}` },
    });
  },
  'git/get-tree': (call, repository) => {
    demand(call.token, repository, CONTENTS);
    const tree = runGit(repository.dir, [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${call.path.tree_sha}^{tree}`,
    ]);
    if (!tree.ok) throw notFound();
    const sha = tree.out.toString('utf8').trim();
    const recursive = call.query.get('recursive') !== null;
    const url = (kind: string, id: string) => `${repositoryUrl(call.hub, repository)}/git/${kind}s/${id}`;
    const entries = treeEntries(repository.dir, [...(recursive ? ['-r', '-t'] : []), '--full-tree', sha]);
    return ok({
      sha,
      url: url('tree', sha),
      truncated: false,
      tree: entries.map((item) => ({ ...item, url: url(item.type, item.sha) })),
    });
  },
  'git/get-blob': (call, repository) => {
    demand(call.token, repository, CONTENTS);
    const sha = call.path.file_sha ?? '';
    const blob = runGit(repository.dir, ['cat-file', 'blob', sha]);
    if (!/^[0-9a-f]{40}$/.test(sha) || !blob.ok) throw notFound();
    return ok({
      sha,
      node_id: `B_${sha}`,
      size: blob.out.length,
      url: `${repositoryUrl(call.hub, repository)}/git/blobs/${sha}`,
      content: blob.out.toString('base64'),
      encoding: 'base64',
    });
  },
};

/** Routes that belong to no repository. */
export const ACCOUNT_ROUTES: { readonly [operationId: string]: (call: Call) => ReturnType<typeof ok> } = {
  // An installation's token is nobody (docs "Troubleshooting the REST API").
  'users/get-authenticated': (call) => {
    if (call.token?.kind !== 'person')
      throw new Refusal(
        call.token === null ? 401 : 403,
        call.token === null ? 'Requires authentication' : 'Resource not accessible by integration',
      );
    const account = viewerOf(call);
    const nothing = { company: null, blog: null, location: null, email: null, hireable: null, bio: null };
    return ok({ ...accountJson(call.hub, account), name: account.name, ...nothing });
  },
  'rate-limit/get': (call) => {
    const headers = limitHeaders(call.hub, call.token);
    const rate = {
      limit: Number(headers['x-ratelimit-limit']),
      remaining: Number(headers['x-ratelimit-remaining']),
      used: Number(headers['x-ratelimit-used']),
      reset: Number(headers['x-ratelimit-reset']),
    };
    return ok({ resources: { core: rate, search: rate, graphql: rate }, rate });
  },
};
