/** SGR parameters (ECMA-48) of the styles that the output has. */
const codes = {
  error: '1;31',
  warning: '1;33',
  notice: '1;36',
  good: '1;32',
  strong: '1',
  quiet: '2',
  frame: '34',
  removed: '31',
  added: '32',
} as const;
export type Style = keyof typeof codes;

/** Gives a text a style, or leaves it as it is where no colour is wanted. */
export type Paint = (style: Style, text: string) => string;

export function paintWith(color: boolean): Paint {
  return (style, text) => (color && text !== '' ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
}
