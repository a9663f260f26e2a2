import type { Field } from '../manifest/field.ts';
import { groupOf, type ManifestObject } from '../manifest/manifest-object.ts';
import { kindsWithoutPods, noFixes, type PodApi, workloadKinds } from './kinds.ts';

export type ContainerType = 'regular' | 'init' | 'ephemeral';

/** How a report names a container. */
export interface ContainerName {
  /** `#0` (its index) where it has no name. */
  readonly name: string;
  readonly type: ContainerType;
}

/** A pod, or the template of one, in an object. */
export interface Pod {
  readonly object: ManifestObject;
  /** Metadata of the pod: the template's own, not the workload's. */
  readonly metadata: Field;
  readonly spec: Field;
  readonly securityContext: Field;
  /** Regular, init and ephemeral containers, in this order. */
  readonly containers: readonly Container[];
  /** Whether the kind's API is known; a pod known by `shape` is merged by its operator before it runs. */
  readonly known: 'kind' | 'shape';
  readonly api: PodApi;
  /** `spec.os.name: windows`. */
  readonly isWindows: boolean;
  /** `hostUsers: false`: root in the container is an unprivileged user of the node. */
  readonly hasOwnUsers: boolean;
}

export interface Container {
  readonly pod: Pod;
  /** Its name, or `#0` (its index) where it has none. */
  readonly name: string;
  readonly type: ContainerType;
  readonly field: Field;
  readonly securityContext: Field;
}

const containerLists: readonly (readonly [string, ContainerType])[] = [
  ['containers', 'regular'],
  ['initContainers', 'init'],
  ['ephemeralContainers', 'ephemeral'],
];

/** The pods of an object: one for a known kind, any number for another kind with pod templates in it. */
export function podsOf(object: ManifestObject): readonly Pod[] {
  if (kindsWithoutPods.has(object.kind)) return [];
  const group = groupOf(object.apiVersion);
  const known = workloadKinds.find(({ groups, kinds }) => kinds.includes(object.kind) && groups.includes(group));
  // Most objects of other kinds have no container anywhere; fields are made only of those that may.
  if (known === undefined) return object.root.holdsKey('containers') ? podsByShape(object, object.root) : [];
  const template = object.root.at(known.template);
  return template.get('spec').isMap
    ? [pod(object, template.get('metadata'), template.get('spec'), 'kind', known.api)]
    : [];
}

const templateKeys = ['template', 'podTemplate', 'jobTemplate'];

function podsByShape(object: ManifestObject, field: Field): readonly Pod[] {
  if (field.isList) return field.items().flatMap((item) => podsByShape(object, item));
  return field.fields().flatMap((child) => {
    const key = child.path.at(-1);
    const spec = typeof key === 'string' && templateKeys.includes(key) ? podSpecOf(child) : undefined;
    if (spec === undefined) return child.isMap || child.isList ? podsByShape(object, child) : [];
    return [pod(object, child.get('metadata'), spec, 'shape', noFixes)];
  });
}

/** The pod spec of a template: under `spec`, or the template itself; undefined where it does not look like one. */
function podSpecOf(template: Field): Field | undefined {
  return [template.get('spec'), template].find((candidate) => {
    const containers = candidate.get('containers').items();
    const isContainer = (item: Field) => item.get('name').isWritten && item.get('image').isWritten;
    return containers.length > 0 && containers.every(isContainer);
  });
}

function pod(object: ManifestObject, metadata: Field, spec: Field, known: Pod['known'], api: PodApi): Pod {
  const containers: Container[] = [];
  const result: Pod = {
    object,
    metadata,
    spec,
    securityContext: spec.get('securityContext'),
    containers,
    known,
    api,
    isWindows: spec.get('os').get('name').string === 'windows',
    hasOwnUsers: spec.get('hostUsers').boolean === false,
  };
  for (const [key, type] of containerLists) {
    for (const [index, field] of spec.get(key).items().entries()) {
      if (!field.isMap || field.get('$patch').string === 'delete') continue;
      const name = field.get('name').display ?? `#${index}`;
      containers.push({ pod: result, name, type, field, securityContext: field.get('securityContext') });
    }
  }
  return result;
}
