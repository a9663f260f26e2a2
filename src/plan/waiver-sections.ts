import type { Judgement } from '../judgement/judgement.ts';
import type { ListedWaiver } from '../judgement/waiver-report.ts';
import type { Section } from './cut-text.ts';
import { codeSpan, renderSentence } from './markdown.ts';
import { plural } from './verdict-text.ts';

/** Lines that stand open; a longer list is folded. */
const openLines = 5;

/** Waivers that count, end soon, are over, are asked for by the change, or waive nothing. */
export function waiverSections(
  { waivers }: Judgement,
  ownersOf: (file: string) => readonly string[],
): readonly Section[] {
  const { used, expiring, expired, added, unused } = waivers;
  const broken = unused.filter(({ problem }) => problem !== null);
  const idle = unused.filter(({ problem }) => problem === null);
  return [
    section('Waivers that this change asks for; they count once they stand on the base branch', added, (waiver) =>
      askedLine(waiver, ownersOf(waiver.file)),
    ),
    section(
      'Waivers that cannot count',
      broken,
      (waiver) => `${line(waiver)}: ${renderSentence(waiver.problem ?? '')}`,
    ),
    section('Waivers that are over', expired, (waiver) => `${line(waiver)}: ended on ${codeSpan(waiver.until ?? '')}`),
    section(
      'Waivers that end within 30 days',
      expiring,
      (waiver) => `${line(waiver)}: until ${codeSpan(waiver.until ?? '')}`,
    ),
    section('Waived', used, usedLine),
    section('Waivers that waive nothing here', idle, line),
  ];
}

function line({ rule, file, line: at }: ListedWaiver): string {
  return `${codeSpan(rule)} by ${codeSpan(`${file}:${at}`)}`;
}

function usedLine(waiver: ListedWaiver): string {
  const { fingerprints, reason, until, owner } = waiver;
  const end = until === null ? '' : ` until ${codeSpan(until)}`;
  const who = owner === null ? '' : ` (${codeSpan(owner)})`;
  return `${line(waiver)}: ${plural(fingerprints.length, 'finding')}${end}${who}: ${renderSentence(reason)}`;
}

/** Owners of a file that are named. */
const mostOwners = 4;

function askedLine(waiver: ListedWaiver, owners: readonly string[]): string {
  const { fingerprints, reason, owner } = waiver;
  const may = [...(owner === null ? [] : [owner]), ...owners].slice(0, mostOwners).map((name) => codeSpan(name));
  const who = may.length === 0 ? '' : ` It is for ${may.join(' or ')} to grant.`;
  return `${line(waiver)}: ${plural(fingerprints.length, 'finding')}: ${renderSentence(reason)}${/[.!?]$/.test(reason) ? '' : '.'}${who}`;
}

function section(title: string, waivers: readonly ListedWaiver[], tell: (waiver: ListedWaiver) => string): Section {
  if (waivers.length === 0) return { text: '', cuttable: false };
  const lines = waivers.map((waiver) => `- ${tell(waiver)}`).join('\n');
  if (waivers.length <= openLines) return { text: `**${title}:**\n\n${lines}`, cuttable: true };
  return { text: `<details><summary>${title}: ${waivers.length}</summary>\n\n${lines}\n\n</details>`, cuttable: false };
}
