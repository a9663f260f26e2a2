import type { Hunk } from '../diff/hunk.ts';
import { parsePatch } from '../diff/parse-patch.ts';
import type { Client } from './client.ts';

/** A pull request's address. */
export interface PullRequestId {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

/** Where the pull request stands now; the event may be older. */
export interface PullRequestState {
  readonly headSha: string;
}

export async function readPullRequest(client: Client, id: PullRequestId): Promise<PullRequestState> {
  const { owner, repo, number } = id;
  const { data } = await client.octokit.rest.pulls.get({ owner, repo, pull_number: number });
  return { headSha: data.head.sha };
}

/** An open pull request with this head. */
export interface FoundPullRequest {
  readonly number: number;
  /** Tip of its base branch. */
  readonly base: string;
}

/**
 * The open pull request whose head is exactly this commit; undefined where none is: it was closed, or somebody pushed
 * meanwhile. The event of a second workflow names none for forks (actions/runner#3444).
 *
 * @param branch `owner:branch` of the head
 */
export async function findPullRequest(
  client: Client,
  { owner, repo }: Omit<PullRequestId, 'number'>,
  branch: string,
  head: string,
): Promise<FoundPullRequest | undefined> {
  const { octokit } = client;
  const open = await octokit.paginate(octokit.rest.pulls.list, {
    owner,
    repo,
    state: 'open',
    head: branch,
    per_page: 100,
  });
  const found = open.find((pull) => pull.head.sha === head);
  return found === undefined ? undefined : { number: found.number, base: found.base.sha };
}

/** The commit with which GitHub compares the head. */
export async function readMergeBase(
  client: Client,
  id: Omit<PullRequestId, 'number'>,
  base: string,
  head: string,
): Promise<string> {
  const { data } = await client.octokit.rest.repos.compareCommitsWithBasehead({
    owner: id.owner,
    repo: id.repo,
    basehead: `${base}...${head}`,
    per_page: 1,
  });
  return data.merge_base_commit.sha;
}

/** GitHub's own diff, where comments can stand. */
export interface ListedFiles {
  /** By path at head; no hunks where GitHub shows no diff (binary, too large, renamed only). */
  readonly hunks: ReadonlyMap<string, readonly Hunk[]>;
  /** GitHub lists 3,000 files at most and does not say so. */
  readonly isComplete: boolean;
}

const mostListed = 3000;

export async function listFiles(client: Client, { owner, repo, number }: PullRequestId): Promise<ListedFiles> {
  const { octokit } = client;
  const files = await octokit.paginate(octokit.rest.pulls.listFiles, {
    owner,
    repo,
    pull_number: number,
    per_page: 100,
  });
  const hunks = new Map(files.map((file) => [file.filename, file.patch === undefined ? [] : parsePatch(file.patch)]));
  return { hunks, isComplete: files.length < mostListed };
}
