import type { ManifestObject } from '../manifest/manifest-object.ts';
import { type Privilege, privilegesOf } from '../rules/privilege.ts';
import { podsOf } from '../workload/pod.ts';
import type { HomeOf } from './attribute.ts';
import { identityKey } from './compare.ts';
import { objectsOfDocument } from './document-readings.ts';
import { namedPath } from './identity.ts';
import type { Inspection } from './inspect.ts';
import type { JudgedObject } from './judged-object.ts';
import { placeOfReport } from './place-of-report.ts';
import type { PrivilegeChange, PrivilegeChanges } from './privilege-change.ts';

/**
 * What workloads may do at head and could not at base, and the other way round. Of a new workload or container only what
 * is asked for in writing is told: what it leaves out has findings. A workload that is gone drops nothing.
 */
export function comparePrivileges(base: Inspection, head: Inspection, homes: HomeOf): PrivilegeChanges {
  const before = new Map<string, JudgedObject>();
  for (const judged of base.objects) before.set(keyOf(judged, judged.document.source.file), judged);
  const gained: PrivilegeChange[] = [];
  const dropped: PrivilegeChange[] = [];
  for (const judged of head.objects) {
    if (judged.role !== 'manifest') continue;
    const old = before.get(keyOf(judged, homes(judged.document.source.file, judged.identity)));
    if (old !== undefined && textOf(old) === textOf(judged)) continue;
    const object = objectOf(judged);
    if (object === undefined) continue;
    const after = privileges(object);
    const known = old === undefined ? undefined : objectOf(old);
    const earlier = known === undefined ? new Map<string, Privilege>() : privileges(known);
    for (const [key, privilege] of after) {
      const isNew = known === undefined || !holdsContainerOf(known, privilege);
      if (earlier.has(key) || (isNew && privilege.isByOmission)) continue;
      gained.push(changeOf(judged, object, privilege, 'gained'));
    }
    for (const [key, privilege] of earlier) {
      if (!after.has(key) && holdsContainerOf(object, privilege))
        dropped.push(changeOf(judged, object, privilege, 'dropped'));
    }
  }
  return { gained, dropped };
}

function keyOf({ identity }: JudgedObject, home: string): string {
  return JSON.stringify([identityKey(identity), home]);
}

function textOf({ document: { source, span } }: JudgedObject): string {
  return source.text.slice(span.start, span.end);
}

function objectOf({ document, ordinal }: JudgedObject): ManifestObject | undefined {
  return objectsOfDocument(document)[ordinal];
}

function privileges(object: ManifestObject): ReadonlyMap<string, Privilege> {
  const found = new Map<string, Privilege>();
  for (const pod of podsOf(object)) {
    for (const privilege of privilegesOf(pod)) {
      const { container, what, which } = privilege;
      const name = container === null ? null : [container.type, container.name];
      found.set(JSON.stringify([namedPath(pod.spec), name, what, which]), privilege);
    }
  }
  return found;
}

/** Whether an object has the container too: one that is gone has dropped nothing, and a new one has findings of its own. */
function holdsContainerOf(object: ManifestObject, { container }: Privilege): boolean {
  if (container === null) return true;
  const all = podsOf(object).flatMap(({ containers }) => containers);
  return all.some(({ name, type }) => name === container.name && type === container.type);
}

function changeOf(
  judged: JudgedObject,
  object: ManifestObject,
  { container, what, which, phrase, field }: Privilege,
  direction: 'gained' | 'dropped',
): PrivilegeChange {
  const value = which === '' ? 'true' : which;
  // What is gone has no field at head; it is told at the same path there.
  const own = direction === 'gained' ? field : object.root.at(field.path);
  const pod = podsOf(object).find(({ spec }) => own.path.length >= spec.path.length) ?? podsOf(object)[0];
  return {
    resource: judged.resource,
    container: container === null ? null : { name: container.name, type: container.type },
    account: null,
    what,
    before: direction === 'gained' ? null : value,
    after: direction === 'gained' ? value : null,
    phrase,
    place: placeOfReport({ field: own }, pod, object),
  };
}
