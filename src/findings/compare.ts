import { compareSeverity } from '../rules/severity.ts';
import type { Attributed, HomeOf } from './attribute.ts';
import type { Finding } from './finding.ts';
import type { ObjectIdentity } from './identity.ts';
import type { Inspection } from './inspect.ts';
import type { JudgedObject } from './judged-object.ts';

/**
 * The home of objects at head: the file's path, or its path at base where git finds it renamed; an object that left
 * one base home and entered one head home keeps its base home.
 */
export function headHomes(base: Inspection, head: Inspection, renames: ReadonlyMap<string, string>): HomeOf {
  const fileHome = (file: string) => renames.get(file) ?? file;
  const left = homesByIdentity(base.objects, (file) => file);
  const entered = homesByIdentity(head.objects, fileHome);
  const moved = new Map<string, string>();
  for (const [identity, homes] of entered) {
    const before = left.get(identity) ?? new Set<string>();
    const gone = [...before].filter((home) => !homes.has(home));
    const come = [...homes].filter((home) => !before.has(home));
    if (gone.length === 1 && come.length === 1 && gone[0] !== undefined && come[0] !== undefined) {
      moved.set(JSON.stringify([identity, come[0]]), gone[0]);
    }
  }
  return (file, identity) => {
    const home = fileHome(file);
    return identity === null ? home : (moved.get(JSON.stringify([identityKey(identity), home])) ?? home);
  };
}

function homesByIdentity(objects: readonly JudgedObject[], homeOf: (file: string) => string): Map<string, Set<string>> {
  const homes = new Map<string, Set<string>>();
  for (const { document, identity } of objects) {
    const key = identityKey(identity);
    const known = homes.get(key) ?? new Set<string>();
    known.add(homeOf(document.source.file));
    homes.set(key, known);
  }
  return homes;
}

export function identityKey({ group, kind, namespace, name }: ObjectIdentity): string {
  return JSON.stringify([group, kind, namespace, name]);
}

export interface Comparison {
  /** Head's findings with their status. */
  readonly head: readonly Attributed[];
  /** Findings of the base that the head no longer has. */
  readonly fixed: readonly Finding[];
  /** Fingerprints of findings whose outcome nobody can tell now, though the base complied: these gate. */
  readonly undecided: ReadonlySet<string>;
}

/** Introduced is the multiset difference head minus base, or the same finding at a higher level. */
export function compareFindings(
  base: readonly Attributed[],
  head: readonly Attributed[],
  baseObjects: ReadonlySet<string>,
): Comparison {
  const known = new Map<string, Finding[]>();
  for (const { finding } of base) known.set(finding.fingerprint, [...(known.get(finding.fingerprint) ?? []), finding]);
  const undecided = new Set<string>();
  const compared = head.map(({ finding, found }): Attributed => {
    const before = known.get(finding.fingerprint)?.shift();
    const isExisting = before !== undefined && compareSeverity(before.severity, finding.severity) <= 0;
    const status = isExisting ? 'existing' : 'introduced';
    if (status === 'introduced' && finding.outcome === 'cannot-tell' && compliedBefore(base, finding, baseObjects)) {
      undecided.add(finding.fingerprint);
      return { finding: { ...finding, status, severity: found?.severity ?? finding.severity }, found };
    }
    return { finding: { ...finding, status }, found };
  });
  const fixed = [...known.values()].flat().map((finding): Finding => ({ ...finding, status: 'fixed' }));
  return { head: compared, fixed, undecided };
}

/** Whether the base had the object and nothing was found there by the same rule in the same container. */
function compliedBefore(base: readonly Attributed[], finding: Finding, baseObjects: ReadonlySet<string>): boolean {
  if (finding.resource === null || !baseObjects.has(resourceKey(finding))) return false;
  return !base.some(
    ({ finding: other }) =>
      other.rule === finding.rule &&
      resourceKey(other) === resourceKey(finding) &&
      other.container?.name === finding.container?.name &&
      other.container?.type === finding.container?.type,
  );
}

export function resourceKey({ resource }: Pick<Finding, 'resource'>): string {
  return JSON.stringify([resource?.kind, resource?.namespace, resource?.name]);
}
