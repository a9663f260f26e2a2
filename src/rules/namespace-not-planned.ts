import { isKnownNamespace } from '../inventory/namespace-key.ts';
import { noCure } from './cure.ts';
import { exampleDeployment } from './example-namespace.ts';
import { violation } from './report.ts';
import type { InventoryRule } from './rule.ts';
import { listed, quoted } from './wording.ts';

export const namespaceNotPlanned: InventoryRule = {
  id: 'namespace-not-planned',
  subject: 'inventory',
  severity: 'warning',
  summary: 'A namespace or an application is not where the plan has it',
  control: null,

  concerns(fact, _inventory, { repository }) {
    const { plan } = repository.namespaces;
    if (plan === undefined) return false;
    if (fact.kind === 'namespace') return fact.name !== null && !plan.has(fact.name);
    if (fact.kind !== 'workload' || !isKnownNamespace(fact.namespace)) return false;
    return plan.get(fact.namespace)?.includes(fact.application.name) !== true;
  },

  check(object, { repository }, _pods, fact) {
    const { plan } = repository.namespaces;
    if (plan === undefined) return [];
    const why = 'Namespaces are planned so that each has one application, or several that need the same rights.';
    const cure = noCure('where it belongs is for people to decide');
    if (fact.kind === 'namespace' && fact.name !== null && !plan.has(fact.name)) {
      return [
        violation(object.root.at(['metadata', 'name']), {
          what: `The namespace ${quoted(fact.name)} is not in the plan of the configuration.`,
          why,
          todo: 'Add it to `namespaces.plan` with the applications that belong there, or use a planned one.',
          value: fact.name,
          isAbsence: false,
          cure,
        }),
      ];
    }
    if (fact.kind !== 'workload' || !isKnownNamespace(fact.namespace)) return [];
    const { name, by } = fact.application;
    const planned = plan.get(fact.namespace);
    if (planned?.includes(name) === true) return [];
    const home = [...plan].filter(([, applications]) => applications.includes(name)).map(([namespace]) => namespace);
    const instead =
      home.length > 0
        ? ` The plan has it in ${listed(home.map(quoted))}.`
        : planned === undefined
          ? ''
          : ` Planned there: ${planned.length === 0 ? 'nothing' : listed(planned.map(quoted))}.`;
    const written = object.root.at(['metadata', 'namespace']);
    return [
      violation(written.isAbsent ? object.root.at(['metadata', 'name']) : written, {
        what: `The application ${quoted(name)} (by ${quoted(by)}) is not planned for the namespace ${quoted(fact.namespace)}.${instead}`,
        why,
        todo: 'Move it to its namespace, or change `namespaces.plan` in the configuration.',
        value: `${fact.namespace} ${name}`,
        isAbsence: false,
        cure,
      }),
    ];
  },

  documentation: {
    guidance: 'Namespaces planned: one application each is best.',
    details:
      'The rule speaks only where the configuration has a plan:\n\n```yaml\nnamespaces:\n  plan: { shop: [api, web], billing: [ledger] }\n```\n\nThen a workload whose application is not planned for its namespace is told, and a Namespace that is not in the plan. `kube-privilege-review check --format json` proposes a plan of what is there (field `plan`). How an application is told stands with `shared-service-account`.',
    breaks: '',
    violates: exampleDeployment('ledger', 'ledger'),
    complies: exampleDeployment('api', 'api'),
    references: { cis: '5.6.1 (v1.12)', links: ['https://kubernetes.io/docs/concepts/security/multi-tenancy/'] },
  },
};
