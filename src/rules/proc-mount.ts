import { borrowedFrom } from './borrowed-from.ts';
import { riskyCure, whereTaken } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { report } from './report.ts';
import type { ContainerRule } from './rule.ts';
import { onBothLevels, standards } from './standards.ts';
import { containerName, statement } from './wording.ts';

export const procMount: ContainerRule = {
  id: 'proc-mount',
  subject: 'container',
  severity: 'error',
  summary: '/proc is not masked',
  control: onBothLevels({
    name: '/proc Mount Type',
    since: 0,
    fails: 'a container’s `procMount` is not `Default`',
    changes: [{ since: standards.ownUsersRelaxed, what: 'baseline lets any value pass under `hostUsers: false`' }],
    source: 'check_procMount.go',
  }),

  check(container, { profile, version }) {
    const { pod, securityContext } = container;
    const field = securityContext.get('procMount');
    // v1.35 lets any value pass baseline in a user namespace of its own; restricted never does.
    const isRelaxed = profile === 'baseline' && version >= standards.ownUsersRelaxed && pod.hasOwnUsers;
    const isExempt = isRelaxed || (profile === 'guidance' && pod.isWindows);
    if (field.isAbsent || field.string === 'Default' || isExempt) return [];
    return [
      report(field, {
        what: `${containerName(container)} sets ${statement(field)}${borrowedFrom(field, pod.object)}.`,
        why: 'An unmasked `/proc` shows parts of the node’s kernel and lets a process change its settings.',
        todo: 'Leave `procMount` out, or write `Default`.',
        value: field.display ?? 'written',
        cure: whereTaken(
          pod.api.containerSecurityContext,
          riskyCure(
            'Mask /proc',
            'Programs that build or run containers inside the container may fail to mount `/proc`.',
            {
              op: 'set',
              path: field.path,
              value: 'Default',
            },
          ),
        ),
      }),
    ];
  },

  documentation: {
    guidance: 'Default (masked) /proc.',
    details:
      'The container runtime hides paths of `/proc` such as `/proc/kcore` and makes others read-only. `procMount: Unmasked` switches that off; the API server takes it only with `hostUsers: false`. From v1.35 on, `baseline` lets it pass there; `restricted` and `guidance` never do. The value is compared exactly, as the API server compares it.',
    breaks:
      'Programs that build or run containers inside the container may not work. Run them on nodes or in virtual machines of their own, or build without privileges (BuildKit in rootless mode, Kaniko).',
    elsewhere: [
      'Trivy’s KSV-0027 flags the key itself, also with `Default`; kube-linter flags `Unmasked` in any case. Here every value but exactly `Default` is told, as in the Standards.',
    ],
    violates: examplePod({ spec: 'hostUsers: false', container: 'securityContext:\n  procMount: Unmasked' }),
    complies: examplePod({ container: 'securityContext:\n  procMount: Default' }),
    references: {
      cis: '5.6.3 (v1.12)',
      attack: 'T1611 Escape to Host',
      tools: {
        Terrascan: 'AC_K8S_0077',
        Gatekeeper: 'K8sPSPProcMount',
        'kube-linter': 'unsafe-proc-mount',
        Kubescape: 'C-0211',
        Polaris: 'procMount',
        Trivy: 'KSV-0027',
      },
      links: [
        'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
        'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
      ],
    },
  },
};
