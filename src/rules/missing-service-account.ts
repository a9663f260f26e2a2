import type { WorkloadFact } from '../inventory/fact.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { isKnownNamespace } from '../inventory/namespace-key.ts';
import { isPlaceholder } from '../manifest/field.ts';
import { accountOf } from '../workload/account.ts';
import { newAccount } from './addition.ts';
import { noCure } from './cure.ts';
import { exampleDeployment } from './example-namespace.ts';
import { violation } from './report.ts';
import type { InventoryRule } from './rule.ts';
import { accountField } from './service-account-token.ts';
import { quoted } from './wording.ts';

export const missingServiceAccount: InventoryRule = {
  id: 'missing-service-account',
  subject: 'inventory',
  severity: 'notice',
  summary: 'The account that a pod names is not among the files',
  control: null,
  causes: ['ServiceAccount'],

  concerns(fact, inventory) {
    return fact.kind === 'workload' && fact.accounts.some((account) => isMissing(fact, account, inventory));
  },

  check(object, { repository: { inventory } }, pods, fact) {
    if (fact.kind !== 'workload') return [];
    return pods.flatMap((pod) => {
      const account = accountOf(pod);
      if (!isMissing(fact, account, inventory)) return [];
      const where = isKnownNamespace(fact.namespace) ? ` of ${quoted(fact.namespace)}` : '';
      return violation(accountField(pod), {
        what: `The account ${quoted(account)}${where} is not among the files, though other accounts of the namespace are.`,
        why: 'Without its account the pod is not created; and where somebody made it by hand, nobody sees what it may do.',
        todo: 'Add the ServiceAccount, or, where it is made elsewhere, list it under `external.accounts` in the configuration.',
        value: account,
        isAbsence: false,
        cure: noCure('the account has to be created first'),
        ...newAccount(account, object.namespace, true),
      });
    });
  },

  documentation: {
    guidance: 'One ServiceAccount an application.',
    details:
      'The account that a pod names is looked up among the ServiceAccounts of its namespace. The rule is silent where the files hold no account of that namespace at all: then accounts are made elsewhere, by Terraform or by hand. Accounts outside the repository are listed in the configuration:\n\n```yaml\nexternal:\n  accounts:\n    - { namespace: shop, name: ci }\n```',
    breaks: '',
    elsewhere: [
      'kube-linter’s `non-existent-service-account` looks in the same folder only and flags accounts that are made elsewhere.',
    ],
    violates: `${exampleDeployment('api', 'api')}---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: worker\n  namespace: shop\n`,
    complies: `${exampleDeployment('api', 'api')}---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: api\n  namespace: shop\n`,
    references: {
      tools: { 'kube-linter': 'non-existent-service-account', Kubescape: 'C-0307' },
      links: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/'],
    },
  },
};

/** A name that the API server would take, so that it can be told and written; `default` exists by itself. */
const accountName = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;

function isMissing({ namespace }: WorkloadFact, account: string, inventory: Inventory): boolean {
  if (account === 'default' || isPlaceholder(account) || !accountName.test(account)) return false;
  const known = inventory.accountsIn(namespace);
  return !known.has(account) && known.size > (known.has('default') ? 1 : 0);
}
