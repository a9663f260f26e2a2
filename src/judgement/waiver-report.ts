/** A waiver as the report lists it. */
export interface ListedWaiver {
  readonly rule: string;
  readonly by: 'config' | 'annotation' | 'comment';
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly reason: string;
  readonly until: string | null;
  readonly owner: string | null;
  /** Of the findings that it is about. */
  readonly fingerprints: readonly string[];
  /** Why it does not count, as a sentence; null where it does. */
  readonly problem: string | null;
}

/** What became of waivers; one waiver may stand in several lists. */
export interface WaiverReport {
  readonly used: readonly ListedWaiver[];
  /** Those that waive nothing that was looked at. */
  readonly unused: readonly ListedWaiver[];
  readonly expired: readonly ListedWaiver[];
  /** Used ones that end within 30 days. */
  readonly expiring: readonly ListedWaiver[];
  /** Asked for by this change: they do not waive until they stand on the base. */
  readonly added: readonly ListedWaiver[];
}

export const noWaivers: WaiverReport = { used: [], unused: [], expired: [], expiring: [], added: [] };
