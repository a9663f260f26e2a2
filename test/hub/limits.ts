/** Rate limits: counted always, refused only when a test turned them on. */
import type { Hub } from './hub.ts';
import { Refusal, validationFailed } from './refusal.ts';
import type { Token } from './state.ts';

/** Operations that create content and notify (OpenAPI `x-github.triggersNotification`, docs rate-limits-for-the-rest-api). */
const CREATES_CONTENT = new Set([
  'pulls/create-review',
  'pulls/create-review-comment',
  'pulls/create-reply-for-review-comment',
  'pulls/submit-review',
  'issues/create-comment',
]);

const SECONDARY =
  'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.';

type Hour = { readonly count: number; readonly resetAt: number };

function hourOf(hub: Hub, token: Token | null): Hour {
  const { count, since } = hub.used.get(token?.value ?? '') ?? { count: 0, since: Date.now() };
  const resetAt = since + hub.settings.hourSeconds * 1000;
  return resetAt <= Date.now()
    ? { count: 0, resetAt: Date.now() + hub.settings.hourSeconds * 1000 }
    : { count, resetAt };
}

/** Headers of every answer (docs rate-limits-for-the-rest-api). */
export function limitHeaders(hub: Hub, token: Token | null): { readonly [name: string]: string } {
  const limit = hub.settings.requestsPerHour ?? 5000;
  const { count, resetAt } = hourOf(hub, token);
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(limit - count, 0)),
    'x-ratelimit-used': String(count),
    'x-ratelimit-reset': String(Math.ceil(resetAt / 1000)),
    'x-ratelimit-resource': 'core',
  };
}

/** Counts a request and refuses it where the hour is used up. */
export function countRequest(hub: Hub, token: Token | null): void {
  const { count, resetAt } = hourOf(hub, token);
  const limit = hub.settings.requestsPerHour;
  if (limit !== null && count >= limit) {
    throw new Refusal(403, 'API rate limit exceeded for installation.', { headers: limitHeaders(hub, token) });
  }
  hub.used.set(token?.value ?? '', { count: count + 1, since: resetAt - hub.settings.hourSeconds * 1000 });
}

/** Counts a creation of content and refuses it where there were too many in the last minute. */
export function countCreation(hub: Hub, operation: string, token: Token | null): void {
  if (!CREATES_CONTENT.has(operation)) return;
  const now = Date.now();
  const key = token?.value ?? '';
  const recent = hub.creations.filter((item) => item.token === key && item.at > now - 60_000).length;
  const limit = hub.settings.contentPerMinute;
  if (limit !== null && recent >= limit) throw secondaryRefusal(hub);
  hub.creations.push({ token: key, at: now });
}

function secondaryRefusal(hub: Hub): Refusal {
  const { secondaryAnswer, retryAfter } = hub.settings;
  // octokit/plugin-throttling.js#775
  if (secondaryAnswer === 'abuse')
    return validationFailed({ resource: 'PullRequestReview', code: 'abuse', field: 'base' });
  const headers: { readonly [name: string]: string } = retryAfter === null ? {} : { 'retry-after': String(retryAfter) };
  return new Refusal(secondaryAnswer === 'forbidden' ? 403 : 429, SECONDARY, { headers });
}
