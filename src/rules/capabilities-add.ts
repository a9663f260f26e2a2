import type { Field } from '../manifest/field.ts';
import type { Container } from '../workload/pod.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { baselineCapabilities, capabilityMeaning, capabilityName } from './capability.ts';
import { riskyCure, whereTaken } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { report, wrongType } from './report.ts';
import type { ContainerRule, Policy, Report } from './rule.ts';
import { standards } from './standards.ts';
import { containerName, quoted } from './wording.ts';

export const capabilitiesAdd: ContainerRule = {
  id: 'capabilities-add',
  subject: 'container',
  severity: 'error',
  summary: 'A container is given more capabilities',
  control: {
    name: 'Capabilities',
    baseline: {
      since: 0,
      fails: `a container adds anything but ${[...baselineCapabilities].map(quoted).join(', ')}`,
    },
    restricted: {
      since: 0,
      fails: `baseline fails, or (from v1.${standards.restrictedCapabilities} on) a container adds anything but \`NET_BIND_SERVICE\``,
    },
    changes: [{ since: standards.windowsExempt, what: 'restricted leaves out pods with `spec.os.name: windows`' }],
    source: 'check_capabilities_baseline.go, check_capabilities_restricted.go',
  },
  options: ['allow'],

  check(container, policy) {
    const { profile, version } = policy;
    const { pod, securityContext } = container;
    if (pod.isWindows && (profile === 'guidance' || (profile === 'restricted' && version >= standards.windowsExempt)))
      return [];
    const add = securityContext.at(['capabilities', 'add']);
    if (!add.isAbsent && !add.isList) {
      return [wrongType(add, 'a list', unknownWhy)];
    }
    const forbidden = add.items().filter((item) => !isAllowed(item.display ?? '', policy));
    return forbidden.map((item) => itemReport(container, item));
  },

  documentation: {
    guidance: 'Drop capabilities and add none that is not needed.',
    details: [
      'A capability is one part of what root may do. Under `guidance` only `NET_BIND_SERVICE` may be added, or what the option `allow` lists instead; `restricted` says the same from v1.22 on, and `baseline` (and `restricted` before) lets thirteen pass.',
      'A prefix `CAP_` and small letters are understood and told. The Standards compare names exactly, so `CAP_NET_BIND_SERVICE` and `net_bind_service` fail there although the runtime may take them. Windows pods are exempt under `guidance` and, from v1.25 on, under `restricted`.',
    ].join('\n\n'),
    breaks:
      'What needs the capability fails with “Operation not permitted”. If the program cannot do without, allow it for this rule in the configuration or waive the rule for the container.',
    elsewhere: [
      '`CAP_SYS_ADMIN` is missed by kube-linter, Trivy’s KSV-0005, Checkov’s CKV_K8S_39 and Polaris, and `ALL` by the two in the middle. Here prefix and case are understood.',
      'Checkov’s CKV_K8S_25 and Trivy’s KSV-0022 flag even `NET_BIND_SERVICE`, which the Standards’ restricted level allows.',
    ],
    violates: examplePod({
      container: 'securityContext:\n  capabilities:\n    drop: ["ALL"]\n    add: ["NET_ADMIN"]',
    }),
    complies: examplePod({
      container: 'securityContext:\n  capabilities:\n    drop: ["ALL"]\n    add: ["NET_BIND_SERVICE"]',
    }),
    references: {
      cis: '5.2.9 (v1.11)',
      attack: 'T1611 Escape to Host',
      tools: {
        Terrascan: 'AC_K8S_0075',
        Checkov: 'CKV_K8S_25',
        Gatekeeper: 'K8sPSPCapabilities',
        KICS: '19ebaa28-fc86-4a58-bcfa-015c9e22fe40',
        Kubescape: 'C-0046',
        kubesec: 'CapSysAdmin',
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

const unknownWhy = 'An added capability can be a way to root on the node.';

function isAllowed(text: string, { profile, version, options }: Policy): boolean {
  if (profile === 'baseline' || (profile === 'restricted' && version < standards.restrictedCapabilities))
    return baselineCapabilities.has(text);
  if (profile === 'restricted') return text === 'NET_BIND_SERVICE';
  const allowed = (options.allow ?? ['NET_BIND_SERVICE']).map(capabilityName);
  return allowed.includes(capabilityName(text));
}

function itemReport(container: Container, item: Field): Report {
  const text = item.display ?? '';
  const name = capabilityName(text);
  const meaning = capabilityMeaning(text);
  const spelling = text === name || meaning === undefined ? '' : ` (to the kernel \`${name}\`)`;
  const isNoCapability = meaning === undefined && !item.isPlaceholder;
  const why = isNoCapability
    ? 'The kernel knows no capability of this name, so the runtime may refuse to start the container.'
    : meaning === undefined
      ? unknownWhy
      : `It lets the container’s processes ${meaning}.`;
  return report(item, {
    what: `${containerName(container)} adds the capability ${quoted(text)}${spelling}${borrowedFrom(item, container.pod.object)}.`,
    why,
    todo: 'Remove it if the program runs without it; otherwise have it waived with the reason.',
    value: text,
    isAbsence: false,
    cure: whereTaken(
      container.pod.api.containerSecurityContext,
      riskyCure(
        `Remove the capability ${name}`.trimEnd(),
        `What needs ${quoted(name)} fails with “Operation not permitted”.`,
        {
          op: 'remove',
          path: item.path,
        },
      ),
    ),
  });
}
