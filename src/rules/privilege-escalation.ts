import type { Container } from '../workload/pod.ts';
import { type Cure, riskyCure } from './cure.ts';
import { report } from './report.ts';
import type { ContainerRule } from './rule.ts';

export const privilegeEscalation: ContainerRule = {
  id: 'privilege-escalation',
  subject: 'container',
  severity: 'error',
  summary: 'A process can gain more privileges than its parent',
  control: { name: 'Privilege Escalation', restricted: { since: 8 } },

  check(container, { profile, version }) {
    const isExempt = container.pod.isWindows && (profile === 'guidance' || version >= 25);
    const field = container.securityContext.get('allowPrivilegeEscalation');
    if (isExempt || field.boolean === false) return [];
    const what = field.isAbsent
      ? `Container \`${container.name}\` does not set \`allowPrivilegeEscalation\`, and the default is \`true\`.`
      : `Container \`${container.name}\` sets \`allowPrivilegeEscalation: ${field.display ?? '…'}\`.`;
    return [
      report(field, {
        what,
        why: 'A set-user-ID program or a file capability then lets a process that is not root become root.',
        todo: 'Set `allowPrivilegeEscalation: false` in the container’s `securityContext`.',
        cure: cure(container),
      }),
    ];
  },

  documentation: {
    guidance: 'Do not allow privilege escalation: a process must not gain more privileges than its parent.',
    details:
      '`allowPrivilegeEscalation: false` sets the kernel’s `no_new_privs` flag on the container’s processes. The field exists on containers only; a value in the pod’s `securityContext` is dropped by the API server. Leaving it out allows escalation.',
    breaks:
      'Programs with the set-user-ID bit or file capabilities (`sudo`, `su`, old `ping`) fail with “Operation not permitted”. Start the container as the user that it needs, or give it the one capability instead.',
    violates: 'securityContext: {}',
    complies: 'securityContext:\n  allowPrivilegeEscalation: false',
    references: {
      cis: '5.2.6 (v1.12)',
      nsa: 'Kubernetes Pod security: non-root containers and rootless engines',
      attack: 'T1068 Exploitation for Privilege Escalation',
      tools: {
        Checkov: 'CKV_K8S_20',
        'kube-linter': 'privilege-escalation-container',
        Kubescape: 'C-0016',
        Polaris: 'privilegeEscalationAllowed',
        Trivy: 'KSV-0001',
      },
      links: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
    },
  },
};

/** The API server refuses `false` beside privileged mode or an added CAP_SYS_ADMIN (core validation.go). */
function cure(container: Container): Cure {
  const { securityContext } = container;
  const path = [...securityContext.path, 'allowPrivilegeEscalation'];
  const added = securityContext.at(['capabilities', 'add']).items();
  if (added.some((item) => item.string === 'SYS_ADMIN')) {
    return riskyCure(
      'Forbid privilege escalation',
      'It confines little while the container keeps SYS_ADMIN; programs with the set-user-ID bit or file capabilities fail with “Operation not permitted”.',
      { op: 'set', path, value: false },
    );
  }
  return riskyCure(
    'Forbid privilege escalation',
    'Programs with the set-user-ID bit or file capabilities (`sudo`, `su`) fail with “Operation not permitted”.',
    { op: 'set', path, value: false },
  );
}
