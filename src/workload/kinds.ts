import type { PathStep } from '../manifest/place.ts';

/** Which fields of a pod a kind's own API takes, and so where a fix may write. */
export interface PodApi {
  /** `securityContext` of the pod spec. */
  readonly podSecurityContext: boolean;
  /** Other fields of the pod spec (`automountServiceAccountToken`, `hostNetwork`). */
  readonly podSpec: boolean;
  /** `securityContext` of a container. */
  readonly containerSecurityContext: boolean;
}

export interface WorkloadKind {
  readonly groups: readonly string[];
  readonly kinds: readonly string[];
  /** Where the pod template (a map with `metadata` and `spec`) stands in the object. */
  readonly template: readonly PathStep[];
  readonly api: PodApi;
}

const wholePod: PodApi = { podSecurityContext: true, podSpec: true, containerSecurityContext: true };
/** Knative's webhook refuses the pod's security context (its feature flag is off by default). */
const knativePod: PodApi = { ...wholePod, podSecurityContext: false };
/** For kinds known by shape only: their operators merge the pod, so nothing is written into it. */
export const noFixes: PodApi = { podSecurityContext: false, podSpec: false, containerSecurityContext: false };

/** The kinds whose pods are known, with the place of the pod template in each. */
export const workloadKinds: readonly WorkloadKind[] = [
  { groups: [''], kinds: ['Pod'], template: [], api: wholePod },
  { groups: [''], kinds: ['PodTemplate'], template: ['template'], api: wholePod },
  { groups: [''], kinds: ['ReplicationController'], template: ['spec', 'template'], api: wholePod },
  {
    groups: ['apps', 'extensions'],
    kinds: ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'],
    template: ['spec', 'template'],
    api: wholePod,
  },
  { groups: ['batch'], kinds: ['Job'], template: ['spec', 'template'], api: wholePod },
  { groups: ['batch'], kinds: ['CronJob'], template: ['spec', 'jobTemplate', 'spec', 'template'], api: wholePod },
  { groups: ['', 'apps.openshift.io'], kinds: ['DeploymentConfig'], template: ['spec', 'template'], api: wholePod },
  { groups: ['argoproj.io'], kinds: ['Rollout'], template: ['spec', 'template'], api: wholePod },
  {
    groups: ['serving.knative.dev'],
    kinds: ['Service', 'Configuration'],
    template: ['spec', 'template'],
    api: knativePod,
  },
  { groups: ['serving.knative.dev'], kinds: ['Revision'], template: [], api: knativePod },
  { groups: ['keda.sh'], kinds: ['ScaledJob'], template: ['spec', 'jobTargetRef', 'template'], api: wholePod },
  {
    groups: ['apps.kruise.io'],
    kinds: ['CloneSet', 'StatefulSet', 'DaemonSet', 'BroadcastJob'],
    template: ['spec', 'template'],
    api: wholePod,
  },
];

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
