import type { ConfigurationProblem } from './configuration.ts';
import type { ConfigurationNode, MapEntry, TextPoint } from './configuration-tree.ts';
import { didYouMean } from './nearest-word.ts';

/**
 * Reads values of the configuration's tree and collects what is wrong with them. Every method gives undefined where it
 * has told a problem, and where nothing is written (`key:` alone says nothing).
 */
export class ValueReader {
  readonly #file: string;
  readonly problems: ConfigurationProblem[];

  constructor(file: string, problems: ConfigurationProblem[]) {
    this.#file = file;
    this.problems = problems;
  }

  problem(at: TextPoint, message: string): undefined {
    this.problems.push({ file: this.#file, line: at.line, column: at.column, message });
    return undefined;
  }

  /** A map's entries; keys outside `allowed` are problems and left out. `where` is how messages name the map. */
  entries(node: ConfigurationNode, where: string, allowed?: readonly string[]): readonly MapEntry[] {
    if (isUnset(node)) return [];
    if (node.kind !== 'map') {
      this.problem(node.at, `${where} must be a map of keys${allowed ? ` (${allowed.join(', ')})` : ''}.`);
      return [];
    }
    return node.entries.filter((entry) => allowed === undefined || this.#isKnown(entry, where, allowed));
  }

  #isKnown(entry: MapEntry, where: string, allowed: readonly string[]): boolean {
    if (allowed.includes(entry.key)) return true;
    const message = `Unknown key ${quoted(entry.key)} in ${where}.${didYouMean(entry.key, allowed)} Allowed: ${allowed.join(', ')}.`;
    this.problem(entry.at, message);
    return false;
  }

  items(node: ConfigurationNode, where: string): readonly ConfigurationNode[] | undefined {
    if (isUnset(node)) return undefined;
    if (node.kind === 'list') return node.items;
    return this.problem(node.at, `${where} must be a list.`);
  }

  text(node: ConfigurationNode, where: string): string | undefined {
    if (isUnset(node)) return undefined;
    if (node.kind === 'scalar' && typeof node.value === 'string') return node.value;
    return this.problem(node.at, `${where} must be a text.`);
  }

  texts(node: ConfigurationNode, where: string): readonly string[] | undefined {
    const items = this.items(node, where);
    if (items === undefined) return undefined;
    const texts: string[] = [];
    for (const item of items) {
      if (item.kind === 'scalar' && typeof item.value === 'string') texts.push(item.value);
      else this.problem(item.at, `${where} must be a list of texts.`);
    }
    return texts;
  }

  flag(node: ConfigurationNode, where: string): boolean | undefined {
    if (isUnset(node)) return undefined;
    if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value;
    return this.problem(node.at, `${where} must be true or false.`);
  }

  /** One of the allowed words. */
  word<Word extends string>(node: ConfigurationNode, where: string, allowed: readonly Word[]): Word | undefined {
    if (isUnset(node)) return undefined;
    const found = node.kind === 'scalar' ? allowed.find((word) => word === node.value) : undefined;
    if (found !== undefined) return found;
    if (node.kind !== 'scalar') return this.problem(node.at, `${where} must be one of ${allowed.join(', ')}.`);
    const value = String(node.value);
    return this.problem(
      node.at,
      `${where} cannot be ${quoted(value)}.${didYouMean(value, allowed)} Allowed: ${allowed.join(', ')}.`,
    );
  }
}

export function isUnset(node: ConfigurationNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** A word of the user's for a message: cut, and with control characters made visible. */
export function quoted(word: string): string {
  return JSON.stringify(word.length > 60 ? `${word.slice(0, 60)}…` : word);
}
