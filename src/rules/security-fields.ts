import type { Path } from '../manifest/place.ts';
import type { Pod } from '../workload/pod.ts';

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
  'seLinuxChangePolicy',
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

/** The booleans among those of the pod spec: where `yes` and `on` matter. */
export const podSpecBooleans: readonly string[] = [
  'hostNetwork',
  'hostPID',
  'hostIPC',
  'hostUsers',
  'automountServiceAccountToken',
  'shareProcessNamespace',
];

/** The booleans among those of a container's security context. */
export const contextBooleans: readonly string[] = [
  'privileged',
  'allowPrivilegeEscalation',
  'readOnlyRootFilesystem',
  'runAsNonRoot',
];

const containerLists: readonly string[] = ['containers', 'initContainers', 'ephemeralContainers'];
const heldBySpec: ReadonlySet<string> = new Set([
  ...podSpecFields,
  'serviceAccount',
  'securityContext',
  'os',
  'volumes',
]);
const heldByContainer: readonly (readonly string[])[] = [
  ['securityContext'],
  ['ports', 'hostPort'],
  ['volumeMounts'],
  ['livenessProbe', 'httpGet', 'host'],
  ['name'],
  ['image'],
];

/** Whether a path of an object is a security field of one of its pods, or holds one, or lies in a security context. */
export function isSecurityPath(path: Path, pods: readonly Pod[]): boolean {
  return pods.some(({ spec, containers }) => {
    if (containers.some(({ field }) => isInContainer(path, field.path))) return true;
    const shared = path.slice(0, spec.path.length);
    if (shared.some((step, index) => step !== spec.path[index])) return false;
    return path.length <= spec.path.length || isSecurityField(path.slice(spec.path.length));
  });
}

/** Whether a path is a security field of the container at another path, or holds one. */
function isInContainer(path: Path, container: Path): boolean {
  if (!container.every((step, index) => path.length <= index || step === path[index])) return false;
  return path.length <= container.length || isOfContainer(path.slice(container.length));
}

/** The same for a path below a pod spec. */
function isSecurityField([first, ...rest]: Path): boolean {
  const key = String(first);
  if (!containerLists.includes(key)) return heldBySpec.has(key);
  return isOfContainer(rest.filter((step) => typeof step === 'string'));
}

/** The same for a path below a container. */
function isOfContainer(path: Path): boolean {
  const keys = path.filter((step) => typeof step === 'string');
  if (keys.length === 0) return true;
  // Any part of a list's chain counts: `ports` holds `hostPort`, and `securityContext` holds all that is in it.
  return heldByContainer.some((chain) => chain.every((step, index) => index >= keys.length || step === keys[index]));
}
