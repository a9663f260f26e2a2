import type { Finding } from '../findings/finding.ts';
import type { Judgement } from '../judgement/judgement.ts';
import { podSecurityVersionText } from '../rules/profile.ts';
import { additionPatch, newManifests } from './additions.ts';
import { coverageSections } from './coverage-section.ts';
import { fitSections, type Section } from './cut-text.ts';
import { byWeight } from './finding-group.ts';
import { findingsTable } from './findings-table.ts';
import { fixPatch } from './fix-patch.ts';
import { codeBlock, codeSpan, renderSentence } from './markdown.ts';
import { namespaceGraphSection, namespacesSection } from './namespaces-section.ts';
import { privilegeSentences } from './privilege-text.ts';
import type { Links } from './review-options.ts';
import type { UnplacedFinding } from './review-plan.ts';
import { gateSentence, plural, verdictTitle } from './verdict-text.ts';
import { waiverSections } from './waiver-sections.ts';
import { weakenedLines } from './weakened.ts';

/** What a summary tells besides the judgement: what became of the review. */
export interface SummaryFacts {
  readonly unplaced: readonly UnplacedFinding[];
  /** Sentences of ours about what could not be done, and which permission is missing. */
  readonly notes: readonly string[];
  readonly links: Links;
  /** Who owns a file, by the base's CODEOWNERS. */
  readonly ownersOf: (file: string) => readonly string[];
  /** Address of the posted review. */
  readonly reviewUrl: string | undefined;
}

const icons = { pass: '✅', fail: '❌', incomplete: '⚠️' } as const;

/** Bytes of the patch that a summary holds at most. */
const longestPatch = 20_000;

/** Everything in half a minute: verdict, findings, what was and was not checked, how to apply what is left. */
export function renderSummary(
  judgement: Judgement,
  facts: SummaryFacts,
  limit: number,
  pictures: 'with pictures' | 'text only' = 'text only',
): string {
  const sections = [
    verdictSection(judgement, facts),
    incompleteSection(judgement),
    weakenedSection(judgement),
    privilegesSection(judgement),
    notesSection(facts.notes),
    findingsSection(judgement, facts),
    namespacesSection(judgement),
    pictures === 'with pictures' ? namespaceGraphSection(judgement) : { text: '', cuttable: false },
    resolvedSection(facts),
    patchSection(judgement, facts),
    besideSection(judgement),
    ...waiverSections(judgement, facts.ownersOf),
    ...coverageSections(judgement),
    footer(judgement),
  ];
  const told = sections.filter((section) => section.text !== '');
  return fitSections(
    told,
    limit,
    '*This summary was cut at the length that GitHub takes; the JSON report has everything.*',
  );
}

function verdictSection(judgement: Judgement, facts: SummaryFacts): Section {
  const review = facts.reviewUrl === undefined ? '' : ` [See the review.](${facts.reviewUrl})`;
  const text = `## ${icons[judgement.verdict]} ${verdictTitle(judgement)}\n\n${gateSentence(judgement)}${review}`;
  return { text, cuttable: false };
}

function incompleteSection(judgement: Judgement): Section {
  const reasons = [
    ...judgement.incomplete.map(renderSentence),
    ...judgement.failures.map(
      ({ rule, file, reason }) =>
        `The rule ${codeSpan(rule)} failed on ${codeSpan(file)}: ${renderSentence(reason)} This is a bug; please report it.`,
    ),
  ];
  const list = reasons.map((reason) => `- ${reason}`).join('\n');
  return { text: list === '' ? '' : `**Not everything was checked:**\n\n${list}`, cuttable: true };
}

function weakenedSection(judgement: Judgement): Section {
  const lines = weakenedLines(judgement);
  return {
    text: lines.length === 0 ? '' : `**This change weakens what is enforced:**\n\n${lines.join('\n')}`,
    cuttable: true,
  };
}

/** Sentences that stand open; the rest is folded. */
const openSentences = 10;

