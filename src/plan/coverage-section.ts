import type { RenderedRoot, Unread } from '../findings/analysis.ts';
import type { Judgement } from '../judgement/judgement.ts';
import type { Section } from './cut-text.ts';
import { codeSpan, renderSentence } from './markdown.ts';
import { plural } from './verdict-text.ts';

/** What was read and what was not, with the reasons. */
export function coverageSections(judgement: Judgement): readonly Section[] {
  const { coverage, containersWithoutSelinux } = judgement;
  const total = coverage.documents + coverage.unread.length;
  const line =
    `Checked ${coverage.documents} of ${plural(total, 'document')} in ${plural(coverage.files, 'changed file')}, ` +
    `with ${plural(coverage.workloads, 'pod template')}.`;
  const selinux =
    containersWithoutSelinux === 0
      ? ''
      : ` ${plural(containersWithoutSelinux, 'container')} without SELinux options, which leaves them to the container runtime.`;
  const unread = coverage.unread.map(unreadLine);
  const roots = coverage.rendered.filter((root) => root.status !== 'rendered').map(rootLine);
  return [
    { text: `**Coverage.** ${line}${selinux}`, cuttable: false },
    list('Not checked', unread),
    list('Charts and kustomizations', roots),
  ];
}

function list(title: string, lines: readonly string[]): Section {
  if (lines.length === 0) return { text: '', cuttable: true };
  const folded = `<details><summary>${title}: ${lines.length}</summary>\n\n${lines.join('\n')}\n\n</details>`;
  return lines.length > 10
    ? { text: folded, cuttable: false }
    : { text: `**${title}:**\n\n${lines.join('\n')}`, cuttable: true };
}

function unreadLine({ file, line, code, reason }: Unread): string {
  return `- ${codeSpan(`${file}:${line}`)} (${codeSpan(code)}): ${renderSentence(reason)}`;
}

function rootLine({ root, renderer, status, reason }: RenderedRoot): string {
  const why = reason === null ? '' : `: ${renderSentence(reason)}`;
  return `- ${codeSpan(root === '' ? '.' : root)} (${renderer}), ${status === 'not-rendered' ? 'not rendered' : status}${why}`;
}
