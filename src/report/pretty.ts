import type { Judgement } from '../judgement/judgement.ts';
import { SourceText } from '../manifest/source-text.ts';
import { type FindingGroup, groupFindings } from '../plan/finding-group.ts';
import { plural } from '../plan/verdict-text.ts';
import { coverageLines, fixedLines, summaryLine } from './closing-lines.ts';
import { groupBlock } from './group-block.ts';
import { paintWith } from './paint.ts';

export interface PrettyOptions {
  readonly color: boolean;
  /** Findings shown at most; the rest is counted. */
  readonly maxFindings: number;
  /** Columns of a line. */
  readonly width: number;
}

/** Findings in scope for a reader at a terminal, then what was not checked, then one line for the whole run. */
export function renderPretty(judgement: Judgement, options: PrettyOptions): string {
  const paint = paintWith(options.color);
  const sources = new Map<string, SourceText>();
  const source = (file: string): SourceText | undefined => {
    const known = sources.get(file);
    const text = judgement.texts.get(file);
    if (known !== undefined || text === undefined) return known;
    const read = new SourceText(file, text);
    sources.set(file, read);
    return read;
  };
  const shown = judgement.inScope.filter(({ waiver }) => waiver === null);
  const { groups, left } = limitGroups(groupFindings(shown, judgement.fixes), options.maxFindings);
  const explained = new Set<string>();
  const width = Math.max(60, options.width);
  const blocks = groups.map((group) => groupBlock(group, { paint, width, source, explained }));
  const more = left === 0 ? [] : [[paint('quiet', `${plural(left, 'more finding')} not shown (--max-findings).`)]];
  const sections = [...blocks, ...more, fixedLines(judgement, paint), coverageLines(judgement, paint)];
  const text = sections.filter((lines) => lines.length > 0).map((lines) => `${lines.join('\n')}\n\n`);
  return `${text.join('')}${summaryLine(judgement, paint)}\n`;
}

/** The first groups with at most `most` findings together (the first group always whole), and how many are left. */
function limitGroups(groups: readonly FindingGroup[], most: number): { groups: readonly FindingGroup[]; left: number } {
  const within: FindingGroup[] = [];
  let count = 0;
  let left = 0;
  for (const group of groups) {
    if (left === 0 && (count === 0 || count + group.findings.length <= most)) {
      within.push(group);
      count += group.findings.length;
    } else {
      left += group.findings.length;
    }
  }
  return { groups: within, left };
}
