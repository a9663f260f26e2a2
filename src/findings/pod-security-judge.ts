import type { PodSecurityJudge } from '../inventory/fact.ts';
import type { Repository } from '../inventory/repository.ts';
import { failedControls, passesLevel } from '../rules/pod-security.ts';
import type { Pod } from '../workload/pod.ts';

/**
 * Judges pods now at one version, and reads them again for another one or for the names of controls: pods are not kept.
 *
 * @param version minor version that most questions are about
 */
export function podSecurityJudge(
  pods: readonly Pod[],
  version: number,
  repository: Repository,
  readAgain: () => readonly Pod[],
): PodSecurityJudge {
  const isBaseline = passesLevel(pods, 'baseline', version, repository);
  // Whatever fails baseline fails restricted, and most of the rest fails at its first control.
  const isRestricted = isBaseline && passesLevel(pods, 'restricted', version, repository);
  return {
    passes(level, asked) {
      if (level === 'privileged') return true;
      if (asked !== version) return passesLevel(readAgain(), level, asked, repository);
      return level === 'restricted' ? isRestricted : isBaseline;
    },
    failures: (level, asked) => [...failedControls(readAgain(), level, asked, repository)],
  };
}
