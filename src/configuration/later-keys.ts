import type { ConfigurationNode, MapEntry } from './configuration-tree.ts';
import { unknownRule } from './rule-settings.ts';
import type { RuleSignatures } from './rule-signature.ts';
import { quoted, type ValueReader } from './value-reader.ts';

const tools = ['kube-linter', 'checkov', 'polaris', 'kube-score', 'terrascan', 'datree'] as const;
const waiverKeys = ['rule', 'file', 'kind', 'namespace', 'name', 'container', 'reason', 'until', 'owner'] as const;

/** Documented keys that this version reads, checks and does not apply, each with what tells its mistakes. */
const checks: Readonly<Record<string, (reader: ValueReader, node: ConfigurationNode, rules: RuleSignatures) => void>> =
  {
    helm: checkHelm,
    waivers: checkWaivers,
    'waivers-from': (reader, node) => reader.word(node, 'waivers-from', ['base', 'head']),
    honour: (reader, node) =>
      reader.items(node, 'honour')?.forEach((item) => {
        reader.word(item, 'honour', tools);
      }),
  };

export const laterKeys: readonly string[] = Object.keys(checks);

/** Tells what is wrong with such a key's value: unknown keys, missing ones, rules and dates. */
export function checkLaterKey(reader: ValueReader, { key, value }: MapEntry, rules: RuleSignatures): void {
  checks[key]?.(reader, value, rules);
}

function checkHelm(reader: ValueReader, node: ConfigurationNode): void {
  for (const item of reader.items(node, 'helm') ?? []) {
    const entries = checkRow(reader, item, 'helm', ['chart'], ['releases']);
    for (const { value } of entries.filter((entry) => entry.key === 'releases')) {
      for (const release of reader.items(value, 'helm.releases') ?? []) {
        for (const entry of reader.entries(release, 'a release of helm', ['name', 'namespace', 'values'])) {
          if (entry.key === 'values') reader.texts(entry.value, 'helm.releases.values');
          else reader.text(entry.value, `helm.releases.${entry.key}`);
        }
      }
    }
  }
}

function checkWaivers(reader: ValueReader, node: ConfigurationNode, rules: RuleSignatures): void {
  for (const item of reader.items(node, 'waivers') ?? []) {
    const entries = reader.entries(item, 'a waiver', waiverKeys);
    requireKeys(reader, item, 'A waiver', entries, ['rule', 'reason', 'until']);
    for (const { key, value } of entries) {
      const text = reader.text(value, `${key} of a waiver`);
      if (key === 'rule' && text !== undefined && !rules.has(text)) reader.problem(value.at, unknownRule(text, rules));
      if (key === 'until' && text !== undefined && !isDate(text)) {
        reader.problem(value.at, `until cannot be ${quoted(text)}. Allowed: a date as in 2027-03-31.`);
      }
    }
  }
}

/** A map in which the required keys are texts; optional ones are of any shape. */
function checkRow(
  reader: ValueReader,
  node: ConfigurationNode,
  where: string,
  required: readonly string[],
  optional: readonly string[],
): readonly MapEntry[] {
  const entries = reader.entries(node, `an entry of ${where}`, [...required, ...optional]);
  requireKeys(reader, node, `An entry of ${where}`, entries, required);
  for (const { key, value } of entries) if (required.includes(key)) reader.text(value, `${where}.${key}`);
  return entries;
}

export function requireKeys(
  reader: ValueReader,
  node: ConfigurationNode,
  who: string,
  entries: readonly MapEntry[],
  required: readonly string[],
): void {
  if (node.kind !== 'map') return;
  const missing = required.filter((key) => !entries.some((entry) => entry.key === key));
  if (missing.length > 0) reader.problem(node.at, `${who} needs ${missing.join(', ')}.`);
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
