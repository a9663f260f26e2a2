import type { WorkloadFact } from '../inventory/fact.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { isKnownNamespace } from '../inventory/namespace-key.ts';
import { accountOf } from '../workload/account.ts';
import { noCure } from './cure.ts';
import { exampleDeployment } from './example-namespace.ts';
import { violation } from './report.ts';
import type { InventoryRule } from './rule.ts';
import { accountField } from './service-account-token.ts';
import { listed, quoted } from './wording.ts';

export const sharedServiceAccount: InventoryRule = {
  id: 'shared-service-account',
  subject: 'inventory',
  severity: 'warning',
  summary: 'Two applications share an account',
  control: null,
  causes: ['Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'Job', 'Pod', '*'],

  concerns(fact, inventory) {
    return fact.kind === 'workload' && fact.accounts.some((account) => isShared(fact, account, inventory));
  },

  check(_object, { repository: { inventory } }, pods, fact) {
    if (fact.kind !== 'workload') return [];
    return pods.flatMap((pod) => {
      const account = accountOf(pod);
      const field = accountField(pod);
      if (!isShared(fact, account, inventory) || field.isPlaceholder) return [];
      const others = sharers(fact, account, inventory);
      const where = isKnownNamespace(fact.namespace) ? ` in ${quoted(fact.namespace)}` : '';
      const names = listed([...new Set(others.map(({ application }) => application.name))].map(quoted));
      const [first] = others;
      return violation(field, {
        what: `The application ${quoted(fact.application.name)} runs as the account ${quoted(account)}${where}, and so ${names.includes(' and ') ? 'do' : 'does'} ${names}${first === undefined ? '' : ` (${quoted(`${first.file}:${first.line}`)})`}.`,
        why: 'A right that one of them needs the other gets too, and the audit log cannot tell which of them used it.',
        todo: `Create a ServiceAccount for each application and name it in \`serviceAccountName\`. An application is told by its labels (here ${quoted(fact.application.by)}).`,
        value: account,
        isAbsence: false,
        cure: noCure('the account has to be created first'),
      });
    });
  },

  documentation: {
    guidance: 'One ServiceAccount an application.',
    details:
      'Workloads of one namespace are compared. Which application a workload belongs to is told by the first of these labels on it, else on its pod template: `app.kubernetes.io/part-of`, `argocd.argoproj.io/instance`, `app.kubernetes.io/instance`, `app.kubernetes.io/name`, `app`, `k8s-app`; else by the one Argo CD Application or Flux Kustomization that deploys the file; else by the chart it was rendered from; else by its own name. The account `default` has a rule of its own. Files of one folder without a namespace are taken for one namespace.',
    breaks: '',
    elsewhere: [
      'KICS compares `serviceAccountName` alone: it ignores namespaces, and flags two workloads of one application.',
    ],
    violates: `${exampleDeployment('api', 'backend')}---\n${exampleDeployment('worker', 'backend')}`,
    complies: `${exampleDeployment('api', 'api')}---\n${exampleDeployment('worker', 'worker')}`,
    references: {
      cis: '5.1.5 (v1.12)',
      tools: { KICS: 'c1032cf7-3628-44e2-bd53-38c17cf31b6b' },
      links: ['https://kubernetes.io/docs/concepts/security/service-accounts/'],
    },
  },
};

/** Applications beside a workload's own that a message names. */
const mostNamed = 7;

function isShared({ namespace }: WorkloadFact, account: string, inventory: Inventory): boolean {
  return account !== 'default' && inventory.usersOf(account, namespace).size > 1;
}

/** A workload each of other applications that run as the account. */
function sharers(
  { namespace, application }: WorkloadFact,
  account: string,
  inventory: Inventory,
): readonly WorkloadFact[] {
  const others: WorkloadFact[] = [];
  for (const [name, workload] of inventory.usersOf(account, namespace)) {
    if (name !== application.name) others.push(workload);
    if (others.length === mostNamed) break;
  }
  return others;
}
