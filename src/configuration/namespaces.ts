import { type External, nothingExternal } from '../inventory/external.ts';
import type { NamespaceSettings } from '../inventory/repository.ts';
import type { ConfigurationNode, MapEntry } from './configuration-tree.ts';
import { readGlobs } from './globs.ts';
import { requireKeys } from './later-keys.ts';
import { fileSelector } from './select-files.ts';
import type { ValueReader } from './value-reader.ts';

export const nothingPlanned: NamespaceSettings = { isSystem: () => false, plan: undefined };

/** `namespaces: { system: [globs], plan: { namespace: [applications] } }`; mistakes go to the reader. */
export function readNamespaces(reader: ValueReader, node: ConfigurationNode): NamespaceSettings {
  let settings = nothingPlanned;
  for (const { key, value } of reader.entries(node, 'namespaces', ['system', 'plan'])) {
    if (key === 'system') {
      const isSystem = fileSelector(readGlobs(reader, value, 'namespaces.system') ?? [], []);
      settings = { ...settings, isSystem };
    } else {
      const plan = new Map<string, readonly string[]>();
      for (const planned of reader.entries(value, 'namespaces.plan')) {
        plan.set(planned.key, reader.texts(planned.value, `namespaces.plan.${planned.key}`) ?? []);
      }
      settings = { ...settings, plan };
    }
  }
  return settings;
}

/** `external: { namespaces, accounts, bindings }`: what lives outside the repository. */
export function readExternal(reader: ValueReader, node: ConfigurationNode): External {
  let external = nothingExternal;
  for (const { key, value } of reader.entries(node, 'external', ['namespaces', 'accounts', 'bindings'])) {
    if (key === 'namespaces') {
      external = { ...external, namespaces: reader.texts(value, 'external.namespaces') ?? [] };
    } else if (key === 'accounts') {
      const items = reader.items(value, 'external.accounts') ?? [];
      const accounts = items.flatMap((item) => readAccount(reader, item, 'external.accounts') ?? []);
      external = { ...external, accounts };
    } else {
      const items = reader.items(value, 'external.bindings') ?? [];
      external = { ...external, bindings: items.flatMap((item) => readBinding(reader, item) ?? []) };
    }
  }
  return external;
}

function readAccount(
  reader: ValueReader,
  node: ConfigurationNode,
  where: string,
): External['accounts'][number] | undefined {
  const entries = row(reader, node, where, ['namespace', 'name'], []);
  const [namespace, name] = ['namespace', 'name'].map((key) => textOf(reader, entries, key, where));
  return namespace === undefined || name === undefined ? undefined : { namespace, name };
}

function readBinding(reader: ValueReader, node: ConfigurationNode): External['bindings'][number] | undefined {
  const where = 'external.bindings';
  const entries = row(reader, node, where, ['account', 'clusterRole'], ['namespace']);
  const clusterRole = textOf(reader, entries, 'clusterRole', where);
  const namespace = textOf(reader, entries, 'namespace', where) ?? null;
  const owner = entries.find(({ key }) => key === 'account');
  const account = owner === undefined ? undefined : readAccount(reader, owner.value, `${where}.account`);
  return account === undefined || clusterRole === undefined ? undefined : { account, clusterRole, namespace };
}

function row(
  reader: ValueReader,
  node: ConfigurationNode,
  where: string,
  required: readonly string[],
  optional: readonly string[],
): readonly MapEntry[] {
  const entries = reader.entries(node, `an entry of ${where}`, [...required, ...optional]);
  requireKeys(reader, node, `An entry of ${where}`, entries, required);
  return entries;
}

function textOf(reader: ValueReader, entries: readonly MapEntry[], key: string, where: string): string | undefined {
  const entry = entries.find((found) => found.key === key);
  return entry === undefined ? undefined : reader.text(entry.value, `${where}.${key}`);
}
