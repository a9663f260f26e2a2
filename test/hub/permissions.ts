/** What a token may do, and GitHub's word when it may not. */
import { notFound, Refusal } from './refusal.ts';
import type { Access, PermissionName, Repository, Token } from './state.ts';

const RANK: { readonly [Name in Access]: number } = { none: 0, read: 1, write: 2 };

export type Need = { readonly name: PermissionName; readonly access: 'read' | 'write' };

export function isAllowed(token: Token | null, repository: Repository, need: Need): boolean {
  if (token?.kind === 'person') return true;
  if (need.access === 'read' && !repository.isPrivate) return true;
  return RANK[token?.permissions[need.name] ?? 'none'] >= RANK[need.access];
}

/**
 * Refuses a token that has none of the permissions that would do. Header and text: docs "Troubleshooting the REST API",
 * suggest-changes#15, sfdx-scan-pull-request#69. Nobody at all asks about a private repository: 404.
 */
export function demand(token: Token | null, repository: Repository, ...needs: readonly Need[]): void {
  if (needs.some((need) => isAllowed(token, repository, need))) return;
  if (token === null) {
    throw repository.isPrivate ? notFound() : new Refusal(401, 'Requires authentication');
  }
  throw notByIntegration(needs);
}

export function notByIntegration(needs: readonly Need[]): Refusal {
  const accepted = needs.map((need) => `${need.name}=${need.access}`).join('; ');
  return new Refusal(403, 'Resource not accessible by integration', {
    headers: { 'x-accepted-github-permissions': accepted },
  });
}
