import type { PodSecurityLevel } from '../inventory/pod-security-labels.ts';
import type { Repository } from '../inventory/repository.ts';
import type { Pod } from '../workload/pod.ts';
import { standardsRules } from './standards-rules.ts';

/**
 * The Standards' controls that pods fail at a level, by name, each once. A pod that an operator makes of fields of its own
 * or merges before it runs is not what the API server will see, so only what is written wrongly counts there.
 *
 * @param version minor version of the Standards
 */
export function* failedControls(
  pods: readonly Pod[],
  level: PodSecurityLevel,
  version: number,
  repository: Repository,
): Generator<string> {
  if (level === 'privileged') return;
  const policy = { profile: level, version, options: {}, repository };
  const told = new Set<string>();
  for (const rule of standardsRules) {
    const since = rule.control?.[level]?.since;
    const name = rule.control?.name ?? rule.id;
    if (since === undefined || since > version || told.has(name)) continue;
    for (const pod of pods) {
      const reports =
        rule.subject === 'pod'
          ? rule.check(pod, policy)
          : pod.containers.flatMap((container) => rule.check(container, policy));
      const isWhole = pod.known === 'kind' && pod.form === 'template';
      if (!reports.some(({ outcome, isAbsence }) => outcome === 'violates' && (isWhole || !isAbsence))) continue;
      told.add(name);
      yield name;
      break;
    }
  }
}

/** Whether pods pass a level: stops at the first control that they fail. */
export function passesLevel(
  pods: readonly Pod[],
  level: PodSecurityLevel,
  version: number,
  repository: Repository,
): boolean {
  return failedControls(pods, level, version, repository).next().done === true;
}
