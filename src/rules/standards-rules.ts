import { apparmorProfile } from './apparmor-profile.ts';
import { capabilitiesAdd } from './capabilities-add.ts';
import { capabilitiesDropAll } from './capabilities-drop-all.ts';
import { hostIpc } from './host-ipc.ts';
import { hostNetwork } from './host-network.ts';
import { hostPath } from './host-path.ts';
import { hostPid } from './host-pid.ts';
import { hostPort } from './host-port.ts';
import { privilegeEscalation } from './privilege-escalation.ts';
import { privileged } from './privileged.ts';
import { probeHost } from './probe-host.ts';
import { procMount } from './proc-mount.ts';
import type { ContainerRule, PodRule } from './rule.ts';
import { runAsNonRoot } from './run-as-non-root.ts';
import { runAsRootUser } from './run-as-root-user.ts';
import { seccompProfile } from './seccomp-profile.ts';
import { selinuxOptions } from './selinux-options.ts';
import { sysctls } from './sysctls.ts';
import { volumeTypes } from './volume-types.ts';
import { windowsHostProcess } from './windows-host-process.ts';

/** The rules that together are the Pod Security Standards. */
export const standardsRules: readonly (ContainerRule | PodRule)[] = [
  // First what most pods fail, for who asks only whether they pass.
  privilegeEscalation,
  runAsNonRoot,
  capabilitiesDropAll,
  privileged,
  hostNetwork,
  hostPid,
  hostIpc,
  hostPort,
  hostPath,
  capabilitiesAdd,
  selinuxOptions,
  apparmorProfile,
  seccompProfile,
  sysctls,
  procMount,
  probeHost,
  windowsHostProcess,
  runAsRootUser,
  volumeTypes,
];
