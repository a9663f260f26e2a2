import { borrowedFrom } from './borrowed-from.ts';
import { riskyCure } from './cure.ts';
import { quoted } from './decide.ts';
import { report } from './report.ts';
import type { ContainerRule } from './rule.ts';

export const procMount: ContainerRule = {
  id: 'proc-mount',
  subject: 'container',
  severity: 'error',
  summary: '/proc is not masked',
  control: { name: '/proc Mount Type', baseline: { since: 0 }, restricted: { since: 0 } },

  check(container, { profile, version }) {
    const { pod, securityContext } = container;
    const field = securityContext.get('procMount');
    // v1.35 lets any value pass baseline in a user namespace of its own; restricted never does.
    const isRelaxed = profile === 'baseline' && version >= 35 && pod.hasOwnUsers;
    const isExempt = isRelaxed || (profile === 'guidance' && pod.isWindows);
    if (field.isAbsent || field.string === 'Default' || isExempt) return [];
    return [
      report(field, {
        what: `Container \`${container.name}\` sets \`procMount\` to ${quoted(field.display)}${borrowedFrom(field, pod.object)}.`,
        why: 'An unmasked `/proc` shows and lets change parts of the node’s kernel.',
        todo: 'Leave it out, or write `Default`.',
        value: field.display ?? 'written',
        cure: riskyCure('Mask /proc', 'Container engines that run inside the container may fail to mount `/proc`.', {
          op: 'set',
          path: field.path,
          value: 'Default',
        }),
      }),
    ];
  },

  documentation: {
    guidance: 'Keep the default, masked /proc.',
    details:
      'The container runtime masks paths of `/proc` such as `/proc/kcore` and makes others read-only. `procMount: Unmasked` switches that off; the API server takes it only with `hostUsers: false`.',
    breaks:
      'Engines that build or run containers inside the container may not work; run them in a node or virtual machine of their own.',
    violates: 'containers:\n  - name: app\n    image: example/app:1.0\n    securityContext:\n      procMount: Unmasked',
    complies: 'containers:\n  - name: app\n    image: example/app:1.0\n    securityContext:\n      procMount: Default',
    references: {
      cis: '5.6.3 (v1.12)',
      attack: 'T1611 Escape to Host',
      tools: { 'kube-linter': 'unsafe-proc-mount', Kubescape: 'C-0211', Polaris: 'procMount', Trivy: 'KSV-0027' },
      links: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
    },
  },
};
