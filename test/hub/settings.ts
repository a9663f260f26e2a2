/** What a test may turn on and off. Everything is as on github.com by default, except that rate limits are off. */
export type HubSettings = {
  /** Wording of a review refused for its anchors; GitHub changed it between 2024 and 2026 (max-sixty/tend#252). */
  wording: 'current' | 'older';
  /**
   * When a comment on several lines becomes outdated: not known for sure, so both readings can be tried.
   * `whole-range`: when any of its lines changed; `last-line`: when its last line changed.
   */
  outdating: 'whole-range' | 'last-line';
  /** suggest-changes `MAX_COMMENTS_PER_REVIEW`, "GitHub's undocumented limit". */
  commentsPerReview: number;
  /** Docs "Repository limits": a file's diff over this has no `patch`, and no comment can stand on it. */
  patch: { lines: number; bytes: number; totalLines: number; totalBytes: number };
  /** `GET /pulls/{n}/files` ends here without a word (OpenAPI, pulls/list-files). */
  listedFiles: number;
  /** Files and lines of the diff media type; more is a 406 (reviewdog#2150). */
  diffMedia: { files: number; lines: number };
  /** Content creations allowed in a minute (docs: 80); null: no limit. */
  contentPerMinute: number | null;
  /** How the secondary limit is told: 403, 429, or the 422 `abuse` of octokit/plugin-throttling.js#775. */
  secondaryAnswer: 'forbidden' | 'too-many' | 'abuse';
  /** Seconds in `retry-after`; null leaves the header out. */
  retryAfter: number | null;
  /** Requests an hour for one token (docs: 1,000 for a workflow token); null: counted, never refused. */
  requestsPerHour: number | null;
  /** Length of that hour: a test that waits for the reset makes it short. */
  hourSeconds: number;
};

export function defaultSettings(): HubSettings {
  return {
    wording: 'current',
    outdating: 'whole-range',
    commentsPerReview: 100,
    patch: { lines: 20_000, bytes: 500 * 1024, totalLines: 20_000, totalBytes: 1024 * 1024 },
    listedFiles: 3000,
    diffMedia: { files: 300, lines: 20_000 },
    contentPerMinute: null,
    secondaryAnswer: 'forbidden',
    retryAfter: 60,
    requestsPerHour: null,
    hourSeconds: 3600,
  };
}
