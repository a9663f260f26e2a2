/**
 * What the embedded GitHub holds beside git: pull requests, reviews, comments, check runs, runs of workflows, tokens.
 * Everything that git knows (commits, diffs, where a comment's line is now) is read from git when it is asked for.
 */
import type { JsonObject } from './json.ts';

export type Side = 'LEFT' | 'RIGHT';

export type Account = {
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Bot';
  readonly name: string;
};

/** The identity of every workflow token. */
export const ACTIONS_BOT: Account = {
  login: 'github-actions[bot]',
  id: 41898282,
  type: 'Bot',
  name: 'github-actions[bot]',
};

/** Id of the app "GitHub Actions" (kubernetes/test-infra#27017). */
export const ACTIONS_APP_ID = 15368;

export type Access = 'none' | 'read' | 'write';

export type PermissionName =
  | 'contents'
  | 'pull_requests'
  | 'checks'
  | 'issues'
  | 'actions'
  | 'statuses'
  | 'security_events';

export type Permissions = { readonly [Name in PermissionName]?: Access };

export type Token = {
  readonly value: string;
  /** A workflow token acts as github-actions[bot]; a person's token as the person, without limits of permission. */
  readonly kind: 'workflow' | 'person';
  readonly account: Account;
  readonly permissions: Permissions;
};

/** Where a comment was put: a range of lines of one side at one commit of the head branch, or a whole file. */
export type Anchor =
  | {
      readonly kind: 'lines';
      readonly path: string;
      readonly side: Side;
      readonly line: number;
      readonly startLine: number | null;
      readonly startSide: Side | null;
      /** The head commit that the anchor was made for. */
      readonly commit: string;
      /** The merge base of that time: lines of the left side count there. */
      readonly mergeBase: string;
      readonly diffHunk: string;
      readonly position: number;
    }
  | { readonly kind: 'file'; readonly path: string; readonly commit: string; readonly mergeBase: string };

export type Minimised = 'ABUSE' | 'DUPLICATE' | 'OFF_TOPIC' | 'OUTDATED' | 'RESOLVED' | 'SPAM';

export type ReviewComment = {
  readonly id: number;
  readonly reviewId: number;
  readonly threadId: number;
  readonly inReplyTo: number | null;
  readonly author: Account;
  body: string;
  readonly anchor: Anchor;
  readonly createdAt: string;
  updatedAt: string;
  minimised: Minimised | null;
  /** Id of the commit that applied this comment's suggestion. */
  appliedBy: string | null;
};

export type Thread = { readonly id: number; resolvedBy: Account | null };

export type ReviewState = 'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED';

export type Review = {
  readonly id: number;
  readonly author: Account;
  body: string;
  state: ReviewState;
  readonly commit: string;
  submittedAt: string | null;
  minimised: Minimised | null;
};

export type IssueComment = {
  readonly id: number;
  readonly author: Account;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
  minimised: Minimised | null;
};

/** Something that happened to the pull request and stands in its timeline. */
export type TimelineEvent =
  | {
      readonly kind: 'commits';
      readonly at: string;
      readonly account: Account;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'force-push';
      readonly at: string;
      readonly account: Account;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'closed' | 'reopened'; readonly at: string; readonly account: Account };

export type Pull = {
  readonly number: number;
  readonly id: number;
  title: string;
  body: string;
  readonly author: Account;
  state: 'open' | 'closed';
  isDraft: boolean;
  baseBranch: string;
  readonly headBranch: string;
  /** Full name of the repository that holds the head branch; another one than ours for a fork. */
  readonly headRepository: string;
  readonly createdAt: string;
  updatedAt: string;
  readonly reviews: Review[];
  readonly threads: Thread[];
  readonly comments: ReviewComment[];
  readonly issueComments: IssueComment[];
  readonly timeline: TimelineEvent[];
};

export type CheckStatus = 'queued' | 'in_progress' | 'completed';

export type CheckConclusion =
  | 'action_required'
  | 'cancelled'
  | 'failure'
  | 'neutral'
  | 'success'
  | 'skipped'
  | 'stale'
  | 'timed_out';

export type Annotation = {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column: number | null;
  readonly end_column: number | null;
  readonly annotation_level: 'notice' | 'warning' | 'failure';
  readonly title: string | null;
  readonly message: string;
  readonly raw_details: string | null;
};

export type CheckRun = {
  readonly id: number;
  readonly name: string;
  readonly headSha: string;
  /** Set where GitHub Actions made this check run for a job; such a run is Actions' own to conclude. */
  readonly jobOf: number | null;
  externalId: string | null;
  status: CheckStatus;
  conclusion: CheckConclusion | null;
  startedAt: string;
  completedAt: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
  readonly annotations: Annotation[];
};

export type WorkflowRun = {
  readonly id: number;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string;
  readonly workflow: string;
  readonly checkRunId: number;
  readonly number: number;
  summary: string;
  log: string;
};

export type Repository = {
  readonly owner: string;
  readonly name: string;
  readonly id: number;
  /** The bare git repository. */
  readonly dir: string;
  readonly isPrivate: boolean;
  readonly defaultBranch: string;
  readonly createdAt: string;
  readonly pulls: Pull[];
  readonly checkRuns: CheckRun[];
  readonly runs: WorkflowRun[];
  /** Active rules by branch, as `GET /repos/{owner}/{repo}/rules/branches/{branch}` lists them. */
  readonly rules: Map<string, readonly JsonObject[]>;
};

export function fullName(repository: Repository): string {
  return `${repository.owner}/${repository.name}`;
}
