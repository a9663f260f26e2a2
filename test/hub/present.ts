/** The hub's state in the shapes of GitHub's REST answers. What is left out here is filled in from the description. */
import { currentPlace } from './comment-place.ts';
import type { FileDiff } from './diff.ts';
import { type CommitFacts, commitFacts } from './git.ts';
import type { Hub } from './hub.ts';
import type { JsonObject } from './json.ts';
import { baseSha, filesWithPatch, headSha, mergeSha, pullCommits, pullDiff } from './pull-diff.ts';
import {
  ACTIONS_APP_ID,
  type Account,
  type Annotation,
  type CheckRun,
  fullName,
  type IssueComment,
  type Pull,
  type Repository,
  type Review,
  type ReviewComment,
} from './state.ts';

export function repositoryUrl(hub: Hub, repository: Repository): string {
  return `${hub.apiUrl}/repos/${fullName(repository)}`;
}

export function pageUrl(hub: Hub, repository: Repository, pull: Pull): string {
  return `${hub.origin}/${fullName(repository)}/pull/${pull.number}`;
}

export function accountJson(hub: Hub, account: Account): JsonObject {
  const url = `${hub.apiUrl}/users/${encodeURIComponent(account.login)}`;
  const page =
    account.type === 'Bot'
      ? `${hub.origin}/apps/${account.login.replace('[bot]', '')}`
      : `${hub.origin}/${account.login}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId('U', account.id),
    avatar_url: `${hub.origin}/avatars/${account.id}`,
    gravatar_id: '',
    url,
    html_url: page,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    site_admin: false,
  };
}

export function nodeId(kind: string, id: number): string {
  return `${kind}_kwDO${id.toString(36)}`;
}

export function repositoryJson(hub: Hub, repository: Repository, name = fullName(repository)): JsonObject {
  const [owner = '', short = ''] = name.split('/');
  const isFork = name !== fullName(repository);
  const url = `${hub.apiUrl}/repos/${name}`;
  return {
    id: isFork ? repository.id + 1 : repository.id,
    node_id: nodeId('R', repository.id),
    name: short,
    full_name: name,
    owner: accountJson(hub, hub.account(owner)),
    private: repository.isPrivate,
    visibility: repository.isPrivate ? 'private' : 'public',
    html_url: `${hub.origin}/${name}`,
    url,
    fork: isFork,
    default_branch: repository.defaultBranch,
    clone_url: `${hub.origin}/${name}.git`,
    git_url: `${hub.origin}/${name}.git`,
    ssh_url: `git@127.0.0.1:${name}.git`,
    commits_url: `${url}/commits{/sha}`,
    contents_url: `${url}/contents/{+path}`,
    compare_url: `${url}/compare/{base}...{head}`,
    pulls_url: `${url}/pulls{/number}`,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    pushed_at: repository.createdAt,
  };
}

function associationOf(repository: Repository, account: Account): string {
  if (account.type === 'Bot') return 'NONE';
  return account.login === repository.owner ? 'OWNER' : 'COLLABORATOR';
}

/** The parts that lists and single answers share. */
function pullCoreJson(hub: Hub, repository: Repository, pull: Pull): JsonObject {
  const url = `${repositoryUrl(hub, repository)}/pulls/${pull.number}`;
  const issue = `${repositoryUrl(hub, repository)}/issues/${pull.number}`;
  const page = pageUrl(hub, repository, pull);
  const side = (name: string, ref: string, sha: string): JsonObject => ({
    label: `${name.split('/')[0]}:${ref}`,
    ref,
    sha,
    user: accountJson(hub, hub.account(name.split('/')[0] ?? '')),
    repo: repositoryJson(hub, repository, name),
  });
  const links = {
    self: url,
    html: page,
    issue,
    comments: `${issue}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${url}/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${repositoryUrl(hub, repository)}/statuses/${headSha(repository, pull)}`,
  };
  return {
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    number: pull.number,
    url,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repositoryUrl(hub, repository)}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: links.statuses,
    state: pull.state,
    locked: false,
    title: pull.title,
    body: pull.body,
    user: accountJson(hub, pull.author),
    draft: pull.isDraft,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.state === 'closed' ? pull.updatedAt : null,
    merged_at: null,
    merge_commit_sha: mergeSha(repository, pull) ?? null,
    head: side(pull.headRepository, pull.headBranch, headSha(repository, pull)),
    base: side(fullName(repository), pull.baseBranch, baseSha(repository, pull)),
    author_association: associationOf(repository, pull.author),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
  };
}

export function pullListItemJson(hub: Hub, repository: Repository, pull: Pull): JsonObject {
  return pullCoreJson(hub, repository, pull);
}

export function pullJson(hub: Hub, repository: Repository, pull: Pull): JsonObject {
  const { files } = pullDiff(repository, pull);
  const isMergeable = mergeSha(repository, pull) !== undefined;
  return {
    ...pullCoreJson(hub, repository, pull),
    merged: false,
    mergeable: isMergeable,
    rebaseable: isMergeable,
    mergeable_state: isMergeable ? 'clean' : 'dirty',
    merged_by: null,
    comments: pull.issueComments.length,
    review_comments: pull.comments.length,
    maintainer_can_modify: false,
    commits: pullCommits(repository, pull).length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  };
}

/** Percent-encodes a path the way GitHub writes it in addresses. */
export function pathInUrl(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

export function filesJson(
  hub: Hub,
  repository: Repository,
  files: readonly FileDiff[],
  head: string,
): readonly JsonObject[] {
  const shown = filesWithPatch(files, hub.settings.patch);
  return files.map((file) => ({
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${hub.origin}/${fullName(repository)}/blob/${head}/${pathInUrl(file.path)}`,
    raw_url: `${hub.origin}/${fullName(repository)}/raw/${head}/${pathInUrl(file.path)}`,
    contents_url: `${repositoryUrl(hub, repository)}/contents/${pathInUrl(file.path)}?ref=${head}`,
    ...(shown.has(file) ? { patch: file.patch } : {}),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  }));
}

