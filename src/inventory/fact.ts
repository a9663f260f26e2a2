import type { Application } from './application.ts';
import type { NamespaceKey } from './namespace-key.ts';
import type { DefaultDeny } from './network-policy.ts';
import type { Enforced, PodSecurityLevel } from './pod-security-labels.ts';
import type { PolicyRule } from './policy-rule.ts';

interface FactBase {
  readonly apiVersion: string;
  readonly objectKind: string;
  /** null with generateName or without any. */
  readonly name: string | null;
  readonly file: string;
  /** 1-based line of the object's name. */
  readonly line: number;
  readonly namespace: NamespaceKey;
}

/** Which Pod Security levels a workload passes, at a minor version. */
export interface PodSecurityJudge {
  passes(level: PodSecurityLevel, version: number): boolean;
  /** The Standards' controls that the workload fails at a level, by name. */
  failures(level: PodSecurityLevel, version: number): readonly string[];
}

export interface WorkloadFact extends FactBase, PodSecurityJudge {
  readonly kind: 'workload';
  readonly application: Application;
  /** The accounts that its pods run as. */
  readonly accounts: readonly string[];
}

export interface NamespaceFact extends FactBase {
  readonly kind: 'namespace';
  readonly enforced: Enforced | null;
}

export interface AccountFact extends FactBase {
  readonly kind: 'account';
}

/** Terms of a label selector; all must hold. */
export interface SelectorTerm {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

export interface RoleFact extends FactBase {
  readonly kind: 'role';
  readonly rules: readonly PolicyRule[];
  /** Selectors of an aggregated ClusterRole; empty for others. */
  readonly aggregates: readonly (readonly SelectorTerm[])[];
  readonly labels: ReadonlyMap<string, string>;
}

export interface SubjectFact {
  readonly kind: string;
  readonly name: string;
  /** null where the binding does not tell. */
  readonly namespace: string | null;
}

export interface BindingFact extends FactBase {
  readonly kind: 'binding';
  readonly isClusterWide: boolean;
  readonly roleKind: string;
  readonly roleName: string;
  readonly subjects: readonly SubjectFact[];
}

export interface NetworkFact extends FactBase {
  readonly kind: 'network';
  readonly isClusterWide: boolean;
  readonly denies: DefaultDeny;
}

/** A constraint of Gatekeeper's. */
export interface PolicyFact extends FactBase {
  readonly kind: 'policy';
}

/** What the inventory keeps of an object: plain data, no nodes. */
export type Fact = WorkloadFact | NamespaceFact | AccountFact | RoleFact | BindingFact | NetworkFact | PolicyFact;
