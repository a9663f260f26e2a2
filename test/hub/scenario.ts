/** Builds a repository with a pull request on a running hub, and lets a test act as the people around it. */

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve as resolvePath } from 'node:path';
import {
  commitSuggestions,
  forcePush,
  identityOf,
  moveHead,
  type Push,
  pushCommit,
  pushToBase,
  type SuggestionCommit,
  treeChanges,
} from './branch.ts';
import { type CurrentPlace, currentPlace } from './comment-place.ts';
import type { FileDiff } from './diff.ts';
import { blobAt, commitFacts, gitBytes, gitText, makeCommit, type TreeChange } from './git.ts';
import { Hub } from './hub.ts';
import type { JsonObject } from './json.ts';
import { baseSha, headRef, headSha, mergeSha, pullDiff } from './pull-diff.ts';
import { createReply } from './reviewing.ts';
import { listen } from './server.ts';
import {
  type CheckRun,
  fullName,
  type Permissions,
  type Pull,
  type Repository,
  type ReviewComment,
  type Thread,
  type Token,
} from './state.ts';

/** Files by path. A value is text, bytes, or a symlink's target. */
export type Files = { readonly [path: string]: string | Buffer | { readonly symlink: string } };

export type PullRequestOrder = {
  readonly owner?: string;
  readonly name?: string;
  readonly baseBranch?: string;
  readonly branch?: string;
  readonly title?: string;
  readonly body?: string;
  readonly author?: string;
  /** Login of the owner of a fork that holds the head branch. */
  readonly fork?: string;
  readonly isPrivate?: boolean;
  readonly isDraft?: boolean;
  readonly port?: number;
  /** Path before the REST routes, `/api/v3` for the layout of GHES. */
  readonly apiPath?: string;
  readonly rules?: readonly JsonObject[];
} & (
  | {
      /** The base commit: a folder or files. */
      readonly base: string | Files;
      /** The head: a folder or files that make the whole tree, or pushes that become one commit each. */
      readonly head: string | Files | readonly Push[];
    }
  | { readonly from: { readonly dir: string; readonly base: string; readonly head: string } }
);

/** Every file below a folder; names and bytes as they are. */
export function filesOf(folder: string): Files {
  const files: Record<string, string | Buffer | { readonly symlink: string }> = {};
  const walk = (dir: string, prefix: string): void => {
    for (const name of readdirSync(dir).sort()) {
      const path = join(dir, name);
      const stat = lstatSync(path);
      if (stat.isSymbolicLink()) files[prefix + name] = { symlink: readlinkSync(path) };
      else if (stat.isDirectory()) walk(path, `${prefix}${name}/`);
      else files[prefix + name] = readFileSync(path);
    }
  };
  walk(folder, '');
  return files;
}

function additions(files: Files): readonly TreeChange[] {
  return Object.entries(files).map(([path, value]) =>
    typeof value === 'string' || Buffer.isBuffer(value)
      ? { path, content: value }
      : { path, content: value.symlink, mode: '120000' },
  );
}

/** One person's clone of a review: what stands where, now. */
export type StandingComment = {
  readonly comment: ReviewComment;
  readonly thread: Thread;
  readonly place: CurrentPlace;
};

export class Scenario {
  readonly hub: Hub;
  readonly repository: Repository;
  readonly pull: Pull;
  readonly #root: string;
  readonly #close: () => Promise<void>;

  constructor(hub: Hub, repository: Repository, pull: Pull, root: string, close: () => Promise<void>) {
    this.hub = hub;
    this.repository = repository;
    this.pull = pull;
    this.#root = root;
    this.#close = close;
  }

  get owner(): string {
    return this.repository.owner;
  }

  get name(): string {
    return this.repository.name;
  }

  get number(): number {
    return this.pull.number;
  }

  get headSha(): string {
    return headSha(this.repository, this.pull);
  }

  get baseSha(): string {
    return baseSha(this.repository, this.pull);
  }

  get mergeSha(): string | undefined {
    return mergeSha(this.repository, this.pull);
  }

  /** Address of the pull request's page. */
  get page(): string {
    return `${this.hub.origin}/${fullName(this.repository)}/pull/${this.number}`;
  }

  files(): readonly FileDiff[] {
    return pullDiff(this.repository, this.pull).files;
  }

  /** Text of a file at the head, or at another commit. */
  text(path: string, commit = this.headSha): string | undefined {
    return blobAt(this.repository.dir, commit, path)?.toString('utf8');
  }

