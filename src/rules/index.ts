import { ambiguousBoolean } from './ambiguous-boolean.ts';
import { apparmorProfile } from './apparmor-profile.ts';
import { capabilitiesAdd } from './capabilities-add.ts';
import { capabilitiesDropAll } from './capabilities-drop-all.ts';
import { defaultNamespace } from './default-namespace.ts';
import { defaultServiceAccount } from './default-service-account.ts';
import { defaultServiceAccountBinding } from './default-service-account-binding.ts';
import { duplicateKey } from './duplicate-key.ts';
import { gatekeeperConstraint } from './gatekeeper-constraint.ts';
import { hostIpc } from './host-ipc.ts';
import { hostNetwork } from './host-network.ts';
import { hostPath } from './host-path.ts';
import { hostPid } from './host-pid.ts';
import { hostPort } from './host-port.ts';
import { kyvernoPolicy } from './kyverno-policy.ts';
import { misplacedField } from './misplaced-field.ts';
import { missingNamespace } from './missing-namespace.ts';
import { missingServiceAccount } from './missing-service-account.ts';
import { namespaceDefaultDeny } from './namespace-default-deny.ts';
import { namespaceGroupBinding } from './namespace-group-binding.ts';
import { namespaceMixedApplications } from './namespace-mixed-applications.ts';
import { namespaceNotPlanned } from './namespace-not-planned.ts';
import { namespacePodSecurityLabels } from './namespace-pod-security-labels.ts';
import { podSecurityAdmission } from './pod-security-admission.ts';
import { podSecurityLabelWeakened } from './pod-security-label-weakened.ts';
import { podSecurityPolicy } from './pod-security-policy.ts';
import { privilegeEscalation } from './privilege-escalation.ts';
import { privileged } from './privileged.ts';
import { probeHost } from './probe-host.ts';
import { procMount } from './proc-mount.ts';
import { rbacEscalationPath } from './rbac-escalation-path.ts';
import { rbacPrivilegedBinding } from './rbac-privileged-binding.ts';
import { rbacWildcard } from './rbac-wildcard.ts';
import { readOnlyRootFilesystem } from './read-only-root-filesystem.ts';
import type { Rule } from './rule.ts';
import { runAsNonRoot } from './run-as-non-root.ts';
import { runAsRootUser } from './run-as-root-user.ts';
import { scc } from './scc.ts';
import { seccompProfile } from './seccomp-profile.ts';
import { selinuxOptions } from './selinux-options.ts';
import { selinuxOptionsUnset } from './selinux-options-unset.ts';
import { serviceAccountTokenAutomount } from './service-account-token-automount.ts';
import { sharedServiceAccount } from './shared-service-account.ts';
import { sysctls } from './sysctls.ts';
import { unreadableDocument } from './unreadable-document.ts';
import { validatingAdmissionWeakened } from './validating-admission-weakened.ts';
import { volumeTypes } from './volume-types.ts';
import { windowsHostProcess } from './windows-host-process.ts';

/** Every rule, in the catalogue's order. */
export const rules: readonly Rule[] = [
  runAsNonRoot,
  runAsRootUser,
  privilegeEscalation,
  privileged,
  readOnlyRootFilesystem,
  procMount,
  hostNetwork,
  hostPid,
  hostIpc,
  hostPort,
  hostPath,
  capabilitiesDropAll,
  capabilitiesAdd,
  selinuxOptions,
  selinuxOptionsUnset,
  seccompProfile,
  apparmorProfile,
  sysctls,
  volumeTypes,
  probeHost,
  windowsHostProcess,
  defaultServiceAccount,
  serviceAccountTokenAutomount,
  sharedServiceAccount,
  missingServiceAccount,
  defaultNamespace,
  missingNamespace,
  namespaceNotPlanned,
  namespacePodSecurityLabels,
  podSecurityAdmission,
  podSecurityLabelWeakened,
  namespaceDefaultDeny,
  namespaceMixedApplications,
  defaultServiceAccountBinding,
  namespaceGroupBinding,
  rbacWildcard,
  rbacPrivilegedBinding,
  rbacEscalationPath,
  podSecurityPolicy,
  gatekeeperConstraint,
  kyvernoPolicy,
  validatingAdmissionWeakened,
  scc,
  ambiguousBoolean,
  duplicateKey,
  misplacedField,
  unreadableDocument,
];
