import type { WorkloadFact } from '../inventory/fact.ts';
import {
  type PodSecurityLevel,
  parseLevel,
  parseVersion,
  podSecurityLabel,
  podSecurityLabelKey,
} from '../inventory/pod-security-labels.ts';
import type { Field } from '../manifest/field.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';
import { type Change, type Cure, noCure, riskyCure } from './cure.ts';
import { exampleNamespace } from './example-namespace.ts';
import { podSecurityVersionText } from './profile.ts';
import { report } from './report.ts';
import type { InventoryRule, Policy, Report } from './rule.ts';
import { listed, resourceName, statement } from './wording.ts';

const why =
  'Without an enforced level the namespace takes every pod, also a privileged one that somebody else creates there.';

export const namespacePodSecurityLabels: InventoryRule = {
  id: 'namespace-pod-security-labels',
  subject: 'inventory',
  severity: 'warning',
  summary: 'A Namespace enforces no Pod Security level',
  control: null,

  concerns: (fact) => fact.kind === 'namespace',

  check(object, policy, _pods, fact) {
    if (fact.kind !== 'namespace') return [];
    const { level, version } = podSecurityLabel(object, 'enforce');
    const needs = needsOf(object, policy);
    if (level.isPlaceholder) return [report(level, { what: '', why, todo: '', cure: noCure('') })];
    const enforced = parseLevel(level.string);
    const isVersionValid = version.isAbsent || version.isPlaceholder || parseVersion(version.string) !== undefined;
    if (enforced !== undefined && enforced !== 'privileged') {
      if (isVersionValid) return [];
      return [
        report(version, {
          what: `The label ${statement(version)} is no version: the API server takes \`latest\` or one such as \`v1.30\`.`,
          why: 'The API server refuses a Namespace with it.',
          todo: 'Write `latest`, or the version of the cluster.',
          value: 'version',
          cure: riskyCure('Enforce the newest version of the level', cautionOf(needs), {
            op: 'set',
            path: version.path,
            value: 'latest',
          }),
        }),
      ];
    }
    if (enforced === 'privileged') return [privilegedReport(level, needs, object)];
    return [unenforcedReport(level, needs, object)];
  },

  documentation: {
    guidance:
      'Set by security context, enforced by PodSecurityPolicy (old clusters), Pod Security Admission or OPA Gatekeeper.',
    details: [
      'Pod Security Admission enforces what the Namespace’s label `pod-security.kubernetes.io/enforce` says: `baseline` or `restricted`. Without the label, or with `privileged`, it takes everything (unless the cluster’s own configuration sets another default, which no repository tells).',
      'The finding works out the strictest level that all workloads known for the namespace pass, at the version of the Namespace’s `enforce-version`, and suggests that with `warn` and `audit` beside it. Where a known workload needs `privileged` the finding is a notice and names it.',
    ].join('\n\n'),
    breaks:
      'Pods that the repository does not show (of operators, injected sidecars, other repositories) may be refused: their Deployment is accepted and its pods never start; the event says “violates PodSecurity”. Try the level as `warn` and `audit` first, and look for “would violate PodSecurity” in the audit log.',
    elsewhere: ['Kubescape looks at the label only: not at its version, nor at the workloads of the namespace.'],
    violates: exampleNamespace({ team: 'shop' }),
    complies: exampleNamespace({ 'pod-security.kubernetes.io/enforce': 'restricted' }),
    references: {
      cis: '5.2.1 (v1.12)',
      nsa: 'Kubernetes Pod security: Pod security enforcement',
      tools: { Kubescape: 'C-0192' },
      links: [
        'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
        'https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-namespace-labels/',
      ],
    },
  },
};

/** What the known workloads of a namespace pass. */
interface Needs {
  readonly strictest: PodSecurityLevel;
  readonly workloads: readonly WorkloadFact[];
  readonly version: number;
}

function needsOf(object: ManifestObject, { repository: { inventory }, version }: Policy): Needs {
  const pinned = parseVersion(podSecurityLabel(object, 'enforce').version.string);
  const own = typeof pinned === 'number' ? Math.min(pinned, version) : version;
  const namespace = object.name ?? '';
  return {
    strictest: inventory.strictestIn(namespace, own),
    workloads: inventory.workloadsIn(namespace),
    version: own,
  };
}

