import type { Attributed } from '../findings/attribute.ts';
import type { Finding, Waiver } from '../findings/finding.ts';
import type { FoundWaiver } from '../findings/found-waivers.ts';
import type { Inspection } from '../findings/inspect.ts';
import type { ConfiguredWaiver, Settings } from '../findings/settings.ts';
import { daysBetween } from '../waivers/written-waiver.ts';
import type { ListedWaiver, WaiverReport } from './waiver-report.ts';

/** Days before its end in which a waiver is announced. */
const announcedDays = 30;

export interface WaivedFindings {
  readonly attributed: readonly Attributed[];
  readonly report: WaiverReport;
  /** Findings whose waiver has ended: they count again where the change touches their object. */
  readonly expired: ReadonlySet<string>;
}

/** How often the base waives a fingerprint by what stands in its manifests. */
export type WaivedOnBase = ReadonlyMap<string, number>;

/**
 * Gives findings their waivers: of the configuration, which is the base's, and of the manifests, where those stood on the
 * base already (interfaces.md section 5).
 *
 * @param onBase undefined where waivers count as they stand: without a base, or with `waivers-from: head`
 */
export function applyWaivers(
  attributed: readonly Attributed[],
  inspection: Inspection,
  settings: Settings,
  onBase: WaivedOnBase | undefined,
): WaivedFindings {
  const ledger = new Ledger(settings);
  const rest = onBase === undefined ? undefined : new Map(onBase);
  const written = writtenFor(inspection, settings);
  const waived = attributed.map((item): Attributed => {
    const waiver = ledger.waive(item, written(item), rest);
    return waiver === null ? item : { ...item, finding: { ...item.finding, waiver } };
  });
  for (const found of inspection.waivers) if (isOwnOrHonoured(found, settings)) ledger.look(listed(found));
  for (const configured of settings.waivers.configured) {
    if (isLookedAt(configured, inspection, onBase)) ledger.look(listedConfigured(configured));
  }
  return { attributed: waived, report: ledger.report(), expired: ledger.expired };
}

/** What the base's manifests waive, also by waivers that have ended since. */
export function waivedOnBase(
  attributed: readonly Attributed[],
  inspection: Inspection,
  settings: Settings,
): WaivedOnBase {
  const counts = new Map<string, number>();
  const written = writtenFor(inspection, settings);
  for (const item of attributed) {
    if (!written(item).some(({ waiver }) => waiver.problem === null)) continue;
    const { fingerprint } = item.finding;
    counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  }
  return counts;
}

/** The waivers in manifests that are about a finding. */
function writtenFor(inspection: Inspection, settings: Settings): (item: Attributed) => readonly FoundWaiver[] {
  const byRule = new Map<string, FoundWaiver[]>();
  for (const found of inspection.waivers) {
    if (!isOwnOrHonoured(found, settings)) continue;
    const known = byRule.get(found.waiver.rule);
    if (known === undefined) byRule.set(found.waiver.rule, [found]);
    else known.push(found);
  }
  return (item) => byRule.get(item.finding.rule)?.filter((found) => isAbout(found, item)) ?? [];
}

function isOwnOrHonoured({ waiver }: FoundWaiver, { waivers }: Settings): boolean {
  return waiver.tool === null || waivers.honour.has(waiver.tool);
}

function isAbout({ waiver, document, judged }: FoundWaiver, { finding, found }: Attributed): boolean {
  if (found === null || found.judged.document !== document) return false;
  const { container, about, isForAll } = waiver;
  if (about !== null)
    return finding.place.line === about && (container === null || finding.container?.name === container);
  if (judged?.ordinal !== found.judged.ordinal) return false;
  return isForAll || (finding.container?.name ?? null) === container;
}

function isConfiguredAbout(waiver: ConfiguredWaiver, { rule, place, resource, container }: Finding): boolean {
  return (
    waiver.rule === rule &&
    (waiver.file === null || waiver.file(place.file)) &&
    (waiver.kind === null || waiver.kind === resource?.kind) &&
    (waiver.namespace === null || waiver.namespace === resource?.namespace) &&
    (waiver.name === null || waiver.name === resource?.name) &&
    (waiver.container === null || waiver.container === container?.name)
  );
}

