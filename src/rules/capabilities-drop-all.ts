import type { Field } from '../manifest/field.ts';
import type { Container } from '../workload/pod.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { type Cure, riskyCure, safeCure, whereTaken } from './cure.ts';
import { droppedValue } from './dropped-value.ts';
import { examplePod } from './example-pod.ts';
import { report } from './report.ts';
import type { ContainerRule, Report } from './rule.ts';
import { standards } from './standards.ts';
import { containerName, quoted, refusal } from './wording.ts';

const why =
  'Runtimes give a container some fourteen capabilities that hardly any application needs and that help whoever breaks in.';
const todo = 'Drop `ALL`, and add back what the program proves to need.';

export const capabilitiesDropAll: ContainerRule = {
  id: 'capabilities-drop-all',
  subject: 'container',
  severity: 'error',
  summary: 'Not all capabilities are dropped',
  control: {
    name: 'Capabilities',
    restricted: { since: standards.restrictedCapabilities, fails: 'a container’s `drop` has no exact `ALL`' },
    changes: [{ since: standards.windowsExempt, what: 'pods with `spec.os.name: windows` are left out' }],
    source: 'check_capabilities_restricted.go',
  },

  check(container, { profile, version }) {
    const { pod, securityContext } = container;
    if (pod.isWindows && (profile === 'guidance' || version >= standards.windowsExempt)) return [];
    const drop = securityContext.at(['capabilities', 'drop']);
    const items = drop.items();
    if (items.some(({ string }) => string === 'ALL')) return [];
    const spelled = items.find(({ string }) => string?.toUpperCase() === 'ALL');
    if (spelled !== undefined) return [spellingReport(container, spelled)];
    const unknown = items.find(({ isPlaceholder }) => isPlaceholder);
    if (unknown !== undefined) return [report(unknown, { what: '', why, todo, cure: cure(container) })];
    return [report(drop, { what: missing(container, drop), why, todo, value: 'unset', cure: cure(container) })];
  },

  documentation: {
    guidance: 'Drop capabilities and add none that is not needed.',
    details: [
      'Container runtimes give every container a default set of capabilities, `NET_RAW`, `CHOWN` and `SETUID` among them, which count as soon as a process runs as root. `capabilities.drop: ["ALL"]` takes them away; what stands under `add` is given back.',
      'Dropping capabilities by name leaves the others. The runtime takes `all` in any case, the Pod Security Standards only `ALL`: such a spelling has its own message and a safe fix. Windows pods are exempt under `guidance` and, from v1.25 on, under `restricted`.',
    ].join('\n\n'),
    breaks:
      'Programs that change file owners, switch users or (as another user than root) listen below port 1024 fail with “Operation not permitted”. Add the one capability back, for example `NET_BIND_SERVICE`, or let the program listen on a higher port.',
    elsewhere: [
      'kube-linter, Polaris, Trivy, kubesec and Gatekeeper take `all` for `ALL`; admission compares the case. Here `all` has a message and a safe fix of its own.',
      'kube-linter by default and Kubescape want only `NET_RAW` dropped.',
    ],
    violates: examplePod({ container: 'securityContext:\n  capabilities:\n    drop: ["NET_RAW"]' }),
    complies: examplePod({ container: 'securityContext:\n  capabilities:\n    drop: ["ALL"]' }),
    references: {
      cis: '5.2.9 (v1.12)',
      attack: 'T1611 Escape to Host',
      tools: {
        Terrascan: 'AC_K8S_0048',
        Checkov: 'CKV_K8S_37',
        Gatekeeper: 'K8sPSPCapabilities',
        KICS: '268ca686-7fb7-4ae9-b129-955a2a89064e',
        'kube-linter': 'drop-net-raw-capability',
        Kubescape: 'C-0046',
        kubesec: 'CapDropAll',
        Polaris: 'insecureCapabilities',
        Snyk: 'SNYK-CC-K8S-6',
        Trivy: 'KSV-0106',
      },
      links: [
        'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
        'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      ],
    },
  },
};

function missing(container: Container, drop: Field): string {
  const name = containerName(container);
  const from = borrowedFrom(drop, container.pod.object);
  if (drop.isAbsent) return `${name} does not drop its capabilities.${droppedValue(container, 'capabilities')}`;
  if (!drop.isList) return `${name} sets \`drop\` to no list${from}.${refusal(false, 'a list')}`;
  const items = drop.items();
  if (items.length === 0) return `${name} drops no capability: its \`drop\` is empty${from}.`;
  const some = items.slice(0, 3).map(({ display }) => quoted(display));
  const more = items.length > 3 ? ` and ${items.length - 3} more` : '';
  return `${name} drops ${some.join(', ')}${more}${from} and keeps the other capabilities.`;
}

function spellingReport(container: Container, item: Field): Report {
  return report(item, {
    what: `${containerName(container)} drops ${quoted(item.string)}, which the runtime takes for \`ALL\` and the Pod Security Standards do not.`,
    why: 'They compare the word exactly, so a namespace that enforces the restricted level refuses the pod.',
    todo: 'Write `ALL` in capitals.',
    value: 'spelling',
    cure: whereTaken(
      container.pod.api.containerSecurityContext,
      safeCure('Spell ALL in capitals', { op: 'set', path: item.path, value: 'ALL' }),
    ),
  });
}

function cure({ pod, securityContext }: Container): Cure {
  const path = [...securityContext.path, 'capabilities', 'drop'];
  const isAppended = securityContext.at(['capabilities', 'drop']).items().length > 0;
  return whereTaken(
    pod.api.containerSecurityContext,
    riskyCure(
      'Drop all capabilities',
      'Programs that change owners, switch users or listen below port 1024 fail with “Operation not permitted”; add the one capability back.',
      isAppended ? { op: 'append', path, value: 'ALL' } : { op: 'set', path, value: ['ALL'] },
    ),
  );
}
