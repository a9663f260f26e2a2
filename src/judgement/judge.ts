import type { Coverage } from '../findings/analysis.ts';
import { type Attributed, attribute, inOrder } from '../findings/attribute.ts';
import { askChanges, changedObjects } from '../findings/changed-objects.ts';
import { compareFindings, headHomes, resourceKey } from '../findings/compare.ts';
import { comparePrivileges } from '../findings/compare-privileges.ts';
import { compareRights } from '../findings/compare-rights.ts';
import type { Finding } from '../findings/finding.ts';
import { influencedFindings } from '../findings/influence.ts';
import { type Inspection, Inspector, inspect } from '../findings/inspect.ts';
import type { JudgedObject } from '../findings/judged-object.ts';
import { namespaceSummaries } from '../findings/namespace-summary.ts';
import { noPrivilegeChanges, type PrivilegeChanges } from '../findings/privilege-change.ts';
import type { Range, Settings } from '../findings/settings.ts';
import { both } from '../findings/touched.ts';
import type { Tree } from '../findings/tree.ts';
import { nothingSkipped, unchangedDocuments } from '../findings/unchanged-documents.ts';
import { fixFindings } from '../fixes/fix-findings.ts';
import { applyWaivers, waivedOnBase } from './apply-waivers.ts';
import type { Judgement } from './judgement.ts';
import { highestOf, isAtLeast, verdictOf } from './verdict.ts';

/** Judges a tree as it stands: everything in it is in scope. */
export function judgePaths(tree: Tree, settings: Settings): Judgement {
  const inspection = inspect(tree, settings);
  const waived = applyWaivers(
    inspection.found.map((found) => attribute(found, (file) => file, settings)),
    inspection,
    settings,
    undefined,
  );
  const { attributed } = waived;
  return conclude({
    waivers: waived.report,
    settings,
    mode: 'paths',
    base: null,
    head: null,
    inspection,
    attributed,
    fixed: [],
    privileges: noPrivilegeChanges,
    namespaces: namespaceSummaries(inspection.inventory, settings.podSecurityVersion, undefined),
    undecided: new Set(),
    isInScope: () => true,
  });
}

/** Judges what a change makes of a tree: what it introduces, what stood there before, what it cures. */
export function judgeRange(range: Range, settings: Settings): Judgement {
  const skipped = settings.scope === 'all' ? { base: nothingSkipped, head: nothingSkipped } : unchangedDocuments(range);
  const inspectors = [
    new Inspector(range.base, settings, true, skipped.base),
    new Inspector(range.head, settings, true, skipped.head),
  ] as const;
  for (const inspector of inspectors) inspector.read();
  const touched = both(inspectors[0].touched(), inspectors[1].touched());
  const base = inspectors[0].conclude(touched);
  const head = inspectors[1].conclude(touched);
  const homes = headHomes(base, head, range.renames);
  const changed = changedObjects(base, head, homes);
  const ofChange = askChanges(changed, head);
  const before = [...base.found, ...base.beside].map((found) => attribute(found, (file) => file, settings));
  const after = [...head.found, ...ofChange.found].map((found) => attribute(found, homes, settings));
  const beside = head.beside.map((found) => attribute(found, homes, settings));
  const baseObjects = new Set(base.objects.map(resourceKey));
  const compared = compareFindings(before, [...after, ...beside], baseObjects);
  const { fixed, undecided } = compared;
  const all = [
    ...compared.head.slice(0, after.length),
    ...influencedFindings(compared.head.slice(after.length), changed),
  ];
  const onBase = settings.waivers.from === 'head' ? undefined : waivedOnBase(before, base, settings);
  const { attributed, report: waivers, expired } = applyWaivers(all, head, settings, onBase);
  const isAsked = settings.scope === 'touched' || expired.size > 0;
  const edited = isAsked ? touchedObjects(base, head) : new Set<JudgedObject>();
  const isEdited = ({ finding, found }: Attributed) =>
    found !== null && edited.has(found.judged) && (settings.scope === 'touched' || expired.has(finding.fingerprint));
  return conclude({
    settings,
    mode: 'range',
    base: range.baseCommit,
    head: range.headCommit,
    inspection: { ...head, failures: [...head.failures, ...ofChange.failures] },
    attributed,
    fixed: [...fixed].sort(inOrder),
    privileges: together(compareRights(base.inventory, head.inventory), comparePrivileges(base, head, homes)),
    namespaces: namespaceSummaries(head.inventory, settings.podSecurityVersion, touched.namespaces),
    undecided,
    waivers,
    isInScope: (item) => settings.scope === 'all' || item.finding.status === 'introduced' || isEdited(item),
  });
}

