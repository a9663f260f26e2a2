import type { WorkloadFact } from '../inventory/fact.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Enforced } from '../inventory/pod-security-labels.ts';
import { curedWithOthers, noCure } from './cure.ts';
import { exampleDeployment, exampleNamespace } from './example-namespace.ts';
import { failedControls } from './pod-security.ts';
import { podSecurityVersionText } from './profile.ts';
import { violation } from './report.ts';
import type { InventoryRule } from './rule.ts';
import { listed, quoted } from './wording.ts';

export const podSecurityAdmission: InventoryRule = {
  id: 'pod-security-admission',
  subject: 'inventory',
  severity: 'error',
  summary: 'A workload does not pass the level that its namespace enforces',
  control: null,
  causes: ['Namespace'],

  concerns(fact, inventory, { version }) {
    if (fact.kind !== 'workload') return false;
    const enforced = enforcedFor(fact, inventory);
    return enforced !== undefined && !fact.passes(enforced.level, versionOf(enforced, version));
  },

  check(object, policy, pods, fact) {
    if (fact.kind !== 'workload') return [];
    const { inventory } = policy.repository;
    const enforced = enforcedFor(fact, inventory);
    if (enforced === undefined) return [];
    const version = versionOf(enforced, policy.version);
    const controls = [...failedControls(pods, enforced.level, version, policy.repository)];
    if (controls.length === 0) return [];
    const isPod = object.kind === 'Pod';
    const at = `${enforced.level} ${enforced.version === 'latest' ? 'latest' : podSecurityVersionText(enforced.version)}`;
    return [
      violation(object.root.at(['metadata', 'name']), {
        what: `The namespace ${quoted(fact.namespace)} enforces \`${enforced.level}\` (${podSecurityVersionText(version)}), which ${isPod ? 'this pod' : `the pods of this ${object.kind}`} would not pass: ${listed(controls)}.`,
        why: isPod
          ? 'The API server refuses the pod.'
          : `The API server accepts the ${object.kind} with a warning and then refuses its pods, so nothing starts and only events tell.`,
        todo: 'Cure what the level forbids, as told beside this; or give the workload a namespace with the level that it needs.',
        value: at,
        // Told after what breaks the level.
        isAbsence: true,
        cure: noCure(curedWithOthers),
      }),
    ];
  },

  documentation: {
    guidance:
      'Set by security context, enforced by PodSecurityPolicy (old clusters), Pod Security Admission or OPA Gatekeeper.',
    details:
      'Where the Namespace object of a workload is among the files and has the label `pod-security.kubernetes.io/enforce`, the workload is judged by exactly that level, at the version of `enforce-version` (else the newest that this tool knows, or the configured one). Exemptions of the cluster’s own configuration (users, runtime classes, namespaces) are not known. A change of the label that makes an untouched workload inadmissible is told on the label.',
    breaks: '',
    elsewhere: ['No other tool compares workloads with their own namespace’s level.'],
    violates: `${exampleNamespace({ 'pod-security.kubernetes.io/enforce': 'restricted' })}---\n${exampleDeployment('api', 'api')}`,
    complies: `${exampleNamespace({ 'pod-security.kubernetes.io/enforce': 'baseline' })}---\n${exampleDeployment('api', 'api')}`,
    references: {
      cis: '5.2.1 (v1.12)',
      nsa: 'Kubernetes Pod security: Pod security enforcement',
      links: ['https://kubernetes.io/docs/concepts/security/pod-security-admission/'],
    },
  },
};

function enforcedFor({ namespace, file }: WorkloadFact, inventory: Inventory): Enforced | undefined {
  return inventory.namespaceObject(namespace, file)?.enforced ?? undefined;
}

/** `latest` is the newest version that is judged by; so is one that is not known yet. */
function versionOf({ version }: Enforced, newest: number): number {
  return version === 'latest' ? newest : Math.min(version, newest);
}
