const templateAction = /\{\{|\{%|<%/;

/**
 * Whether a text that does not parse is a template: it holds `{{`, `{%` or `<%` outside quotes and comments.
 */
export function looksLikeTemplate(text: string): boolean {
  if (!templateAction.test(text)) return false;
  return text.split('\n').some((line) => templateAction.test(withoutQuotesAndComment(line)));
}

function withoutQuotesAndComment(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '').replace(/(^|[ \t])#.*$/, '');
}

/** Whether a text has a line-start `apiVersion:` and `kind:`, or the JSON keys: what cannot be read then matters. */
export function looksLikeKubernetes(text: string): boolean {
  const has = (key: string) =>
    new RegExp(`(?:^|[\\n{,\\r\\x85\\u2028\\u2029])[ \\t]*(?:- )?["']?${key}["']?[ \\t]*:`).test(text);
  return has('apiVersion') && has('kind');
}
