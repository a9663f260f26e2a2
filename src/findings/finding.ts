import type { Path, Place } from '../manifest/place.ts';
import type { Profile } from '../rules/profile.ts';
import type { Addition, Message } from '../rules/rule.ts';
import type { Outcome, Severity } from '../rules/severity.ts';
import type { ContainerName } from '../workload/pod.ts';

export type { Message } from '../rules/rule.ts';
export { compareSeverity, type Outcome, type Severity, severities } from '../rules/severity.ts';
export type { ContainerName, ContainerType } from '../workload/pod.ts';

export interface ResourceName {
  readonly apiVersion: string;
  readonly kind: string;
  /** null where none is written nor given by what deploys the object. */
  readonly namespace: string | null;
  /** null with generateName. */
  readonly name: string | null;
}

/** Where a rendered value comes from (interfaces.md section 3). */
export interface Origin {
  readonly renderer: 'helm' | 'kustomize' | 'committed';
  readonly root: string;
  readonly values: readonly string[];
  readonly rendered: { readonly file: string | null; readonly line: number };
  readonly template: { readonly file: string; readonly line: number } | null;
  readonly written: { readonly file: string; readonly line: number };
  readonly confidence: 'exact' | 'likely' | 'file';
}

export interface Waiver {
  readonly reason: string;
  /** null for another tool's suppression, which knows no end. */
  readonly until: string | null;
  readonly by: 'config' | 'annotation' | 'comment';
  readonly file: string;
  readonly line: number;
}

/** A rule broken at a place of a resource: a rule's report with everything around it. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly outcome: Outcome;
  /** Nothing is written where something must be: told after what is written wrongly. */
  readonly isAbsence: boolean;
  /** The chosen profiles that it violates. */
  readonly profiles: readonly Profile[];
  /** The Pod Security Standards' name of the control, where they have one. */
  readonly control: string | null;
  readonly message: Message;
  readonly place: Place;
  /** 0-based index of the document in its file, as kubectl counts. */
  readonly document: number;
  /** null for text that could not be read. */
  readonly resource: ResourceName | null;
  /** null for findings on a pod or a resource. */
  readonly container: ContainerName | null;
  /** The deciding field of the object as judged, written or not. */
  readonly path: Path;
  readonly status: 'introduced' | 'existing' | 'fixed' | null;
  /** Identity over time: sha256 in hex; two equal findings of one tree share it. */
  readonly fingerprint: string;
  readonly origin: Origin | null;
  readonly waiver: Waiver | null;
  /** Id of the fix that cures it. */
  readonly fix: string | null;
  /** Why there is no fix, where there is none. */
  readonly fixRefusal: string | null;
  /** A manifest to add, where that and not an edit cures it. */
  readonly addition: Addition | null;
  /** The object of this change that breaks the rule at `resource`, which the change leaves alone; the place is its. */
  readonly cause: ResourceName | null;
  /** The text may not be shown: the line belongs to a Secret or holds an env value. */
  readonly secret: boolean;
}

/** The sentence form of a message, as the report gives it. */
export function messageText(message: Message): string {
  return [message.what, message.why, message.todo].filter((part) => part !== '').join(' ');
}
