import { type BindingSubject, bindingSubjects } from './binding-subjects.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { noCure } from './cure.ts';
import { exampleBinding } from './example-binding.ts';
import { violation } from './report.ts';
import type { ObjectRule } from './rule.ts';
import { quoted } from './wording.ts';

export const namespaceGroupBinding: ObjectRule = {
  id: 'namespace-group-binding',
  subject: 'object',
  severity: 'warning',
  summary: 'A binding gives rights to all accounts at once',
  control: null,

  check(object) {
    return bindingSubjects(object).flatMap((subject) => {
      const whom = whomOf(subject);
      if (whom === undefined) return [];
      const { name, role, value } = subject;
      return violation(name, {
        what: `The binding gives ${role} to ${quoted(name.display)}${borrowedFrom(name, object)}: ${whom.text}.`,
        why: 'Nobody decided for each of them that it needs these rights, and those that come later get them too.',
        todo: 'Bind the accounts that need the rights by name.',
        value,
        isAbsence: false,
        cure: noCure('who needs the rights is not known'),
        ...(whom.isEverybody ? { severity: 'error' as const } : {}),
      });
    });
  },

  documentation: {
    guidance: 'Applications that share a namespace should have the same RBAC needs, and granting those must be safe.',
    details:
      'Told are the groups `system:serviceaccounts` and `system:serviceaccounts:<namespace>`, which hold every account of the cluster or of a namespace. It is an error for `system:authenticated`, `system:unauthenticated` and the user `system:anonymous`, which hold everybody.',
    breaks: '',
    violates: exampleBinding('kind: Group\nname: system:serviceaccounts:shop\napiGroup: rbac.authorization.k8s.io'),
    complies: exampleBinding('kind: Group\nname: shop-developers\napiGroup: rbac.authorization.k8s.io'),
    references: {
      attack: 'T1078 Valid Accounts',
      links: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects'],
    },
  },
};

interface Whom {
  readonly text: string;
  readonly isEverybody: boolean;
}

/** Source: Kubernetes documentation, "Authenticating", anonymous requests and service account tokens. */
function whomOf({ kind, name }: BindingSubject): Whom | undefined {
  const text = name.string;
  if (kind === 'User' && text === 'system:anonymous')
    return { text: 'everybody, without any login', isEverybody: true };
  if (kind !== 'Group' || text === undefined) return undefined;
  if (text === 'system:unauthenticated') return { text: 'everybody, without any login', isEverybody: true };
  if (text === 'system:authenticated') return { text: 'everybody who has any login', isEverybody: true };
  if (text === 'system:serviceaccounts') return { text: 'every account of the cluster', isEverybody: false };
  if (text.startsWith('system:serviceaccounts:'))
    return { text: 'every account of that namespace', isEverybody: false };
  return undefined;
}
