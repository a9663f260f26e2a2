import type { Field } from '../manifest/field.ts';
import { groupOf, type ManifestObject } from '../manifest/manifest-object.ts';
import { type Cure, noCure, riskyCure } from './cure.ts';
import { exampleConstraint } from './example-constraint.ts';
import { violation } from './report.ts';
import type { ChangeRule, Report } from './rule.ts';
import { quoted, statement } from './wording.ts';

export const validatingAdmissionWeakened: ChangeRule = {
  id: 'validating-admission-weakened',
  subject: 'change',
  severity: 'warning',
  summary: 'A change deletes an admission policy or lets it audit only',
  control: null,

  concerns: (apiVersion, kind) => isAdmission(groupOf(apiVersion), kind),

  checkChange({ before, after }) {
    if (before === undefined) return [];
    if (after === undefined) return denies(before) ? [deleted(before)] : [];
    return weakenedActions(before, after);
  },

  documentation: {
    guidance:
      'Set by security context, enforced by PodSecurityPolicy (old clusters), Pod Security Admission or OPA Gatekeeper.',
    details:
      'Compared are ValidatingAdmissionPolicy and ValidatingAdmissionPolicyBinding (`validationActions` without `Deny`, `failurePolicy: Ignore`), constraints of Gatekeeper (`enforcementAction`), and policies of Kyverno (`validationFailureAction`, `failureAction`) before and after the change. Told is one that is deleted, and one that denied and now only warns or audits.',
    breaks: 'What the policy forbids is refused again.',
    violates: exampleConstraint('K8sPSPPrivilegedContainer', 'exemptImages: []', 'dryrun'),
    complies: exampleConstraint('K8sPSPPrivilegedContainer', 'exemptImages: []'),
    references: {
      attack: 'T1562.001 Disable or Modify Tools',
      links: ['https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/'],
    },
  },
};

const nativeGroup = 'admissionregistration.k8s.io';
const constraintGroup = 'constraints.gatekeeper.sh';

function isAdmission(group: string, kind: string): boolean {
  if (group === nativeGroup) return kind === 'ValidatingAdmissionPolicy' || kind === 'ValidatingAdmissionPolicyBinding';
  if (group === 'kyverno.io') return kind === 'ClusterPolicy' || kind === 'Policy';
  return group === constraintGroup;
}

/** Where an object says what becomes of what breaks it, and whether that is a refusal. */
interface Action {
  readonly field: Field;
  readonly denies: boolean;
  /** What is written to deny again. */
  readonly deny: string | readonly string[];
}

function actionsOf({ apiVersion, kind, root }: ManifestObject): readonly Action[] {
  const group = groupOf(apiVersion);
  if (group === constraintGroup) {
    const field = root.at(['spec', 'enforcementAction']);
    const scoped = root.at(['spec', 'scopedEnforcementActions']).items();
    const isScoped = field.string === 'scoped' && scoped.some((item) => item.get('action').string === 'deny');
    return [{ field, denies: field.isAbsent || field.string === 'deny' || isScoped, deny: 'deny' }];
  }
  if (group === 'kyverno.io') {
    const shared = root.at(['spec', 'validationFailureAction']);
    const rules = root.at(['spec', 'rules']).items();
    const own = rules.map((rule) => rule.at(['validate', 'failureAction'])).filter((field) => field.isWritten);
    return [shared, ...own].map((field) => ({
      field,
      denies: field.string?.toLowerCase() === 'enforce',
      deny: 'Enforce',
    }));
  }
  if (kind === 'ValidatingAdmissionPolicyBinding') {
    const field = root.at(['spec', 'validationActions']);
    return [{ field, denies: field.items().some(({ string }) => string === 'Deny'), deny: ['Deny'] }];
  }
  const field = root.at(['spec', 'failurePolicy']);
  return [{ field, denies: field.isAbsent || field.string === 'Fail', deny: 'Fail' }];
}

function denies(object: ManifestObject): boolean {
  return actionsOf(object).some((action) => action.denies);
}

function deleted(object: ManifestObject): Report {
  return violation(object.root.at(['metadata', 'name']), {
    what: `The change deletes the ${object.kind} ${quoted(object.name ?? '')}.`,
    why: 'What it refused is then admitted, if nothing else refuses it.',
    todo: 'Keep it, or say in the pull request what takes its place.',
    value: 'deleted',
    isAbsence: false,
    cure: noCure('the object is gone'),
  });
}

function weakenedActions(before: ManifestObject, after: ManifestObject): readonly Report[] {
  const old = new Map(actionsOf(before).map((action) => [JSON.stringify(action.field.path), action]));
  return actionsOf(after).flatMap((action) => {
    if (action.denies || action.field.isPlaceholder || old.get(JSON.stringify(action.field.path))?.denies !== true)
      return [];
    const { field } = action;
    // A policy of Kyverno's that moves the action into its rules is not weaker for it.
    if (field.isAbsent && actionsOf(after).some((other) => other.denies)) return [];
    return [
      violation(field, {
        what: field.isAbsent
          ? `The change takes away what let the ${after.kind} refuse.`
          : `The change sets ${statement(field)}, so that the ${after.kind} refuses nothing any more.`,
        why: 'What breaks the policy is then admitted and at most told.',
        todo: 'Leave it as it was, or narrow what the policy matches.',
        value: 'audit',
        isAbsence: false,
        cure: restore(action),
      }),
    ];
  });
}

function restore({ field, deny }: Action): Cure {
  return riskyCure('Let it refuse as before', 'What was admitted since may be refused when it is created again.', {
    op: 'set',
    path: field.path,
    value: deny,
  });
}
