import type { NamespaceSummary } from '../findings/namespace-summary.ts';
import type { Judgement } from '../judgement/judgement.ts';
import type { Section } from './cut-text.ts';
import { codeBlock, codeSpan, tableCell } from './markdown.ts';
import { namespaceGraph } from './namespace-graph.ts';

/** Names in a cell; the report has them all. */
const mostNames = 5;

/** Rows that stand open; a longer table is folded. */
const openRows = 10;

/** A row a namespace: what is in it, and its walls. */
export function namespacesSection({ namespaces }: Judgement): Section {
  if (namespaces.length === 0) return { text: '', cuttable: false };
  const rows = namespaces.map((namespace) => `| ${cells(namespace).map(tableCell).join(' | ')} |`);
  const head = '| Namespace | Applications | Accounts | Strictest level that passes | Enforced | Default deny |';
  const table = [head, '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
  if (rows.length <= openRows) return { text: `**Namespaces:**\n\n${table}`, cuttable: true };
  return { text: `<details><summary>Namespaces: ${rows.length}</summary>\n\n${table}\n\n</details>`, cuttable: false };
}

/** A picture of who runs where and may do what; folded where it is large. */
export function namespaceGraphSection({ namespaces }: Judgement): Section {
  const graph = namespaceGraph(namespaces);
  if (graph === undefined) return { text: '', cuttable: false };
  const block = codeBlock('mermaid', graph.text);
  const left = graph.left === 0 ? '' : `\n\nNot drawn: ${graph.left} more namespaces.`;
  const text = graph.isLarge
    ? `<details><summary>Applications, accounts and rights as a picture</summary>\n\n${block}${left}\n\n</details>`
    : `**Applications, accounts and rights:**\n\n${block}${left}`;
  return { text, cuttable: false };
}

function cells({ name, applications, accounts, strictest, enforced, defaultDeny, workloads }: NamespaceSummary) {
  const rights = accounts.map((account) => `${codeSpan(account.name)}${account.rights.length > 0 ? ' (rights)' : ''}`);
  return [
    codeSpan(name),
    few(applications.map((application) => codeSpan(application.name))),
    few(rights),
    workloads === 0 ? '–' : strictest,
    enforced === null
      ? 'nothing'
      : enforced.version === 'latest'
        ? enforced.level
        : `${enforced.level} (${enforced.version})`,
    denied(defaultDeny),
  ];
}

function denied({ ingress, egress }: NamespaceSummary['defaultDeny']): string {
  if (ingress && egress) return 'ingress, egress';
  if (ingress) return 'ingress';
  return egress ? 'egress' : 'no';
}

function few(items: readonly string[]): string {
  if (items.length === 0) return '–';
  return items.length > mostNames
    ? `${items.slice(0, mostNames).join(', ')} and ${items.length - mostNames} more`
    : items.join(', ');
}
