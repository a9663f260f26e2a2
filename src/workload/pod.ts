import type { Field } from '../manifest/field.ts';
import { groupOf, type ManifestObject } from '../manifest/manifest-object.ts';
import { declaredPod, kindsWithoutPods, noFixes, type PodApi, workloadKind } from './kinds.ts';
import { type ContainerType, type PodParts, specParts } from './pod-parts.ts';

export type { ContainerType } from './pod-parts.ts';

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
  readonly volumes: readonly Field[];
  /** `template`: `spec` is a whole pod spec; `spread`: the kind makes the pod of fields of its own. */
  readonly form: PodParts['form'];
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

/** The pods of an object: those of a known kind, or any number of pod templates in another kind. */
export function podsOf(object: ManifestObject): readonly Pod[] {
  const { root, kind, podSpecAt } = object;
  if (podSpecAt !== undefined) {
    const spec = root.at(podSpecAt);
    const metadata = root.at(podSpecAt.slice(0, -1)).get('metadata');
    return spec.isMap ? [podOf(object, specParts(metadata, spec), 'kind', declaredPod)] : [];
  }
  if (kindsWithoutPods.has(kind)) return [];
  const row = workloadKind(groupOf(object.apiVersion), kind);
  if (row !== undefined) return row.pods(root).map((parts) => podOf(object, parts, 'kind', row.api));
  // Most objects of other kinds have no container anywhere; fields are made only of those that may.
  return root.holdsKey('containers') ? podsByShape(object, root) : [];
}

const templateKeys = ['template', 'podTemplate', 'jobTemplate'];

function podsByShape(object: ManifestObject, field: Field): readonly Pod[] {
  if (field.isList) return field.items().flatMap((item) => podsByShape(object, item));
  return field.fields().flatMap((child) => {
    const key = child.path.at(-1);
    const spec = typeof key === 'string' && templateKeys.includes(key) ? podSpecOf(child) : undefined;
    if (spec === undefined) return child.isMap || child.isList ? podsByShape(object, child) : [];
    return [podOf(object, specParts(child.get('metadata'), spec), 'shape', noFixes)];
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

function podOf(object: ManifestObject, parts: PodParts, isKnown: Pod['known'], api: PodApi): Pod {
  const { spec } = parts;
  const containers: Container[] = [];
  const pod: Pod = {
    object,
    metadata: parts.metadata,
    spec,
    securityContext: spec.get('securityContext'),
    volumes: parts.volumes,
    form: parts.form,
    containers,
    known: isKnown,
    api,
    isWindows: spec.get('os').get('name').string === 'windows',
    hasOwnUsers: spec.get('hostUsers').boolean === false,
  };
  for (const { field, type, name } of parts.containers) {
    containers.push({ pod, name, type, field, securityContext: field.get('securityContext') });
  }
  return pod;
}
