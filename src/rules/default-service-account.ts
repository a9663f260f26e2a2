import { accountOf } from '../workload/repository.ts';
import { noCure } from './cure.ts';
import { report } from './report.ts';
import type { PodRule } from './rule.ts';
import { mountsToken } from './service-account-token.ts';

export const defaultServiceAccount: PodRule = {
  id: 'default-service-account',
  subject: 'pod',
  severity: 'warning',
  summary: 'A pod uses the namespace’s default account',
  control: null,

  check(pod, { repository }) {
    const written = ['serviceAccountName', 'serviceAccount']
      .map((key) => pod.spec.get(key))
      .find((field) => !field.isAbsent);
    const field = written ?? pod.spec.get('serviceAccountName');
    if (accountOf(pod) !== 'default' || !mountsToken(pod, repository)) return [];
    const name = pod.object.name ?? 'this application';
    return [
      report(field, {
        what:
          written === undefined
            ? 'The pod names no ServiceAccount, so it runs as `default`.'
            : 'The pod runs as the ServiceAccount `default`.',
        why: 'Every other pod of the namespace that names none shares it, and whatever right is given to one is given to all.',
        todo: `Create a ServiceAccount for \`${name}\` and name it in \`serviceAccountName\`, or switch the token off with \`automountServiceAccountToken: false\`.`,
        value: written === undefined ? 'unset' : 'default',
        cure: noCure('the account has to be created first'),
      }),
    ];
  },

  documentation: {
    guidance: 'One ServiceAccount an application.',
    details:
      'A pod without `serviceAccountName` (or its old alias `serviceAccount`) runs as the account `default` of its namespace. The rule is silent where no token is mounted. An account is a manifest of three lines:\n\n```yaml\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: app\nautomountServiceAccountToken: false\n```',
    breaks: '',
    violates: 'containers:\n  - name: app\n    image: example/app:1.0',
    complies: 'serviceAccountName: app\ncontainers:\n  - name: app\n    image: example/app:1.0',
    references: {
      cis: '5.1.5 (v1.12)',
      nsa: 'Authentication and authorization: service accounts',
      attack: 'T1078.001 Default Accounts',
      tools: {
        Checkov: 'CKV_K8S_41',
        KICS: '591ade62-d6b0-4580-b1ae-209f80ba1cd9',
        'kube-linter': 'default-service-account',
        Kubescape: 'C-0189',
      },
      links: ['https://kubernetes.io/docs/concepts/security/service-accounts/'],
    },
  },
};
