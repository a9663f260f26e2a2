import { groupOf } from '../manifest/manifest-object.ts';
import { type SettingPlaces, weakSettings } from './allowed-settings.ts';
import { noCure } from './cure.ts';
import { report } from './report.ts';
import type { ObjectRule } from './rule.ts';
import { quoted } from './wording.ts';

/** Source: SecurityContextConstraints in github.com/openshift/api, security/v1/types.go. */
const places: SettingPlaces = {
  what: 'SecurityContextConstraints',
  privileged: ['allowPrivilegedContainer'],
  allowPrivilegeEscalation: ['allowPrivilegeEscalation'],
  readOnlyRootFilesystem: ['readOnlyRootFilesystem'],
  hostNamespaces: [
    { path: ['allowHostNetwork'], phrase: 'use the node’s network' },
    { path: ['allowHostPID'], phrase: 'see the node’s processes' },
    { path: ['allowHostIPC'], phrase: 'use the node’s shared memory' },
    { path: ['allowHostDirVolumePlugin'], phrase: 'mount the node’s paths' },
  ],
  hostPorts: ['allowHostPorts'],
  addedCapabilities: [['allowedCapabilities'], ['defaultAddCapabilities']],
  droppedCapabilities: ['requiredDropCapabilities'],
  procMountTypes: undefined,
  user: { rule: ['runAsUser', 'type'], ranges: [['runAsUser']] },
  seLinuxRule: ['seLinuxContext', 'type'],
  volumes: ['volumes'],
  unsafeSysctls: ['allowedUnsafeSysctls'],
  seLinuxSeverity: undefined,
};

export const scc: ObjectRule = {
  id: 'scc',
  subject: 'object',
  severity: 'warning',
  summary: 'OpenShift’s SecurityContextConstraints let pods have what they must not',
  control: null,

  check(object) {
    if (object.kind !== 'SecurityContextConstraints' || !isSccGroup(groupOf(object.apiVersion))) return [];
    const seccomp = object.root
      .get('seccompProfiles')
      .items()
      .filter(({ string }) => string === '*' || string === 'unconfined')
      .map((field) =>
        report(field, {
          what: `The SecurityContextConstraints list ${quoted(field.display)} in \`seccompProfiles\`, which lets pods run without a filter of system calls.`,
          why: 'Without a filter a container reaches every system call of the node’s kernel.',
          todo: 'Write `runtime/default`.',
          value: field.display ?? '',
          cure: noCure('which profiles are needed is not known'),
        }),
      );
    return [...weakSettings(object.root, places), ...seccomp];
  },

  documentation: {
    guidance:
      'Set by security context, enforced by PodSecurityPolicy (old clusters), Pod Security Admission or OPA Gatekeeper.',
    details:
      'OpenShift admits a pod by the SecurityContextConstraints that its account may use. Each setting that lets pods have what the rules for pods forbid is told by itself, as with a PodSecurityPolicy. Ranges of users that the namespace gives comply: OpenShift’s hold no 0.',
    breaks:
      'Pods that ask for what is no longer allowed are refused: “unable to validate against any security context constraint”.',
    elsewhere: ['kube-linter looks at `allowPrivilegedContainer` only.'],
    violates:
      'apiVersion: security.openshift.io/v1\nkind: SecurityContextConstraints\nmetadata:\n  name: open\nallowPrivilegedContainer: true\nrunAsUser:\n  type: RunAsAny\nseLinuxContext:\n  type: RunAsAny\n',
    complies:
      'apiVersion: security.openshift.io/v1\nkind: SecurityContextConstraints\nmetadata:\n  name: closed\nallowPrivilegedContainer: false\nallowPrivilegeEscalation: false\nreadOnlyRootFilesystem: true\nallowHostNetwork: false\nallowHostPID: false\nallowHostIPC: false\nallowHostPorts: false\nallowHostDirVolumePlugin: false\nrequiredDropCapabilities:\n  - ALL\nrunAsUser:\n  type: MustRunAsRange\nseLinuxContext:\n  type: MustRunAs\nvolumes:\n  - configMap\n',
    references: {
      tools: { 'kube-linter': 'scc-deny-privileged-container' },
      links: [
        'https://docs.openshift.com/container-platform/latest/authentication/managing-security-context-constraints.html',
      ],
    },
  },
};

function isSccGroup(group: string): boolean {
  return group === 'security.openshift.io' || group === '';
}
