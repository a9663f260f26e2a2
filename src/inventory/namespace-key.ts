import { folderOf } from '../manifest/ownership.ts';

/**
 * The namespace in which an object lands: its name, or, where nothing gives one, a key for the unknown one that the files
 * of a folder share.
 */
export type NamespaceKey = string;

/** No namespace's name holds it. */
const unknown = '?';

export function namespaceKey(namespace: string | null, file: string): NamespaceKey {
  return namespace ?? `${unknown}${folderOf(file)}`;
}

export function isKnownNamespace(key: NamespaceKey): boolean {
  return !key.startsWith(unknown);
}
