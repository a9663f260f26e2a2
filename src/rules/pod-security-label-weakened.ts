import { parseLevel, parseVersion, podSecurityLabel, podSecurityLevels } from '../inventory/pod-security-labels.ts';
import type { Field } from '../manifest/field.ts';
import { groupOf, type ManifestObject } from '../manifest/manifest-object.ts';
import { type Cure, riskyCure } from './cure.ts';
import { exampleNamespace } from './example-namespace.ts';
import { violation } from './report.ts';
import type { ChangeRule, Report } from './rule.ts';
import { quoted } from './wording.ts';

export const podSecurityLabelWeakened: ChangeRule = {
  id: 'pod-security-label-weakened',
  subject: 'change',
  severity: 'error',
  summary: 'A change lowers the Pod Security level of a namespace',
  control: null,

  concerns: (apiVersion, kind) => groupOf(apiVersion) === '' && kind === 'Namespace',

  checkChange({ before, after }) {
    // A Namespace that is deleted takes its pods with it.
    if (before === undefined || after === undefined) return [];
    const old = podSecurityLabel(before, 'enforce');
    const now = podSecurityLabel(after, 'enforce');
    const from = parseLevel(old.level.string);
    if (from === undefined || from === 'privileged' || now.level.isPlaceholder) return [];
    const to = parseLevel(now.level.string);
    if (now.level.isAbsent) {
      return [
        weakened(
          now.level,
          `The change removes the label that enforced ${quoted(from)}.`,
          from,
          'unset',
          restore(now.level, from),
        ),
      ];
    }
    if (to === undefined) return [];
    if (podSecurityLevels.indexOf(to) < podSecurityLevels.indexOf(from)) {
      return [
        weakened(
          now.level,
          `The change lowers the enforced level from ${quoted(from)} to ${quoted(to)}.`,
          from,
          to,
          restore(now.level, from),
        ),
      ];
    }
    return to === from ? versionReports(before, after, from) : [];
  },

  documentation: {
    guidance:
      'Set by security context, enforced by PodSecurityPolicy (old clusters), Pod Security Admission or OPA Gatekeeper.',
    details:
      'Compared are the labels `pod-security.kubernetes.io/enforce` and `enforce-version` of a Namespace before and after the change. Told is a label that is removed, a lower level, and an older version that is pinned: later versions of the Standards look at more.',
    breaks: 'Pods that need the lower level are refused again.',
    violates: exampleNamespace({ 'pod-security.kubernetes.io/enforce': 'privileged' }),
    complies: exampleNamespace({ 'pod-security.kubernetes.io/enforce': 'restricted' }),
    references: {
      cis: '5.2.1 (v1.12)',
      attack: 'T1562.001 Disable or Modify Tools',
      links: ['https://kubernetes.io/docs/concepts/security/pod-security-admission/'],
    },
  },
};

function versionReports(before: ManifestObject, after: ManifestObject, level: string): readonly Report[] {
  const [old, now] = [podSecurityLabel(before, 'enforce').version, podSecurityLabel(after, 'enforce').version];
  const [from, to] = [versionOf(old), versionOf(now)];
  if (from === undefined || to === undefined || to >= from) return [];
  const text = (version: number) => (version === Number.POSITIVE_INFINITY ? 'latest' : `v1.${version}`);
  return [
    weakened(
      now,
      `The change pins ${quoted(level)} to the version ${quoted(text(to))}, which is older than ${quoted(text(from))} and looks at less.`,
      level,
      text(to),
      riskyCure('Enforce the version as before', caution, {
        op: 'set',
        path: now.path,
        value: text(from),
      }),
    ),
  ];
}

/** `latest`, which a missing label means, is later than every version. */
function versionOf(field: Field): number | undefined {
  if (field.isAbsent) return Number.POSITIVE_INFINITY;
  const version = parseVersion(field.string);
  return version === 'latest' ? Number.POSITIVE_INFINITY : version;
}

const caution =
  'Pods that were created since may be refused when they start again (“violates PodSecurity” in the events).';

function restore(field: Field, level: string): Cure {
  return riskyCure(`Enforce ${level} as before`, caution, { op: 'set', path: field.path, value: level });
}

function weakened(field: Field, what: string, from: string, to: string, cure: Cure): Report {
  return violation(field, {
    what,
    why: 'From then on the namespace takes pods that it refused before.',
    todo: 'Leave the level as it was, and give what needs less a namespace of its own.',
    value: `${from} ${to}`,
    isAbsence: false,
    cure,
  });
}
