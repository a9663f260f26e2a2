import { createHash } from 'node:crypto';
import type { Field } from '../manifest/field.ts';
import { groupOf, type ManifestObject } from '../manifest/manifest-object.ts';
import type { PathStep } from '../manifest/place.ts';
import type { Container } from '../workload/pod.ts';

/** What makes an object the same one in base and head, apart from where it is written. */
export interface ObjectIdentity {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string | null;
  /** Name, else generateName, else the ordinal of its kind among the nameless in the file. */
  readonly name: string;
}

export function objectIdentity(object: ManifestObject, ordinal: number): ObjectIdentity {
  const { kind, namespace } = object;
  const name = object.name ?? (object.generateName === null ? `#${ordinal}` : `${object.generateName}*`);
  return { group: groupOf(object.apiVersion), kind, namespace, name };
}

export interface FindingIdentity {
  readonly rule: string;
  readonly outcome: string;
  readonly value: string;
  readonly object: ObjectIdentity | null;
  readonly container: Pick<Container, 'name' | 'type'> | null;
  /** The field's path with list items by name, so that reordering keeps identity. */
  readonly path: readonly PathStep[];
}

/** sha256 in hex of everything that makes a finding the same over time; lines are no part of it. */
export function fingerprintOf(identity: FindingIdentity, home: string): string {
  const { rule, outcome, value, object, container, path } = identity;
  const parts = [
    rule,
    outcome,
    value,
    object?.group ?? null,
    object?.kind ?? null,
    object?.namespace ?? null,
    object?.name ?? null,
    container?.type ?? null,
    container?.name ?? null,
    path,
    home,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** A field's path with the items of lists by their name (or mount path, or own text), not by their index. */
export function namedPath(field: Field): readonly PathStep[] {
  const steps: PathStep[] = [];
  for (let at: Field | undefined = field; at?.parent !== undefined; at = at.parent) {
    const step = at.path.at(-1);
    if (step === undefined) break;
    steps.push(typeof step === 'number' ? itemName(at, step) : step);
  }
  return steps.reverse();
}

function itemName(item: Field, index: number): PathStep {
  return item.get('name').display ?? item.display ?? item.get('containerPort').display ?? index;
}
