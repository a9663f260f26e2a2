import type { Place, Span } from '../manifest/place.ts';
import type { Risk } from '../rules/cure.ts';
import type { ContainerName } from '../workload/pod.ts';

/** Replaces a span of a file's text; an insertion has an empty span. */
export interface TextEdit {
  readonly file: string;
  readonly span: Span;
  readonly place: Place;
  readonly text: string;
}

/**
 * One proved change of text that cures findings of one container, pod spec or object. Fixes of one report never
 * overlap and can be applied together in any order.
 */
export interface Fix {
  readonly id: string;
  readonly title: string;
  /** The container whose text it changes; null for a pod spec's or an object's. */
  readonly container: ContainerName | null;
  readonly risk: Risk;
  readonly cautions: readonly string[];
  /** Fingerprints of the findings that it cures. */
  readonly cures: readonly string[];
  /** In the order of the text, never overlapping, all in one file. */
  readonly edits: readonly TextEdit[];
  /**
   * Whether the edits may stand as a suggestion on GitHub: false for CRLF files, the last line of a file without a
   * newline, a line of a Secret or of an env value, generated files. Such a fix is told as prose and as a patch.
   */
  readonly suggestible: boolean;
}

/** Text with the edits applied. Edits must not overlap. */
export function applyEdits(text: string, edits: readonly Pick<TextEdit, 'span' | 'text'>[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}
