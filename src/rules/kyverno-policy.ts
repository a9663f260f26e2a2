import type { Field } from '../manifest/field.ts';
import { groupOf, type ManifestObject } from '../manifest/manifest-object.ts';
import { noCure, riskyCure } from './cure.ts';
import { exampleKyverno } from './example-kyverno.ts';
import { report } from './report.ts';
import type { ObjectRule, Report } from './rule.ts';
import { quoted, statement } from './wording.ts';

export const kyvernoPolicy: ObjectRule = {
  id: 'kyverno-policy',
  subject: 'object',
  severity: 'warning',
  summary: 'A Kyverno policy on pod security keeps nobody out',
  control: null,

  check(object) {
    const isPolicy = object.kind === 'ClusterPolicy' || object.kind === 'Policy';
    if (!isPolicy || groupOf(object.apiVersion) !== 'kyverno.io') return [];
    return object.root
      .at(['spec', 'rules'])
      .items()
      .flatMap((rule) => {
        const podSecurity = rule.at(['validate', 'podSecurity']);
        if (!podSecurity.isMap) return [];
        return [...levelReports(podSecurity), ...exclusions(podSecurity), ...actionReports(object, rule)];
      });
  },

  documentation: {
    guidance:
      'Set by security context, enforced by PodSecurityPolicy (old clusters), Pod Security Admission or OPA Gatekeeper.',
    details:
      'Looked at are rules of a Kyverno ClusterPolicy or Policy with `validate.podSecurity`: a level `privileged`, every control that `exclude` names, and a policy that audits only, by the rule’s `validate.failureAction`, else by `spec.validationFailureAction`, which is `Audit` where nothing is written.',
    breaks:
      'Pods that break the policy are refused (“admission webhook validate.kyverno.svc denied the request”). Look at the policy reports first.',
    violates: exampleKyverno('Audit', 'restricted'),
    complies: exampleKyverno('Enforce', 'restricted'),
    references: {
      links: ['https://kyverno.io/docs/policy-types/cluster-policy/validate/#pod-security'],
    },
  },
};

function levelReports(podSecurity: Field): readonly Report[] {
  const level = podSecurity.get('level');
  if (level.string !== 'privileged') return [];
  return [
    report(level, {
      what: 'The rule has the level `privileged`, which every pod passes.',
      why: 'A policy that refuses nothing looks like a wall and is none.',
      todo: 'Use `baseline` or `restricted`.',
      cure: noCure('which level the workloads pass is not known here'),
    }),
  ];
}

function exclusions(podSecurity: Field): readonly Report[] {
  return podSecurity
    .get('exclude')
    .items()
    .map((item) => {
      const name = item.get('controlName');
      const images = item.get('images').items();
      const whose = images.length === 0 ? '' : ` for images such as ${quoted(images[0]?.display)}`;
      return report(name.isAbsent ? item : name, {
        what: `The rule leaves out the control ${quoted(name.display)}${whose}.`,
        why: 'What the control forbids is then allowed wherever the rule matches.',
        todo: 'Leave nothing out, or give what needs it a rule of its own that matches only that.',
        value: name.display ?? '',
        isAbsence: false,
        cure: noCure('who needs the exclusion is not known'),
      });
    });
}

/** Source: Kyverno documentation, "Validate Rules", failure action: the rule's own goes first; the default is Audit. */
function actionReports({ root }: ManifestObject, rule: Field): readonly Report[] {
  const own = rule.at(['validate', 'failureAction']);
  const shared = root.at(['spec', 'validationFailureAction']);
  const field = own.isAbsent ? shared : own;
  if (field.string?.toLowerCase() === 'enforce') return [];
  return [
    report(field, {
      what: field.isAbsent
        ? 'The policy names no failure action, so it audits: what breaks it is told and not refused.'
        : `The policy has ${statement(field)}: what breaks it is told and not refused.`,
      why: 'A wall that only writes reports keeps nobody out.',
      todo: 'Set it to `Enforce` once nothing breaks it any more.',
      value: 'audit',
      cure: field.isAbsent
        ? noCure('where it is written depends on the version of Kyverno')
        : riskyCure('Let the policy enforce', 'Pods that break the policy are refused from then on.', {
            op: 'set',
            path: field.path,
            value: 'Enforce',
          }),
    }),
  ];
}
