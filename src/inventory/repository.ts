import type { ManifestObject } from '../manifest/manifest-object.ts';
import type { Pod } from '../workload/pod.ts';
import type { Fact } from './fact.ts';
import type { Inventory } from './inventory.ts';

/** What is known of a ServiceAccount's token: the account's own setting, or that it is not in context. */
export type AccountAutomount = boolean | 'unset' | 'unknown';

/** What stands beside the judged objects, as far as it was read. */
export interface Repository {
  /** False where nothing but the judged object was given, so that a message must say that it could not look. */
  readonly hasContext: boolean;
  /**
   * `automountServiceAccountToken` of the ServiceAccount that a pod uses. Of two of one identity the one in the same
   * file counts, then one in the same folder; otherwise the account is unknown.
   */
  automountOf(account: string, user: ManifestObject): AccountAutomount;
  /** Whether a RoleBinding or ClusterRoleBinding reaches the account, by name or by the service accounts' groups. */
  isBound(account: string, user: ManifestObject): boolean;
  /** Whether objects of a kind stand in a namespace; undefined where neither Kubernetes nor a definition in context says. */
  isNamespaced(apiVersion: string, kind: string): boolean | undefined;
  /** Complete once all files were read: for rules that are asked then (`subject: 'inventory'`). */
  readonly inventory: Inventory;
  /** What the inventory keeps of an object. */
  factOf(object: ManifestObject, pods: readonly Pod[]): Fact | undefined;
  readonly namespaces: NamespaceSettings;
}

/** What the configuration says of namespaces (`namespaces`). */
export interface NamespaceSettings {
  /** Whether a file may deploy to the namespaces of the system. */
  readonly isSystem: (file: string) => boolean;
  /** Applications by namespace; undefined where nothing is planned. */
  readonly plan: ReadonlyMap<string, readonly string[]> | undefined;
}
