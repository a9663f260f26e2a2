import type { Pod } from '../workload/pod.ts';
import { accountOf, type Repository } from '../workload/repository.ts';
import { noCure, riskyCure } from './cure.ts';
import { quoted } from './decide.ts';
import { report } from './report.ts';
import type { PodRule } from './rule.ts';
import { hidesToken, mountsToken } from './service-account-token.ts';

export const serviceAccountTokenAutomount: PodRule = {
  id: 'service-account-token-automount',
  subject: 'pod',
  severity: 'warning',
  summary: 'A token of the Kubernetes API is mounted without need',
  control: null,

  check(pod, { repository }) {
    const account = accountOf(pod);
    const field = pod.spec.get('automountServiceAccountToken');
    if (
      field.isPlaceholder ||
      !mountsToken(pod, repository) ||
      hidesToken(pod) ||
      repository.isBound(account, pod.object)
    )
      return [];
    const isDefault = account === 'default';
    return [
      report(field, {
        what: `The token of the ServiceAccount ${quoted(account)} is mounted ${cause(pod, repository)}. ${need(repository)}`,
        why: 'Whoever breaks into a container can use the token against the Kubernetes API.',
        todo: 'Set `automountServiceAccountToken: false` on the pod, unless the program calls the Kubernetes API.',
        cure: pod.api.podSpec
          ? riskyCure(
              'Do not mount the API token',
              'Programs that call the Kubernetes API (operators, leader election, service mesh sidecars) fail with “no such file … token”.',
              { op: 'set', path: field.path, value: false },
            )
          : noCure('the kind’s API has no such field here'),
        ...(isDefault ? { severity: 'error' as const } : {}),
      }),
    ];
  },

  documentation: {
    guidance: 'No ServiceAccount token where the Kubernetes API is not used.',
    details:
      'The pod’s `automountServiceAccountToken` decides, else the ServiceAccount’s, else the token is mounted. The rule is silent where a RoleBinding or ClusterRoleBinding of the repository reaches the account, by name or by the groups `system:serviceaccounts` and `system:serviceaccounts:<namespace>`: then the API is meant to be used. It is an error for the account `default`. A projected token volume works without the automount and is kept.',
    breaks:
      'Programs that call the Kubernetes API no longer find the token under `/var/run/secrets/kubernetes.io/serviceaccount`. Bind the account to a role that says what they need, and keep the token.',
    violates: 'serviceAccountName: app\ncontainers:\n  - name: app\n    image: example/app:1.0',
    complies:
      'serviceAccountName: app\nautomountServiceAccountToken: false\ncontainers:\n  - name: app\n    image: example/app:1.0',
    references: {
      cis: '5.1.6 (v1.12)',
      nsa: 'Kubernetes Pod security: protecting Pod service account tokens',
      attack: 'T1528 Steal Application Access Token',
      tools: {
        Checkov: 'CKV_K8S_38',
        KICS: '48471392-d4d0-47c0-b135-cdec95eb3eef',
        Kubescape: 'C-0034',
        Polaris: 'automountServiceAccountToken',
        Trivy: 'KSV-0036',
      },
      links: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/'],
    },
  },
};

function cause(pod: Pod, repository: Repository): string {
  if (pod.spec.get('automountServiceAccountToken').boolean === true) return 'because the pod asks for it';
  const account = repository.automountOf(accountOf(pod), pod.object);
  return account === true ? 'because the account asks for it' : 'by default';
}

function need({ hasContext }: Repository): string {
  return hasContext
    ? 'No binding in the files at hand gives the account a right, so nothing shows that it is used.'
    : 'Whether a binding gives the account a right could not be looked up: no other file was given.';
}
