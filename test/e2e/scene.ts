import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gitLine, makeCommit, runGit } from '../hub/git.ts';
import { Hub } from '../hub/hub.ts';
import { listen, type RunningServer } from '../hub/server.ts';
import type { Pull, Repository } from '../hub/state.ts';

export type Files = Readonly<Record<string, string | Buffer>>;

const identity = { name: 'Octavia Dev', email: 'octavia@example.com' };

/** The embedded GitHub with a repository `octo/shop` and one pull request, `topic` into `main`. */
export class Scene {
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

  static async open(base: Files, head: Files, modes: Readonly<Record<string, string>> = {}): Promise<Scene> {
    const hub = new Hub();
    const server = await listen(hub);
    const folder = mkdtempSync(join(tmpdir(), 'scene-'));
    const dir = join(folder, 'shop.git');
    runGit(folder, ['init', '--quiet', '--bare', dir]);
    const commit = (files: Files, parents: readonly string[]) => {
      const changes = Object.entries(files).map(([path, content]) => ({
        path,
        content,
        ...(modes[path] === undefined ? {} : { mode: modes[path] }),
      }));
      return makeCommit(dir, { parents, from: null, changes, message: 'Change manifests', author: identity });
    };
    const first = commit(base, []);
    const second = commit(head, [first]);
    gitLine(dir, ['update-ref', 'refs/heads/main', first]);
    for (const ref of ['refs/heads/topic', 'refs/pull/1/head']) gitLine(dir, ['update-ref', ref, second]);
    const { repository, pull } = describe(hub, dir);
    hub.repositories.push(repository);
    return new Scene(hub, server, folder, repository, pull);
  }

  get head(): string {
    return gitLine(this.repository.dir, ['rev-parse', 'refs/heads/topic']);
  }

  get base(): string {
    return gitLine(this.repository.dir, ['rev-parse', 'refs/heads/main']);
  }

  async close(): Promise<void> {
    await this.#server.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Every file below a folder, by its path in it; none where there is no such folder. */
export function filesOf(folder: string): Files {
  const files: Record<string, Buffer> = {};
  const walk = (at: string) => {
    for (const name of readdirSync(at)) {
      const path = join(at, name);
      if (statSync(path).isDirectory()) walk(path);
      else files[relative(folder, path)] = readFileSync(path);
    }
  };
  if (existsSync(folder)) walk(folder);
  return files;
}

function describe(hub: Hub, dir: string): { readonly repository: Repository; readonly pull: Pull } {
  const now = hub.now();
  const pull: Pull = {
    number: 1,
    id: hub.nextId(),
    title: 'Change manifests',
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
  return { repository, pull };
}
