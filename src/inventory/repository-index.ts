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

/** An index of accounts and bindings. */
export class RepositoryIndex implements Pick<Repository, 'automountOf' | 'isBound'> {
  readonly #accounts = new Map<string, ManifestObject[]>();
  readonly #subjects = new SubjectIndex();

  /** @param forced a namespace that what deploys the object writes into it, and into the accounts that it names */
  add(object: ManifestObject, forced: string | undefined): void {
    if (object.kind === 'ServiceAccount' && object.name !== null) {
      const key = accountKey(object.namespace, object.name);
      const known = this.#accounts.get(key);
      if (known === undefined) this.#accounts.set(key, [object]);
      else known.push(object);
    } else if (object.kind === 'RoleBinding' || object.kind === 'ClusterRoleBinding') {
      for (const item of object.root.get('subjects').items()) {
        const subject = subjectOf(item, object);
        this.#subjects.add(subject);
        if (forced !== undefined) this.#subjects.add({ ...subject, namespace: forced });
      }
    }
  }

  automountOf(account: string, user: ManifestObject): AccountAutomount {
    return automount(this.#accounts.get(accountKey(user.namespace, account)) ?? [], user);
  }

  isBound(account: string, user: ManifestObject): boolean {
    return this.#subjects.reaches(account, user.namespace);
  }
}

/** The names by which accounts and bindings can say something of an account. */
export function namesOfAccount(account: string, namespace: string | null): readonly string[] {
  const named = [account, 'system:serviceaccounts'];
  if (namespace === null) return named;
  return [...named, `system:serviceaccounts:${namespace}`, `system:serviceaccount:${namespace}:${account}`];
}

function accountKey(namespace: string | null, name: string): string {
  return JSON.stringify([namespace, name]);
}

function subjectOf(item: Field, binding: ManifestObject): Subject {
  const namespace = item.get('namespace').display ?? (binding.kind === 'RoleBinding' ? binding.namespace : null);
  return { kind: item.get('kind').string ?? '', name: item.get('name').display ?? '', namespace };
}

/** The subjects of all bindings, by what they reach. */
class SubjectIndex {
  /** Namespaces of the accounts that bindings name, by the account's name; null where none is known. */
  readonly #accounts = new Map<string, Set<string | null>>();
  readonly #names = new Set<string>();

  add({ kind, name, namespace }: Subject): void {
    if (kind !== 'ServiceAccount') this.#names.add(`${kind} ${name}`);
    else {
      const known = this.#accounts.get(name);
      if (known === undefined) this.#accounts.set(name, new Set([namespace]));
      else known.add(namespace);
    }
  }

  /** Whether a subject is the account: by its name, by its name as a user, or by a group of accounts. */
  reaches(account: string, namespace: string | null): boolean {
    if (this.#names.has('Group system:serviceaccounts')) return true;
    const named = this.#accounts.get(account);
    // Where one of the two namespaces comes from outside the files, nothing says that they differ.
    if (named !== undefined && (namespace === null || named.has(null) || named.has(namespace))) return true;
    return (
      namespace !== null &&
      (this.#names.has(`Group system:serviceaccounts:${namespace}`) ||
        this.#names.has(`User system:serviceaccount:${namespace}:${account}`))
    );
  }
}

function automount(candidates: readonly ManifestObject[], user: ManifestObject): AccountAutomount {
  const inFile = candidates.filter(({ source }) => source.file === user.source.file);
  const inFolder = candidates.filter(({ source }) => folderOf(source.file) === folderOf(user.source.file));
  const chosen = [inFile, inFolder, candidates].find((list) => list.length === 1)?.[0] ?? inFile.at(-1);
  if (chosen === undefined) return 'unknown';
  return chosen.root.get('automountServiceAccountToken').boolean ?? 'unset';
}
