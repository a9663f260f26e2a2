import type { Repository } from '../inventory/repository.ts';
import type { Field } from '../manifest/field.ts';
import { accountOf } from '../workload/account.ts';
import type { Pod } from '../workload/pod.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { type Cure, noCure, riskyCure } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { report } from './report.ts';
import type { PodRule, Report } from './rule.ts';
import { accountField, hidesToken, mountsToken } from './service-account-token.ts';
import { quoted, refusal, statement } from './wording.ts';

const key = 'automountServiceAccountToken';

export const serviceAccountTokenAutomount: PodRule = {
  id: 'service-account-token-automount',
  subject: 'pod',
  severity: 'warning',
  summary: 'A token of the Kubernetes API is mounted without need',
  control: null,
  causes: ['RoleBinding', 'ClusterRoleBinding', 'ServiceAccount'],

  check(pod, { repository }) {
    const field = pod.spec.get(key);
    if (hidesToken(pod) || (!field.isPlaceholder && !mountsToken(pod, repository))) return [];
    const account = knownAccount(pod);
    if (account !== undefined && repository.isBound(account, pod.object)) return [];
    // Without a value of the pod's own the account decides, and a placeholder hides which one that is.
    const isUndecided = field.isAbsent && accountField(pod).isPlaceholder;
    return [tokenReport(pod, repository, isUndecided ? accountField(pod) : field, account)];
  },

  documentation: {
    guidance: 'No ServiceAccount token where the Kubernetes API is not used.',
    details: [
      'The pod’s `automountServiceAccountToken` decides, else that of its ServiceAccount, else the token is mounted, into every container at `/var/run/secrets/kubernetes.io/serviceaccount`. It is an error where the account is `default`, because that token is everybody’s.',
      'The rule is silent where a RoleBinding or ClusterRoleBinding among the files reaches the account, by name or by the groups `system:serviceaccounts` and `system:serviceaccounts:<namespace>`: then the API is meant to be used. It is silent as well where every container mounts something of its own in the token’s place. Where no other file was given the message says that it could not look.',
      'A projected `serviceAccountToken` volume, with an audience and a lifetime of its own, works without the automount and is kept.',
    ].join('\n\n'),
    breaks:
      'Programs that call the Kubernetes API (operators, leader election, service mesh sidecars) no longer find the token and log “no such file or directory” or “unable to load in-cluster configuration”. For such a program bind its account to a role that says what it needs, and keep the token.',
    elsewhere: [
      'Polaris flags only an explicit `true`, Checkov ignores the ServiceAccount object, and Trivy’s KSV-0036 looks at bare Pods. Here the pod’s field goes before its account’s, and a binding that reaches the account shows that the token is meant.',
    ],
    violates: examplePod({ spec: 'serviceAccountName: app' }),
    complies: examplePod({ spec: 'serviceAccountName: app\nautomountServiceAccountToken: false' }),
    references: {
      cis: '5.1.6 (v1.12)',
      nsa: 'Kubernetes Pod security: Protecting Pod service account tokens',
      attack: 'T1528 Steal Application Access Token',
      tools: {
        Terrascan: 'AC_K8S_0045',
        Checkov: 'CKV_K8S_38',
        Gatekeeper: 'K8sPSPAutomountServiceAccountTokenPod',
        KICS: '48471392-d4d0-47c0-b135-cdec95eb3eef',
        Kubescape: 'C-0034',
        kubesec: 'AutomountServiceAccountToken',
        Polaris: 'automountServiceAccountToken',
        Trivy: 'KSV-0036',
      },
      links: [
        'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
        'https://kubernetes.io/docs/concepts/security/service-accounts/',
      ],
    },
  },
};

/** The pod's account; undefined where a placeholder hides it, or where a patch does not name it. */
function knownAccount(pod: Pod): string | undefined {
  const field = accountField(pod);
  const isUnknown = field.isPlaceholder || (field.isAbsent && pod.object.role !== 'manifest');
  return isUnknown ? undefined : accountOf(pod);
}

function tokenReport(pod: Pod, repository: Repository, field: Field, account: string | undefined): Report {
  const whose = account === undefined ? 'the pod’s ServiceAccount' : `the ServiceAccount ${quoted(account)}`;
  const refused = refusal(field.isAbsent || field.boolean !== undefined, 'a boolean');
  return report(field, {
    what: `The token of ${whose} is mounted${cause(pod, repository)}.${refused} ${need(repository)}`,
    why: 'Whoever breaks into a container can use the token against the Kubernetes API.',
    todo: `Set \`${key}: false\` on the pod, unless the program calls the Kubernetes API.`,
    cure: tokenCure(pod),
    ...(account === 'default' ? { severity: 'error' as const } : {}),
  });
}

function tokenCure(pod: Pod): Cure {
  if (pod.api.tokenRefusal !== null) return noCure(pod.api.tokenRefusal);
  return riskyCure(
    'Do not mount the API token',
    'Programs that call the Kubernetes API (operators, leader election, service mesh sidecars) no longer find the token (“no such file or directory”).',
    { op: 'set', path: pod.spec.get(key).path, value: false },
  );
}

function cause(pod: Pod, repository: Repository): string {
  const own = pod.spec.get(key);
  if (!own.isAbsent) return ` because the pod sets ${statement(own)}${borrowedFrom(own, pod.object)}`;
  const isAsked = repository.automountOf(accountOf(pod), pod.object) === true;
  return isAsked ? ' because the account asks for it' : ' by default';
}

function need({ hasContext }: Repository): string {
  return hasContext
    ? 'No binding in the files at hand gives the account a right, so nothing shows that the token is used.'
    : 'Whether a binding gives the account a right could not be looked up: no other file was given.';
}
