import type { ManifestObject } from '../manifest/manifest-object.ts';
import { type Container, type Pod, podsOf } from './pod.ts';
import { effective } from './security-context.ts';

/**
 * What the API server would refuse, or the kubelet never start, in an object's pods: what a fix must not bring about.
 * Source: kubernetes pkg/apis/core/validation/validation.go (ValidateSecurityContext, validateWindows, validateHostNetwork),
 * pkg/kubelet/kuberuntime/security_context.go (verifyRunAsNonRoot).
 *
 * @returns one clause for each fault, the same for the same fault before and after a change
 */
export function apiFaults(object: ManifestObject): readonly string[] {
  return podsOf(object).flatMap((pod) => [...podFaults(pod), ...pod.containers.flatMap(containerFaults)]);
}

function podFaults(pod: Pod): readonly string[] {
  return [...windowsFaults(pod), ...hostNetworkFaults(pod)];
}

/** Fields of a pod's security context that Windows has not (validateWindows). */
const linuxPodFields = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'fsGroup',
  'fsGroupChangePolicy',
  'sysctls',
  'runAsUser',
  'runAsGroup',
  'supplementalGroups',
  'supplementalGroupsPolicy',
];

function windowsFaults(pod: Pod): readonly string[] {
  if (!pod.isWindows) return [];
  const written = linuxPodFields.filter((field) => !pod.securityContext.get(field).isAbsent);
  return written.map((field) => `the API server refuses \`${field}\` in the \`securityContext\` of a Windows pod`);
}

function hostNetworkFaults(pod: Pod): readonly string[] {
  if (pod.spec.get('hostNetwork').boolean !== true) return [];
  return pod.containers
    .filter(({ field }) =>
      field
        .get('ports')
        .items()
        .some((port) => hasOtherHostPort(port)),
    )
    .map(({ name }) => `under \`hostNetwork: true\` the \`hostPort\` of \`${name}\` must equal its \`containerPort\``);
}

function hasOtherHostPort(port: ReturnType<Container['field']['items']>[number]): boolean {
  const host = port.get('hostPort').integer;
  return host !== undefined && host !== 0n && host !== port.get('containerPort').integer;
}

const linuxFields = [
  'privileged',
  'allowPrivilegeEscalation',
  'readOnlyRootFilesystem',
  'capabilities',
  'procMount',
  'seLinuxOptions',
  'seccompProfile',
  'appArmorProfile',
  'runAsUser',
  'runAsGroup',
];

function containerFaults(container: Container): readonly string[] {
  const { name, securityContext, pod } = container;
  const faults: string[] = [];
  if (securityContext.get('allowPrivilegeEscalation').boolean === false) {
    const refused = (other: string) =>
      `the API server refuses \`allowPrivilegeEscalation: false\` beside ${other} in \`${name}\``;
    if (securityContext.get('privileged').boolean === true) faults.push(refused('`privileged: true`'));
    const added = securityContext.at(['capabilities', 'add']).items();
    if (added.some(({ string }) => string === 'CAP_SYS_ADMIN')) faults.push(refused('an added `CAP_SYS_ADMIN`'));
  }
  if (pod.isWindows && linuxFields.some((field) => !securityContext.get(field).isAbsent)) {
    faults.push(`the API server refuses Linux fields of a security context in the Windows container \`${name}\``);
  }
  const nonRoot = effective(container, ['runAsNonRoot']).field.boolean;
  if (nonRoot === true && effective(container, ['runAsUser']).field.integer === 0n) {
    faults.push(`\`${name}\` would run as user 0 with \`runAsNonRoot: true\`, and the kubelet would never start it`);
  }
  return faults;
}
