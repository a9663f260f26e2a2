import type { Judgement } from '../judgement/judgement.ts';
import { renderSentence } from './markdown.ts';
import { privilegeSentences } from './privilege-text.ts';
import type { ReviewPlan } from './review-plan.ts';
import { countingFindings, countText, plural } from './verdict-text.ts';
import { weakenedLines } from './weakened.ts';

/** Sentences about gained privileges that stand in a review's text. */
const mostGains = 5;

function gains(judgement: Judgement): readonly string[] {
  const { privileges } = judgement;
  const weakened = weakenedLines(judgement).slice(0, mostGains);
  const sentences = privilegeSentences({ gained: privileges.gained, dropped: [] });
  const shown = sentences.slice(0, mostGains).map((sentence) => `- ${renderSentence(sentence)}`);
  const rest = sentences.length > mostGains ? [`- and ${sentences.length - mostGains} more, in the check run`] : [];
  const lines = [...weakened, ...shown, ...rest];
  return lines.length === 0 ? [] : [...lines, ''];
}

/** The text above a review's comments: what this change does and where the rest is told. */
export function reviewBody(judgement: Judgement, plan: ReviewPlan, checksUrl: string): string {
  const found = countingFindings(judgement);
  const verb = judgement.scope === 'introduced' ? 'This change introduces' : 'In scope of this change are';
  const suggestions = plan.post.filter((comment) => comment.suggests.length > 0).length;
  const rest = plan.unplaced.length;
  const sentences = [
    `**${verb} ${countText(found)}.**`,
    suggestions === 0
      ? ''
      : `${plural(suggestions, 'comment')} below ${suggestions === 1 ? 'carries' : 'carry'} a change to commit; several can be committed together from the files view.`,
    rest === 0
      ? ''
      : `${plural(rest, 'more finding')} ${rest === 1 ? 'stands' : 'stand'} in the [check run](${checksUrl}).`,
  ];
  const text = sentences.filter((sentence) => sentence !== '').join(' ');
  return [...gains(judgement), text].join('\n');
}
