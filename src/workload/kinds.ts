import type { Field } from '../manifest/field.ts';
import type { PathStep } from '../manifest/place.ts';
import { workflowPods } from './argo.ts';
import { type PodParts, templateParts } from './pod-parts.ts';
import { pipelinePods, pipelineRunPods, taskPods, taskRunPods } from './tekton.ts';

/** Which fields of a pod a kind's own API takes, and so where a fix may write. */
export interface PodApi {
  /** `securityContext` of the pod spec. */
  readonly podSecurityContext: boolean;
  /** Other fields of the pod spec (`hostNetwork`, ports, probes). */
  readonly podSpec: boolean;
  /** Why no fix writes `automountServiceAccountToken`; null where the kind takes it and its pods still run. */
  readonly tokenRefusal: string | null;
  /** `securityContext` of a container. */
  readonly containerSecurityContext: boolean;
}

export interface WorkloadKind {
  readonly groups: readonly string[];
  readonly kinds: readonly string[];
  /** Where the pods stand, for people. */
  readonly where: string;
  readonly pods: (root: Field) => readonly PodParts[];
  readonly api: PodApi;
}

const noField = 'the API of this kind does not take the field';

const wholePod: PodApi = {
  podSecurityContext: true,
  podSpec: true,
  tokenRefusal: null,
  containerSecurityContext: true,
};
/** Knative's webhook refuses the pod's security context (its feature flag is off by default). */
const knativePod: PodApi = { ...wholePod, podSecurityContext: false };
/** Argo's executor reports results with the pod's token unless it is given an account of its own. */
const argoPod: PodApi = {
  ...wholePod,
  tokenRefusal:
    'Argo’s executor reports with this token; give it an account of its own first (`executor.serviceAccountName`)',
};
/** A Tekton task has steps only; the pod belongs to the run. */
const tektonTask: PodApi = { ...wholePod, podSecurityContext: false, tokenRefusal: noField };
/** For kinds known by shape only: their operators merge the pod, so nothing is written into it. */
export const noFixes: PodApi = {
  podSecurityContext: false,
  podSpec: false,
  tokenRefusal: noField,
  containerSecurityContext: false,
};
/** For kinds that the configuration declares: who does says that a whole pod spec stands there. */
export const declaredPod: PodApi = wholePod;

