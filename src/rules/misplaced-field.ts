import type { Field } from '../manifest/field.ts';
import type { Pod } from '../workload/pod.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { type Cure, noCure } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { moveField, moveToContainers } from './move-field.ts';
import { violation } from './report.ts';
import type { PodRule, Report } from './rule.ts';
import { commonFields, containerOnlyFields, podOnlyFields, podSpecFields } from './security-fields.ts';
import { containerName, quoted } from './wording.ts';

const contextFields: ReadonlySet<string> = new Set([...containerOnlyFields, ...commonFields, ...podOnlyFields]);

export const misplacedField: PodRule = {
  id: 'misplaced-field',
  subject: 'pod',
  severity: 'warning',
  summary: 'A security field stands where the API has none',
  control: null,

  check(pod) {
    if (pod.known !== 'kind') return [];
    // A kind that makes its pod of fields of its own may have such keys at places of its own.
    const aroundSpec = pod.form === 'template' ? [...aboveSpec(pod), ...inSpec(pod)] : [];
    return [...aroundSpec, ...inPodContext(pod), ...inContainers(pod)];
  },

  documentation: {
    guidance: 'Set by security context.',
    details: [
      'The API server drops fields that it does not know at a place, with a warning at most. So `readOnlyRootFilesystem` in the pod’s `securityContext`, `fsGroup` in a container’s, `runAsNonRoot` on the container itself or `hostNetwork` beside `template` do nothing. Such a value counts as absent for every other rule.',
      'Looked at are: both kinds of `securityContext`, containers, the pod spec, and the maps around it (the pod template, the workload’s `spec`).',
    ].join('\n\n'),
    breaks:
      'The fix moves the field to where it counts, so it takes effect for the first time: what it forbids, the program may have been doing. See the page of the rule on that field.',
    violates: examplePod({ spec: 'securityContext:\n  readOnlyRootFilesystem: true' }),
    complies: examplePod({ container: 'securityContext:\n  readOnlyRootFilesystem: true' }),
    references: { links: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/'] },
  },
};

const keysOfPodSpec: ReadonlySet<string> = new Set([...podSpecFields, ...contextFields, 'securityContext']);

/** Beside the pod spec: on the template, the workload's spec or the object. */
function aboveSpec(pod: Pod): readonly Report[] {
  const above: Field[] = [];
  for (let map = pod.spec.parent; map !== undefined; map = map.parent) above.push(map);
  return above.flatMap((map) =>
    fieldsIn(map, keysOfPodSpec).map((field) => {
      const isOfSpec = podSpecFields.has(lastOf(field)) || lastOf(field) === 'securityContext';
      const target = isOfSpec ? pod.spec : pod.securityContext;
      const cure = isOfSpec
        ? moveField(pod.api.podSpec, field, target)
        : noCure('whether pod or containers are meant is not known');
      return misplaced(pod, field, 'beside the pod spec', cure);
    }),
  );
}

function inSpec(pod: Pod): readonly Report[] {
  return fieldsIn(pod.spec, contextFields).map((field) => {
    const isContainers = containerOnlyFields.has(lastOf(field));
    const cure = isContainers
      ? moveToContainers(pod, field)
      : moveField(pod.api.podSecurityContext, field, pod.securityContext);
    return misplaced(pod, field, 'in the pod spec itself', cure);
  });
}

function inPodContext(pod: Pod): readonly Report[] {
  const where = 'in the pod’s `securityContext`';
  return [
    ...fieldsIn(pod.securityContext, containerOnlyFields).map((field) =>
      misplaced(pod, field, where, moveToContainers(pod, field)),
    ),
    ...fieldsIn(pod.securityContext, podSpecFields).map((field) =>
      misplaced(pod, field, where, moveField(pod.api.podSpec, field, pod.spec)),
    ),
  ];
}

function inContainers(pod: Pod): readonly Report[] {
  const { podSecurityContext, podSpec, containerSecurityContext } = pod.api;
  return pod.containers.flatMap((container) => {
    const { field: map, securityContext } = container;
    const name = `${containerName(container).charAt(0).toLowerCase()}${containerName(container).slice(1)}`;
    const told = (fields: readonly Field[], where: string, isTaken: boolean, target: Field) =>
      fields.map((field) => misplaced(pod, field, where, moveField(isTaken, field, target)));
    const inContext = `in the \`securityContext\` of ${name}`;
    return [
      ...told(fieldsIn(securityContext, podOnlyFields), inContext, podSecurityContext, pod.securityContext),
      ...told(fieldsIn(securityContext, podSpecFields), inContext, podSpec, pod.spec),
      ...told(fieldsIn(map, containerOnlyFields), `in ${name} itself`, containerSecurityContext, securityContext),
      ...told(fieldsIn(map, commonFields), `in ${name} itself`, containerSecurityContext, securityContext),
      ...told(fieldsIn(map, podOnlyFields), `in ${name} itself`, podSecurityContext, pod.securityContext),
      ...told(fieldsIn(map, podSpecFields), `in ${name} itself`, podSpec, pod.spec),
    ];
  });
}

function fieldsIn(map: Field, keys: ReadonlySet<string>): readonly Field[] {
  return map
    .keys()
    .filter((key) => keys.has(key))
    .map((key) => map.get(key))
    .filter((field) => !field.isAbsent);
}

function lastOf(field: Field): string {
  return String(field.path.at(-1));
}

function misplaced(pod: Pod, field: Field, where: string, cure: Cure): Report {
  const key = lastOf(field);
  return violation(field, {
    what: `${quoted(key)} stands ${where}${borrowedFrom(field, pod.object)}, where the API has no such field.`,
    why: 'The API server drops it, so it looks set and does nothing.',
    todo: `Move it to ${homeOf(key)}, or remove it.`,
    value: 'misplaced',
    cure,
  });
}

function homeOf(key: string): string {
  if (containerOnlyFields.has(key)) return 'the `securityContext` of each container';
  if (podOnlyFields.has(key)) return 'the pod’s `securityContext`';
  return commonFields.has(key) ? 'the `securityContext` of the pod or the container' : 'the pod spec';
}
