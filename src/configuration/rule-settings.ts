import { severities } from '../findings/finding.ts';
import type { RuleSetting } from './configuration.ts';
import type { ConfigurationNode, MapEntry } from './configuration-tree.ts';
import { didYouMean } from './nearest-word.ts';
import type { RuleSignature, RuleSignatures } from './rule-signature.ts';
import { isUnset, quoted, type ValueReader } from './value-reader.ts';

const levels = ['off', ...severities] as const;
type Level = (typeof levels)[number];

/** The entries under `rules:`, a level each or a map of the level and the rule's own options. */
export function readRuleSettings(
  reader: ValueReader,
  node: ConfigurationNode,
  rules: RuleSignatures,
): ReadonlyMap<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const entry of reader.entries(node, 'rules')) {
    const rule = rules.get(entry.key);
    if (rule === undefined) reader.problem(entry.at, unknownRule(entry.key, rules));
    else settings.set(entry.key, readSetting(reader, entry, rule));
  }
  return settings;
}

/** The sentence for an id that no rule has. */
export function unknownRule(id: string, rules: RuleSignatures): string {
  return `Unknown rule ${quoted(id)}.${didYouMean(id, rules.keys())} "kube-privilege-review rules" lists them.`;
}

function readSetting(reader: ValueReader, { key, value }: MapEntry, rule: RuleSignature): RuleSetting {
  if (value.kind !== 'map') return { level: readLevel(reader, value, key, rule), options: {} };
  let level: Level | undefined;
  const options: Record<string, readonly string[]> = {};
  for (const entry of reader.entries(value, `the rule ${key}`, ['level', ...rule.options])) {
    if (entry.key === 'level') level = readLevel(reader, entry.value, key, rule);
    else options[entry.key] = reader.texts(entry.value, `${key}.${entry.key}`) ?? [];
  }
  return { level, options };
}

function readLevel(reader: ValueReader, node: ConfigurationNode, id: string, rule: RuleSignature): Level | undefined {
  // `rule: off` is the word in YAML 1.2; an older editor may have made it false.
  const isFalse = node.kind === 'scalar' && node.value === false;
  const level = isFalse ? 'off' : reader.word(node, `The level of ${id}`, levels);
  if (isUnset(node)) reader.problem(node.at, `${id} has no level. Allowed: ${levels.join(', ')}.`);
  if (level !== 'error' && level !== undefined && rule.isMandatory) {
    return reader.problem(node.at, `${id} is always an error: a document that cannot be read was not checked.`);
  }
  return level;
}
