/** Trouble on order: what a test wants to go wrong with which request. */
export type FaultRule = {
  readonly method?: string;
  /** Matches the path without the API's base path; a string must be contained in it. */
  readonly path?: string | RegExp;
  /** Which of the matching requests, counted from 1; all of them where it is left out. */
  readonly nth?: number | readonly number[];
  readonly act: FaultAct;
  /** How many requests matched so far; the hub counts here. */
  seen?: number;
};

export type FaultAct =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: { readonly [name: string]: string };
      /** Whether the work is done all the same, as by a gateway that gave up waiting. */
      readonly afterWork?: boolean;
    }
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' }
  | { readonly kind: 'delay'; readonly ms: number }
  /** Something happens at the right moment: somebody pushes between two requests. */
  | { readonly kind: 'meanwhile'; readonly when: 'before' | 'after'; readonly run: () => void };

/** Counts the request with every rule it matches and gives what is to happen to it. */
export function dueFaults(rules: readonly FaultRule[], method: string, path: string): readonly FaultAct[] {
  const due: FaultAct[] = [];
  for (const rule of rules) {
    if (rule.method !== undefined && rule.method !== method) continue;
    if (typeof rule.path === 'string' && !path.includes(rule.path)) continue;
    if (rule.path instanceof RegExp && !rule.path.test(path)) continue;
    rule.seen = (rule.seen ?? 0) + 1;
    const turns = rule.nth === undefined ? undefined : [rule.nth].flat();
    if (turns === undefined || turns.includes(rule.seen)) due.push(rule.act);
  }
  return due;
}