function together(a: PrivilegeChanges, b: PrivilegeChanges): PrivilegeChanges {
  return { gained: [...a.gained, ...b.gained], dropped: [...a.dropped, ...b.dropped] };
}

/** Objects at head whose document's text no object of the same identity had at base. */
function touchedObjects(base: Inspection, head: Inspection): ReadonlySet<JudgedObject> {
  const key = ({ document: { source, span }, identity }: JudgedObject) =>
    JSON.stringify([identity, source.text.slice(span.start, span.end)]);
  const known = new Set(base.objects.map(key));
  return new Set(head.objects.filter((judged) => !known.has(key(judged))));
}

interface Conclusion {
  readonly settings: Settings;
  readonly mode: Judgement['mode'];
  readonly base: string | null;
  readonly head: string | null;
  readonly inspection: Inspection;
  readonly attributed: readonly Attributed[];
  readonly fixed: readonly Finding[];
  readonly privileges: PrivilegeChanges;
  readonly namespaces: Judgement['namespaces'];
  readonly waivers: Judgement['waivers'];
  readonly undecided: ReadonlySet<string>;
  readonly isInScope: (attributed: Attributed) => boolean;
}

function conclude(input: Conclusion): Judgement {
  const { settings, mode, base, head, inspection, fixed, privileges, namespaces, waivers, undecided } = input;
  const attributed = [...input.attributed].sort((a, b) => inOrder(a.finding, b.finding));
  const inScopeSet = new Set(attributed.filter(input.isInScope).map(({ finding }) => finding));
  const { findings, fixes } =
    settings.fixes !== 'none'
      ? fixFindings(
          attributed,
          (finding) => inScopeSet.has(finding) && finding.outcome === 'violates' && finding.waiver === null,
          inspection,
          settings,
        )
      : { findings: attributed.map(({ finding }) => finding), fixes: [] };
  const inScope = findings.filter((_, index) => inScopeSet.has(attributed[index]?.finding ?? noFinding()));
  const gating = inScope.filter(
    (finding) =>
      finding.waiver === null &&
      isAtLeast(finding.severity, settings.failOn) &&
      (finding.outcome === 'violates' || undecided.has(finding.fingerprint)),
  );
  const coverage: Coverage = {
    files: inspection.files,
    documents: inspection.documents,
    workloads: inspection.workloads,
    rendered: inspection.roots,
    unread: inspection.unread,
  };
  const { verdict, incomplete } = verdictOf(gating, coverage, inspection.failures, findings);
  return {
    mode,
    base,
    head,
    profiles: settings.profiles,
    podSecurityVersion: settings.podSecurityVersion,
    failOn: settings.failOn,
    scope: settings.scope,
    verdict,
    incomplete,
    findings,
    inScope,
    gating,
    fixes,
    fixed,
    privileges,
    namespaces,
    waivers,
    coverage,
    containersWithoutSelinux: inspection.containersWithoutSelinux,
    failures: inspection.failures,
    texts: new Map([...inspection.texts].map(([file, { text }]) => [file, text])),
    highest: highestOf(inScope),
  };
}

function noFinding(): never {
  throw new Error('findings and attributed findings differ in number');
}
