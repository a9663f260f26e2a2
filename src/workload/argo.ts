import type { Field } from '../manifest/field.ts';
import { type ContainerPart, containersIn, type PodParts } from './pod-parts.ts';

/**
 * The pods of an Argo Workflow's spec: one for every template that runs containers, inline ones too. A template's
 * `securityContext`, `serviceAccountName` and `automountServiceAccountToken` go before the workflow's; `hostNetwork` is
 * the workflow's alone; volumes of both are mounted. `podSpecPatch` is text that is put together at run time and is not
 * judged. Source: argo-workflows v3.6.7, pkg/apis/workflow/v1alpha1/workflow_types.go and workflow/controller/workflowpod.go.
 */
export function workflowPods(spec: Field): readonly PodParts[] {
  const defaults = spec.get('templateDefaults');
  const templates = spec.get('templates').items();
  return [...templates, ...templates.flatMap(inlineTemplates)].flatMap((template) => {
    const merged = defaults.isMap ? template.over(defaults) : template;
    const containers = containersOf(merged);
    if (containers.length === 0) return [];
    return {
      form: 'spread' as const,
      metadata: merged.get('metadata').over(spec.get('podMetadata')),
      spec: merged.seenThrough((key) => podField(key, merged, spec)),
      volumes: [...merged.get('volumes').items(), ...spec.get('volumes').items()],
      containers,
    };
  });
}

function inlineTemplates(template: Field): readonly Field[] {
  const steps = template
    .get('steps')
    .items()
    .flatMap((parallel) => parallel.items());
  return [...steps, ...template.at(['dag', 'tasks']).items()].map((step) => step.get('inline')).filter((f) => f.isMap);
}

/** Source: ContainerTemplate and ScriptTemplate run as the container `main`; sidecars and init containers are containers. */
function containersOf(template: Field): readonly ContainerPart[] {
  const own = ['container', 'script'].map((key) => template.get(key)).filter((field) => field.isMap);
  const main = own.map((field): ContainerPart => ({ type: 'regular', field, name: 'main' }));
  const set = containersIn(template.at(['containerSet', 'containers']), 'regular');
  // Templates of other types (steps, resources) run nothing that the author chooses.
  if (main.length + set.length === 0) return [];
  const sidecars = containersIn(template.get('sidecars'), 'regular');
  return [...main, ...set, ...sidecars, ...containersIn(template.get('initContainers'), 'init')];
}

const ofTemplateOrWorkflow = ['securityContext', 'serviceAccountName', 'automountServiceAccountToken'];

function podField(key: string, template: Field, workflow: Field): Field {
  if (key === 'hostNetwork') return workflow.get(key);
  if (!ofTemplateOrWorkflow.includes(key)) return template.absent(key);
  const own = template.get(key);
  const shared = workflow.get(key);
  return own.isWritten || !shared.isWritten ? own : shared;
}
