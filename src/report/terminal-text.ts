// Characters that move a terminal's cursor, colour what follows, or reorder or hide what is read: controls except the
// tab, line and paragraph separators, bidirectional controls (Unicode Bidirectional_Control), zero-width ones and tags.
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Width of a tab in columns; the underline below a line counts the same. */
const tab = '    ';

/** A text from a manifest or a name, made safe for a terminal: every character that it would obey becomes a visible one. */
export function visibleText(text: string): string {
  return text.replace(unsafe, visibleCharacter).replaceAll('\t', tab);
}

function visibleCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  // Unicode has a picture for every ASCII control; a byte order mark is nothing that a reader looks for.
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return code === 0xfeff ? '' : '\ufffd';
}

const zeroWidth = /[\p{Mn}\p{Me}]/u;
// East Asian wide letters, full-width forms and emoji take two columns (Unicode UAX #11, emoji presentation).
const doubleWidth =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Columns that a safe text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += zeroWidth.test(character) ? 0 : doubleWidth.test(character) ? 2 : 1;
  return width;
}

/** Breaks a text at spaces into lines of at most `width` columns; a longer word stands on a line of its own. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/)) {
    if (line === '') line = word;
    else if (displayWidth(line) + 1 + displayWidth(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}
