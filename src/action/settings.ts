import type { Configuration } from '../configuration/configuration.ts';
import type { Settings } from '../findings/settings.ts';
import { today } from '../process/today.ts';
import { newestPodSecurityVersion } from '../rules/profile.ts';
import type { KnownTarget } from './event.ts';
import type { Inputs } from './inputs.ts';

/** Input before configuration before default (interfaces.md section 1). */
export function mergeSettings(
  inputs: Inputs,
  configuration: Configuration,
  target: KnownTarget,
  isOver: () => boolean,
): Settings {
  // A whole repository is an inventory: it fails the job only where the workflow asks for it.
  const failOn = inputs.failOn ?? (target.kind === 'repository' ? 'never' : configuration.failOn) ?? 'error';
  return {
    profiles: inputs.profile ?? configuration.profile ?? ['guidance'],
    podSecurityVersion: inputs.podSecurityVersion ?? configuration.podSecurityVersion ?? newestPodSecurityVersion,
    failOn,
    scope: target.kind === 'repository' ? 'all' : inputs.scope,
    rules: configuration.rules,
    selinux: configuration.selinux,
    declared: configuration.workloads,
    namespaces: configuration.namespaces,
    external: configuration.external,
    waivers: {
      configured: configuration.waivers,
      from: configuration.waiversFrom,
      honour: configuration.honour,
      today: today(),
    },
    only: undefined,
    skip: new Set(),
    fixes: 'all',
    isOver,
  };
}
