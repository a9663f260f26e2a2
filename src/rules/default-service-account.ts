import type { Field } from '../manifest/field.ts';
import { accountOf } from '../workload/account.ts';
import type { Pod } from '../workload/pod.ts';
import { newAccount } from './addition.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { noCure } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { report } from './report.ts';
import type { PodRule } from './rule.ts';
import { accountField, hidesToken, mountsToken } from './service-account-token.ts';
import { quoted, statement } from './wording.ts';

export const defaultServiceAccount: PodRule = {
  id: 'default-service-account',
  subject: 'pod',
  severity: 'warning',
  summary: 'A pod uses the namespace’s default account',
  control: null,
  causes: ['ServiceAccount'],

  check(pod, { repository }) {
    const field = accountField(pod);
    const isDefault = accountOf(pod) === 'default' || field.isPlaceholder;
    if (!isDefault || !mountsToken(pod, repository) || hidesToken(pod)) return [];
    return [
      report(field, {
        what: what(pod, field),
        why: 'Every pod of the namespace that names no account shares it, so a right that one of them is given all of them have.',
        todo: `Create a ServiceAccount for ${quoted(pod.object.name ?? 'this application')} and name it in \`serviceAccountName\`, or switch the token off with \`automountServiceAccountToken: false\`.`,
        value: field.isAbsent ? 'unset' : 'default',
        cure: noCure('the account has to be created first'),
        ...newAccount(pod.object.name, pod.object.namespace, false),
      }),
    ];
  },

  documentation: {
    guidance: 'One ServiceAccount an application.',
    details:
      'A pod without `serviceAccountName` (or its old alias `serviceAccount`) runs as the account `default` of its namespace, with every other pod that names none. The rule is silent where no token is mounted: by `automountServiceAccountToken: false` on the pod or on the account, or because every container mounts something of its own in the token’s place. An account is a manifest of five lines, which its workload then names:\n\n```yaml\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: app\nautomountServiceAccountToken: false\n```',
    breaks: '',
    elsewhere: [
      'KICS looks at Pods only, Checkov at the account’s object and at bindings to it. Few tools know the old alias `serviceAccount`.',
    ],
    violates: examplePod({}),
    complies: examplePod({ spec: 'serviceAccountName: app' }),
    references: {
      cis: '5.1.5 (v1.12)',
      nsa: 'Kubernetes Pod security: Protecting Pod service account tokens',
      attack: 'T1078.001 Default Accounts',
      tools: {
        Terrascan: 'AC_K8S_0113',
        Checkov: 'CKV_K8S_41',
        KICS: '591ade62-d6b0-4580-b1ae-209f80ba1cd9',
        'kube-linter': 'default-service-account',
        Kubescape: 'C-0189',
        kubesec: 'ServiceAccountName',
      },
      links: ['https://kubernetes.io/docs/concepts/security/service-accounts/'],
    },
  },
};

function what({ object }: Pod, field: Field): string {
  if (field.isAbsent) return 'The pod names no ServiceAccount, so it runs as `default`.';
  return `The pod sets ${statement(field)}${borrowedFrom(field, object)}, the account of every pod that names none.`;
}
