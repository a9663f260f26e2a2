import type { ConfiguredWaiver } from '../findings/settings.ts';
import { type SuppressingTool, suppressingTools, untilProblem } from '../waivers/written-waiver.ts';
import type { ConfigurationNode } from './configuration-tree.ts';
import { requireKeys } from './later-keys.ts';
import { unknownRule } from './rule-settings.ts';
import type { RuleSignatures } from './rule-signature.ts';
import { fileSelector, globProblem } from './select-files.ts';
import type { ValueReader } from './value-reader.ts';

const keys = ['rule', 'file', 'kind', 'namespace', 'name', 'container', 'reason', 'until', 'owner'] as const;
type Key = (typeof keys)[number];

/**
 * `waivers: [{ rule, file, kind, namespace, name, container, reason, until, owner }]`; mistakes go to the reader.
 *
 * @param file the configuration's path
 * @param today `YYYY-MM-DD`: a waiver ends within a year
 */
export function readWaivers(
  reader: ValueReader,
  node: ConfigurationNode,
  rules: RuleSignatures,
  file: string,
  today: string,
): readonly ConfiguredWaiver[] {
  return (reader.items(node, 'waivers') ?? []).flatMap((item) => readWaiver(reader, item, rules, file, today) ?? []);
}

function readWaiver(
  reader: ValueReader,
  item: ConfigurationNode,
  rules: RuleSignatures,
  file: string,
  today: string,
): ConfiguredWaiver | undefined {
  const entries = reader.entries(item, 'a waiver', keys);
  requireKeys(reader, item, 'A waiver', entries, ['rule', 'reason', 'until']);
  const texts = new Map<string, string>();
  for (const { key, value } of entries) {
    const text = reader.text(value, `${key} of a waiver`);
    if (text === undefined) continue;
    texts.set(key, text);
    const problem = problemOf(key, text, rules, today);
    if (problem !== undefined) reader.problem(value.at, problem);
  }
  const get = (key: Key) => texts.get(key) ?? null;
  const [rule, reason, until] = [get('rule'), get('reason'), get('until')];
  if (rule === null || reason === null || until === null) return undefined;
  const glob = get('file');
  return {
    rule,
    file: glob === null ? null : fileSelector([glob], []),
    kind: get('kind'),
    namespace: get('namespace'),
    name: get('name'),
    container: get('container'),
    reason,
    until,
    owner: get('owner'),
    at: { file, line: item.at.line },
  };
}

function problemOf(key: string, text: string, rules: RuleSignatures, today: string): string | undefined {
  if (key === 'rule') {
    const rule = rules.get(text);
    if (rule === undefined) return unknownRule(text, rules);
    return rule.isMandatory ? `${text} cannot be waived: a document that cannot be read was not checked.` : undefined;
  }
  if (key === 'until') return untilProblem(text, today);
  if (key === 'reason') return text.trim() === '' ? 'A waiver needs a reason.' : undefined;
  const wrong = key === 'file' ? globProblem(text) : undefined;
  return wrong === undefined ? undefined : `file of a waiver: ${wrong}.`;
}

/** `honour: [kube-linter, …]`. */
export function readHonour(reader: ValueReader, node: ConfigurationNode): ReadonlySet<SuppressingTool> {
  const items = reader.items(node, 'honour') ?? [];
  return new Set(items.flatMap((item) => reader.word(item, 'honour', suppressingTools) ?? []));
}
