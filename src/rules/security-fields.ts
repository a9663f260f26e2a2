/** Security fields that only containers have in their `securityContext`. Source: core/v1 SecurityContext. */
export const containerOnlyFields: ReadonlySet<string> = new Set([
  'privileged',
  'allowPrivilegeEscalation',
  'readOnlyRootFilesystem',
  'procMount',
  'capabilities',
]);

/** Security fields that only the pod's `securityContext` has. Source: core/v1 PodSecurityContext. */
export const podOnlyFields: ReadonlySet<string> = new Set([
  'fsGroup',
  'fsGroupChangePolicy',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'sysctls',
]);

/** Security fields that both have. */
export const commonFields: ReadonlySet<string> = new Set([
  'runAsUser',
  'runAsGroup',
  'runAsNonRoot',
  'seLinuxOptions',
  'seccompProfile',
  'appArmorProfile',
  'windowsOptions',
]);

/** Security fields of the pod spec itself. */
export const podSpecFields: ReadonlySet<string> = new Set([
  'hostNetwork',
  'hostPID',
  'hostIPC',
  'hostUsers',
  'automountServiceAccountToken',
  'serviceAccountName',
  'shareProcessNamespace',
]);

/** The booleans among them: where `yes` and `on` matter. */
export const booleanFields: ReadonlySet<string> = new Set([
  'privileged',
  'allowPrivilegeEscalation',
  'readOnlyRootFilesystem',
  'runAsNonRoot',
  'hostNetwork',
  'hostPID',
  'hostIPC',
  'hostUsers',
  'hostProcess',
  'automountServiceAccountToken',
  'shareProcessNamespace',
]);

const securityKeys: ReadonlySet<string> = new Set([
  ...containerOnlyFields,
  ...podOnlyFields,
  ...commonFields,
  ...podSpecFields,
  'securityContext',
  'hostProcess',
  'hostPort',
  'hostPath',
  'drop',
  'add',
  'containers',
  'initContainers',
  'ephemeralContainers',
  'volumes',
  'spec',
  'template',
  'kind',
  'apiVersion',
]);

/** Whether a key is a security field or holds security fields: which of two equal ones counts is then no small matter. */
export function isSecurityKey(key: string): boolean {
  return securityKeys.has(key);
}
