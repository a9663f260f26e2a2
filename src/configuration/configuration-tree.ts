import { isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, type ParsedNode, parseAllDocuments } from 'yaml';
import type { ConfigurationProblem } from './configuration.ts';

/** Bounds that keep a hostile configuration from stalling the run; a real one has a few kilobytes. */
export const configurationLimits = { characters: 256 * 1024, structure: 20_000, depth: 20 } as const;

/** 1-based. */
export interface TextPoint {
  readonly line: number;
  readonly column: number;
}

export interface MapEntry {
  readonly key: string;
  readonly at: TextPoint;
  readonly value: ConfigurationNode;
}

/** A value of the configuration and where it is written. */
export type ConfigurationNode =
  | { readonly kind: 'map'; readonly at: TextPoint; readonly entries: readonly MapEntry[] }
  | { readonly kind: 'list'; readonly at: TextPoint; readonly items: readonly ConfigurationNode[] }
  | { readonly kind: 'scalar'; readonly at: TextPoint; readonly value: string | number | boolean | null };

/** The tree of a configuration text; undefined where it is empty. Every mistake of the YAML itself goes to `problems`. */
export function readConfigurationTree(
  text: string,
  file: string,
  problems: ConfigurationProblem[],
): ConfigurationNode | undefined {
  const tooLarge = sizeProblem(text);
  if (tooLarge !== undefined) {
    problems.push({ file, line: 1, column: 1, message: tooLarge });
    return undefined;
  }
  const lines = new LineCounter();
  // Unique keys are checked here: the parser's own check takes time by the square of their number. Its pretty errors
  // quote the text.
  const documents = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });
  if ('empty' in documents) return undefined;
  const point = (offset: number): TextPoint => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const reader = new TreeReader(file, point, problems);
  const [first, second] = documents;
  for (const error of (first?.errors ?? []).slice(0, 5)) {
    reader.problem(point(error.pos[0]), `Not valid YAML: ${sentence(error.message)}`);
  }
  if (second !== undefined)
    reader.problem(point(second.range[0]), 'The configuration is one YAML document, not several.');
  if (problems.length > 0 || !first?.contents) return undefined;
  return reader.read(first.contents);
}

function sizeProblem(text: string): string | undefined {
  if (text.length > configurationLimits.characters) {
    return `The configuration has more than ${configurationLimits.characters / 1024} kB.`;
  }
  const structure = text.match(/[\n,[{]/g)?.length ?? 0;
  return structure > configurationLimits.structure
    ? `The configuration has more than ${configurationLimits.structure} lines and entries.`
    : undefined;
}

function sentence(message: string): string {
  const line = message.split('\n')[0]?.trim() ?? '';
  return line.endsWith('.') ? line : `${line}.`;
}

class TreeReader {
  readonly #file: string;
  readonly #point: (offset: number) => TextPoint;
  readonly #problems: ConfigurationProblem[];

  constructor(file: string, point: (offset: number) => TextPoint, problems: ConfigurationProblem[]) {
    this.#file = file;
    this.#point = point;
    this.#problems = problems;
  }

  problem(at: TextPoint, message: string): void {
    this.#problems.push({ file: this.#file, ...at, message });
  }

  read(node: ParsedNode, depth = 0): ConfigurationNode {
    const at = this.#point(node.range[0]);
    if (depth > configurationLimits.depth) {
      this.problem(at, 'The configuration is nested too deeply.');
      return { kind: 'scalar', at, value: null };
    }
    if (isMap(node)) return { kind: 'map', at, entries: this.#entries(node.items, depth) };
    if (isSeq(node)) return { kind: 'list', at, items: node.items.map((item) => this.read(item, depth + 1)) };
    if (isAlias(node)) {
      this.problem(at, 'Anchors and aliases are not read in the configuration; write the value out.');
      return { kind: 'scalar', at, value: null };
    }
    return { kind: 'scalar', at, value: plainValue(isScalar(node) ? node.value : null) };
  }

  #entries(pairs: readonly Pair<ParsedNode, ParsedNode | null>[], depth: number): MapEntry[] {
    const entries: MapEntry[] = [];
    const seen = new Set<string>();
    for (const { key: keyNode, value } of pairs) {
      const at = this.#point(keyNode.range[0]);
      const key = isScalar(keyNode) ? String(keyNode.value) : undefined;
      if (key === undefined) {
        this.problem(at, 'A key must be a plain word.');
        continue;
      }
      if (seen.has(key)) this.problem(at, `The key "${key}" stands twice; only one can count.`);
      seen.add(key);
      entries.push({
        key,
        at,
        value: value === null ? { kind: 'scalar', at, value: null } : this.read(value, depth + 1),
      });
    }
    return entries;
  }
}

function plainValue(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : String(value);
}
