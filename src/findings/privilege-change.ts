import type { Place } from '../manifest/place.ts';
import type { ContainerName, ResourceName } from './finding.ts';

/** One thing that a change lets a workload or an account do, or no longer lets it do. */
export interface PrivilegeChange {
  readonly resource: ResourceName;
  readonly container: ContainerName | null;
  /** `namespace/name` of the account whose rights change; null for a workload's privileges. */
  readonly account: string | null;
  readonly what: string;
  /** What stood there, as text; null where it was not allowed before. */
  readonly before: string | null;
  readonly after: string | null;
  /** What follows "gains" or "drops", of an account "can now" or "can no longer"; names in backticks. */
  readonly phrase: string;
  readonly place: Place;
}

export interface PrivilegeChanges {
  readonly gained: readonly PrivilegeChange[];
  readonly dropped: readonly PrivilegeChange[];
}

export const noPrivilegeChanges: PrivilegeChanges = { gained: [], dropped: [] };
