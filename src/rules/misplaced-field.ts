import type { Field } from '../manifest/field.ts';
import type { Pod } from '../workload/pod.ts';
import { type Change, type Cure, noCure, riskyCure } from './cure.ts';
import { report } from './report.ts';
import type { PodRule, Report } from './rule.ts';
import { commonFields, containerOnlyFields, podOnlyFields, podSpecFields } from './security-fields.ts';

export const misplacedField: PodRule = {
  id: 'misplaced-field',
  subject: 'pod',
  severity: 'warning',
  summary: 'A security field stands where the API has none',
  control: null,

  check(pod) {
    if (pod.known !== 'kind') return [];
    const contexts = new Set([...containerOnlyFields, ...podOnlyFields, ...commonFields]);
    const onPod = fieldsIn(pod.securityContext, containerOnlyFields).map((field) =>
      misplaced(field, 'the pod’s `securityContext`', toContainers(pod, field)),
    );
    const inPodContext = fieldsIn(pod.securityContext, podSpecFields).map((field) =>
      misplaced(field, 'the pod’s `securityContext`', move(field, [...pod.spec.path, lastOf(field)])),
    );
    const inSpec = fieldsIn(pod.spec, contexts).map((field) =>
      misplaced(field, 'the pod spec', noCure('which security context is meant is not known')),
    );
    const inContainers = pod.containers.flatMap(({ field: container, securityContext, name }) => [
      ...fieldsIn(securityContext, podOnlyFields).map((field) =>
        misplaced(
          field,
          `the \`securityContext\` of container \`${name}\``,
          move(field, [...pod.securityContext.path, lastOf(field)]),
        ),
      ),
      ...fieldsIn(container, new Set([...containerOnlyFields, ...commonFields])).map((field) =>
        misplaced(field, `container \`${name}\` itself`, move(field, [...securityContext.path, lastOf(field)])),
      ),
      ...fieldsIn(container, podSpecFields).map((field) =>
        misplaced(field, `container \`${name}\``, noCure('the field belongs to the whole pod')),
      ),
    ]);
    return [...onPod, ...inPodContext, ...inSpec, ...inContainers];
  },

  documentation: {
    guidance: 'Set by security context.',
    details:
      'The API server drops fields that it does not know at a place, so `readOnlyRootFilesystem` in the pod’s `securityContext` does nothing. The value counts as absent for every other rule.',
    breaks:
      'The field takes effect for the first time when it is moved: what it forbids, the program may have been doing.',
    violates:
      'securityContext:\n  readOnlyRootFilesystem: true\ncontainers:\n  - name: app\n    image: example/app:1.0',
    complies:
      'containers:\n  - name: app\n    image: example/app:1.0\n    securityContext:\n      readOnlyRootFilesystem: true',
    references: { links: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/'] },
  },
};

function fieldsIn(map: Field, keys: ReadonlySet<string>): readonly Field[] {
  return [...keys].map((key) => map.get(key)).filter((field) => field.isWritten);
}

function lastOf(field: Field): string {
  return String(field.path.at(-1));
}

function misplaced(field: Field, where: string, cure: Cure): Report {
  const key = lastOf(field);
  return {
    ...report(field, {
      what: `\`${key}\` stands in ${where}, where the API has no such field.`,
      why: 'The API server drops it, so it looks set and does nothing.',
      todo: containerOnlyFields.has(key)
        ? 'Move it to the `securityContext` of each container.'
        : 'Move it to where the API has it, or remove it.',
      value: 'misplaced',
      isAbsence: false,
      cure,
    }),
    outcome: 'violates',
  };
}

/** Moves a scalar to another level, where nothing stands there yet. */
function move(field: Field, path: Field['path']): Cure {
  const value = field.boolean ?? field.string;
  if (value === undefined || field.isPlaceholder) return noCure('more than one plain value would have to move');
  return moved([
    { op: 'set', path, value },
    { op: 'remove', path: field.path },
  ]);
}

function toContainers(pod: Pod, field: Field): Cure {
  const value = field.boolean;
  const key = lastOf(field);
  const free = pod.containers.filter(({ securityContext }) => securityContext.get(key).isAbsent);
  if (value === undefined || free.length === 0) return noCure('which containers it is meant for is not known');
  const sets = free.map(({ securityContext }): Change => ({ op: 'set', path: [...securityContext.path, key], value }));
  return moved([...sets, { op: 'remove', path: field.path }]);
}

function moved(changes: readonly Change[]): Cure {
  return riskyCure(
    'Move the field to where it counts',
    'The field takes effect for the first time; what it forbids, the program may have been doing.',
    ...changes,
  );
}
