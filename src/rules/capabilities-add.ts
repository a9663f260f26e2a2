import { baselineCapabilities, capabilityMeaning, capabilityName } from './capability.ts';
import { noCure, riskyCure } from './cure.ts';
import { quoted } from './decide.ts';
import { report } from './report.ts';
import type { ContainerRule, Policy } from './rule.ts';

export const capabilitiesAdd: ContainerRule = {
  id: 'capabilities-add',
  subject: 'container',
  severity: 'error',
  summary: 'A container is given more capabilities',
  control: { name: 'Capabilities', baseline: { since: 0 }, restricted: { since: 0 } },
  options: ['allow'],

  check(container, policy) {
    const { pod, securityContext, name } = container;
    const { profile, version } = policy;
    if (pod.isWindows && (profile === 'guidance' || (profile === 'restricted' && version >= 25))) return [];
    return securityContext
      .at(['capabilities', 'add'])
      .items()
      .filter((item) => !isAllowed(item.display ?? '', policy))
      .map((item) => {
        const text = item.display ?? '';
        const known = capabilityName(text);
        const spelling = text === known ? '' : ` (which is ${quoted(known)} to the kernel)`;
        const meaning = capabilityMeaning(text);
        return report(item, {
          what: `Container \`${name}\` adds the capability ${quoted(text)}${spelling}.`,
          why:
            meaning === undefined
              ? 'No capability of this name is known; some runtimes refuse to start the container.'
              : `It lets the container’s processes ${meaning}.`,
          todo: 'Remove it if the program runs without it; else have it waived with the reason.',
          value: text,
          isAbsence: false,
          cure: pod.api.containerSecurityContext
            ? riskyCure('Remove the added capability', `What needs ${known} fails with “Operation not permitted”.`, {
                op: 'remove',
                path: item.path,
              })
            : noCure('the kind’s API has no such field here'),
        });
      });
  },

  documentation: {
    guidance: 'Drop capabilities and add none that is not needed.',
    details:
      'Only `NET_BIND_SERVICE` may be added under `guidance` (more with the option `allow`) and, since v1.22, under `restricted`; `baseline` lets thirteen pass. The Standards compare names exactly: `CAP_NET_ADMIN` and `net_admin` fail there as well, though the runtime understands them.',
    breaks:
      'What needs the capability fails with “Operation not permitted”. If it is needed, allow it for this rule in the configuration or waive it for the container.',
    violates:
      'containers:\n  - name: app\n    image: example/app:1.0\n    securityContext:\n      capabilities:\n        drop: ["ALL"]\n        add: ["NET_ADMIN"]',
    complies:
      'containers:\n  - name: app\n    image: example/app:1.0\n    securityContext:\n      capabilities:\n        drop: ["ALL"]\n        add: ["NET_BIND_SERVICE"]',
    references: {
      cis: '5.2.9 (v1.11)',
      attack: 'T1611 Escape to Host',
      tools: {
        Checkov: 'CKV_K8S_25',
        KICS: '19ebaa28-fc86-4a58-bcfa-015c9e22fe40',
        Kubescape: 'C-0046',
        Polaris: 'dangerousCapabilities',
        Snyk: 'SNYK-CC-K8S-7',
        Trivy: 'KSV-0022',
      },
      links: [
        'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
        'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      ],
    },
  },
};

function isAllowed(text: string, { profile, version, options }: Policy): boolean {
  if (profile === 'baseline' || (profile === 'restricted' && version < 22)) return baselineCapabilities.has(text);
  if (profile === 'restricted') return text === 'NET_BIND_SERVICE';
  const allowed = (options.allow ?? ['NET_BIND_SERVICE']).map(capabilityName);
  return allowed.includes(capabilityName(text));
}
