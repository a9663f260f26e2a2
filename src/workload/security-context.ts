import type { Field } from '../manifest/field.ts';
import type { PathStep } from '../manifest/place.ts';
import type { Container } from './pod.ts';

/** A container's value for a field that the pod has too, and which of the two decides. */
export interface Effective {
  readonly field: Field;
  readonly from: 'container' | 'pod' | 'unset';
}

/**
 * The effective value of a security context field that exists on container and pod (runAsUser, runAsNonRoot,
 * runAsGroup, seLinuxOptions, seccompProfile, appArmorProfile, windowsOptions): the container's where written, else
 * the pod's. Where neither is, the container's field, not written.
 */
export function effective(container: Container, path: readonly PathStep[]): Effective {
  const own = container.securityContext.at(path);
  if (!own.isAbsent) return { field: own, from: 'container' };
  const inherited = container.pod.securityContext.at(path);
  return inherited.isAbsent ? { field: own, from: 'unset' } : { field: inherited, from: 'pod' };
}

/** `container.securityContext` or `spec.securityContext`: how messages name where an effective value comes from. */
export function levelName(from: Effective['from']): string {
  return from === 'pod' ? 'the pod’s securityContext' : 'the container’s securityContext';
}
