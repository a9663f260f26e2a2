import type { CommittedOutput } from '../manifest/committed-output.ts';
import type { ObjectRole } from '../manifest/manifest-object.ts';
import type { Path, Place, Span } from '../manifest/place.ts';
import type { SourceText } from '../manifest/source-text.ts';
import type { Cure } from '../rules/cure.ts';
import type { Profile } from '../rules/profile.ts';
import type { Addition, Message, Rule } from '../rules/rule.ts';
import type { Outcome, Severity } from '../rules/severity.ts';
import type { ContainerName } from '../workload/pod.ts';
import type { ResourceName } from './finding.ts';
import type { ObjectIdentity } from './identity.ts';
import type { ReadAs } from './read-file.ts';

/** A document whose objects were judged. Its values are not kept: they are read again where they are needed. */
export interface JudgedDocument extends ReadAs {
  readonly source: SourceText;
  /** 0-based, as kubectl counts. */
  readonly index: number;
  readonly span: Span;
}

/** An object that was judged: who it is and where it stands. */
export interface JudgedObject {
  readonly document: JudgedDocument;
  /** Its index among the objects of its document. */
  readonly ordinal: number;
  readonly identity: ObjectIdentity;
  readonly resource: ResourceName;
  readonly role: ObjectRole;
  readonly output: CommittedOutput | undefined;
}

/** A rule's answer about a judged object, without the fields that it was found in. */
export interface Found {
  readonly kind: 'answer';
  readonly judged: JudgedObject;
  readonly rule: Rule;
  readonly severity: Severity;
  readonly profiles: readonly Profile[];
  readonly outcome: Outcome;
  readonly isAbsence: boolean;
  readonly value: string;
  readonly message: Message;
  readonly cure: Cure;
  readonly addition: Addition | null;
  readonly path: Path;
  /** The path with the items of lists by name. */
  readonly namedPath: Path;
  readonly container: ContainerName | null;
  /** How the kind of its pod is known; null where it is about no pod. */
  readonly known: 'kind' | 'shape' | null;
  readonly place: Place;
}

/** A document that looks like Kubernetes and could not be read. */
export interface FoundUnreadable {
  readonly kind: 'unreadable';
  readonly file: string;
  readonly document: number;
  readonly code: string;
  readonly reason: string;
  readonly place: Place;
}
