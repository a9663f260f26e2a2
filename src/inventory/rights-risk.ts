import { allows, holds, namesResource, type PolicyRule, type Right } from './policy-rule.ts';

const rbac = 'rbac.authorization.k8s.io';

/** Something dangerous that a rule allows, as a clause that follows "may". */
export interface RoleRisk {
  /** For identity: `secrets`, `escalate`. */
  readonly what: string;
  readonly phrase: string;
}

interface RiskRow extends RoleRisk {
  /** Only where it is given for the whole cluster. */
  readonly clusterWide: boolean;
  readonly requests: readonly (readonly [verbs: readonly string[], group: string, resources: readonly string[]])[];
}

/**
 * What makes whoever has it as strong as the cluster's administrator, or nearly so.
 * Source: Kubernetes documentation, "Role Based Access Control Good Practices", privilege escalation risks.
 */
const privileged: readonly RiskRow[] = [
  {
    what: 'escalate',
    phrase: 'give roles more rights than it has itself (`escalate`)',
    clusterWide: false,
    requests: [[['escalate'], rbac, ['roles', 'clusterroles']]],
  },
  {
    what: 'bind',
    phrase: 'bind anybody to any role (`bind`)',
    clusterWide: false,
    requests: [[['bind'], rbac, ['roles', 'clusterroles']]],
  },
  {
    what: 'impersonate',
    phrase: 'act as somebody else (`impersonate`)',
    clusterWide: false,
    requests: [
      [['impersonate'], '', ['users', 'groups', 'serviceaccounts']],
      [['impersonate'], 'authentication.k8s.io', ['userextras']],
    ],
  },
  {
    what: 'token',
    phrase: 'create tokens of other accounts (`create` on `serviceaccounts/token`)',
    clusterWide: false,
    requests: [[['create'], '', ['serviceaccounts/token']]],
  },
  {
    what: 'nodes-proxy',
    phrase: 'reach every kubelet (`nodes/proxy`)',
    clusterWide: true,
    requests: [[['get', 'create', 'update', 'patch', 'delete'], '', ['nodes/proxy']]],
  },
  {
    what: 'secrets',
    phrase: 'read the Secrets of every namespace',
    clusterWide: true,
    requests: [[['get', 'list', 'watch'], '', ['secrets']]],
  },
  {
    what: 'exec',
    phrase: 'run commands in every pod (`create` on `pods/exec` or `pods/attach`)',
    clusterWide: true,
    requests: [[['create'], '', ['pods/exec', 'pods/attach']]],
  },
];

const writing = ['create', 'update', 'patch'];

/** What leads to more rights by a detour. */
const escalation: readonly RiskRow[] = [
  {
    what: 'workloads',
    phrase: 'start or change workloads, with any account and Secret there',
    clusterWide: false,
    requests: [
      [writing, '', ['pods', 'replicationcontrollers']],
      [writing, 'apps', ['deployments', 'statefulsets', 'daemonsets', 'replicasets']],
      [writing, 'extensions', ['deployments', 'daemonsets', 'replicasets']],
      [writing, 'batch', ['jobs', 'cronjobs']],
    ],
  },
  {
    what: 'persistentvolumes',
    phrase: 'create PersistentVolumes, also of the node’s own paths',
    clusterWide: true,
    requests: [[['create'], '', ['persistentvolumes']]],
  },
  {
    what: 'namespaces',
    phrase: 'rewrite the labels of Namespaces, and so their Pod Security level',
    clusterWide: true,
    requests: [[['update', 'patch'], '', ['namespaces']]],
  },
  {
    what: 'webhooks',
    phrase: 'change admission webhooks, which see and rewrite every object',
    clusterWide: true,
    requests: [
      [writing, 'admissionregistration.k8s.io', ['validatingwebhookconfigurations', 'mutatingwebhookconfigurations']],
    ],
  },
  {
    what: 'certificates',
    phrase: 'approve or sign certificates, also of administrators',
    clusterWide: true,
    requests: [
      [['update', 'patch'], 'certificates.k8s.io', ['certificatesigningrequests/approval']],
      [['update', 'patch'], 'certificates.k8s.io', ['certificatesigningrequests/status']],
      [['approve', 'sign'], 'certificates.k8s.io', ['signers']],
    ],
  },
];

/** The rules that a binding gives away: whether cluster-wide decides what some of them are worth. */
export function privilegedRisks(rules: readonly PolicyRule[], isClusterWide: boolean): readonly RoleRisk[] {
  if (rules.some(isEverything)) return [{ what: 'everything', phrase: 'do everything with every resource' }];
  return risksIn(privileged, rules, isClusterWide);
}

/** @param isClusterWide whether given for the cluster; else in another namespace than the account's own */
export function escalationRisks(rules: readonly PolicyRule[], isClusterWide: boolean): readonly RoleRisk[] {
  return risksIn(escalation, rules, isClusterWide);
}

function risksIn(rows: readonly RiskRow[], rules: readonly PolicyRule[], isClusterWide: boolean): readonly RoleRisk[] {
  return rows
    .filter((row) => isClusterWide || !row.clusterWide)
    .filter(({ requests }) =>
      requests.some(([verbs, group, resources]) =>
        verbs.some((verb) =>
          resources.some((resource) => rules.some((rule) => allows(rule, { verb, group, resource }))),
        ),
      ),
    )
    .map(({ what, phrase }) => ({ what, phrase }));
}

function isEverything({ verbs, apiGroups, resources, names }: PolicyRule): boolean {
  return names.length === 0 && [verbs, apiGroups, resources].every((list) => list.includes('*'));
}

/** Why it is not safe that several applications have these rights together; empty where it is. */
export function unsafeToShare(rights: readonly Right[]): readonly string[] {
  const found = new Set<string>();
  for (const rule of rights) {
    const has = (verbs: readonly string[], group: string, resource: string) =>
      verbs.some((verb) => holds(rule.verbs, verb)) &&
      holds(rule.apiGroups, group) &&
      namesResource(rule.resources, resource);
    const isWild = [rule.verbs, rule.apiGroups, rule.resources].some((list) => list.includes('*'));
    if (isWild && rule.resources.length > 0) found.add('wildcards');
    if (has(['get', 'list', 'watch'], '', 'secrets')) found.add('reading Secrets');
    if (has(['create', 'get'], '', 'pods/exec')) found.add('running commands in pods');
    for (const verb of ['escalate', 'bind'])
      if (has([verb], rbac, 'roles') || has([verb], rbac, 'clusterroles')) found.add(`\`${verb}\``);
    if (['users', 'groups', 'serviceaccounts'].some((who) => has(['impersonate'], '', who))) found.add('`impersonate`');
  }
  return [...found];
}
