import type { Place } from '../manifest/place.ts';
import type { SourceText } from '../manifest/source-text.ts';
import { displayWidth, visibleText } from './terminal-text.ts';

/** A source line and the line of marks below it; `marks` is empty where nothing can be underlined. */
export interface CodeFrame {
  readonly line: string;
  readonly marks: string;
}

/**
 * A place's first line with its range underlined, cut to `width` columns around the range: one line of JSON may hold a
 * megabyte.
 */
export function codeFrame(source: SourceText, place: Place, width: number): CodeFrame {
  const text = source.line(place.line);
  const start = Math.min(Math.max(0, place.column - 1), text.length);
  const end = place.endLine === place.line ? Math.min(Math.max(start, place.endColumn - 1), text.length) : text.length;
  const from = start < width - 20 ? 0 : start - 20;
  const to = Math.min(text.length, from + width);
  const lead = `${from > 0 ? '…' : ''}${visibleText(text.slice(from, start))}`;
  const marked = visibleText(text.slice(start, Math.min(end, to)));
  const rest = `${visibleText(text.slice(Math.min(end, to), to))}${to < text.length ? '…' : ''}`;
  const count = Math.max(1, displayWidth(marked));
  return { line: `${lead}${marked}${rest}`.trimEnd(), marks: `${' '.repeat(displayWidth(lead))}${'─'.repeat(count)}` };
}
