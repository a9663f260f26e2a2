/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit <= 0xdbff && /[\udc00-\udfff]/.test(text.charAt(at + 1))) {
      bytes += 4;
      at += 1;
    } else bytes += 3;
  }
  return bytes;
}

/**
 * The sections that fit into a number of bytes, in order. A section that does not fit is cut at a line border where it
 * may be (`cuttable`), and `note` says what is missing: it always fits.
 */
export function fitSections(sections: readonly Section[], limit: number, note: string): string {
  const whole = sections.map((section) => section.text).join('\n\n');
  if (byteLength(whole) <= limit) return whole;
  let rest = limit - byteLength(note) - 2;
  const kept: string[] = [];
  for (const section of sections) {
    const bytes = byteLength(section.text) + 2;
    if (bytes <= rest) {
      kept.push(section.text);
      rest -= bytes;
      continue;
    }
    if (section.cuttable) {
      const part = firstLines(section.text, rest - 2);
      if (part.includes('\n')) {
        kept.push(part);
        rest -= byteLength(part) + 2;
      }
    }
  }
  return [...kept, note].join('\n\n');
}

/** A part of a text; only one whose lines stand for themselves (a list, a table) can be cut. */
export interface Section {
  readonly text: string;
  readonly cuttable: boolean;
}

/** The first lines of a text that fit into a number of bytes. */
export function firstLines(text: string, limit: number): string {
  const kept: string[] = [];
  let rest = limit;
  for (const line of text.split('\n')) {
    rest -= byteLength(line) + 1;
    if (rest < 0) break;
    kept.push(line);
  }
  return kept.join('\n');
}
