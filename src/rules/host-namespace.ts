import type { Field } from '../manifest/field.ts';
import type { Pod } from '../workload/pod.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { type Change, riskyCure, whereTaken } from './cure.ts';
import { report, wrongType } from './report.ts';
import type { PodRule, Report } from './rule.ts';
import { onBothLevels } from './standards.ts';
import { statement } from './wording.ts';

interface HostNamespace {
  readonly key: 'hostNetwork' | 'hostPID' | 'hostIPC';
  /** What the fix does, as a heading. */
  readonly title: string;
  readonly why: string;
  readonly caution: string;
}

/** The three host namespaces are one control of the Standards and differ in a word. */
export const hostNamespaces = onBothLevels({
  name: 'Host Namespaces',
  since: 0,
  fails: '`hostNetwork`, `hostPID` or `hostIPC` is true',
  source: 'check_hostNamespaces.go',
});

/** The check of one of the pod's host namespaces: any value but false or nothing is told. */
export function checkHostNamespace({ key, title, why, caution }: HostNamespace): PodRule['check'] {
  return (pod): readonly Report[] => {
    const field = pod.spec.get(key);
    if (field.isAbsent || field.boolean === false) return [];
    if (field.boolean === undefined) return [wrongType(field, 'a boolean', why)];
    return [
      report(field, {
        what: `The pod sets ${statement(field)}${borrowedFrom(field, pod.object)}.`,
        why,
        todo: `Remove \`${key}\`.`,
        cure: whereTaken(pod.api.podSpec, riskyCure(title, caution, leave(pod, field))),
      }),
    ];
  };
}

/** A patch that says nothing keeps the value of its base, and a pod spec must not be left empty: there it is set false. */
function leave(pod: Pod, { path }: Field): Change {
  const isNeeded = pod.object.role !== 'manifest' || pod.spec.keys().length === 1;
  return isNeeded ? { op: 'set', path, value: false } : { op: 'remove', path };
}
