import type { Field } from '../manifest/field.ts';
import type { Container, Pod } from '../workload/pod.ts';
import { effective } from '../workload/security-context.ts';
import { capabilityName } from './capability.ts';
import { isOtherUser, runsAsRoot } from './root-user.ts';

/** Something that a pod or a container is allowed to do. */
export interface Privilege {
  /** null for what the whole pod may do. */
  readonly container: Container | null;
  /** Kebab-case, as in the report. */
  readonly what: string;
  /** Which one, where there are several of it: a capability, a path, a port; '' otherwise. */
  readonly which: string;
  /** What follows "gains", with names in backticks. */
  readonly phrase: string;
  /** The field that decides, written or not. */
  readonly field: Field;
  /** Allowed because nothing forbids it, not because something asks for it. */
  readonly isByOmission: boolean;
}

/** What the pod's containers are allowed to do beyond a confined process, and what the pod shares with its node. */
export function privilegesOf(pod: Pod): readonly Privilege[] {
  return [...podPrivileges(pod), ...pod.containers.flatMap(containerPrivileges)];
}

const hostNamespaces = [
  { key: 'hostNetwork', what: 'host-network', phrase: 'the node’s network' },
  { key: 'hostPID', what: 'host-pid', phrase: 'the node’s processes' },
  { key: 'hostIPC', what: 'host-ipc', phrase: 'the node’s shared memory' },
] as const;

function podPrivileges(pod: Pod): readonly Privilege[] {
  const shared = hostNamespaces.flatMap(({ key, what, phrase }): readonly Privilege[] => {
    const field = pod.spec.get(key);
    return field.boolean === true ? [asked(null, what, '', phrase, field)] : [];
  });
  const paths = pod.volumes.flatMap((volume): readonly Privilege[] => {
    const field = volume.at(['hostPath', 'path']);
    const path = field.display;
    return path === undefined ? [] : [asked(null, 'host-path', path, `the node’s path \`${path}\``, field)];
  });
  return [...shared, ...paths];
}

function containerPrivileges(container: Container): readonly Privilege[] {
  const { securityContext } = container;
  const found: Privilege[] = [];
  const privileged = securityContext.get('privileged');
  if (privileged.boolean === true) found.push(asked(container, 'privileged', '', 'full privileges', privileged));
  for (const item of securityContext.at(['capabilities', 'add']).items()) {
    if (item.string === undefined) continue;
    const name = capabilityName(item.string);
    found.push(asked(container, 'capability', name, `\`${name}\``, item));
  }
  for (const port of container.field.get('ports').items()) {
    const field = port.get('hostPort');
    const number = field.display ?? '0';
    if (number !== '0') found.push(asked(container, 'host-port', number, `port ${number} of the node`, field));
  }
  const proc = securityContext.get('procMount');
  if (proc.string !== undefined && proc.string !== 'Default') {
    found.push(asked(container, 'proc-mount', '', 'an unmasked /proc', proc));
  }
  return [...found, ...confinementGaps(container)];
}

/** What counts as allowed by omission as well. */
function confinementGaps(container: Container): readonly Privilege[] {
  const {
    securityContext,
    pod: { isWindows },
  } = container;
  const found: Privilege[] = [];
  const unless = (isConfined: boolean, what: string, phrase: string, field: Field) => {
    if (isConfined || field.isPlaceholder) return;
    found.push({ container, what, which: '', phrase, field, isByOmission: field.isAbsent });
  };
  const user = effective(container, ['runAsUser']).field;
  const nonRoot = effective(container, ['runAsNonRoot']).field;
  if (runsAsRoot(container)) found.push(asked(container, 'root-user', '', 'user 0', user));
  else
    unless(isOtherUser(user) || nonRoot.boolean === true, 'image-user', 'the image’s user, which may be root', nonRoot);
  if (isWindows) return found;
  const escalation = securityContext.get('allowPrivilegeEscalation');
  unless(escalation.boolean === false, 'privilege-escalation', 'privilege escalation', escalation);
  const rootFs = securityContext.get('readOnlyRootFilesystem');
  unless(rootFs.boolean === true, 'writable-root-filesystem', 'a writable root filesystem', rootFs);
  const drop = securityContext.at(['capabilities', 'drop']);
  const dropsAll = drop.items().some(({ string }) => string?.toUpperCase() === 'ALL');
  unless(dropsAll, 'default-capabilities', 'the runtime’s default capabilities', drop);
  const seccomp = effective(container, ['seccompProfile', 'type']).field;
  const isFiltered = seccomp.string === 'RuntimeDefault' || seccomp.string === 'Localhost';
  unless(isFiltered, 'unfiltered-system-calls', 'unfiltered system calls', seccomp);
  return found;
}

function asked(container: Container | null, what: string, which: string, phrase: string, field: Field): Privilege {
  return { container, what, which, phrase, field, isByOmission: false };
}
