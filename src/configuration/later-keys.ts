import type { ConfigurationNode, MapEntry } from './configuration-tree.ts';
import { unknownRule } from './rule-settings.ts';
import type { RuleSignatures } from './rule-signature.ts';
import { quoted, type ValueReader } from './value-reader.ts';

const tools = ['kube-linter', 'checkov', 'polaris', 'kube-score', 'terrascan', 'datree'] as const;
const waiverKeys = ['rule', 'file', 'kind', 'namespace', 'name', 'container', 'reason', 'until', 'owner'] as const;

/** Documented keys that this version reads, checks and does not apply, each with what tells its mistakes. */
const checks: Readonly<Record<string, (reader: ValueReader, node: ConfigurationNode, rules: RuleSignatures) => void>> =
  {
    namespaces: checkNamespaces,
    helm: checkHelm,
    waivers: checkWaivers,
    'waivers-from': (reader, node) => reader.word(node, 'waivers-from', ['base', 'head']),
    honour: (reader, node) =>
      reader.items(node, 'honour')?.forEach((item) => {
        reader.word(item, 'honour', tools);
      }),
    external: checkExternal,
  };

export const laterKeys: readonly string[] = Object.keys(checks);

/** Tells what is wrong with such a key's value: unknown keys, missing ones, rules and dates. */
export function checkLaterKey(reader: ValueReader, { key, value }: MapEntry, rules: RuleSignatures): void {
  checks[key]?.(reader, value, rules);
}

function checkNamespaces(reader: ValueReader, node: ConfigurationNode): void {
  for (const { key, value } of reader.entries(node, 'namespaces', ['system', 'plan'])) {
    if (key === 'system') reader.texts(value, 'namespaces.system');
    else
      for (const planned of reader.entries(value, 'namespaces.plan')) {
        reader.texts(planned.value, `namespaces.plan.${planned.key}`);
      }
  }
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

function checkExternal(reader: ValueReader, node: ConfigurationNode): void {
  for (const { key, value } of reader.entries(node, 'external', ['namespaces', 'accounts', 'bindings'])) {
    if (key === 'namespaces') reader.texts(value, 'external.namespaces');
    else if (key === 'accounts') checkRows(reader, value, 'external.accounts', ['namespace', 'name'], []);
    else
      for (const item of reader.items(value, 'external.bindings') ?? []) {
        const entries = checkRow(reader, item, 'external.bindings', ['clusterRole'], ['account', 'namespace']);
        for (const entry of entries.filter((account) => account.key === 'account')) {
          checkRow(reader, entry.value, 'external.bindings.account', ['namespace', 'name'], []);
        }
      }
  }
}

function checkRows(
  reader: ValueReader,
  node: ConfigurationNode,
  where: string,
  required: readonly string[],
  optional: readonly string[],
): void {
  for (const item of reader.items(node, where) ?? []) checkRow(reader, item, where, required, optional);
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
