import type { Container } from '../workload/pod.ts';

/**
 * A sentence for a container's field that is written where the API has none and so counts as absent: in the pod's
 * `securityContext`, on the container or pod spec itself; '' where it stands nowhere.
 */
export function droppedValue({ pod, field }: Container, key: string): string {
  const places = [
    { map: pod.securityContext, name: 'the pod’s `securityContext`' },
    { map: field, name: 'the container itself' },
    { map: pod.spec, name: 'the pod spec' },
  ];
  const place = places.find(({ map }) => !map.get(key).isAbsent);
  return place === undefined
    ? ''
    : ` The one in ${place.name} is dropped by the API server, which has no such field there.`;
}
