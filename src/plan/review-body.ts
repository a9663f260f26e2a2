import type { Judgement } from '../findings/judgement.ts';
import type { ReviewPlan } from './review-plan.ts';
import { countingFindings, countText, plural } from './verdict-text.ts';

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
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
