import { type BindingSubject, bindingSubjects } from './binding-subjects.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { noCure } from './cure.ts';
import { exampleBinding } from './example-binding.ts';
import { violation } from './report.ts';
import type { ObjectRule } from './rule.ts';
import { quoted } from './wording.ts';

export const defaultServiceAccountBinding: ObjectRule = {
  id: 'default-service-account-binding',
  subject: 'object',
  severity: 'error',
  summary: 'A binding gives rights to a default account',
  control: null,

  check(object) {
    const told = bindingSubjects(object).filter(
      ({ kind, name }) => kind === 'ServiceAccount' && name.string === 'default',
    );
    return told.map(({ name, namespace, role, value }: BindingSubject) =>
      violation(name, {
        what: `The binding gives ${role} to the ServiceAccount \`default\`${namespace === null ? '' : ` of ${quoted(namespace)}`}${borrowedFrom(name, object)}.`,
        why: 'Every pod of the namespace that names no account of its own gets these rights, also those that come later.',
        todo: 'Create a ServiceAccount for the application that needs the rights, and bind that.',
        value,
        isAbsence: false,
        cure: noCure('which application needs the rights is not known'),
      }),
    );
  },

  documentation: {
    guidance: 'One ServiceAccount an application.',
    details:
      'The account `default` exists in every namespace and is what a pod runs as that names none. Looked at are the subjects of every RoleBinding and ClusterRoleBinding, whatever role they get.',
    breaks: '',
    elsewhere: [
      'Checkov’s CKV_K8S_42 says the same of bindings; KICS and Kubescape look at the account’s use by pods.',
    ],
    violates: exampleBinding('kind: ServiceAccount\nname: default\nnamespace: shop'),
    complies: exampleBinding('kind: ServiceAccount\nname: api\nnamespace: shop'),
    references: {
      cis: '5.1.5 (v1.12)',
      tools: { Checkov: 'CKV_K8S_42' },
      links: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/'],
    },
  },
};
