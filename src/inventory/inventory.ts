import { folderOf } from '../manifest/ownership.ts';
import type { Application } from './application.ts';
import type { External } from './external.ts';
import type { AccountFact, BindingFact, Fact, NamespaceFact, NetworkFact, RoleFact, WorkloadFact } from './fact.ts';
import { isSelected } from './fact-of.ts';
import { isKnownNamespace, type NamespaceKey } from './namespace-key.ts';
import type { DefaultDeny } from './network-policy.ts';
import type { PodSecurityLevel } from './pod-security-labels.ts';
import type { PolicyRule, Right } from './policy-rule.ts';
import { wellKnownRole } from './well-known-roles.ts';

/** Steps that following roles and bindings may take in all: a second’s work. */
const mostSteps = 2_000_000;

/** The workloads of one application in a namespace, and the rights of the accounts that they run as. */
export interface ApplicationUse {
  readonly application: Application;
  readonly workloads: readonly WorkloadFact[];
  /** Names, sorted. */
  readonly accounts: readonly string[];
  readonly rights: readonly Right[];
}

/** A binding with the rules that its role has; undefined where nothing in the repository tells them. */
export interface BoundRole {
  readonly binding: BindingFact;
  readonly rules: readonly PolicyRule[] | undefined;
}

/**
 * The namespaces, applications, accounts, roles, bindings and network policies of a tree: what rules on namespaces and
 * accounts look things up in. Everything is worked out when it is asked for, once.
 */
export class Inventory {
  readonly #external: External;
  readonly #version: number;
  readonly #workloads = new Map<NamespaceKey, WorkloadFact[]>();
  readonly #namespaces = new Map<string, NamespaceFact[]>();
  readonly #accounts = new Map<NamespaceKey, AccountFact[]>();
  readonly #roles = new Map<string, RoleFact[]>();
  readonly #clusterRoles: RoleFact[] = [];
  readonly #bindings: BindingFact[] = [];
  readonly #networks = new Map<NamespaceKey, NetworkFact[]>();
  readonly #networkForAll: NetworkFact[] = [];
  readonly #uses = new Map<NamespaceKey, readonly ApplicationUse[]>();
  readonly #rights = new Map<string, readonly Right[]>();
  #left = mostSteps;
  readonly #accountNames = new Map<NamespaceKey, ReadonlySet<string>>();
  readonly #users = new Map<NamespaceKey, Map<string, Map<string, WorkloadFact>>>();
  readonly #rules = new Map<BindingFact, readonly PolicyRule[] | undefined>();
  readonly #additions = new Map<string, readonly PolicyRule[]>();
  #bySubject: Map<string, BoundRole[]> | undefined;

  /** @param version minor version of Kubernetes whose own roles count */
  constructor(facts: Iterable<Fact>, external: External, version: number) {
    this.#external = external;
    this.#version = version;
    for (const fact of facts) this.#add(fact);
  }

  /**
   * Whether following roles and bindings was given up: no real repository comes near, and what is then looked up is not
   * complete.
   */
  get isExhausted(): boolean {
    return this.#left < 0;
  }

