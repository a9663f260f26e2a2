import type { Fact } from '../inventory/fact.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Repository } from '../inventory/repository.ts';
import type { Field } from '../manifest/field.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';
import type { Container, Pod } from '../workload/pod.ts';
import type { Cure } from './cure.ts';
import type { Profile } from './profile.ts';
import type { Outcome, Severity } from './severity.ts';

/** What a finding says, in a reader's hurry: each part is one or two plain sentences without line ends. */
export interface Message {
  /** What is wrong here: the effective value and where it comes from. Names from the manifest stand in backticks. */
  readonly what: string;
  /** Why it matters, in one sentence. */
  readonly why: string;
  /** What to do about it. */
  readonly todo: string;
}

/** With which meaning a rule is asked: one of the chosen profiles, at a version of the Pod Security Standards. */
export interface Policy {
  readonly profile: Profile;
  /** Minor version. */
  readonly version: number;
  /** The rule's own options of the configuration, for guidance only. */
  readonly options: Readonly<Record<string, readonly string[]>>;
  /** What stands beside the object in the repository. */
  readonly repository: Repository;
}

/** A rule that is not complied with at a place. */
export interface Report {
  /** The deciding field, written or not. The place follows from it. */
  readonly field: Field;
  readonly outcome: Outcome;
  /** The guidance level, where it differs from the rule's own. The Standards' profiles report errors. */
  readonly severity?: Severity;
  /** Nothing is written where something must be: silent in a patch, a notice without fix in kinds known by shape. */
  readonly isAbsence: boolean;
  /** `unset`, or the decoded offending value where it counts for identity (rules.md, interfaces.md section 2). */
  readonly value: string;
  readonly message: Message;
  readonly cure: Cure;
  /** A manifest to add, where that and not an edit cures it. */
  readonly addition?: Addition;
}

/** A new manifest that a person may want to add. */
export interface Addition {
  /** A file name that is free of what the repository holds by all appearance. */
  readonly file: string;
  /** YAML, with a line end. */
  readonly text: string;
  /** Whether it cures by itself, with no edit beside it. */
  readonly cures: boolean;
}

/** One level's part of a control of the Pod Security Standards. */
export interface ControlLevel {
  /** Minor version since which the level has it. */
  readonly since: number;
  /** When a pod fails, as a clause. */
  readonly fails: string;
}

/** A Pod Security Standards' control, as the table of docs/pod-security-standards.md shows it. */
export interface Control {
  readonly name: string;
  readonly baseline?: ControlLevel;
  readonly restricted?: ControlLevel;
  /** What later versions changed of it. */
  readonly changes?: readonly { readonly since: number; readonly what: string }[];
  /** Files of policy/ in kubernetes/pod-security-admission (`standardsSource`). */
  readonly source: string;
}

/** What people and programs find out about a rule besides its messages; its page is made from it. */
export interface RuleDocumentation {
  /** The guidance text's sentence behind the rule. */
  readonly guidance: string;
  /** Markdown paragraphs: what the rule looks at, what the cluster does with the field. */
  readonly details: string;
  /** What the fix may break, how to see it and how to live with it; '' where no fix can break anything. */
  readonly breaks: string;
  /** Where other tools mean something else by it, a sentence or two each. */
  readonly elsewhere?: readonly string[];
  readonly violates: string;
  readonly complies: string;
  readonly references: References;
}

export interface References {
  /** CIS Kubernetes Benchmark item with its version ("5.2.6 (v1.12)"). */
  readonly cis?: string;
  /** Chapter of the NSA/CISA Kubernetes Hardening Guidance. */
  readonly nsa?: string;
  /** MITRE ATT&CK technique ("T1611 Escape to Host"). */
  readonly attack?: string;
  /** Ids of the same check in other tools, by tool. */
  readonly tools?: Readonly<Record<string, string>>;
  readonly links: readonly string[];
}

interface RuleRow {
  /** Kebab-case; names the bad state or the missing good one. */
  readonly id: string;
  /** Level in the guidance profile; null where only the Standards have the rule. */
  readonly severity: Severity;
  /** One line without a full stop, for lists. */
  readonly summary: string;
  /** null for rules that are not among the Pod Security Standards: they run under guidance only. */
  readonly control: Control | null;
  /** Names of the options that the configuration may give (`allow`). */
  readonly options?: readonly string[];
  readonly documentation: RuleDocumentation;
  /**
   * Kinds whose change elsewhere may break the rule at an object that the change leaves alone, the likeliest first: the
   * finding then stands on the changed line.
   */
  readonly causes?: readonly string[];
}

/** Asked once for every container of a pod; reports about the container. */
export interface ContainerRule extends RuleRow {
  readonly subject: 'container';
  check(container: Container, policy: Policy): readonly Report[];
}

/** Asked once for a pod; reports about the pod. */
export interface PodRule extends RuleRow {
  readonly subject: 'pod';
  check(pod: Pod, policy: Policy): readonly Report[];
  /** Asked besides for every object, where the same rule looks at one that is no workload (a PersistentVolume). */
  checkObject?(object: ManifestObject, policy: Policy): readonly Report[];
}

/** Asked once for an object of any kind. */
export interface ObjectRule extends RuleRow {
  readonly subject: 'object';
  /** @param pods the object's pods (podsOf) */
  check(object: ManifestObject, policy: Policy, pods: readonly Pod[]): readonly Report[];
}

/** Asked of objects that the inventory keeps, once it is complete. */
export interface InventoryRule extends RuleRow {
  readonly subject: 'inventory';
  /** Whether there may be something to say of an object: asked first, before its text is read again. */
  concerns(fact: Fact, inventory: Inventory, policy: Policy): boolean;
  check(object: ManifestObject, policy: Policy, pods: readonly Pod[], fact: Fact): readonly Report[];
}

/** An object before and after a change; one of them is undefined where it was added or deleted. */
export interface ObjectChange {
  readonly before: ManifestObject | undefined;
  readonly after: ManifestObject | undefined;
}

/** Asked of objects that a change adds, edits or deletes: a range only. */
export interface ChangeRule extends RuleRow {
  readonly subject: 'change';
  /** Kinds of objects that may be told. */
  concerns(apiVersion: string, kind: string): boolean;
  /** Reports are about the object after the change, or about the one before where that is gone. */
  checkChange(change: ObjectChange, policy: Policy): readonly Report[];
}

/** Told by the reader itself, for text that is no object. */
export interface TextRule extends RuleRow {
  readonly subject: 'text';
}

export type Rule = ContainerRule | PodRule | ObjectRule | InventoryRule | ChangeRule | TextRule;
