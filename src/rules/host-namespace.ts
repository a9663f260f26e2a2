import { borrowedFrom } from './borrowed-from.ts';
import { noCure, riskyCure } from './cure.ts';
import { wrongType } from './decide.ts';
import { report } from './report.ts';
import type { PodRule, Report } from './rule.ts';

interface HostNamespace {
  readonly key: 'hostNetwork' | 'hostPID' | 'hostIPC';
  readonly why: string;
  readonly caution: string;
}

/** The three host namespaces are one control of the Standards and differ in a word. */
export const hostNamespaces = { name: 'Host Namespaces', baseline: { since: 0 }, restricted: { since: 0 } } as const;

/** The check of one of the pod's host namespaces: any value but false or nothing is told. */
export function checkHostNamespace({ key, why, caution }: HostNamespace): PodRule['check'] {
  return (pod): readonly Report[] => {
    const field = pod.spec.get(key);
    if (field.isAbsent || field.boolean === false) return [];
    if (field.boolean === undefined && !field.isPlaceholder) return [wrongType(field, 'a boolean', { why })];
    return [
      report(field, {
        what: `The pod sets \`${key}: ${field.display ?? 'true'}\`${borrowedFrom(field, pod.object)}.`,
        why,
        todo: `Remove \`${key}\`.`,
        cure: pod.api.podSpec
          ? riskyCure(`Leave the node’s ${names[key]}`, caution, { op: 'remove', path: field.path })
          : noCure('the kind’s API has no such field here'),
      }),
    ];
  };
}

const names = { hostNetwork: 'network', hostPID: 'process namespace', hostIPC: 'IPC namespace' } as const;
