import type { Container } from '../workload/pod.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { type Cure, riskyCure, whereTaken } from './cure.ts';
import { droppedValue } from './dropped-value.ts';
import { examplePod } from './example-pod.ts';
import { report } from './report.ts';
import type { ContainerRule } from './rule.ts';
import { standards } from './standards.ts';
import { containerName, refusal, statement } from './wording.ts';

const key = 'allowPrivilegeEscalation';

export const privilegeEscalation: ContainerRule = {
  id: 'privilege-escalation',
  subject: 'container',
  severity: 'error',
  summary: 'A process can gain more privileges than its parent',
  control: {
    name: 'Privilege Escalation',
    restricted: { since: 8, fails: 'a container’s `allowPrivilegeEscalation` is not false' },
    changes: [{ since: standards.windowsExempt, what: 'pods with `spec.os.name: windows` are left out' }],
    source: 'check_allowPrivilegeEscalation.go',
  },

  check(container, { profile, version }) {
    const isExempt = container.pod.isWindows && (profile === 'guidance' || version >= standards.windowsExempt);
    const field = container.securityContext.get(key);
    if (isExempt || field.boolean === false) return [];
    const what = field.isAbsent
      ? `does not set \`${key}\`, and the default is \`true\`.${droppedValue(container, key)}`
      : `sets ${statement(field)}${borrowedFrom(field, container.pod.object)}.${refusal(field.boolean !== undefined, 'a boolean')}`;
    return [
      report(field, {
        what: `${containerName(container)} ${what}`,
        why: 'A set-user-ID program or a file capability then lets a process that is not root become root.',
        todo: `Set \`${key}: false\` in the container’s \`securityContext\`.`,
        cure: whereTaken(container.pod.api.containerSecurityContext, cure(container)),
      }),
    ];
  },

  documentation: {
    guidance: 'No privilege escalation.',
    details: [
      '`allowPrivilegeEscalation: false` sets the kernel’s `no_new_privs` flag on the container’s processes: no program that they start gets more privileges than they have. Left out, escalation is allowed.',
      'The field exists on containers only; one in the pod’s `securityContext` is dropped by the API server (see `misplaced-field`). Windows pods (`spec.os.name: windows`) are exempt under `guidance` and, from v1.25 on, under `restricted`.',
      'The API server refuses `false` beside `privileged: true` and beside an added capability written `CAP_SYS_ADMIN`: a fix is offered where it takes those away as well.',
    ].join('\n\n'),
    breaks:
      'Programs with the set-user-ID bit or file capabilities (`sudo`, `su`, old `ping`) fail with “Operation not permitted”. Start the container as the user that it needs, or give it the one capability instead.',
    elsewhere: [
      'kube-linter and kubesec take a missing field for harmless; the API allows escalation where nothing is written, so here it counts, as in the Standards, Trivy, Checkov and Kubescape.',
      'Polaris accepts the field on the pod, where the API has none and drops it. Here that is told as `misplaced-field` and counts as missing.',
    ],
    violates: examplePod({ container: 'securityContext: {}' }),
    complies: examplePod({ container: 'securityContext:\n  allowPrivilegeEscalation: false' }),
    references: {
      cis: '5.2.6 (v1.12)',
      nsa: 'Kubernetes Pod security: Pod security enforcement',
      attack: 'T1068 Exploitation for Privilege Escalation',
      tools: {
        Terrascan: 'AC_K8S_0085',
        Checkov: 'CKV_K8S_20',
        Gatekeeper: 'K8sPSPAllowPrivilegeEscalationContainer',
        KICS: '5572cc5e-1e4c-4113-92a6-7a8a3bd25e6d',
        'kube-linter': 'privilege-escalation-container',
        Kubescape: 'C-0016',
        kubesec: 'AllowPrivilegeEscalation',
        Polaris: 'privilegeEscalationAllowed',
        Snyk: 'SNYK-CC-K8S-9',
        Trivy: 'KSV-0001',
      },
      links: [
        'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
        'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
      ],
    },
  },
};

/**
 * The API server refuses `false` beside privileged mode or an added CAP_SYS_ADMIN (core validation.go), so the pair is
 * left to the proof of the fix: the cures of those two may stand in the same suggestion.
 */
function cure({ securityContext }: Container): Cure {
  const added = securityContext.at(['capabilities', 'add']).items();
  const confines = added.some((item) => item.string === 'SYS_ADMIN')
    ? 'It confines little while the container keeps SYS_ADMIN. '
    : '';
  return riskyCure(
    'Forbid privilege escalation',
    `${confines}Programs with the set-user-ID bit or file capabilities (\`sudo\`, \`su\`) fail with “Operation not permitted”.`,
    { op: 'set', path: [...securityContext.path, key], value: false },
  );
}
