import type { Pod } from './pod.ts';

/** The account's name that a pod runs as: `serviceAccountName`, else the old alias `serviceAccount`, else `default`. */
export function accountOf(pod: Pod): string {
  return pod.spec.get('serviceAccountName').string || pod.spec.get('serviceAccount').string || 'default';
}
