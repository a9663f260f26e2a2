import type { Field } from '../manifest/field.ts';
import type { Container, Pod } from '../workload/pod.ts';
import { type Cure, noCure, riskyCure, whereTaken } from './cure.ts';
import { fallsBackToOtherUser, runsAsRoot } from './root-user.ts';

const key = 'runAsNonRoot';
const root = 'the effective user is 0, and the kubelet would never start it; choose another user first';

/**
 * `runAsNonRoot: true` for a container: where a value is written there, else on the pod where it can stand, once for
 * all. A container as user 0 gets one only where its own suggestion takes that user away as well (run-as-root-user).
 */
export function containerNonRootCure(container: Container): Cure {
  if (runsAsRoot(container) && !fallsBackToOtherUser(container)) return noCure(root);
  const { pod, securityContext } = container;
  const own = securityContext.get(key);
  if (own.isAbsent && isForPod(pod)) return change([...pod.securityContext.path, key]);
  return whereTaken(pod.api.containerSecurityContext, change(own.path));
}

/** `runAsNonRoot: true` for a pod that says otherwise, unless a container would inherit it and never start. */
export function podNonRootCure(pod: Pod): Cure {
  const field = pod.securityContext.get(key);
  const inherits = ({ securityContext }: Container) => securityContext.get(key).isAbsent;
  if (pod.containers.some((container) => inherits(container) && runsAsRoot(container))) return noCure(root);
  return whereTaken(pod.api.podSecurityContext, change(field.path));
}

/** The pod has a security context already, or a container has none; and none would be kept from starting. */
function isForPod(pod: Pod): boolean {
  const hasBare = pod.containers.some(({ securityContext }) => securityContext.keys().length === 0);
  return (pod.securityContext.isMap || hasBare) && pod.api.podSecurityContext && !pod.containers.some(runsAsRoot);
}

function change(path: Field['path']): Cure {
  return riskyCure(
    'Refuse to run as root',
    'A container whose image runs as root, or as a user given by name, does not start (“image will run as root”).',
    { op: 'set', path, value: true },
  );
}
