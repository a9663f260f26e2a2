import type { Field } from '../manifest/field.ts';
import type { Pod } from '../workload/pod.ts';
import { type Change, type Cure, noCure, riskyCure, whereTaken } from './cure.ts';
import { newValueOf } from './new-value.ts';

/** Moves a field into another map, where nothing stands under its key yet. */
export function moveField(isTaken: boolean, field: Field, target: Field): Cure {
  return whereTaken(isTaken, moveTo(field, [target]));
}

/** Moves a field of the pod to all containers that do not have it. */
export function moveToContainers(pod: Pod, field: Field): Cure {
  const contexts = pod.containers.map(({ securityContext }) => securityContext);
  return whereTaken(pod.api.containerSecurityContext, moveTo(field, contexts));
}

function moveTo(field: Field, targets: readonly Field[]): Cure {
  const value = newValueOf(field);
  if (value === undefined) return noCure('its value cannot be moved as it is written');
  const key = String(field.path.at(-1));
  const free = targets.filter((target) => target.get(key).isAbsent);
  if (free.length === 0) return noCure('another value already stands where it belongs');
  const sets = free.map((target): Change => ({ op: 'set', path: [...target.path, key], value }));
  return riskyCure(
    'Move the field to where it counts',
    'The field takes effect for the first time: what it forbids, the program may have been doing.',
    ...sets,
    { op: 'remove', path: field.path },
  );
}
