import type { Configuration } from '../configuration/configuration.ts';
import type { RuleSignatures } from '../configuration/rule-signature.ts';
import type { Settings } from '../findings/settings.ts';
import { type FailOn, failLevels, type Scope, scopes } from '../findings/settings.ts';
import { today } from '../process/today.ts';
import { newestPodSecurityVersion, type Profile } from '../rules/profile.ts';
import { CallError } from './call-error.ts';
import type { CallValues } from './call-values.ts';
import type { Progress } from './progress.ts';

/** How the call wants to judge. undefined: the configuration decides. */
export interface CallSettings {
  readonly profiles: readonly Profile[] | undefined;
  readonly podSecurityVersion: number | undefined;
  readonly failOn: FailOn | undefined;
  readonly scope: Scope | undefined;
  readonly only: ReadonlySet<string> | undefined;
  readonly skip: ReadonlySet<string> | undefined;
  /** Seconds. */
  readonly timeout: number | undefined;
  readonly fixes: Settings['fixes'];
}

/** `apply` writes what its risk allows; a run that shows no fixes need not make any. */
function fixesFor(values: CallValues): Settings['fixes'] {
  if (values.has('no-fixes')) return 'none';
  return (values.word('risk', ['safe', 'all'] as const) ?? (values.command === 'apply' ? 'safe' : 'all')) === 'safe'
    ? 'safe'
    : 'all';
}

export function readCallSettings(values: CallValues, rules: RuleSignatures): CallSettings {
  const render = values.word('render', ['auto', 'always', 'never'] as const);
  if (render === 'always') throw new CallError('--render always is not in this version: it renders no chart yet.');
  return {
    profiles: values.profiles(),
    podSecurityVersion: values.podSecurityVersion(),
    failOn: values.word('fail-on', failLevels),
    scope: values.word('scope', scopes),
    only: values.rules('only', rules),
    skip: values.rules('skip', rules),
    timeout: values.count('timeout'),
    fixes: fixesFor(values),
  };
}

/** Command line before configuration before default. The time starts now. */
export function mergeCallSettings(call: CallSettings, configuration: Configuration, progress: Progress): Settings {
  const end = call.timeout === undefined ? Number.POSITIVE_INFINITY : performance.now() + call.timeout * 1000;
  return {
    profiles: call.profiles ?? configuration.profile ?? ['guidance'],
    podSecurityVersion: call.podSecurityVersion ?? configuration.podSecurityVersion ?? newestPodSecurityVersion,
    failOn: call.failOn ?? configuration.failOn ?? 'error',
    scope: call.scope ?? 'introduced',
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
    only: call.only,
    skip: call.skip ?? new Set(),
    fixes: call.fixes,
    isOver: () => {
      progress.beat('Checking');
      return performance.now() > end;
    },
  };
}
