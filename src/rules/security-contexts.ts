import type { Field } from '../manifest/field.ts';
import type { Pod } from '../workload/pod.ts';
import { containerName } from './wording.ts';

/** A security context of a pod: its own or a container's. */
export interface SecurityContextLevel {
  /** How a sentence about it begins. */
  readonly whose: string;
  readonly context: Field;
  /** Whether the kind's API takes fields here. */
  readonly isTaken: boolean;
}

/** The pod's own security context, then its containers': where a written value violates even when it is overridden. */
export function securityContextsOf(pod: Pod): readonly SecurityContextLevel[] {
  const { podSecurityContext, containerSecurityContext } = pod.api;
  return [
    { whose: 'The pod’s `securityContext`', context: pod.securityContext, isTaken: podSecurityContext },
    ...pod.containers.map((container) => ({
      whose: containerName(container),
      context: container.securityContext,
      isTaken: containerSecurityContext,
    })),
  ];
}
