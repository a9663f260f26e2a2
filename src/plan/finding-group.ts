import { compareSeverity, type Finding } from '../findings/finding.ts';
import type { Fix } from '../fixes/fix.ts';

/** What one comment tells: everything about one container, one pod spec or one object. */
export interface FindingGroup {
  readonly file: string;
  /** Most severe first, then in the order of the text; never empty. */
  readonly findings: readonly Finding[];
  readonly fixes: readonly Fix[];
}

/** Groups findings by what they are about. A fix that reaches over several containers stands with the pod. */
export function groupFindings(findings: readonly Finding[], fixes: readonly Fix[]): readonly FindingGroup[] {
  const fixById = new Map(fixes.map((fix) => [fix.id, fix]));
  const shared = sharedFixes(findings);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const isShared = finding.fix !== null && shared.has(finding.fix);
    const key = groupKey(finding, isShared);
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
  return compareSeverity(a.severity, b.severity) || a.place.line - b.place.line || a.place.column - b.place.column;
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

/** Ids of fixes whose findings are about more than one container, or about the pod or object. */
function sharedFixes(findings: readonly Finding[]): ReadonlySet<string> {
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const finding of findings) {
    if (finding.fix === null) continue;
    const owner = containerKey(finding);
    if (owner === '' || (owners.get(finding.fix) ?? owner) !== owner) shared.add(finding.fix);
    owners.set(finding.fix, owner);
  }
  return shared;
}

function groupKey(finding: Finding, isShared: boolean): string {
  const { resource, place } = finding;
  const owner = isShared ? '' : containerKey(finding);
  if (resource === null) return JSON.stringify([place.file, finding.document, 'text', finding.rule]);
  return JSON.stringify([place.file, finding.document, resource.kind, resource.namespace, resource.name, owner]);
}

function containerKey(finding: Finding): string {
  return finding.container === null ? '' : `${finding.container.type} ${finding.container.name}`;
}
