import { type FailOn, failLevels, type Scope, scopes } from '../findings/settings.ts';
import { type SuggestMode, suggestModes } from '../plan/review-options.ts';
import {
  newestPodSecurityVersion,
  type Profile,
  parsePodSecurityVersion,
  podSecurityVersionText,
  profiles,
} from '../rules/profile.ts';
import { InputError } from './input-error.ts';

export const reportSurfaces = ['review', 'check', 'summary', 'annotations'] as const;
export type ReportSurface = (typeof reportSurfaces)[number];

const renderModes = ['auto', 'always', 'never'] as const;
const fixedModes = ['edit', 'delete'] as const;

/** The action's inputs, validated. Undefined where the configuration decides. */
export interface Inputs {
  readonly token: string;
  readonly config: string;
  readonly profile: readonly Profile[] | undefined;
  readonly podSecurityVersion: number | undefined;
  readonly failOn: FailOn | undefined;
  readonly report: ReadonlySet<ReportSurface>;
  readonly checkName: string;
  readonly maxComments: number;
  readonly suggest: SuggestMode;
  readonly scope: Scope;
  readonly render: (typeof renderModes)[number];
  /** Seconds. */
  readonly timeout: number;
  /** With `/`, without one at its ends; `` for the whole repository. */
  readonly folder: string;
  readonly resolveThreads: boolean;
  readonly fixedComments: (typeof fixedModes)[number];
  readonly jsonFile: string | undefined;
  readonly sarifFile: string | undefined;
  readonly htmlFile: string | undefined;
  /** A saved report that is to be told instead of judging. */
  readonly postFrom: string | undefined;
}

/** Reads the inputs. `read` gives an input's text, trimmed; '' where it is not given. */
export function readInputs(read: (name: string) => string): Inputs {
  const reader = new InputReader(read);
  return {
    token: read('token'),
    config: reader.path('config', '.github/kube-privilege-review.yaml'),
    profile: reader.list('profile', profiles),
    podSecurityVersion: reader.version('pod-security-version'),
    failOn: reader.choice('fail-on', failLevels),
    report: new Set(reader.list('report', reportSurfaces) ?? ['review', 'check', 'summary']),
    checkName: read('check-name') || 'Kubernetes privilege review',
    maxComments: reader.number('max-comments', 30, 0, 1000),
    suggest: reader.choice('suggest', suggestModes) ?? 'all',
    scope: reader.choice('scope', scopes) ?? 'introduced',
    render: reader.choice('render', renderModes) ?? 'auto',
    timeout: reader.number('timeout', 300, 1, 86_400),
    folder: reader.path('working-directory', ''),
    resolveThreads: reader.choice('resolve-threads', ['true', 'false']) === 'true',
    fixedComments: reader.choice('fixed-comments', fixedModes) ?? 'edit',
    jsonFile: read('json-file') || undefined,
    sarifFile: read('sarif-file') || undefined,
    htmlFile: read('html-file') || undefined,
    postFrom: read('post-from') || undefined,
  };
}

class InputReader {
  readonly #read: (name: string) => string;

  constructor(read: (name: string) => string) {
    this.#read = read;
  }

  choice<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const text = this.#read(name);
    return text === '' ? undefined : this.#oneOf(name, text, allowed);
  }

  list<T extends string>(name: string, allowed: readonly T[]): readonly T[] | undefined {
    const parts = this.#read(name)
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return parts.length === 0 ? undefined : [...new Set(parts.map((part) => this.#oneOf(name, part, allowed)))];
  }

  number(name: string, otherwise: number, least: number, most: number): number {
    const text = this.#read(name);
    if (text === '') return otherwise;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InputError(
      `Input "${name}" is ${JSON.stringify(text)}; it must be a whole number from ${least} to ${most}.`,
    );
  }

  version(name: string): number | undefined {
    const text = this.#read(name);
    if (text === '') return undefined;
    const version = parsePodSecurityVersion(text);
    if (version !== undefined) return version;
    const newest = podSecurityVersionText(newestPodSecurityVersion);
    throw new InputError(`Input "${name}" is ${JSON.stringify(text)}; it must be latest, or v1.0 to ${newest}.`);
  }

  /** A path from the root of the repository. */
  path(name: string, otherwise: string): string {
    const text = this.#read(name);
    if (text === '' || text === '.') return otherwise;
    const parts = text
      .replaceAll('\\', '/')
      .split('/')
      .filter((part) => part !== '' && part !== '.');
    if (text.startsWith('/') || parts.includes('..')) {
      throw new InputError(
        `Input "${name}" is ${JSON.stringify(text)}; it must be a path inside the repository, from its root.`,
      );
    }
    return parts.join('/') || otherwise;
  }

  #oneOf<T extends string>(name: string, text: string, allowed: readonly T[]): T {
    const found = allowed.find((value) => value === text);
    if (found !== undefined) return found;
    throw new InputError(`Input "${name}" has ${JSON.stringify(text)}; allowed are ${allowed.join(', ')}.`);
  }
}