/** The kinds whose pods are known, with the places of their pods. */
export const workloadKinds: readonly WorkloadKind[] = [
  templated([''], ['Pod'], []),
  templated([''], ['PodTemplate'], ['template']),
  templated([''], ['ReplicationController'], ['spec', 'template']),
  templated(['apps', 'extensions'], ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'], ['spec', 'template']),
  templated(['batch'], ['Job'], ['spec', 'template']),
  templated(['batch'], ['CronJob'], ['spec', 'jobTemplate', 'spec', 'template']),
  templated(['', 'apps.openshift.io'], ['DeploymentConfig'], ['spec', 'template']),
  templated(['argoproj.io'], ['Rollout'], ['spec', 'template']),
  { ...templated(['serving.knative.dev'], ['Service', 'Configuration'], ['spec', 'template']), api: knativePod },
  { ...templated(['serving.knative.dev'], ['Revision'], []), api: knativePod },
  templated(['keda.sh'], ['ScaledJob'], ['spec', 'jobTargetRef', 'template']),
  templated(['apps.kruise.io'], ['CloneSet', 'StatefulSet', 'DaemonSet', 'BroadcastJob'], ['spec', 'template']),
  {
    groups: ['apps.kruise.io'],
    kinds: ['AdvancedCronJob'],
    where: '`spec.template.jobTemplate.spec.template`, `spec.template.broadcastJobTemplate.spec.template`',
    pods: (root) =>
      ['jobTemplate', 'broadcastJobTemplate'].flatMap((key) =>
        templateParts(root.at(['spec', 'template', key, 'spec', 'template'])),
      ),
    api: wholePod,
  },
  {
    groups: ['argoproj.io'],
    kinds: ['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate'],
    where:
      '`spec.templates[]`, inline ones too: `container`, `script`, `containerSet`, `sidecars`, `initContainers`; `templateDefaults` and the pod’s fields of `spec` count',
    pods: (root) => workflowPods(root.get('spec')),
    api: argoPod,
  },
  {
    groups: ['argoproj.io'],
    kinds: ['CronWorkflow'],
    where: 'the same below `spec.workflowSpec`',
    pods: (root) => workflowPods(root.at(['spec', 'workflowSpec'])),
    api: argoPod,
  },
  {
    groups: ['tekton.dev'],
    kinds: ['Task', 'ClusterTask'],
    where: '`spec.steps` (over `stepTemplate`), `spec.sidecars`',
    pods: taskPods,
    api: tektonTask,
  },
  {
    groups: ['tekton.dev'],
    kinds: ['Pipeline'],
    where: '`taskSpec` of `spec.tasks` and `spec.finally`',
    pods: pipelinePods,
    api: tektonTask,
  },
  {
    groups: ['tekton.dev'],
    kinds: ['TaskRun'],
    where: '`spec.taskSpec`, with the pod’s fields of `spec.podTemplate`',
    pods: taskRunPods,
    api: wholePod,
  },
  {
    groups: ['tekton.dev'],
    kinds: ['PipelineRun'],
    where: '`taskSpec` of `spec.pipelineSpec`, with the pod’s fields of `spec.taskRunTemplate` and `spec.taskRunSpecs`',
    pods: pipelineRunPods,
    api: wholePod,
  },
  {
    groups: ['kubeflow.org'],
    kinds: ['TFJob', 'PyTorchJob', 'MPIJob', 'XGBoostJob', 'MXJob', 'PaddleJob', 'JAXJob'],
    where: '`spec.*ReplicaSpecs.*.template`',
    pods: trainingPods,
    api: wholePod,
  },
  ray('RayCluster', 'spec', []),
  ray('RayJob', 'spec.rayClusterSpec', ['submitterPodTemplate']),
  ray('RayService', 'spec.rayClusterConfig', []),
];

function templated(groups: readonly string[], kinds: readonly string[], template: readonly PathStep[]): WorkloadKind {
  const where = `\`${[...template, 'spec'].join('.')}\``;
  return { groups, kinds, where, pods: (root) => templateParts(root.at(template)), api: wholePod };
}

/** Source: kubeflow/training-operator v1.9.2, pkg/apis/kubeflow.org/v1/*_types.go. */
function trainingPods(root: Field): readonly PodParts[] {
  return root
    .get('spec')
    .fields()
    .filter(({ step }) => typeof step === 'string' && step.endsWith('ReplicaSpecs'))
    .flatMap((replicas) => replicas.fields().flatMap((replica) => templateParts(replica.get('template'))));
}

/**
 * Source: ray-project/kuberay v1.3.2, ray-operator/apis/ray/v1 (raycluster_types.go, rayjob_types.go, rayservice_types.go).
 *
 * @param cluster where the cluster's spec stands
 * @param templates keys of `spec` that hold further pod templates
 */
function ray(kind: string, cluster: string, templates: readonly string[]): WorkloadKind {
  const more = templates.map((key) => `, \`spec.${key}.spec\``).join('');
  return {
    groups: ['ray.io'],
    kinds: [kind],
    where: `\`${cluster}.headGroupSpec.template.spec\`, \`${cluster}.workerGroupSpecs[].template.spec\`${more}`,
    pods: (root) => {
      const spec = root.at(cluster.split('.'));
      const groups = [spec.get('headGroupSpec'), ...spec.get('workerGroupSpecs').items()];
      const own = templates.map((key) => root.get('spec').get(key));
      return [...groups.map((group) => group.get('template')), ...own].flatMap(templateParts);
    },
    api: wholePod,
  };
}

const byName: ReadonlyMap<string, WorkloadKind> = new Map(
  workloadKinds.flatMap((row) =>
    row.groups.flatMap((group) => row.kinds.map((kind): [string, WorkloadKind] => [`${group}/${kind}`, row])),
  ),
);

/** The kind of a group (`` for core), where its pods are known. */
export function workloadKind(group: string, kind: string): WorkloadKind | undefined {
  return byName.get(`${group}/${kind}`);
}

/** Kinds that hold text or schemas in which something may look like a pod template and is none. */
export const kindsWithoutPods: ReadonlySet<string> = new Set([
  'CustomResourceDefinition',
  'ConfigMap',
  'Secret',
  'Application',
  'ApplicationSet',
  'HelmRelease',
  'HelmChart',
  'HelmChartConfig',
  'Kustomization',
  'Component',
]);
