import { escapeHtml, type Html, trusted } from './html.ts';

const TOKEN =
  /(?<comment>(?:^|(?<=\s))#.*$)|(?<key>(?:"[^"]*"|'[^']*'|[\w./$-]+)(?=\s*:(?:\s|$)))|(?<string>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|(?<value>(?<=(?:[:,-]\s+|\[\s*))(?:true|false|null|~|-?\d+(?:\.\d+)?)(?=\s*(?:$|[,\]}#])))/g;

/** One line of YAML or JSON, coloured as GitHub colours it; for looks alone, nothing is parsed. */
export function colourYaml(line: string): Html {
  let out = '';
  let last = 0;
  for (const match of line.matchAll(TOKEN)) {
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0] ?? '';
    out += `${escapeHtml(line.slice(last, match.index))}<span class="y-${kind}">${escapeHtml(match[0])}</span>`;
    last = match.index + match[0].length;
  }
  return trusted(out + escapeHtml(line.slice(last)));
}

export function colour(path: string, line: string): Html {
  return /\.(ya?ml|json)$/.test(path) ? colourYaml(line) : trusted(escapeHtml(line));
}
