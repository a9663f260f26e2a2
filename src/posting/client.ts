import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import type { TimeBudget } from './time-budget.ts';

/** Milliseconds after which one request is given up. GitHub itself ends a request after ten seconds. */
const requestTimeout = 30_000;

const PacedOctokit = Octokit.plugin(throttling, retry);
export type Octo = InstanceType<typeof PacedOctokit>;

export interface ClientOptions {
  readonly token: string;
  /** `https://api.github.com`, or `https://host/api/v3` of an enterprise server. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly version: string;
  readonly budget: TimeBudget;
  /** Whether writes are spaced as GitHub asks for; only tests leave it out. */
  readonly isPaced: boolean;
  /** One that goes through a proxy; default: the runtime's. */
  readonly fetch?: typeof fetch;
}

/** GitHub for one repository and run. */
export interface Client {
  readonly octokit: Octo;
  readonly graphqlUrl: string;
}

/**
 * Reads are retried, writes never: a write that failed with 5xx may have been done, so who wrote looks first. Waiting
 * for a rate limit is bounded by the run's budget.
 */
export function createClient(options: ClientOptions): Client {
  const { budget, isPaced } = options;
  const mayWait = (seconds: number, _request: unknown, _octokit: unknown, retries: number) =>
    retries < 3 && budget.allows(seconds);
  const octokit = new PacedOctokit({
    auth: options.token,
    baseUrl: options.apiUrl.replace(/\/$/, ''),
    userAgent: `kube-privilege-review/${options.version}`,
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    throttle: { enabled: isPaced, onRateLimit: mayWait, onSecondaryRateLimit: mayWait, id: options.token.slice(-8) },
    retry: {
      retries: 2,
      retryAfterBaseValue: isPaced ? 1000 : 1,
      doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451],
    },
    request: { fetch: withTimeout(options.fetch ?? fetch) },
  });
  octokit.hook.before('request', (request) => {
    request.headers['x-github-api-version'] = '2022-11-28';
    if (request.method !== 'GET' && request.request !== undefined) request.request.retries ??= 0;
  });
  return { octokit, graphqlUrl: options.graphqlUrl };
}

function withTimeout(send: typeof fetch): typeof fetch {
  return (input, init) => send(input, { ...init, signal: AbortSignal.timeout(requestTimeout) });
}

function ignore(): void {}
