import { groupOf } from '../manifest/manifest-object.ts';

/**
 * Kinds of Kubernetes' own groups that are not namespaced.
 * Source: `kubectl api-resources --namespaced=false` of v1.36, and kinds that older versions had.
 */
const clusterKinds: Readonly<Record<string, readonly string[]>> = {
  '': ['Namespace', 'Node', 'PersistentVolume', 'ComponentStatus'],
  'admissionregistration.k8s.io': [
    'MutatingAdmissionPolicy',
    'MutatingAdmissionPolicyBinding',
    'MutatingWebhookConfiguration',
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
    'ValidatingWebhookConfiguration',
  ],
  'apiextensions.k8s.io': ['CustomResourceDefinition'],
  'apiregistration.k8s.io': ['APIService'],
  'authentication.k8s.io': ['SelfSubjectReview', 'TokenReview'],
  'authorization.k8s.io': ['SelfSubjectAccessReview', 'SelfSubjectRulesReview', 'SubjectAccessReview'],
  'certificates.k8s.io': ['CertificateSigningRequest', 'ClusterTrustBundle'],
  'flowcontrol.apiserver.k8s.io': ['FlowSchema', 'PriorityLevelConfiguration'],
  'internal.apiserver.k8s.io': ['StorageVersion'],
  'networking.k8s.io': ['IngressClass', 'IPAddress', 'ServiceCIDR'],
  'node.k8s.io': ['RuntimeClass'],
  policy: ['PodSecurityPolicy'],
  extensions: ['PodSecurityPolicy'],
  'rbac.authorization.k8s.io': ['ClusterRole', 'ClusterRoleBinding'],
  'resource.k8s.io': ['DeviceClass', 'DeviceTaintRule', 'ResourceSlice'],
  'scheduling.k8s.io': ['PriorityClass'],
  'storage.k8s.io': ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment', 'VolumeAttributesClass'],
  'storagemigration.k8s.io': ['StorageVersionMigration'],
};

/** Groups of Kubernetes itself: their kinds are namespaced unless listed above. */
const ownGroups: ReadonlySet<string> = new Set([
  ...Object.keys(clusterKinds),
  'apps',
  'autoscaling',
  'batch',
  'coordination.k8s.io',
  'discovery.k8s.io',
  'events.k8s.io',
]);

/** Kinds of the core group that are not of the cluster: whoever invents a `v1` kind has a kind of somebody else. */
const coreKinds: ReadonlySet<string> = new Set([
  'Binding',
  'ConfigMap',
  'Endpoints',
  'Event',
  'LimitRange',
  'PersistentVolumeClaim',
  'Pod',
  'PodTemplate',
  'ReplicationController',
  'ResourceQuota',
  'Secret',
  'Service',
  'ServiceAccount',
]);

/** Kinds of others that everybody knows, and that workloads are written in (rules.md section 1). */
const namespacedKinds: Readonly<Record<string, readonly string[]>> = {
  'apps.openshift.io': ['DeploymentConfig'],
  'argoproj.io': ['Rollout', 'Workflow', 'WorkflowTemplate', 'CronWorkflow'],
  'serving.knative.dev': ['Service', 'Configuration', 'Revision', 'Route'],
  'keda.sh': ['ScaledJob', 'ScaledObject', 'TriggerAuthentication'],
  'tekton.dev': ['Task', 'Pipeline', 'TaskRun', 'PipelineRun'],
  'monitoring.coreos.com': ['ServiceMonitor', 'PodMonitor', 'PrometheusRule'],
};

/**
 * Whether objects of a kind stand in a namespace; undefined for kinds that only their CustomResourceDefinition tells of.
 */
export function isNamespaced(apiVersion: string, kind: string): boolean | undefined {
  const key = `${apiVersion} ${kind}`;
  if (answers.has(key)) return answers.get(key);
  const answer = lookUp(apiVersion, kind);
  // A hostile file may name any number of kinds.
  if (answers.size < 1000) answers.set(key, answer);
  return answer;
}

const answers = new Map<string, boolean | undefined>();

function lookUp(apiVersion: string, kind: string): boolean | undefined {
  const group = groupOf(apiVersion);
  if (clusterKinds[group]?.includes(kind) === true) return false;
  if (group === '') return coreKinds.has(kind) ? true : undefined;
  if (ownGroups.has(group) || namespacedKinds[group]?.includes(kind) === true) return true;
  return undefined;
}
