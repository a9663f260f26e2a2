import type { Container } from '../workload/pod.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { type Cure, noCure, riskyCure, safeCure } from './cure.ts';
import { report } from './report.ts';
import type { ContainerRule } from './rule.ts';

const why =
  'A container keeps fourteen capabilities that hardly any application needs, each one a way further for whoever breaks in.';

export const capabilitiesDropAll: ContainerRule = {
  id: 'capabilities-drop-all',
  subject: 'container',
  severity: 'error',
  summary: 'Not all capabilities are dropped',
  control: { name: 'Capabilities', restricted: { since: 22 } },

  check(container, { profile, version }) {
    const { pod, securityContext, name } = container;
    if (pod.isWindows && (profile === 'guidance' || version >= 25)) return [];
    const drop = securityContext.at(['capabilities', 'drop']);
    const items = drop.items();
    if (items.some(({ string }) => string === 'ALL')) return [];
    const other = items.find(({ string }) => string?.toUpperCase() === 'ALL');
    if (other !== undefined) {
      return [
        report(other, {
          what: `Container \`${name}\` drops \`${other.string ?? ''}\`, which the runtime takes for \`ALL\` and Pod Security Admission does not.`,
          why: 'The restricted level compares the word exactly, so the pod would be refused.',
          todo: 'Write `ALL` in capitals.',
          value: 'spelling',
          cure: safeCure('Spell ALL in capitals', { op: 'set', path: other.path, value: 'ALL' }),
        }),
      ];
    }
    const what =
      items.length > 0
        ? `Container \`${name}\` drops some capabilities and not \`ALL\`${borrowedFrom(drop, pod.object)}.`
        : `Container \`${name}\` does not drop its capabilities.`;
    return [
      report(drop, {
        what,
        why,
        todo: 'Drop `ALL`, and add back what the program proves to need.',
        value: 'unset',
        cure: cure(container),
      }),
    ];
  },

  documentation: {
    guidance: 'Drop capabilities and add none that is not needed.',
    details:
      'Container runtimes give every container a default set of capabilities. `capabilities.drop: ["ALL"]` takes them away; what stands under `add` is kept. Dropping a few by name leaves the others.',
    breaks:
      'Programs that change file owners, switch users or (as another user than root) listen below port 1024 fail with “Operation not permitted”. Add the one capability back, for example `NET_BIND_SERVICE`.',
    violates:
      'containers:\n  - name: app\n    image: example/app:1.0\n    securityContext:\n      capabilities:\n        drop: ["NET_RAW"]',
    complies:
      'containers:\n  - name: app\n    image: example/app:1.0\n    securityContext:\n      capabilities:\n        drop: ["ALL"]',
    references: {
      cis: '5.2.9 (v1.12)',
      attack: 'T1611 Escape to Host',
      tools: {
        Checkov: 'CKV_K8S_37',
        KICS: '268ca686-7fb7-4ae9-b129-955a2a89064e',
        'kube-linter': 'drop-net-raw-capability',
        Kubescape: 'C-0046',
        Polaris: 'insecureCapabilities',
        Snyk: 'SNYK-CC-K8S-6',
        Trivy: 'KSV-0106',
      },
      links: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
    },
  },
};

function cure({ pod, securityContext }: Container): Cure {
  if (!pod.api.containerSecurityContext) return noCure('the kind’s API has no such field here');
  const drop = securityContext.at(['capabilities', 'drop']);
  const path = [...securityContext.path, 'capabilities', 'drop'];
  const isOwn = drop.items().length > 0;
  return riskyCure(
    'Drop all capabilities',
    'Programs that change owners, switch users or listen below port 1024 fail with “Operation not permitted”; add the one capability back.',
    isOwn ? { op: 'append', path, value: 'ALL' } : { op: 'set', path, value: ['ALL'] },
  );
}
