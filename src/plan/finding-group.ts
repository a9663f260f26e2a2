import { compareSeverity, type Finding } from '../findings/finding.ts';
import type { Fix } from '../fixes/fix.ts';

/** What one comment tells: everything about one container, one pod spec or one object. */
export interface FindingGroup {
  readonly file: string;
  /** Most severe first, then in the order of the text; never empty. */
  readonly findings: readonly Finding[];
  readonly fixes: readonly Fix[];
}

/** Groups findings by where they are cured: one that is cured at the pod's level is told with the pod. */
export function groupFindings(findings: readonly Finding[], fixes: readonly Fix[]): readonly FindingGroup[] {
  const fixById = new Map(fixes.map((fix) => [fix.id, fix]));
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = groupKey(finding, finding.fix === null ? undefined : fixById.get(finding.fix));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].map((group) => toGroup(group, fixById));
}

/** Two groups told together, because their suggestions would touch. */
export function mergeGroups(a: FindingGroup, b: FindingGroup): FindingGroup {
  return {
    file: a.file,
    findings: [...a.findings, ...b.findings].sort(byWeight),
    fixes: [...new Set([...a.fixes, ...b.fixes])],
  };
}

/** Negative where `a` is told before `b`. */
export function byWeight(a: Finding, b: Finding): number {
  const bySeverity = compareSeverity(a.severity, b.severity) || Number(a.isAbsence) - Number(b.isAbsence);
  return bySeverity || a.place.line - b.place.line || a.place.column - b.place.column;
}

function toGroup(findings: readonly Finding[], fixById: ReadonlyMap<string, Fix>): FindingGroup {
  const sorted = [...findings].sort(byWeight);
  const fixes = new Set<Fix>();
  for (const { fix } of sorted) {
    const found = fix === null ? undefined : fixById.get(fix);
    if (found !== undefined) fixes.add(found);
  }
  return { file: sorted[0]?.place.file ?? '', findings: sorted, fixes: [...fixes] };
}

function groupKey(finding: Finding, fix: Fix | undefined): string {
  const { resource, place, cause } = finding;
  if (cause !== null) {
    return JSON.stringify([place.file, finding.document, cause.kind, cause.namespace, cause.name, '']);
  }
  const container = fix === undefined ? finding.container : fix.container;
  const owner = container === null ? '' : `${container.type} ${container.name}`;
  if (resource === null) return JSON.stringify([place.file, finding.document, 'text', finding.rule]);
  return JSON.stringify([place.file, finding.document, resource.kind, resource.namespace, resource.name, owner]);
}
