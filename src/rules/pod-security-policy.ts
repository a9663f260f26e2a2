import type { ManifestObject } from '../manifest/manifest-object.ts';
import { groupOf } from '../manifest/manifest-object.ts';
import { type SettingPlaces, weakSettings } from './allowed-settings.ts';
import { noCure, riskyCure } from './cure.ts';
import { report, violation } from './report.ts';
import type { ObjectRule, Report } from './rule.ts';

const spec = (key: string) => ['spec', key];

/** Source: PodSecurityPolicySpec in k8s.io/api v0.24.0, policy/v1beta1/types.go. */
const places: SettingPlaces = {
  what: 'PodSecurityPolicy',
  privileged: spec('privileged'),
  allowPrivilegeEscalation: spec('allowPrivilegeEscalation'),
  readOnlyRootFilesystem: spec('readOnlyRootFilesystem'),
  hostNamespaces: [
    { path: spec('hostNetwork'), phrase: 'use the node’s network' },
    { path: spec('hostPID'), phrase: 'see the node’s processes' },
    { path: spec('hostIPC'), phrase: 'use the node’s shared memory' },
  ],
  hostPorts: spec('hostPorts'),
  addedCapabilities: [spec('allowedCapabilities'), spec('defaultAddCapabilities')],
  droppedCapabilities: spec('requiredDropCapabilities'),
  procMountTypes: spec('allowedProcMountTypes'),
  user: { rule: ['spec', 'runAsUser', 'rule'], ranges: [['spec', 'runAsUser', 'ranges']] },
  seLinuxRule: ['spec', 'seLinux', 'rule'],
  volumes: spec('volumes'),
  unsafeSysctls: spec('allowedUnsafeSysctls'),
  seLinuxSeverity: 'warning',
};

export const podSecurityPolicy: ObjectRule = {
  id: 'pod-security-policy',
  subject: 'object',
  severity: 'error',
  summary: 'A PodSecurityPolicy lets pods have what they must not',
  control: null,

  check(object) {
    const group = groupOf(object.apiVersion);
    if (object.kind !== 'PodSecurityPolicy' || (group !== 'policy' && group !== 'extensions')) return [];
    return [removed(object), ...weakSettings(object.root, places), ...seccompReports(object)];
  },

  documentation: {
    guidance:
      'Set by security context, enforced by PodSecurityPolicy (old clusters), Pod Security Admission or OPA Gatekeeper.',
    details:
      'Each setting that lets pods have what the rules for pods forbid is told by itself: `privileged`, `allowPrivilegeEscalation` and `readOnlyRootFilesystem` (also where they are missing), `runAsUser.rule`, the node’s namespaces and ports, capabilities, `allowedProcMountTypes`, `seLinux.rule` (a warning), `volumes`, `allowedUnsafeSysctls`, and the annotation for seccomp profiles. Besides, a notice says that PodSecurityPolicy was removed in Kubernetes 1.25.',
    breaks:
      'Pods that ask for what is no longer allowed are refused: “unable to validate against any pod security policy” in the events of their ReplicaSet. Running pods are not touched until they are created anew.',
    elsewhere: ['Checkov and KICS have one check a setting and say nothing of the removal.'],
    violates:
      'apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nmetadata:\n  name: open\nspec:\n  privileged: true\n  runAsUser:\n    rule: RunAsAny\n  seLinux:\n    rule: RunAsAny\n  fsGroup:\n    rule: RunAsAny\n  supplementalGroups:\n    rule: RunAsAny\n  volumes:\n    - "*"\n',
    complies:
      'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    pod-security.kubernetes.io/enforce: restricted\n',
    references: {
      cis: '5.2 (v1.6)',
      tools: { Checkov: 'CKV_K8S_1 to CKV_K8S_7, CKV_K8S_24, CKV_K8S_32, CKV_K8S_36', Kubescape: 'C-0193' },
      links: [
        'https://kubernetes.io/docs/concepts/security/pod-security-policy/',
        'https://kubernetes.io/docs/tasks/configure-pod-container/migrate-from-psp/',
      ],
    },
  },
};

function removed(object: ManifestObject): Report {
  return violation(object.root.get('kind'), {
    what: 'PodSecurityPolicy was removed in Kubernetes 1.25.',
    why: 'A newer cluster refuses the object, and then nothing enforces what it says.',
    todo: 'Use Pod Security Admission (the label `pod-security.kubernetes.io/enforce` on the Namespace), or a policy engine.',
    severity: 'notice',
    value: 'removed',
    isAbsence: false,
    cure: noCure('which level the namespaces need is told by their own findings'),
  });
}

/** Source: k8s.io/api v0.24.0, core/v1/annotation_key_constants.go; `*` allows every profile, no profile too. */
function seccompReports({ root }: ManifestObject): readonly Report[] {
  const field = root.at(['metadata', 'annotations', 'seccomp.security.alpha.kubernetes.io/allowedProfileNames']);
  const profiles = field.string?.split(',').map((name) => name.trim()) ?? [];
  if (!profiles.some((name) => name === '*' || name === 'unconfined')) return [];
  return [
    report(field, {
      what: 'The PodSecurityPolicy allows every seccomp profile, also none.',
      why: 'Without a filter a container reaches every system call of the node’s kernel.',
      todo: 'Write `runtime/default`.',
      cure: riskyCure(
        'Allow only the runtime’s seccomp profile',
        'Pods that ask for another profile are refused from then on.',
        { op: 'set', path: field.path, value: 'runtime/default' },
      ),
    }),
  ];
}
