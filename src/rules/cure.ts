import type { Path } from '../manifest/place.ts';

/** `safe` changes no running pod's behaviour; `may-break` is told with a caution that says what could break. */
export type Risk = 'safe' | 'may-break';

/** A value that a fix writes; keys in the order in which they are written. */
export type NewValue = string | boolean | readonly NewValue[] | { readonly [key: string]: NewValue };

/**
 * One change of an object, by the path from the object's root. Maps on the way that are missing are written;
 * `remove` takes a key or a list item away and the maps and lists that it leaves empty, up to a container or pod spec.
 */
export type Change =
  | { readonly op: 'set'; readonly path: Path; readonly value: NewValue }
  | { readonly op: 'append'; readonly path: Path; readonly value: string }
  | { readonly op: 'remove'; readonly path: Path };

/** How a report is cured, or why no change is offered. */
export type Cure =
  | {
      readonly kind: 'changes';
      /** Says what the change does, as a heading: "Drop all capabilities". */
      readonly title: string;
      readonly risk: Risk;
      /** One sentence: what could break and how to see it. */
      readonly caution: string | null;
      readonly changes: readonly Change[];
    }
  | { readonly kind: 'none'; readonly reason: string };

/** A cure that changes no running pod's behaviour. */
export function safeCure(title: string, ...changes: readonly Change[]): Cure {
  return { kind: 'changes', title, risk: 'safe', caution: null, changes };
}

/** A cure that may break something; `caution` says what and how to see it. */
export function riskyCure(title: string, caution: string, ...changes: readonly Change[]): Cure {
  return { kind: 'changes', title, risk: 'may-break', caution, changes };
}

/** Why a finding has no change that only sums up others: it goes when they go. */
export const curedWithOthers = 'it is cured by what cures the findings that it sums up';

/** No change is offered; `reason` says why, as a clause for the reader ("the right user id depends on the image"). */
export function noCure(reason: string): Cure {
  return { kind: 'none', reason };
}

/** A cure where the kind's own API has the field that it writes, else none (a Tekton Task's pod has no security context). */
export function whereTaken(isTaken: boolean, cure: Cure): Cure {
  return isTaken ? cure : noCure('the API of this kind does not take the field here');
}