  git(...args: readonly string[]): string {
    return gitText(this.repository.dir, args);
  }

  push(push: Push): string {
    return pushCommit(this.hub, this.repository, this.pull, push);
  }

  forcePush(push: Push & { readonly onto?: string }): string {
    return forcePush(this.hub, this.repository, this.pull, push);
  }

  pushToBase(push: Push): string {
    return pushToBase(this.hub, this.repository, this.pull, push);
  }

  /** Presses "Commit suggestion", or "Commit suggestions" for a batch. */
  commitSuggestions(comments: readonly number[], as = this.pull.author.login): SuggestionCommit {
    return commitSuggestions(this.hub, this.repository, this.pull, comments, this.hub.account(as));
  }

  /** Answers a review comment as a person. */
  reply(comment: number, body: string, as = this.pull.author.login): ReviewComment {
    return createReply(this.hub, this.pull, this.hub.account(as), comment, body);
  }

  resolve(comment: number, as = this.pull.author.login): void {
    this.#threadOf(comment).resolvedBy = this.hub.account(as);
  }

  unresolve(comment: number): void {
    this.#threadOf(comment).resolvedBy = null;
  }

  close(as = this.pull.author.login): void {
    this.pull.state = 'closed';
    this.pull.timeline.push({ kind: 'closed', at: this.hub.now(), account: this.hub.account(as) });
  }

  reopen(as = this.pull.author.login): void {
    this.pull.state = 'open';
    this.pull.timeline.push({ kind: 'reopened', at: this.hub.now(), account: this.hub.account(as) });
  }

  /** First comments of all threads (or all comments) with their thread and their place now. */
  comments(which: 'first' | 'all' = 'first'): readonly StandingComment[] {
    return this.pull.comments
      .filter((comment) => which === 'all' || comment.inReplyTo === null)
      .map((comment) => ({
        comment,
        thread: this.#threadOf(comment.id),
        place: currentPlace(this.repository, this.pull, comment, this.hub.settings),
      }));
  }

  /** Check runs that the action made; the runner's jobs have some, too. */
  get checkRuns(): readonly CheckRun[] {
    return this.repository.checkRuns.filter(({ jobOf }) => jobOf === null);
  }

  /** A workflow's token. Default: what our README asks for. */
  token(permissions: Permissions = { contents: 'read', pull_requests: 'write', checks: 'write' }): Token {
    return this.hub.issueToken(permissions);
  }

  /** Stops the server and removes the repository. */
  async stop(): Promise<void> {
    await this.#close();
    rmSync(this.#root, { recursive: true, force: true });
  }

  #threadOf(id: number): Thread {
    const comment = this.pull.comments.find((item) => item.id === id);
    const thread = this.pull.threads.find((item) => item.id === comment?.threadId);
    if (thread === undefined) throw new Error(`There is no review comment ${id}.`);
    return thread;
  }
}

/** Starts a hub that holds one repository with one open pull request. */
export async function openPullRequest(order: PullRequestOrder): Promise<Scenario> {
  const hub = new Hub();
  hub.apiPath = order.apiPath ?? '';
  const root = mkdtempSync(join(tmpdir(), 'hub-'));
  const server = await listen(hub, order.port ?? 0);
  try {
    const repository = addRepository(hub, root, order);
    const pull = addPull(hub, repository, order);
    return new Scenario(hub, repository, pull, root, server.close);
  } catch (error) {
    await server.close();
    rmSync(root, { recursive: true, force: true });
    throw error;
  }
}

function addRepository(hub: Hub, root: string, order: PullRequestOrder): Repository {
  const owner = order.owner ?? 'acme';
  const name = order.name ?? 'shop';
  const dir = join(root, owner, `${name}.git`);
  mkdirSync(dir, { recursive: true });
  gitBytes(dir, ['init', '--quiet', '--bare', '--initial-branch', order.baseBranch ?? 'main', '.']);
  for (const [key, value] of GIT_SETTINGS) gitBytes(dir, ['config', key, value]);
  const repository: Repository = {
    owner,
    name,
    id: hub.nextId(),
    dir,
    isPrivate: order.isPrivate ?? true,
    defaultBranch: order.baseBranch ?? 'main',
    createdAt: hub.now(),
    pulls: [],
    checkRuns: [],
    runs: [],
    rules: new Map([[order.baseBranch ?? 'main', order.rules ?? []]]),
  };
  hub.repositories.push(repository);
  return repository;
}

