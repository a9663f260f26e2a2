import type { External } from '../inventory/external.ts';
import type { NamespaceSettings } from '../inventory/repository.ts';
import type { DeclaredKinds } from '../manifest/manifest-object.ts';
import type { Profile } from '../rules/profile.ts';
import type { RuleSetting } from '../rules/severity.ts';
import type { SuppressingTool } from '../waivers/written-waiver.ts';
import type { Tree } from './tree.ts';

/** Which findings of a range are shown and gate (interfaces.md section 4). */
export const scopes = ['introduced', 'touched', 'all'] as const;
export type Scope = (typeof scopes)[number];

export const failLevels = ['error', 'warning', 'notice', 'never'] as const;
export type FailOn = (typeof failLevels)[number];

/** A waiver of the configuration; every criterion that is not null must match. */
export interface ConfiguredWaiver {
  readonly rule: string;
  /** Whether a file's path matches; null: any file. */
  readonly file: ((path: string) => boolean) | null;
  readonly kind: string | null;
  readonly namespace: string | null;
  readonly name: string | null;
  readonly container: string | null;
  readonly reason: string;
  /** Its last day, `YYYY-MM-DD`. */
  readonly until: string;
  readonly owner: string | null;
  /** Where it stands: the configuration's path, and its 1-based line. */
  readonly at: { readonly file: string; readonly line: number };
}

export interface WaiverSettings {
  readonly configured: readonly ConfiguredWaiver[];
  /** Whether waivers that stand in manifests count as the base has them, or as the head does. */
  readonly from: 'base' | 'head';
  /** Tools whose suppressions count. */
  readonly honour: ReadonlySet<SuppressingTool>;
  /** `YYYY-MM-DD`, in UTC. */
  readonly today: string;
}

/** How a run judges; already merged from call, configuration and defaults. */
export interface Settings {
  /** In the order given; never empty. */
  readonly profiles: readonly Profile[];
  /** Minor version of the Pod Security Standards. */
  readonly podSecurityVersion: number;
  readonly failOn: FailOn;
  readonly scope: Scope;
  /** Levels and options by rule id. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Kinds whose pod spec the configuration tells. */
  readonly declared: DeclaredKinds;
  readonly namespaces: NamespaceSettings;
  readonly external: External;
  readonly waivers: WaiverSettings;
  /** Whether containers without SELinux options are findings each. */
  readonly selinux: boolean;
  /** Rule ids to run; undefined: all. */
  readonly only: ReadonlySet<string> | undefined;
  readonly skip: ReadonlySet<string>;
  /** Which fixes are made and proved: all, only changes that break nothing, or none. */
  readonly fixes: 'all' | 'safe' | 'none';
  /** Whether the run's time is over; asked between documents. */
  readonly isOver: () => boolean;
}

/** The change from one tree to another. */
export interface Range {
  readonly base: Tree;
  readonly head: Tree;
  /** Path at head to path at base, of files that git finds renamed. */
  readonly renames: ReadonlyMap<string, string>;
  readonly baseCommit: string;
  /** null for a work tree. */
  readonly headCommit: string | null;
}
