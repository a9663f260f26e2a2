import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hunk } from '../../src/diff/hunk.ts';
import { SourceText } from '../../src/manifest/source-text.ts';
import { type Client, createClient } from '../../src/posting/client.ts';
import { TimeBudget } from '../../src/posting/time-budget.ts';
import { pushCommit } from '../hub/branch.ts';
import { gitLine, makeCommit, runGit } from '../hub/git.ts';
import { Hub } from '../hub/hub.ts';
import { listen, type RunningServer } from '../hub/server.ts';
import type { Permissions, Pull, Repository } from '../hub/state.ts';
import { edit, finding, fix, hunksBetween, judgement } from '../plan/samples.ts';

const identity = { name: 'Octavia', email: 'octavia@example.com' };
export const allowed: Permissions = { contents: 'read', pull_requests: 'write', checks: 'write' };

/** The embedded GitHub with one pull request that adds a file of so many lines. */
export class Stage {
  readonly hub: Hub;
  readonly repository: Repository;
  readonly pull: Pull;
  readonly #folder: string;
  readonly #server: RunningServer;

  private constructor(hub: Hub, server: RunningServer, folder: string, repository: Repository, pull: Pull) {
    this.hub = hub;
    this.repository = repository;
    this.pull = pull;
    this.#folder = folder;
    this.#server = server;
  }

  static async open(text: string): Promise<Stage> {
    const hub = new Hub();
    const server = await listen(hub);
    const folder = mkdtempSync(join(tmpdir(), 'stage-'));
    const dir = join(folder, 'shop.git');
    runGit(folder, ['init', '--quiet', '--bare', dir]);
    const base = makeCommit(dir, {
      parents: [],
      from: null,
      changes: [{ path: 'README.md', content: 'shop\n' }],
      message: 'Start',
      author: identity,
    });
    for (const ref of ['refs/heads/main', 'refs/heads/topic', 'refs/pull/1/head']) gitLine(dir, ['update-ref', ref, base]);
    const now = hub.now();
    const pull: Pull = {
      number: 1,
      id: hub.nextId(),
      title: 'Add the API',
      body: '',
      author: hub.account('octo-dev'),
      state: 'open',
      isDraft: false,
      baseBranch: 'main',
      headBranch: 'topic',
      headRepository: 'octo/shop',
      createdAt: now,
      updatedAt: now,
      reviews: [],
      threads: [],
      comments: [],
      issueComments: [],
      timeline: [],
    };
    const repository: Repository = {
      owner: 'octo',
      name: 'shop',
      id: hub.nextId(),
      dir,
      isPrivate: false,
      defaultBranch: 'main',
      createdAt: now,
      pulls: [pull],
      checkRuns: [],
      runs: [],
      rules: new Map(),
    };
    hub.repositories.push(repository);
    const stage = new Stage(hub, server, folder, repository, pull);
    stage.push(text);
    return stage;
  }

  push(text: string): string {
    return pushCommit(this.hub, this.repository, this.pull, { write: { [file]: text } });
  }

  get head(): string {
    return gitLine(this.repository.dir, ['rev-parse', 'refs/heads/topic']);
  }

  client(permissions: Permissions = allowed): Client {
    return createClient({
      token: this.hub.issueToken(permissions).value,
      apiUrl: this.hub.apiUrl,
      graphqlUrl: this.hub.graphqlUrl,
      version: 'test',
      budget: new TimeBudget(10),
      isPaced: false,
    });
  }

  async close(): Promise<void> {
    await this.#server.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

export const file = 'deploy/api.yaml';

/** Lines `key-1: 1` and so on; every tenth has a finding with a fix. */
export function manyLines(count: number): string {
  return Array.from({ length: count }, (_, index) => `key-${index + 1}: ${index + 1}\n`).join('');
}

/** A judgement with a finding and a fix on each of these lines of the text. */
export function judged(text: string, lines: readonly number[]) {
  const source = new SourceText(file, text);
  const findings = lines.map((line) =>
    finding({
      line,
      fix: `f${line}`,
      container: { name: `c${line}`, type: 'regular' },
      fingerprint: line.toString(16).padStart(16, '0').repeat(4),
    }),
  );
  const fixes = lines.map((line) =>
    fix(`f${line}`, [edit(source, source.lineStart(line), source.lineEnd(line), `fixed-${line}: true`)]),
  );
  return judgement({ findings, fixes, texts: new Map([[file, text]]) });
}

export function hunksOf(text: string): ReadonlyMap<string, readonly Hunk[]> {
  return new Map([[file, hunksBetween('', text)]]);
}