const GIT_SETTINGS: readonly (readonly [string, string])[] = [
  // GitHub serves any commit by its id, those of forks and of replaced heads included (reviewdog, service/github).
  ['uploadpack.allowAnySHA1InWant', 'true'],
  ['uploadpack.allowFilter', 'true'],
  ['transfer.hideRefs', 'refs/fork'],
  ['gc.auto', '0'],
];

function addPull(hub: Hub, repository: Repository, order: PullRequestOrder): Pull {
  const { base, head } = 'from' in order ? borrowed(repository, order.from) : committed(hub, repository, order);
  const branch = order.branch ?? 'change-manifests';
  const author = hub.account(order.author ?? order.fork ?? 'octo-dev');
  const [facts] = commitFacts(repository.dir, ['-1', head]);
  const pull: Pull = {
    number: 1,
    id: hub.nextId(),
    title: order.title ?? facts?.message.split('\n')[0] ?? 'Change manifests',
    body: order.body ?? '',
    author,
    state: 'open',
    isDraft: order.isDraft ?? false,
    baseBranch: repository.defaultBranch,
    headBranch: branch,
    headRepository: order.fork === undefined ? fullName(repository) : `${order.fork}/${repository.name}`,
    createdAt: hub.now(),
    updatedAt: hub.now(),
    reviews: [],
    threads: [],
    comments: [],
    issueComments: [],
    timeline: [],
  };
  gitBytes(repository.dir, ['update-ref', `refs/heads/${repository.defaultBranch}`, base]);
  gitBytes(repository.dir, ['update-ref', headRef(repository, pull), head]);
  repository.pulls.push(pull);
  moveHead(hub, repository, pull, head);
  pull.timeline.push({ kind: 'commits', at: hub.now(), account: author, before: base, after: head });
  return pull;
}

type Ends = { readonly base: string; readonly head: string };

function committed(hub: Hub, repository: Repository, order: Extract<PullRequestOrder, { base: unknown }>): Ends {
  const author = identityOf(hub.account(order.author ?? order.fork ?? 'octo-dev'));
  const filesIn = (value: string | Files): Files => (typeof value === 'string' ? filesOf(value) : value);
  const files = filesIn(order.base);
  const base = makeCommit(repository.dir, {
    parents: [],
    from: null,
    changes: additions(files),
    message: 'Start',
    author: identityOf(hub.account('maintainer')),
  });
  if (isPushes(order.head)) {
    let head = base;
    for (const push of order.head) {
      head = makeCommit(repository.dir, {
        parents: [head],
        from: head,
        changes: treeChanges(repository, head, push),
        message: push.message ?? 'Change manifests',
        author,
      });
    }
    return { base, head };
  }
  const after = filesIn(order.head);
  const gone = Object.keys(files).filter((path) => !(path in after));
  const changes = [...gone.map((path) => ({ path, content: null })), ...additions(after)];
  return {
    base,
    head: makeCommit(repository.dir, {
      parents: [base],
      from: base,
      changes,
      message: order.title ?? 'Change manifests',
      author,
    }),
  };
}

function isPushes(value: string | Files | readonly Push[]): value is readonly Push[] {
  return Array.isArray(value);
}

/** Borrows the objects of a repository on disk (git alternates): nothing of it is copied and nothing is changed. */
function borrowed(
  repository: Repository,
  from: { readonly dir: string; readonly base: string; readonly head: string },
): Ends {
  const ask = (...args: readonly string[]): string => {
    const result = spawnSync('git', ['-C', from.dir, ...args], { encoding: 'utf8' });
    if (result.status !== 0) throw new Error(`git ${args.join(' ')} in ${from.dir}: ${result.stderr.trim()}`);
    return result.stdout.trim();
  };
  const inside = (name: string) => resolvePath(from.dir, ask('rev-parse', '--git-path', name));
  writeFileSync(join(repository.dir, 'objects', 'info', 'alternates'), `${inside('objects')}\n`);
  if (existsSync(inside('shallow'))) writeFileSync(join(repository.dir, 'shallow'), readFileSync(inside('shallow')));
  const commit = (name: string) => ask('rev-parse', '--verify', '--end-of-options', `${name}^{commit}`);
  return { base: commit(from.base), head: commit(from.head) };
}
