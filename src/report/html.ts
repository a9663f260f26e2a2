import type { Finding } from '../findings/finding.ts';
import type { Judgement } from '../judgement/judgement.ts';
import { byWeight } from '../plan/finding-group.ts';
import { showText } from '../plan/markdown.ts';
import { privilegeSentences } from '../plan/privilege-text.ts';
import { countingFindings, gateSentence, verdictTitle } from '../plan/verdict-text.ts';
import { podSecurityVersionText } from '../rules/profile.ts';
import { tool } from './tool.ts';

/** Rows of a table at most: a page of more is read by nobody, and the JSON report has all. */
const mostRows = 2000;

const style =
  'body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#1f2328;background:#fff}' +
  'table{border-collapse:collapse;width:100%}th,td{border:1px solid #d1d9e0;padding:.35rem .6rem;text-align:left;vertical-align:top}' +
  'td:last-child code{white-space:nowrap}code{background:#f0f2f5;padding:.1em .3em;border-radius:4px;overflow-wrap:anywhere}.error{color:#b3261e}.warning{color:#9a6700}.notice{color:#0969da}' +
  '@media(prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}th,td{border-color:#3d444d}code{background:#21262d}.error{color:#ff7b72}.warning{color:#d29922}.notice{color:#58a6ff}}';

/** The result as one page that needs nothing else: no script, no address that is loaded. */
export function renderHtml(judgement: Judgement): string {
  const title = verdictTitle(judgement);
  const parts = [
    `<h1>${escaped(title)}</h1>`,
    `<p>${sentence(gateSentence(judgement))}</p>`,
    list('Not everything was checked', judgement.incomplete),
    list('What this change lets workloads and accounts do', privilegeSentences(judgement.privileges)),
    findingsTable(judgement),
    namespacesTable(judgement),
    list(
      'Not read',
      judgement.coverage.unread.map(({ file, line, code, reason }) => `\`${file}:${line}\` (\`${code}\`): ${reason}`),
    ),
    list(
      'Waived',
      judgement.waivers.used.map(
        ({ rule, file, line, reason, until }) =>
          `\`${rule}\` by \`${file}:${line}\`${until === null ? '' : ` until ${until}`}: ${reason}`,
      ),
    ),
    `<p><small>${escaped(`${tool.name} ${tool.version}, profile ${judgement.profiles.join(', ')}, Pod Security Standards ${podSecurityVersionText(judgement.podSecurityVersion)}`)}</small></p>`,
  ];
  const body = parts.filter((part) => part !== '').join('\n');
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n<title>${escaped(title)}</title>\n<style>${style}</style>\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

function findingsTable(judgement: Judgement): string {
  const found = [...countingFindings(judgement)].sort(byWeight);
  if (found.length === 0) return '';
  const rows = found.slice(0, mostRows).map(findingRow);
  const left = found.length - rows.length;
  const rest = left === 0 ? '' : `<p>${left} more stand in the JSON report.</p>`;
  return `<h2>Findings</h2>\n${table(['Level', 'Where', 'What', 'Rule'], rows)}${rest}`;
}

function findingRow({ severity, place, message, rule, resource, container }: Finding): readonly string[] {
  const name =
    resource === null
      ? ''
      : [resource.kind, resource.namespace, resource.name, container?.name].filter(Boolean).join(' ');
  return [
    `<span class="${severity}">${severity}</span>`,
    `<code>${escaped(`${place.file}:${place.line}`)}</code>${name === '' ? '' : `<br>${escaped(name)}`}`,
    [`<strong>${sentence(message.what)}</strong>`, sentence(message.why), sentence(message.todo)]
      .filter((part) => part !== '')
      .join(' '),
    `<code>${escaped(rule)}</code>`,
  ];
}

function namespacesTable({ namespaces }: Judgement): string {
  if (namespaces.length === 0) return '';
  const names = (items: readonly { readonly name: string }[]) =>
    items.map(({ name }) => `<code>${escaped(name)}</code>`).join(' ');
  const rows = namespaces
    .slice(0, mostRows)
    .map(({ name, applications, accounts, strictest, enforced, defaultDeny }) => [
      `<code>${escaped(name)}</code>`,
      names(applications),
      names(accounts),
      strictest,
      enforced === null ? 'nothing' : escaped(`${enforced.level} ${enforced.version}`),
      [defaultDeny.ingress ? 'ingress' : '', defaultDeny.egress ? 'egress' : ''].filter(Boolean).join(', ') || 'no',
    ]);
  return `<h2>Namespaces</h2>\n${table(['Namespace', 'Applications', 'Accounts', 'Strictest level that passes', 'Enforced', 'Default deny'], rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], tag: string) =>
    `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table>\n<thead>${cells(head, 'th')}</thead>\n<tbody>\n${rows.map((row) => cells(row, 'td')).join('\n')}\n</tbody>\n</table>`;
}

function list(title: string, sentences: readonly string[]): string {
  if (sentences.length === 0) return '';
  return `<h2>${escaped(title)}</h2>\n<ul>\n${sentences.map((one) => `<li>${sentence(one)}</li>`).join('\n')}\n</ul>`;
}

/** A sentence of ours with names in backticks. */
function sentence(text: string): string {
  const parts = text.split('`');
  return parts
    .map((part, index) =>
      index % 2 === 1 && index < parts.length - 1 ? `<code>${escaped(part)}</code>` : escaped(part),
    )
    .join('');
}

function escaped(text: string): string {
  const longest = 4000;
  return showText(text, longest)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
