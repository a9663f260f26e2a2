/** Longest value that is shown, in UTF-16 units; the rest is cut with an ellipsis. */
const longestValue = 200;

/** Longest part of a sentence between names. */
const longestSentence = 1000;

/** Invisible, and no part of a name: GitHub no longer reads what it stands in as a mention, a reference or a link. */
const wordJoiner = '\u2060';

// Control characters but for the tab, bidirectional controls, zero-width characters, line and paragraph separators,
// lone surrogates, tags: what makes a text look like another one.
const deceptive =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\ufe00-\ufe0f]|\p{Cs}|[\u{e0000}-\u{e0fff}]/gu;

const names: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Untrusted text with every deceptive character written out (`\n`, `\u202e`) and bounded in length. */
export function showText(text: string, longest: number = longestValue): string {
  const shown = text.replace(deceptive, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return names[character] ?? `\\u${code > 0xffff ? `{${code.toString(16)}}` : code.toString(16).padStart(4, '0')}`;
  });
  if (shown.length <= longest) return shown;
  const cut = shown.slice(0, longest - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/**
 * Untrusted text as running Markdown text that shows exactly itself: no element, mention, reference or link. Sentences
 * stay readable in the source.
 */
export function escapeText(text: string, longest: number = longestValue): string {
  return showText(text, longest)
    .replace(/[\\`*_{}[\]#|~<>&=^$]/g, escapeCharacter)
    .replace(/^(\s*)([-+])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(
      /@(?=\S)|\\#(?=\w)|\bGH-(?=\d)|\bwww(?=\.)|:(?=\/|[\w+-]+:)|\b(?:https?|ftp|mailto)(?=:)/gi,
      `$&${wordJoiner}`,
    );
}

function escapeCharacter(character: string): string {
  if (character === '<') return '&lt;';
  if (character === '>') return '&gt;';
  if (character === '&') return '&amp;';
  return `\\${character}`;
}

/** Untrusted text as a code span: its delimiter is longer than any run of backticks inside. */
export function codeSpan(text: string, longest: number = longestValue): string {
  const shown = showText(text, longest);
  if (shown === '') return '(empty)';
  const delimiter = '`'.repeat(longestRun(shown, '`') + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${delimiter}${pad}${shown}${pad}${delimiter}`;
}

/**
 * A sentence of ours in which names of the manifest stand in backticks. Each part is escaped for itself, so a name that
 * holds backticks can spoil how the sentence looks and nothing else.
 */
export function renderSentence(text: string): string {
  const parts = text.slice(0, longestSentence * 2).split('`');
  const even = parts.length % 2 === 0;
  return parts
    .map((part, index) => {
      if (index % 2 === 1 && !(even && index === parts.length - 1)) return part === '' ? '' : codeSpan(part);
      return escapeText(index > 0 && even && index === parts.length - 1 ? `\`${part}` : part, longestSentence);
    })
    .join('');
}

/** Text that is Markdown already, as one cell of a table. */
export function tableCell(markdown: string): string {
  return markdown.replace(/\r?\n/g, ' ').replace(/(?<!\\)\|/g, '\\|');
}

/** The fence for a code block with this content: longer than any run of backticks or tildes inside. */
export function fence(content: string): string {
  return '`'.repeat(Math.max(3, longestRun(content, '`') + 1, longestRun(content, '~') + 1));
}

/** A fenced block. The content stands in it verbatim. */
export function codeBlock(info: string, content: string): string {
  const marks = fence(content);
  return content === '' ? `${marks}${info}\n${marks}` : `${marks}${info}\n${content}\n${marks}`;
}

function longestRun(text: string, character: string): number {
  let longest = 0;
  let run = 0;
  for (const found of text) {
    run = found === character ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
