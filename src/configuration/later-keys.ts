import type { ConfigurationNode, MapEntry } from './configuration-tree.ts';
import type { RuleSignatures } from './rule-signature.ts';
import type { ValueReader } from './value-reader.ts';

/** Documented keys that this version reads, checks and does not apply, each with what tells its mistakes. */
const checks: Readonly<Record<string, (reader: ValueReader, node: ConfigurationNode, rules: RuleSignatures) => void>> =
  {
    helm: checkHelm,
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
