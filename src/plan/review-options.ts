export const suggestModes = ['safe', 'all', 'never'] as const;
/** Which suggestions are shown: those that change no running pod's behaviour, all, or none. */
export type SuggestMode = (typeof suggestModes)[number];

/** Where things are, for links. */
export interface Links {
  /** Address of a rule's page; undefined where none is known. */
  rule(rule: string): string | undefined;
  /** Address of a line of a file at the head; undefined where the head has no address. */
  line(file: string, line: number): string | undefined;
}

export interface ReviewOptions {
  readonly suggest: SuggestMode;
  /** Comments that stand on the pull request at most. */
  readonly maxComments: number;
  readonly headSha: string;
  readonly links: Links;
}
