import type { Repository } from '../inventory/repository.ts';
import type { Field } from '../manifest/field.ts';
import { accountOf } from '../workload/account.ts';
import type { Pod } from '../workload/pod.ts';

const tokenFolder = '/var/run/secrets/kubernetes.io/serviceaccount';

/** The field that names the pod's account: `serviceAccountName`, or its old alias where that alone is written. */
export function accountField({ spec }: Pod): Field {
  const field = spec.get('serviceAccountName');
  const alias = spec.get('serviceAccount');
  return (field.isAbsent || field.string === '') && !alias.isAbsent && alias.string !== '' ? alias : field;
}

/** Whether the account's token is mounted: the pod's field decides, else the account's, else it is. */
export function mountsToken(pod: Pod, repository: Repository): boolean {
  const own = pod.spec.get('automountServiceAccountToken').boolean;
  if (own !== undefined) return own;
  return repository.automountOf(accountOf(pod), pod.object) !== false;
}

/** Whether every container has something of its own mounted where the token would be. */
export function hidesToken({ containers }: Pod): boolean {
  const isTokenFolder = (mount: Field) => mount.get('mountPath').string?.replace(/\/+$/, '') === tokenFolder;
  return (
    containers.length > 0 && containers.every(({ field }) => field.get('volumeMounts').items().some(isTokenFolder))
  );
}
