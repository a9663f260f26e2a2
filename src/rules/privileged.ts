import { borrowedFrom } from './borrowed-from.ts';
import { riskyCure, whereTaken } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { report, wrongType } from './report.ts';
import type { ContainerRule } from './rule.ts';
import { onBothLevels } from './standards.ts';
import { containerName, statement } from './wording.ts';

const why =
  'A privileged container has every capability and all devices of the node: whoever breaks into it owns the node.';

export const privileged: ContainerRule = {
  id: 'privileged',
  subject: 'container',
  severity: 'error',
  summary: 'A container runs privileged',
  control: onBothLevels({
    name: 'Privileged Containers',
    since: 0,
    fails: 'a container is `privileged: true`',
    source: 'check_privileged.go',
  }),

  check(container) {
    const field = container.securityContext.get('privileged');
    if (field.isAbsent || field.boolean === false) return [];
    if (field.boolean === undefined) return [wrongType(field, 'a boolean', why)];
    return [
      report(field, {
        what: `${containerName(container)} sets ${statement(field)}${borrowedFrom(field, container.pod.object)}.`,
        why,
        todo: 'Take it away, and add only the capability that the program needs.',
        cure: whereTaken(
          container.pod.api.containerSecurityContext,
          riskyCure(
            'Take privileged mode away',
            'Programs that use devices, mount file systems or change kernel settings fail with “Operation not permitted”; give them the one capability that they need.',
            { op: 'set', path: field.path, value: false },
          ),
        ),
      }),
    ];
  },

  documentation: {
    guidance: 'No privilege escalation; drop capabilities and add none that is not needed.',
    details:
      '`privileged: true` switches off almost all that keeps a container apart from its node: it has every capability and all devices, and neither seccomp nor AppArmor nor SELinux confines it. The field exists on containers only.',
    breaks:
      'What needs devices, mounts or kernel settings fails with “Operation not permitted”. Name the one capability under `capabilities.add`, or let a device plugin hand the device in.',
    elsewhere: ['terrascan’s AC_K8S_0046 looks at a field of the pod that does not exist, so it never fires.'],
    violates: examplePod({ container: 'securityContext:\n  privileged: true' }),
    complies: examplePod({ container: 'securityContext:\n  privileged: false' }),
    references: {
      cis: '5.2.2 (v1.12)',
      nsa: 'Kubernetes Pod security: Pod security enforcement',
      attack: 'T1611 Escape to Host',
      tools: {
        Terrascan: 'AC_K8S_0046',
        Checkov: 'CKV_K8S_16',
        Gatekeeper: 'K8sPSPPrivilegedContainer',
        KICS: 'dd29336b-fe57-445b-a26e-e6aa867ae609',
        'kube-linter': 'privileged-container',
        'kube-score': 'container-security-context-privileged',
        Kubescape: 'C-0057',
        Polaris: 'runAsPrivileged',
        Snyk: 'SNYK-CC-K8S-1',
        Trivy: 'KSV-0017',
      },
      links: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
    },
  },
};
