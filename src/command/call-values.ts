import { didYouMean } from '../configuration/nearest-word.ts';
import { unknownRule } from '../configuration/rule-settings.ts';
import type { RuleSignatures } from '../configuration/rule-signature.ts';
import { globLimits, globProblem } from '../configuration/select-files.ts';
import { newestPodSecurityVersion, type Profile, parsePodSecurityVersion, profiles } from '../rules/profile.ts';
import { CallError } from './call-error.ts';
import type { Call } from './parse-call.ts';

/** The values of a call's options, each checked where it is read. undefined: not given. */
export class CallValues {
  readonly #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  get command(): Call['command'] {
    return this.#call.command;
  }

  has(name: string): boolean {
    return this.#call.values.has(name);
  }

  /** The last one given: a later option goes before an earlier one. */
  text(name: string): string | undefined {
    return this.#call.values.get(name)?.at(-1);
  }

  texts(name: string): readonly string[] {
    return this.#call.values.get(name) ?? [];
  }

  word<Word extends string>(name: string, allowed: readonly Word[]): Word | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : allowedWord(name, text, allowed);
  }

  /** A whole number from 1 on. */
  count(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (!/^[1-9]\d{0,8}$/.test(text)) {
      throw new CallError(`--${name} cannot be ${JSON.stringify(text)}. Allowed: a whole number from 1 on.`);
    }
    return Number(text);
  }

  profiles(): readonly Profile[] | undefined {
    const words = this.#list('profile');
    if (words === undefined) return undefined;
    return [...new Set(words.map((word) => allowedWord('profile', word, profiles)))];
  }

  /** Minor version. */
  podSecurityVersion(): number | undefined {
    const text = this.text('pod-security-version');
    if (text === undefined) return undefined;
    const version = parsePodSecurityVersion(text);
    if (version !== undefined) return version;
    const allowed = `latest, or v1.0 to v1.${newestPodSecurityVersion}`;
    throw new CallError(`--pod-security-version cannot be ${JSON.stringify(text)}. Allowed: ${allowed}.`);
  }

  /** Rule ids of `--only` or `--skip`. */
  rules(name: 'only' | 'skip', rules: RuleSignatures): ReadonlySet<string> | undefined {
    const words = this.#list(name);
    for (const word of words ?? []) {
      const rule = rules.get(word);
      if (rule === undefined) throw new CallError(`--${name}: ${unknownRule(word, rules)}`);
      if (name === 'skip' && rule.isMandatory) {
        throw new CallError(`--skip: ${word} always runs: a document that cannot be read was not checked.`);
      }
    }
    return words === undefined ? undefined : new Set(words);
  }

  globs(name: 'include' | 'exclude'): readonly string[] | undefined {
    const globs = this.texts(name);
    if (globs.length > globLimits.patterns)
      throw new CallError(`--${name} has more than ${globLimits.patterns} patterns.`);
    for (const glob of globs) {
      const problem = globProblem(glob);
      if (problem !== undefined) throw new CallError(`--${name}: ${problem}.`);
    }
    return globs.length === 0 ? undefined : globs;
  }

  /** Comma-separated words of all occurrences. */
  #list(name: string): readonly string[] | undefined {
    if (!this.has(name)) return undefined;
    const words = this.texts(name).flatMap((text) => text.split(','));
    const trimmed = words.map((word) => word.trim()).filter((word) => word !== '');
    if (trimmed.length === 0) throw new CallError(`--${name} is empty.`);
    return trimmed;
  }
}

function allowedWord<Word extends string>(name: string, text: string, allowed: readonly Word[]): Word {
  const found = allowed.find((word) => word === text);
  if (found !== undefined) return found;
  const near = didYouMean(text, allowed);
  throw new CallError(`--${name} cannot be ${JSON.stringify(text)}.${near} Allowed: ${allowed.join(', ')}.`);
}