function privilegesSection({ privileges }: Judgement): Section {
  const lines = privilegeSentences(privileges).map((sentence) => `- ${renderSentence(sentence)}`);
  if (lines.length === 0) return { text: '', cuttable: false };
  const more = lines.slice(openSentences);
  const folded =
    more.length === 0 ? '' : `\n\n<details><summary>${more.length} more</summary>\n\n${more.join('\n')}\n\n</details>`;
  const open = lines.slice(0, openSentences).join('\n');
  return { text: `**What this change lets workloads and accounts do:**\n\n${open}${folded}`, cuttable: true };
}

function notesSection(notes: readonly string[]): Section {
  return { text: notes.map((note) => `> ${renderSentence(note)}`).join('\n>\n'), cuttable: true };
}

function findingsSection(judgement: Judgement, facts: SummaryFacts): Section {
  const findings = judgement.inScope.filter((finding) => finding.waiver === null);
  if (findings.length === 0) return { text: '', cuttable: false };
  const unplaced = new Map(facts.unplaced.map(({ finding, reason }) => [finding, reason]));
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b) || byWeight(a, b));
  return { text: findingsTable(sorted, unplaced, facts.links), cuttable: true };
}

function rank(finding: Finding): number {
  return finding.status === 'introduced' ? 0 : 1;
}

function resolvedSection(facts: SummaryFacts): Section {
  const count = facts.unplaced.filter(({ reason }) => reason === 'resolved').length;
  const text =
    count === 0
      ? ''
      : `${plural(count, 'finding')} stand in conversations that somebody resolved. They are still there and still count.`;
  return { text, cuttable: false };
}

function patchSection(judgement: Judgement, facts: SummaryFacts): Section {
  const unplaced = new Set(facts.unplaced.map(({ finding }) => finding.fix));
  const secret = new Set(judgement.findings.filter((finding) => finding.secret).map((finding) => finding.fix));
  const fixes = judgement.fixes.filter((fix) => unplaced.has(fix.id) && !secret.has(fix.id));
  const added = newManifests(
    judgement.inScope.filter(({ waiver, addition }) => waiver === null && addition?.cures === true),
    new Set(judgement.texts.keys()),
  );
  if (fixes.length === 0 && added.length === 0) return { text: '', cuttable: false };
  const { text: edited, left } = fixPatch(fixes, judgement.texts);
  const text = edited + additionPatch(added);
  const rest =
    left.length === 0
      ? ''
      : `\n\n${plural(left.length, 'fix')} not shown: their lines hold values that are not repeated here. Write them with \`kube-privilege-review apply\`.`;
  if (text === '' || text.length > longestPatch) {
    return {
      text: `Fixes for findings without a suggestion: run \`kube-privilege-review apply\` in a checkout of the branch.${rest}`,
      cuttable: false,
    };
  }
  const how = 'Save it and run `git apply` in a checkout of the branch:';
  const block = codeBlock('diff', text.replace(/\n$/, ''));
  return {
    text: `<details><summary>Fixes for findings without a suggestion, as a patch</summary>\n\n${how}\n\n${block}\n\n</details>${rest}`,
    cuttable: false,
  };
}

function besideSection(judgement: Judgement): Section {
  const outside = judgement.findings.length - judgement.inScope.length;
  const sentences = [
    judgement.fixed.length === 0 ? '' : `This change cures ${plural(judgement.fixed.length, 'finding')}.`,
    outside === 0
      ? ''
      : `${plural(outside, 'more finding')} stood in these files before this change; they do not count.`,
  ];
  return { text: sentences.filter((sentence) => sentence !== '').join(' '), cuttable: false };
}

function footer(judgement: Judgement): Section {
  const version = podSecurityVersionText(judgement.podSecurityVersion);
  const profiles = judgement.profiles.map((profile) => codeSpan(profile)).join(', ');
  return { text: `<sub>Profile ${profiles}, Pod Security Standards ${version}</sub>`, cuttable: false };
}
