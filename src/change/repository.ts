import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ChangeError } from './change-error.ts';
import { Git, lastLines } from './git.ts';

/** Where commits that are not on disk are fetched from. */
export interface Remote {
  /** `https://github.com/owner/name`, without a token. */
  readonly url: string;
  readonly token: string;
}

/**
 * A bare repository of our own in a temporary folder. It borrows the objects of the workspace where that is a
 * repository, and fetches what is missing: nothing of the change is ever checked out, no file of it configures git.
 */
export class BorrowedRepository {
  readonly git: Git;
  readonly isComplete: boolean;
  readonly #remote: Remote;

  private constructor(git: Git, isComplete: boolean, remote: Remote) {
    this.git = git;
    this.isComplete = isComplete;
    this.#remote = remote;
  }

  /**
   * @param folder an empty folder that lives as long as the run
   * @param workspace a checkout at any depth, or any other folder
   */
  static async create(folder: string, workspace: string, remote: Remote, idLength = 40): Promise<BorrowedRepository> {
    const gitDirectory = join(folder, 'repository.git');
    await mkdir(gitDirectory, { recursive: true });
    const format = idLength === 64 ? 'sha256' : 'sha1';
    const git = new Git({ directory: folder });
    await git.run(['init', '--quiet', '--bare', `--object-format=${format}`, '--template=', gitDirectory]);
    const lender = await findLender(workspace, format);
    if (lender !== undefined) {
      await mkdir(join(gitDirectory, 'objects', 'info'), { recursive: true });
      await writeFile(join(gitDirectory, 'objects', 'info', 'alternates'), `${lender.objects}\n`);
      if (lender.shallow !== '') await writeFile(join(gitDirectory, 'shallow'), lender.shallow);
    }
    const isComplete = lender !== undefined && lender.shallow === '';
    return new BorrowedRepository(git.with({ gitDirectory }), isComplete, remote);
  }

  async has(commit: string): Promise<boolean> {
    return (await this.git.try(['cat-file', '-e', `${commit}^{tree}`])).code === 0;
  }

  /** Fetches those commits that are not there, each with its tree and nothing of its history. */
  async fetch(commits: readonly string[]): Promise<void> {
    const missing: string[] = [];
    for (const commit of new Set(commits)) if (!(await this.has(commit))) missing.push(commit);
    if (missing.length === 0) return;
    const { url, token } = this.#remote;
    const origin = new URL(url).origin;
    const git = this.git.with({
      environment: { GIT_ALLOW_PROTOCOL: 'http:https:file' },
      configuration:
        token === '' ? [] : [[`http.${origin}/.extraheader`, `AUTHORIZATION: basic ${basicCredentials(token)}`]],
    });
    const flags = [
      '--quiet',
      '--depth=1',
      '--no-tags',
      '--no-write-fetch-head',
      '--no-auto-gc',
      '--no-recurse-submodules',
    ];
    // Nothing that the workspace has is offered: a server that believes in it may leave out what is not there.
    const answer = await git.try(['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...flags, '--', url, ...missing]);
    const still: string[] = [];
    for (const commit of missing) if (!(await this.has(commit))) still.push(commit);
    if (still.length > 0) throw fetchError(still, url, answer.errors);
  }

  /** The best common ancestor, where the whole history is there; undefined where it must be asked for. */
  async mergeBase(base: string, head: string): Promise<string | undefined> {
    if (!this.isComplete || !(await this.has(base)) || !(await this.has(head))) return undefined;
    const answer = await this.git.try(['merge-base', base, head]);
    return answer.code === 0 ? answer.output.toString('utf8').trim() : undefined;
  }
}

/** A token as git sends it. It is as secret as the token. */
export function basicCredentials(token: string): string {
  return Buffer.from(`x-access-token:${token}`).toString('base64');
}

function fetchError(commits: readonly string[], url: string, errors: string): ChangeError {
  const what = commits.length === 1 ? `Commit ${commits[0] ?? ''} is` : `The commits ${commits.join(' and ')} are`;
  return new ChangeError(
    `${what} not in the workspace and could not be fetched from ${url}: ${lastLines(errors)}. ` +
      'If the branch was pushed anew, the run for the new commit takes its place; otherwise see that the token has ' +
      '"contents: read" and that the runner reaches the server.',
  );
}

interface Lender {
  readonly objects: string;
  /** Content of git's `shallow` file: commits whose parents are not there. */
  readonly shallow: string;
}

/** The workspace's objects, where it is a repository whose objects are all on disk. */
async function findLender(workspace: string, format: string): Promise<Lender | undefined> {
  const git = new Git({
    directory: workspace,
    environment: { GIT_CEILING_DIRECTORIES: dirname(resolve(workspace)) },
  });
  const ask = ['rev-parse', '--show-object-format', '--git-path', 'objects', '--git-path', 'shallow'];
  const answer = await git.try(ask).catch(() => undefined);
  if (answer === undefined || answer.code !== 0) return undefined;
  const [found, objects = '', shallow = ''] = answer.output.toString('utf8').split('\n');
  const isPartial = (await git.try(['config', '--get-regexp', '^remote\\..*\\.promisor$'])).code === 0;
  if (found !== format || isPartial || objects.includes('"')) return undefined;
  return {
    objects: resolve(workspace, objects),
    shallow: await readFile(resolve(workspace, shallow), 'utf8').catch(() => ''),
  };
}
