import type { ManifestObject } from '../manifest/manifest-object.ts';
import type { Pod } from './pod.ts';

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
}

/** The account's name that a pod runs as: `serviceAccountName`, else the old alias `serviceAccount`, else `default`. */
export function accountOf(pod: Pod): string {
  return pod.spec.get('serviceAccountName').string || pod.spec.get('serviceAccount').string || 'default';
}
