import type { Field } from '../manifest/field.ts';

export type ContainerType = 'regular' | 'init' | 'ephemeral';

export interface ContainerPart {
  readonly type: ContainerType;
  readonly field: Field;
  /** Its name, or `#0` (its index) where it has none. */
  readonly name: string;
}

/** Where an object has the parts of one of its pods. */
export interface PodParts {
  /** `template`: the spec is a whole pod spec. `spread`: the kind has fields of its own from which it makes a pod. */
  readonly form: 'template' | 'spread';
  /** Metadata of the pod: the template's own, not the workload's. */
  readonly metadata: Field;
  /** Where the pod's own fields are looked for and written. */
  readonly spec: Field;
  readonly volumes: readonly Field[];
  /** Regular, init and ephemeral containers, in this order. */
  readonly containers: readonly ContainerPart[];
}

const containerLists: readonly (readonly [string, ContainerType])[] = [
  ['containers', 'regular'],
  ['initContainers', 'init'],
  ['ephemeralContainers', 'ephemeral'],
];

/** The pod of a pod template: none where it has no `spec`. */
export function templateParts(template: Field): readonly PodParts[] {
  const spec = template.get('spec');
  return spec.isMap ? [specParts(template.get('metadata'), spec)] : [];
}

/** The pod of a whole pod spec. */
export function specParts(metadata: Field, spec: Field): PodParts {
  const containers = containerLists.flatMap(([key, type]) => containersIn(spec.get(key), type));
  return { form: 'template', metadata, spec, volumes: spec.get('volumes').items(), containers };
}

/** The items of a list as containers; those that a patch takes away are none. */
export function containersIn(list: Field, type: ContainerType): readonly ContainerPart[] {
  return list
    .items()
    .map((field, index) => ({ type, field, name: field.get('name').display ?? `#${index}` }))
    .filter(({ field }) => field.isMap && field.get('$patch').string !== 'delete');
}