/** In a change only what it holds was looked at: a waiver for other files is not unused. */
function isLookedAt(waiver: ConfiguredWaiver, { texts }: Inspection, onBase: WaivedOnBase | undefined): boolean {
  if (onBase === undefined) return true;
  return waiver.file !== null && [...texts.keys()].some(waiver.file);
}

function listed({ waiver, document }: FoundWaiver): ListedWaiver {
  const { by, rule, reason, until, line, problem } = waiver;
  return { rule, by, file: document.source.file, line, reason, until, owner: null, fingerprints: [], problem };
}

function listedConfigured({ rule, reason, until, owner, at }: ConfiguredWaiver): ListedWaiver {
  return { rule, by: 'config', file: at.file, line: at.line, reason, until, owner, fingerprints: [], problem: null };
}

type Fate = 'used' | 'expired' | 'added';

/** What becomes of each waiver. */
class Ledger {
  readonly expired = new Set<string>();
  readonly #settings: Settings;
  readonly #fates = new Map<string, { readonly waiver: ListedWaiver; readonly fates: Map<Fate, string[]> }>();

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** The waiver that a finding gets; what else is about it is entered. */
  waive(item: Attributed, written: readonly FoundWaiver[], rest: Map<string, number> | undefined): Waiver | null {
    const { finding } = item;
    if (finding.rule === 'unreadable-document') return null;
    const configured = this.#settings.waivers.configured.filter((waiver) => isConfiguredAbout(waiver, finding));
    const valid = written.filter(({ waiver }) => waiver.problem === null);
    const candidates = [...configured.map(listedConfigured), ...valid.map(listed)];
    for (const waiver of candidates) {
      if (this.#isOver(waiver)) {
        this.#enter(waiver, 'expired', finding);
        continue;
      }
      if (waiver.by !== 'config' && rest !== undefined) {
        const left = rest.get(finding.fingerprint) ?? 0;
        if (left === 0) {
          this.#enter(waiver, 'added', finding);
          continue;
        }
        rest.set(finding.fingerprint, left - 1);
      }
      this.#enter(waiver, 'used', finding);
      const { reason, until, by, file, line } = waiver;
      return { reason, until, by, file, line };
    }
    if (candidates.some((waiver) => this.#isOver(waiver))) this.expired.add(finding.fingerprint);
    return null;
  }

  /** Enters a waiver that was there, whether or not a finding needed it. */
  look(waiver: ListedWaiver): void {
    const key = keyOf(waiver);
    if (!this.#fates.has(key)) this.#fates.set(key, { waiver, fates: new Map() });
  }

  report(): WaiverReport {
    const all = [...this.#fates.values()].sort((a, b) => (keyOf(a.waiver) < keyOf(b.waiver) ? -1 : 1));
    const of = (fate: Fate) =>
      all.flatMap(({ waiver, fates }) => {
        const fingerprints = fates.get(fate);
        return fingerprints === undefined ? [] : [{ ...waiver, fingerprints }];
      });
    const used = of('used');
    const idle = all.filter(({ fates }) => fates.size === 0).map(({ waiver }) => waiver);
    const { today } = this.#settings.waivers;
    return {
      used,
      unused: idle.filter((waiver) => !this.#isOver(waiver)),
      expired: [...of('expired'), ...idle.filter((waiver) => this.#isOver(waiver))],
      expiring: used.filter(({ until }) => until !== null && daysBetween(today, until) <= announcedDays),
      added: of('added'),
    };
  }

  /** A waiver's last day counts. */
  #isOver({ until, problem }: ListedWaiver): boolean {
    return problem === null && until !== null && until < this.#settings.waivers.today;
  }

  #enter(waiver: ListedWaiver, fate: Fate, { fingerprint }: Finding): void {
    this.look(waiver);
    const fates = this.#fates.get(keyOf(waiver))?.fates;
    const known = fates?.get(fate);
    if (known === undefined) fates?.set(fate, [fingerprint]);
    else if (!known.includes(fingerprint)) known.push(fingerprint);
  }
}

function keyOf({ file, line, rule, by }: ListedWaiver): string {
  return JSON.stringify([file, line, rule, by]);
}
