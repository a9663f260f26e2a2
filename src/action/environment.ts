import { readFileSync } from 'node:fs';
import { InputError } from './input-error.ts';

/** What the runner says about the run. */
export interface RunEnvironment {
  readonly eventName: string;
  readonly event: unknown;
  readonly owner: string;
  readonly repo: string;
  readonly sha: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly workspace: string;
  /** Folder for temporary files, removed after the job. */
  readonly temporary: string;
  readonly summaryFile: string | undefined;
  /** Repository and ref of the action itself; undefined where it runs from the workflow's own repository. */
  readonly actionRepository: string | undefined;
  readonly actionRef: string | undefined;
  readonly hasProxy: boolean;
}

/** Source of the names: docs.github.com, "Default environment variables"; actions/runner GitHubContext.cs. */
export function readEnvironment(variables: NodeJS.ProcessEnv): RunEnvironment {
  const [owner, repo] = (variables.GITHUB_REPOSITORY ?? '').split('/');
  if (owner === undefined || repo === undefined || owner === '' || repo === '') {
    throw new InputError('GITHUB_REPOSITORY is not set to owner/name. Run this as a GitHub Action.');
  }
  const serverUrl = (variables.GITHUB_SERVER_URL ?? 'https://github.com').replace(/\/$/, '');
  const apiUrl = variables.GITHUB_API_URL ?? 'https://api.github.com';
  return {
    eventName: variables.GITHUB_EVENT_NAME ?? '',
    event: readEvent(variables.GITHUB_EVENT_PATH),
    owner,
    repo,
    sha: variables.GITHUB_SHA ?? '',
    serverUrl,
    apiUrl,
    graphqlUrl: variables.GITHUB_GRAPHQL_URL ?? `${apiUrl}/graphql`,
    workspace: variables.GITHUB_WORKSPACE ?? process.cwd(),
    temporary: variables.RUNNER_TEMP ?? variables.TMPDIR ?? '/tmp',
    summaryFile: variables.GITHUB_STEP_SUMMARY || undefined,
    actionRepository: variables.GITHUB_ACTION_REPOSITORY || undefined,
    actionRef: variables.GITHUB_ACTION_REF || undefined,
    hasProxy: ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'].some((name) => Boolean(variables[name])),
  };
}

function readEvent(path: string | undefined): unknown {
  if (path === undefined || path === '')
    throw new InputError('GITHUB_EVENT_PATH is not set. Run this as a GitHub Action.');
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new InputError(
      'The event file that GITHUB_EVENT_PATH names is not there or not JSON. Run this as a GitHub Action.',
    );
  }
}
