import { openPullRequest, type PullRequestOrder, type Scenario } from './scenario.ts';

/** `count` lines, numbered. */
export function numbered(count: number, name = 'line'): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${name} ${index + 1}`);
}

export function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

const BASE = numbered(40);
/** Line 10 changed, line 11 removed, a line added after 30 (29 on the right without line 11). */
const HEAD = [...BASE.slice(0, 9), 'ten', ...BASE.slice(11, 30), 'added', ...BASE.slice(30)];

/**
 * The pull request of most tests: `a.txt` with two hunks (right 7-13 and 27-33), `new.txt` with three lines, `gone.txt`
 * removed, `same.txt` untouched.
 */
export function openSample(more: Partial<PullRequestOrder> = {}): Promise<Scenario> {
  return openPullRequest({
    base: { 'a.txt': text(BASE), 'gone.txt': text(numbered(3, 'gone')), 'same.txt': text(numbered(5)) },
    head: [{ write: { 'a.txt': text(HEAD), 'new.txt': text(numbered(3, 'new')) }, delete: ['gone.txt'] }],
    ...more,
  } as PullRequestOrder);
}

export const PULL = '/repos/acme/shop/pulls/1';
