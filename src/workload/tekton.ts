import type { Field } from '../manifest/field.ts';
import { type ContainerPart, containersIn, type PodParts } from './pod-parts.ts';

/**
 * The pods of Tekton's kinds. A task has steps and sidecars, whose containers inherit from its `stepTemplate`, and
 * nothing for the pod itself; that stands in the `podTemplate` of a run.
 * Source: tektoncd/pipeline v1.1.0, pkg/apis/pipeline/v1 (task_types.go, container_types.go, taskrun_types.go,
 * pipelinerun_types.go), pkg/apis/pipeline/pod/template.go; v1beta1 of the same.
 */
export function taskPods(root: Field): readonly PodParts[] {
  return podOfTask(root.get('spec'), undefined);
}

export function taskRunPods(root: Field): readonly PodParts[] {
  const spec = root.get('spec');
  return podOfTask(spec.get('taskSpec'), {
    template: spec.get('podTemplate'),
    account: spec.get('serviceAccountName'),
  });
}

export function pipelinePods(root: Field): readonly PodParts[] {
  return inlineTasks(root.get('spec')).flatMap((task) => podOfTask(task.get('taskSpec'), undefined));
}

export function pipelineRunPods(root: Field): readonly PodParts[] {
  const spec = root.get('spec');
  const runs = spec.get('taskRunSpecs').items();
  return inlineTasks(spec.get('pipelineSpec')).flatMap((task) => {
    const name = task.get('name').string;
    const own = runs.find((run) => name !== undefined && run.get('pipelineTaskName').string === name);
    return podOfTask(task.get('taskSpec'), levelOfRun(spec, own));
  });
}

/** What a run says of the pod of a task. */
interface RunLevel {
  readonly template: Field;
  readonly account: Field;
}

/** v1 has `taskRunTemplate`, v1beta1 the same on the spec itself; what is said for one task goes before. */
function levelOfRun(spec: Field, own: Field | undefined): RunLevel {
  const shared = spec.get('taskRunTemplate');
  const isOld = !shared.isWritten && (spec.get('podTemplate').isWritten || spec.get('serviceAccountName').isWritten);
  const all = isOld ? spec : shared;
  const template = firstWritten([own?.get('podTemplate'), own?.get('taskPodTemplate')]);
  return {
    template: template === undefined ? all.get('podTemplate') : template.over(all.get('podTemplate')),
    account:
      firstWritten([own?.get('serviceAccountName'), own?.get('taskServiceAccountName')]) ??
      all.get('serviceAccountName'),
  };
}

function firstWritten(fields: readonly (Field | undefined)[]): Field | undefined {
  return fields.find((field) => field?.isWritten === true);
}

function inlineTasks(pipeline: Field): readonly Field[] {
  return ['tasks', 'finally'].flatMap((key) => pipeline.get(key).items());
}

/** Fields of a pod spec that a pod template of Tekton has. */
const templateFields: ReadonlySet<string> = new Set(['securityContext', 'automountServiceAccountToken', 'hostNetwork']);

function podOfTask(task: Field, run: RunLevel | undefined): readonly PodParts[] {
  const containers = containersOfTask(task);
  if (containers.length === 0) return [];
  const place = run?.template ?? task;
  const spec = place.seenThrough((key) => {
    if (run !== undefined && templateFields.has(key)) return run.template.get(key);
    return key === 'serviceAccountName' && run !== undefined ? run.account : place.absent(key);
  });
  const volumes = [task, ...(run === undefined ? [] : [run.template])].flatMap((at) => at.get('volumes').items());
  return [{ form: 'spread', metadata: task.get('metadata'), spec, volumes, containers }];
}

/** A step that only names a StepAction (`ref`) has its image and its rights from there. */
function containersOfTask(task: Field): readonly ContainerPart[] {
  const template = task.get('stepTemplate');
  const steps = containersIn(task.get('steps'), 'regular').filter(({ field }) => !field.get('ref').isWritten);
  const inherited = template.isMap ? steps.map((step) => ({ ...step, field: step.field.over(template) })) : steps;
  return [...inherited, ...containersIn(task.get('sidecars'), 'regular')];
}
