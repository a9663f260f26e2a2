import type { Field } from '../manifest/field.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';
import { folderOf } from '../manifest/ownership.ts';
import type { AccountAutomount, Repository } from './repository.ts';

interface Subject {
  readonly kind: string;
  readonly name: string;
  /** null where none is written nor given by the binding's own namespace. */
  readonly namespace: string | null;
}

/** Kinds of which the repository keeps an index; other documents beside the judged ones need not be read. */
export const indexedKinds: ReadonlySet<string> = new Set(['ServiceAccount', 'RoleBinding', 'ClusterRoleBinding']);

/**
 * An index of the accounts and bindings among objects.
 *
 * @param hasContext whether more than one file was looked at
 */
export function repositoryIndex(objects: Iterable<ManifestObject>, hasContext: boolean): Repository {
  const accounts = new Map<string, ManifestObject[]>();
  const subjects: Subject[] = [];
  for (const object of objects) {
    if (object.kind === 'ServiceAccount' && object.name !== null) {
      const key = accountKey(object.namespace, object.name);
      accounts.set(key, [...(accounts.get(key) ?? []), object]);
    } else if (object.kind === 'RoleBinding' || object.kind === 'ClusterRoleBinding') {
      for (const item of object.root.get('subjects').items()) subjects.push(subjectOf(item, object));
    }
  }
  return {
    hasContext: hasContext || accounts.size > 0 || subjects.length > 0,
    automountOf: (account, user) => automount(accounts.get(accountKey(user.namespace, account)) ?? [], user),
    isBound: (account, user) => subjects.some((subject) => reaches(subject, account, user.namespace)),
  };
}

function accountKey(namespace: string | null, name: string): string {
  return JSON.stringify([namespace, name]);
}

function subjectOf(item: Field, binding: ManifestObject): Subject {
  const namespace = item.get('namespace').display ?? (binding.kind === 'RoleBinding' ? binding.namespace : null);
  return { kind: item.get('kind').string ?? '', name: item.get('name').display ?? '', namespace };
}

function reaches({ kind, name, namespace }: Subject, account: string, userNamespace: string | null): boolean {
  if (kind === 'Group') {
    return (
      name === 'system:serviceaccounts' ||
      (userNamespace !== null && name === `system:serviceaccounts:${userNamespace}`)
    );
  }
  if (kind === 'User') return userNamespace !== null && name === `system:serviceaccount:${userNamespace}:${account}`;
  // Where one of the two namespaces comes from outside the files, nothing says that they differ.
  return (
    kind === 'ServiceAccount' &&
    name === account &&
    (namespace === null || userNamespace === null || namespace === userNamespace)
  );
}

function automount(candidates: readonly ManifestObject[], user: ManifestObject): AccountAutomount {
  const inFile = candidates.filter(({ source }) => source.file === user.source.file);
  const inFolder = candidates.filter(({ source }) => folderOf(source.file) === folderOf(user.source.file));
  const chosen = [inFile, inFolder, candidates].find((list) => list.length === 1)?.[0] ?? inFile.at(-1);
  if (chosen === undefined) return 'unknown';
  return chosen.root.get('automountServiceAccountToken').boolean ?? 'unset';
}
