import type { ConfigurationNode } from './configuration-tree.ts';
import { globLimits, globProblem } from './select-files.ts';
import { isUnset, type ValueReader } from './value-reader.ts';

/** A list of patterns, or one; mistakes go to the reader. */
export function readGlobs(reader: ValueReader, node: ConfigurationNode, where: string): readonly string[] | undefined {
  const single = node.kind === 'scalar' && typeof node.value === 'string';
  const items = single ? [node] : reader.items(node, where);
  if (items === undefined) return undefined;
  if (items.length > globLimits.patterns) {
    return reader.problem(node.at, `${where} has more than ${globLimits.patterns} patterns.`);
  }
  const globs: string[] = [];
  for (const item of items) {
    const glob = isUnset(item) ? reader.problem(item.at, `${where}: a pattern is empty.`) : reader.text(item, where);
    const wrong = glob === undefined ? undefined : globProblem(glob);
    if (wrong !== undefined) reader.problem(item.at, `${where}: ${wrong}.`);
    else if (glob !== undefined) globs.push(glob);
  }
  return globs;
}
