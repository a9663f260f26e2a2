import type { Field } from '../manifest/field.ts';
import type { Container, Pod } from '../workload/pod.ts';
import { effective } from '../workload/security-context.ts';

/** A user id that is written and not root. */
export function isOtherUser({ integer }: Field): boolean {
  return integer !== undefined && integer !== 0n;
}

/** Whether the container's effective user is 0. */
export function runsAsRoot(container: Container): boolean {
  return effective(container, ['runAsUser']).field.integer === 0n;
}

/** Whether the rule on root users can take a container's own `runAsUser: 0` away, so that the pod's other user counts. */
export function fallsBackToOtherUser(container: Container): boolean {
  return isOtherUser(container.pod.securityContext.get('runAsUser'));
}

/** Whether every container has a user of its own, so that the pod's counts for none. */
export function everyContainerHasOtherUser({ containers }: Pod): boolean {
  return (
    containers.length > 0 && containers.every(({ securityContext }) => isOtherUser(securityContext.get('runAsUser')))
  );
}