function privilegedReport(level: Field, needs: Needs, object: ManifestObject): Report {
  const needing = needs.workloads.filter((workload) => !passes(workload, 'baseline', needs.version));
  const isNeeded = needing.length > 0;
  const { strictest } = needs;
  return report(level, {
    what: `The Namespace sets ${statement(level)}, which takes every pod.${isNeeded ? ` ${needSentence(needing, needs)}` : ''}`,
    why: isNeeded ? 'Every other pod of the namespace is then unchecked as well.' : why,
    todo: isNeeded
      ? 'Give what needs it a namespace of its own, and enforce a level here.'
      : `Set it to \`${strictest}\`. ${knownSentence(needs)}`,
    value: 'privileged',
    cure: isNeeded ? noCure('workloads of the namespace need it') : levelCure(level, needs, object),
    ...(isNeeded ? { severity: 'notice' as const } : {}),
  });
}

function unenforcedReport(level: Field, needs: Needs, object: ManifestObject): Report {
  const { strictest, workloads, version } = needs;
  const isUnknown = !level.isAbsent;
  const blocked = strictest === 'privileged' ? workloads.filter((one) => !passes(one, 'baseline', version)) : [];
  const what = isUnknown
    ? `The label ${statement(level)} is no level: the API server refuses the Namespace.`
    : `The Namespace has no label \`${podSecurityLabelKey('enforce')}\`, so as far as this repository tells it takes every pod.`;
  return report(level, {
    what: blocked.length === 0 ? what : `${what} ${needSentence(blocked, needs)}`,
    why,
    todo:
      strictest === 'privileged'
        ? 'Cure those workloads or move them into a namespace of their own, and then enforce `baseline`; `warn` and `audit` can be set right away.'
        : `Enforce \`${strictest}\`. ${knownSentence(needs)}`,
    value: isUnknown ? 'invalid' : 'unset',
    cure:
      strictest === 'privileged'
        ? noCure('a workload of the namespace does not pass `baseline`')
        : levelCure(level, needs, object),
  });
}

function passes(workload: WorkloadFact, level: PodSecurityLevel, version: number): boolean {
  return workload.passes(level, version);
}

/** Which workloads stand in the way of `baseline`, and by which controls. */
function needSentence(needing: readonly WorkloadFact[], { version }: Needs): string {
  const told = needing.slice(0, 3).map((workload) => {
    const controls = workload.failures('baseline', version);
    return `${resourceName(workload)} (${listed(controls)})`;
  });
  const more = needing.length - told.length;
  const all = more > 0 ? [...told, `${more} more`] : told;
  return `Not even \`baseline\` is passed by ${listed(all)}.`;
}

function knownSentence({ workloads, strictest, version }: Needs): string {
  const at = podSecurityVersionText(version);
  if (workloads.length === 0)
    return 'No workload of the namespace is among the files, so nothing is known to need less.';
  if (workloads.length === 1 && workloads[0] !== undefined)
    return `The one workload known for it, ${resourceName(workloads[0])}, passes \`${strictest}\` (${at}).`;
  return `All ${workloads.length} workloads known for it pass \`${strictest}\` (${at}).`;
}

function cautionOf({ workloads }: Needs): string {
  const known = workloads.length === 0 ? 'No workload of it is known here; pods' : 'Pods';
  return `${known} that this repository does not show, injected sidecars too, may be refused (“violates PodSecurity” in the events of their ReplicaSet).`;
}

function levelCure(level: Field, needs: Needs, object: ManifestObject): Cure {
  const { strictest } = needs;
  const beside = (['warn', 'audit'] as const).flatMap((mode): readonly Change[] => {
    const own = podSecurityLabel(object, mode).level;
    return own.isAbsent ? [{ op: 'set', path: own.path, value: strictest }] : [];
  });
  return riskyCure(
    `Enforce the level ${strictest}`,
    cautionOf(needs),
    { op: 'set', path: level.path, value: strictest },
    ...beside,
  );
}
