import type { Place } from '../manifest/place.ts';
import type { ContainerName, ResourceName } from './finding.ts';

/** One thing that a change lets a workload do, or no longer lets it do. */
export interface PrivilegeChange {
  readonly resource: ResourceName;
  readonly container: ContainerName | null;
  readonly what: string;
  /** What stood there, as text; null where it was not allowed before. */
  readonly before: string | null;
  readonly after: string | null;
  /** What follows "gains" or "drops", with names in backticks. */
  readonly phrase: string;
  readonly place: Place;
}

export interface PrivilegeChanges {
  readonly gained: readonly PrivilegeChange[];
  readonly dropped: readonly PrivilegeChange[];
}

export const noPrivilegeChanges: PrivilegeChanges = { gained: [], dropped: [] };
