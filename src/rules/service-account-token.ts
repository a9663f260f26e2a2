import type { Pod } from '../workload/pod.ts';
import { accountOf, type Repository } from '../workload/repository.ts';

const tokenFolder = '/var/run/secrets/kubernetes.io/serviceaccount';

/** Whether the account's token is mounted: the pod's field decides, else the account's, else it is. */
export function mountsToken(pod: Pod, repository: Repository): boolean {
  const own = pod.spec.get('automountServiceAccountToken').boolean;
  if (own !== undefined) return own;
  return repository.automountOf(accountOf(pod), pod.object) !== false;
}

/** Whether every container has something of its own mounted where the token would be. */
export function hidesToken(pod: Pod): boolean {
  const isHidden = (path: string | undefined) => path?.replace(/\/+$/, '') === tokenFolder;
  return (
    pod.containers.length > 0 &&
    pod.containers.every(({ field }) =>
      field
        .get('volumeMounts')
        .items()
        .some((mount) => isHidden(mount.get('mountPath').string)),
    )
  );
}
