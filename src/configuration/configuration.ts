import type { ConfiguredWaiver, FailOn, WaiverSettings } from '../findings/settings.ts';
import type { External } from '../inventory/external.ts';
import type { NamespaceSettings } from '../inventory/repository.ts';
import type { DeclaredKinds } from '../manifest/manifest-object.ts';
import type { Profile } from '../rules/profile.ts';
import type { RuleSetting } from '../rules/severity.ts';
import type { SuppressingTool } from '../waivers/written-waiver.ts';

export type { RuleSetting } from '../rules/severity.ts';

/** What `.github/kube-privilege-review.yaml` says; undefined where it says nothing. */
export interface Configuration {
  /** Path of the file, for messages; null for the default of a repository without one. */
  readonly file: string | null;
  readonly profile: readonly Profile[] | undefined;
  /** Minor version. */
  readonly podSecurityVersion: number | undefined;
  readonly failOn: FailOn | undefined;
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[] | undefined;
  readonly selinux: boolean;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly workloads: DeclaredKinds;
  readonly namespaces: NamespaceSettings;
  readonly external: External;
  readonly waivers: readonly ConfiguredWaiver[];
  readonly waiversFrom: WaiverSettings['from'];
  readonly honour: ReadonlySet<SuppressingTool>;
}

export const defaultInclude = ['**/*.yaml', '**/*.yml', '**/*.json'] as const;

/** A mistake in the configuration: the call fails with it (exit status 2). */
export interface ConfigurationProblem {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** What is wrong and what is allowed, in one or two sentences. */
  readonly message: string;
}