export function commitJson(hub: Hub, repository: Repository, facts: CommitFacts): JsonObject {
  const url = `${repositoryUrl(hub, repository)}/commits/${facts.sha}`;
  const account = hub.accounts.find((item) => facts.author.name === item.name || facts.author.name === item.login);
  return {
    sha: facts.sha,
    node_id: `C_${facts.sha}`,
    url,
    html_url: `${hub.origin}/${fullName(repository)}/commit/${facts.sha}`,
    comments_url: `${url}/comments`,
    commit: {
      url: `${repositoryUrl(hub, repository)}/git/commits/${facts.sha}`,
      author: { ...facts.author },
      committer: { ...facts.committer },
      message: facts.message,
      tree: { sha: facts.tree, url: `${repositoryUrl(hub, repository)}/git/trees/${facts.tree}` },
      comment_count: 0,
    },
    author: account === undefined ? null : accountJson(hub, account),
    committer: null,
    parents: facts.parents.map((sha) => ({ sha, url: `${repositoryUrl(hub, repository)}/commits/${sha}` })),
  };
}

export function commitJsonOf(hub: Hub, repository: Repository, sha: string): JsonObject {
  const [facts] = commitFacts(repository.dir, ['-1', sha]);
  if (facts === undefined) throw new Error(`There is no commit ${sha}.`);
  return commitJson(hub, repository, facts);
}

export function reviewUrl(hub: Hub, repository: Repository, pull: Pull, review: Review): string {
  return `${pageUrl(hub, repository, pull)}#pullrequestreview-${review.id}`;
}

export function reviewJson(hub: Hub, repository: Repository, pull: Pull, review: Review): JsonObject {
  const html = reviewUrl(hub, repository, pull, review);
  const url = `${repositoryUrl(hub, repository)}/pulls/${pull.number}`;
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: accountJson(hub, review.author),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: url,
    author_association: associationOf(repository, review.author),
    _links: { html: { href: html }, pull_request: { href: url } },
    ...(review.submittedAt === null ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commit,
  };
}

export function commentUrl(hub: Hub, repository: Repository, pull: Pull, comment: ReviewComment): string {
  return `${pageUrl(hub, repository, pull)}#discussion_r${comment.id}`;
}