  #spend(steps: number): boolean {
    this.#left -= steps;
    return this.#left >= 0;
  }

  #add(fact: Fact): void {
    switch (fact.kind) {
      case 'workload':
        push(this.#workloads, fact.namespace, fact);
        break;
      case 'namespace':
        if (fact.name !== null) push(this.#namespaces, fact.name, fact);
        break;
      case 'account':
        push(this.#accounts, fact.namespace, fact);
        break;
      case 'role':
        push(this.#roles, roleKey(fact.objectKind, fact.name ?? '', fact.namespace), fact);
        if (fact.objectKind === 'ClusterRole') this.#clusterRoles.push(fact);
        break;
      case 'binding':
        this.#bindings.push(fact);
        break;
      case 'network':
        if (fact.isClusterWide) this.#networkForAll.push(fact);
        else push(this.#networks, fact.namespace, fact);
    }
  }

  /** Every namespace that something stands in or that is defined, known ones only, sorted. */
  get namespaces(): readonly string[] {
    const keys = [...this.#workloads.keys(), ...this.#accounts.keys(), ...this.#networks.keys()];
    const bound = this.#bindings.filter(({ isClusterWide }) => !isClusterWide).map(({ namespace }) => namespace);
    return [...new Set([...keys, ...bound, ...this.#namespaces.keys()])].filter(isKnownNamespace).sort();
  }

  workloadsIn(namespace: NamespaceKey): readonly WorkloadFact[] {
    return this.#workloads.get(namespace) ?? [];
  }

  /** The Namespace object that counts for a file; undefined where none is there or several contradict each other. */
  namespaceObject(name: string, file: string): NamespaceFact | undefined {
    return nearest(this.#namespaces.get(name) ?? [], file);
  }

  hasNamespaceObject(name: string): boolean {
    return this.#namespaces.has(name);
  }

  /** Names of the accounts that the repository or the configuration tells of. */
  accountsIn(namespace: NamespaceKey): ReadonlySet<string> {
    const known = this.#accountNames.get(namespace);
    if (known !== undefined) return known;
    const own = (this.#accounts.get(namespace) ?? []).flatMap(({ name }) => name ?? []);
    const external = this.#external.accounts.filter((account) => account.namespace === namespace);
    const names = new Set([...own, ...external.map(({ name }) => name)]);
    this.#accountNames.set(namespace, names);
    return names;
  }

  /** The applications that use an account, each with one of its workloads, in the order in which they were read. */
  usersOf(account: string, namespace: NamespaceKey): ReadonlyMap<string, WorkloadFact> {
    let users = this.#users.get(namespace);
    if (users === undefined) {
      users = new Map();
      for (const workload of this.workloadsIn(namespace)) {
        for (const name of workload.accounts) {
          const known = users.get(name) ?? new Map<string, WorkloadFact>();
          if (!known.has(workload.application.name)) known.set(workload.application.name, workload);
          users.set(name, known);
        }
      }
      this.#users.set(namespace, users);
    }
    return users.get(account) ?? new Map();
  }

  /** The applications of a namespace, by name. */
  applicationsIn(namespace: NamespaceKey): readonly ApplicationUse[] {
    const known = this.#uses.get(namespace);
    if (known !== undefined) return known;
    const byName = new Map<string, WorkloadFact[]>();
    for (const workload of this.workloadsIn(namespace)) push(byName, workload.application.name, workload);
    const uses = [...byName]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, workloads]): readonly ApplicationUse[] => {
        const application = workloads[0]?.application;
        if (application === undefined) return [];
        const accounts = [...new Set(workloads.flatMap((workload) => workload.accounts))].sort();
        const rights = this.#union(accounts.map((account) => this.rightsOf(account, namespace)));
        return [{ application, workloads, accounts, rights }];
      });
    this.#uses.set(namespace, uses);
    return uses;
  }

  /** The rights of a single account stay the same array, so that applications of one account need no comparing. */
  #union(all: readonly (readonly Right[])[]): readonly Right[] {
    const [first, ...others] = all;
    if (first !== undefined && others.length === 0) return first;
    return this.#spend(all.reduce((sum, own) => sum + own.length, 0)) ? all.flat() : [];
  }

  /** Union of what all bindings give an account, by its name and by the groups that it is in. */
  rightsOf(account: string, namespace: NamespaceKey): readonly Right[] {
    const key = JSON.stringify([account, namespace]);
    const known = this.#rights.get(key);
    if (known !== undefined) return known;
    const bound = this.bindingsOf(account, namespace);
    const count = bound.reduce((sum, { rules }) => sum + (rules?.length ?? 0), 0);
    const rights = this.#spend(count) ? this.#joined(bound) : [];
    this.#rights.set(key, rights);
    return rights;
  }

  #joined(bound: readonly BoundRole[]): readonly Right[] {
    return bound.flatMap(({ binding, rules }) => {
      const scope = binding.isClusterWide ? 'cluster' : binding.namespace;
      return (rules ?? []).map((rule) => ({ ...rule, scope }));
    });
  }

  /** Groups of service accounts: those of everybody are told by their own rule and do not tell accounts apart. */
  bindingsOf(account: string, namespace: NamespaceKey): readonly BoundRole[] {
    const bySubject = this.#subjects();
    const keys = [
      subjectKey('ServiceAccount', account, namespace),
      subjectKey('User', `system:serviceaccount:${namespace}:${account}`, null),
      subjectKey('Group', 'system:serviceaccounts', null),
      subjectKey('Group', `system:serviceaccounts:${namespace}`, null),
    ];
    return keys.flatMap((key) => bySubject.get(key) ?? []);
  }

  /** The accounts that bindings name, each once. */
  get boundAccounts(): readonly { readonly namespace: string; readonly name: string }[] {
    const all = this.#bindings.flatMap((binding) =>
      binding.subjects.flatMap(({ kind, name, namespace }) =>
        kind === 'ServiceAccount' ? [{ namespace: namespace ?? binding.namespace, name }] : [],
      ),
    );
    return [...new Map(all.map((account) => [JSON.stringify(account), account])).values()];
  }

  #subjects(): ReadonlyMap<string, readonly BoundRole[]> {
    if (this.#bySubject !== undefined) return this.#bySubject;
    const bySubject = new Map<string, BoundRole[]>();
    for (const binding of [...this.#bindings, ...this.#external.bindings.map(externalBinding)]) {
      const bound = { binding, rules: this.rulesOf(binding) };
      for (const { kind, name, namespace } of binding.subjects) {
        const own = kind === 'ServiceAccount' ? (namespace ?? binding.namespace) : null;
        push(bySubject, subjectKey(kind, name, own), bound);
      }
    }
    this.#bySubject = bySubject;
    return bySubject;
  }

  /** What a binding's role allows; undefined where the repository does not tell. */
  rulesOf(binding: BindingFact): readonly PolicyRule[] | undefined {
    const known = this.#rules.get(binding);
    if (known !== undefined || this.#rules.has(binding)) return known;
    const rules = this.#lookUp(binding);
    this.#rules.set(binding, rules);
    return rules;
  }

  #lookUp(binding: BindingFact): readonly PolicyRule[] | undefined {
    const { roleKind, roleName, file, namespace } = binding;
    const own = this.#roles.get(roleKey(roleKind, roleName, namespace));
    const role = own === undefined ? undefined : nearest(own, file);
    if (roleKind !== 'ClusterRole') return role?.rules;
    const wellKnown = wellKnownRole(roleName, this.#version);
    if (role === undefined && wellKnown === undefined) return undefined;
    return [...(wellKnown ?? []), ...(role === undefined ? [] : this.#aggregated(role)), ...this.#added(roleName)];
  }

  /** The rules of a role, with those of the roles that it aggregates. Source: Kubernetes documentation, "Aggregated ClusterRoles". */
  #aggregated(role: RoleFact, seen: Set<RoleFact> = new Set()): readonly PolicyRule[] {
    if (seen.has(role) || !this.#spend(role.aggregates.length === 0 ? 1 : this.#clusterRoles.length)) return [];
    seen.add(role);
    const selected =
      role.aggregates.length === 0
        ? []
        : this.#clusterRoles.filter(
            (other) => other !== role && role.aggregates.some((terms) => isSelected(other.labels, terms)),
          );
    // The controller writes over the own rules of an aggregated role.
    const own = role.aggregates.length > 0 ? [] : role.rules;
    return [...own, ...selected.flatMap((other) => this.#aggregated(other, seen))];
  }

  /** What roles of the repository add to `view`, `edit` and `admin` by their labels. */
  #added(name: string): readonly PolicyRule[] {
    const known = this.#additions.get(name);
    if (known !== undefined) return known;
    const added = this.#labelled(name);
    this.#additions.set(name, added);
    return added;
  }

  #labelled(name: string): readonly PolicyRule[] {
    const wider: Readonly<Record<string, readonly string[]>> = {
      admin: ['admin', 'edit', 'view'],
      edit: ['edit', 'view'],
      view: ['view'],
    };
    const labels = (Object.hasOwn(wider, name) ? (wider[name] ?? []) : []).map(
      (role) => `rbac.authorization.k8s.io/aggregate-to-${role}`,
    );
    if (labels.length === 0) return [];
    return this.#clusterRoles
      .filter((role) => labels.some((label) => role.labels.get(label) === 'true'))
      .flatMap((role) => this.#aggregated(role));
  }

  /** Whether a ClusterRoleBinding of the repository gives a ClusterRole to somebody. */
  isBoundClusterWide(clusterRole: string): boolean {
    return this.#bindings.some(
      ({ isClusterWide, roleKind, roleName, subjects }) =>
        isClusterWide && roleKind === 'ClusterRole' && roleName === clusterRole && subjects.length > 0,
    );
  }

  /** What is denied in a namespace before any policy allows it. */
  defaultDeny(namespace: NamespaceKey): DefaultDeny {
    const all = [...(this.#networks.get(namespace) ?? []), ...this.#networkForAll];
    return { ingress: all.some(({ denies }) => denies.ingress), egress: all.some(({ denies }) => denies.egress) };
  }

  /** The strictest level that every workload known for a namespace passes: `restricted` where none is known. */
  strictestIn(namespace: NamespaceKey, version: number): PodSecurityLevel {
    const passes = (level: PodSecurityLevel) =>
      this.workloadsIn(namespace).every((workload) => workload.passes(level, version));
    if (passes('restricted')) return 'restricted';
    return passes('baseline') ? 'baseline' : 'privileged';
  }
}

function externalBinding({ account, clusterRole, namespace }: External['bindings'][number]): BindingFact {
  return {
    kind: 'binding',
    apiVersion: 'rbac.authorization.k8s.io/v1',
    objectKind: namespace === null ? 'ClusterRoleBinding' : 'RoleBinding',
    name: null,
    file: '',
    line: 1,
    namespace: namespace ?? '',
    isClusterWide: namespace === null,
    roleKind: 'ClusterRole',
    roleName: clusterRole,
    subjects: [{ kind: 'ServiceAccount', ...account }],
  };
}

/** Of objects of one identity: the one in the same file, then in the same folder, then the only one (rules.md section 1). */
function nearest<T extends { readonly file: string }>(candidates: readonly T[], file: string): T | undefined {
  const inFile = candidates.filter((candidate) => candidate.file === file);
  const inFolder = candidates.filter((candidate) => folderOf(candidate.file) === folderOf(file));
  return [inFile, inFolder, candidates].find((list) => list.length === 1)?.[0] ?? inFile.at(-1);
}

function roleKey(kind: string, name: string, namespace: NamespaceKey): string {
  return JSON.stringify(kind === 'ClusterRole' ? [kind, name] : [kind, namespace, name]);
}

function subjectKey(kind: string, name: string, namespace: string | null): string {
  return JSON.stringify([kind, namespace, name]);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
