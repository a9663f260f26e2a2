import { randomBytes } from 'node:crypto';
import type { Fault } from './description.ts';
import type { FaultRule } from './faults.ts';
import { defaultSettings, type HubSettings } from './settings.ts';
import { ACTIONS_BOT, type Account, type Permissions, type Repository, type Token } from './state.ts';

/** One request as the hub saw it; `operation` is GitHub's operation id, `graphql`, `git`, or null where nothing matched. */
export type RequestRecord = {
  readonly method: string;
  readonly path: string;
  readonly operation: string | null;
  readonly status: number;
  readonly body: unknown;
  readonly answer: unknown;
  readonly token: string | null;
  readonly headers: { readonly [name: string]: string };
};

export type InvalidRequest = { readonly method: string; readonly path: string; readonly faults: readonly Fault[] };

const PEOPLE: readonly Account[] = [
  { login: 'octo-dev', id: 583231, type: 'User', name: 'Octavia Dev' },
  { login: 'maintainer', id: 810438, type: 'User', name: 'Max Maintainer' },
];

/** The embedded GitHub's memory. The server answers from it; tests and the try-out reach into it. */
export class Hub {
  readonly settings: HubSettings = defaultSettings();
  readonly repositories: Repository[] = [];
  readonly tokens: Token[] = [];
  readonly accounts: Account[] = [ACTIONS_BOT, ...PEOPLE];
  /** Every request, oldest first. */
  readonly requests: RequestRecord[] = [];
  /** Answers of the hub itself that GitHub's description does not allow, and gaps it met. Empty at the end of a good test. */
  readonly bugs: string[] = [];
  /** Requests that GitHub's description does not allow. */
  readonly invalidRequests: InvalidRequest[] = [];
  readonly faults: FaultRule[] = [];
  /** Times of content creations by token, for the secondary limit. */
  readonly creations: { readonly token: string; readonly at: number }[] = [];
  /** Requests of each token in the running hour. */
  readonly used = new Map<string, { count: number; since: number }>();
  /** Address of the server without a path, once it listens. */
  origin = 'http://127.0.0.1';
  /** Path before the REST routes: empty as on api.github.com, `/api/v3` as on GHES. */
  apiPath = '';
  #lastId = 2_000_000_000;

  get apiUrl(): string {
    return `${this.origin}${this.apiPath}`;
  }

  get graphqlUrl(): string {
    return `${this.origin}${this.apiPath.replace(/\/v3$/, '')}/graphql`;
  }

  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  now(): string {
    return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  }

  account(login: string): Account {
    const known = this.accounts.find((item) => item.login === login);
    if (known !== undefined) return known;
    const account: Account = {
      login,
      id: 1_000_000 + this.accounts.length,
      type: login.endsWith('[bot]') ? 'Bot' : 'User',
      name: login,
    };
    this.accounts.push(account);
    return account;
  }

  /** A workflow's token with the permissions given; those not named are `none`, as in a workflow with `permissions:`. */
  issueToken(permissions: Permissions): Token {
    return this.#keep({
      value: `ghs_${randomBytes(18).toString('hex')}`,
      kind: 'workflow',
      account: ACTIONS_BOT,
      permissions,
    });
  }

  issuePersonToken(login: string): Token {
    return this.#keep({
      value: `ghp_${randomBytes(18).toString('hex')}`,
      kind: 'person',
      account: this.account(login),
      permissions: {},
    });
  }

  repository(owner: string, name: string): Repository | undefined {
    const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
    return this.repositories.find((item) => same(item.owner, owner) && same(item.name, name));
  }

  #keep(token: Token): Token {
    this.tokens.push(token);
    return token;
  }
}