export function reviewCommentJson(hub: Hub, repository: Repository, pull: Pull, comment: ReviewComment): JsonObject {
  const { anchor } = comment;
  const place = currentPlace(repository, pull, comment, hub.settings);
  const url = `${repositoryUrl(hub, repository)}/pulls/comments/${comment.id}`;
  const html = commentUrl(hub, repository, pull, comment);
  const pullUrl = `${repositoryUrl(hub, repository)}/pulls/${pull.number}`;
  // A comment on a file comes back with line 1 (reviewdog service/github/github.go).
  const lines: JsonObject =
    anchor.kind === 'file'
      ? {
          line: 1,
          original_line: 1,
          position: 1,
          original_position: 1,
          diff_hunk: '',
          start_line: null,
          original_start_line: null,
          start_side: null,
          side: 'RIGHT',
        }
      : {
          line: place.kind === 'lines' ? place.line : null,
          original_line: anchor.line,
          start_line: place.kind === 'lines' ? place.startLine : null,
          original_start_line: anchor.startLine,
          start_side: anchor.startSide,
          side: anchor.side,
          position: place.kind === 'lines' ? place.position : null,
          original_position: anchor.position,
          diff_hunk: anchor.diffHunk,
        };
  return {
    id: comment.id,
    node_id: nodeId('PRRC', comment.id),
    url,
    html_url: html,
    pull_request_url: pullUrl,
    pull_request_review_id: comment.reviewId,
    path: place.kind === 'outdated' ? anchor.path : place.path,
    // Re-anchored to the head after pushes, original_commit_id stays (LTplus-AG/ifc-lite#3729).
    commit_id: headSha(repository, pull),
    original_commit_id: anchor.commit,
    user: accountJson(hub, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: associationOf(repository, comment.author),
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pullUrl } },
    subject_type: anchor.kind === 'file' ? 'file' : 'line',
    ...lines,
    ...(comment.inReplyTo === null ? {} : { in_reply_to_id: comment.inReplyTo }),
  };
}

export function issueCommentUrl(hub: Hub, repository: Repository, pull: Pull, comment: IssueComment): string {
  return `${pageUrl(hub, repository, pull)}#issuecomment-${comment.id}`;
}

export function issueCommentJson(hub: Hub, repository: Repository, pull: Pull, comment: IssueComment): JsonObject {
  const url = repositoryUrl(hub, repository);
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    url: `${url}/issues/comments/${comment.id}`,
    issue_url: `${url}/issues/${pull.number}`,
    html_url: issueCommentUrl(hub, repository, pull, comment),
    user: accountJson(hub, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: associationOf(repository, comment.author),
  };
}

export function appJson(hub: Hub): JsonObject {
  return {
    id: ACTIONS_APP_ID,
    slug: 'github-actions',
    node_id: nodeId('A', ACTIONS_APP_ID),
    name: 'GitHub Actions',
    owner: accountJson(hub, hub.account('github')),
    description: 'Automate your workflow from idea to production',
    external_url: 'https://help.github.com/en/actions',
    html_url: `${hub.origin}/apps/github-actions`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2024-04-10T20:33:16Z',
    permissions: { checks: 'write', contents: 'write', metadata: 'read', pull_requests: 'write' },
    events: [],
  };
}

export function checkRunJson(hub: Hub, repository: Repository, run: CheckRun): JsonObject {
  const url = `${repositoryUrl(hub, repository)}/check-runs/${run.id}`;
  // details_url of the request is ignored and replaced (sluiceway, docs/research/preview-page.md).
  const html = `${hub.origin}/${fullName(repository)}/runs/${run.id}`;
  return {
    id: run.id,
    node_id: nodeId('CR', run.id),
    name: run.name,
    head_sha: run.headSha,
    external_id: run.externalId ?? '',
    url,
    html_url: html,
    details_url: html,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: { ...run.output, annotations_count: run.annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: suiteId(run.headSha) },
    app: appJson(hub),
    pull_requests: [],
  };
}

/** A check run of a token joins the oldest Actions suite on its commit: one a commit here (sluiceway). */
export function suiteId(sha: string): number {
  return 3_000_000_000 + Number.parseInt(sha.slice(0, 7), 16);
}

export function annotationJson(hub: Hub, repository: Repository, run: CheckRun, item: Annotation): JsonObject {
  return { ...item, blob_href: `${hub.origin}/${fullName(repository)}/blob/${run.headSha}/${pathInUrl(item.path)}` };
}
