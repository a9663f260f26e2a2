import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pullRequestEvent } from '../hub/events.ts';
import { openPullRequest } from '../hub/scenario.ts';
import { installedBrowser, withBrowser } from '../hub/screenshot.ts';
import { runAction } from '../runner/run-action.ts';

const fixture = join(import.meta.dirname, '../../__fixtures__/pull-requests/shop');

test.skipIf(installedBrowser() === undefined)(
  'an author reads the review in a browser, commits all suggestions by their button, and what no suggestion cures is left',
  { timeout: 90_000 },
  async () => {
    const pr = await openPullRequest({ base: join(fixture, 'base'), head: join(fixture, 'head') });
    try {
      const first = await runAction(pr);
      expect([first.conclusion, first.outputs.verdict]).toEqual(['failure', 'fail']);
      const head = pr.headSha;
      await withBrowser(async (browser) => {
        const tab = await browser.newPage();
        await tab.goto(pr.page);
        expect(await tab.locator('.thread .comment').count()).toBe(pr.comments().length);
        expect(await tab.getByText('sets privileged: true').first().isVisible()).toBe(true);
        await tab.getByRole('button', { name: /^Commit all suggestions/ }).click();
        await expect.poll(() => pr.headSha, { timeout: 20_000 }).not.toBe(head);
      });
      const again = await runAction(pr, { event: pullRequestEvent(pr, 'synchronize') });
      expect(again.outputs).toMatchObject({ verdict: 'fail', introduced: '2' });
      expect(pr.hub.bugs).toEqual([]);
      expect(pr.hub.invalidRequests).toEqual([]);
    } finally {
      await pr.stop();
    }
  },
);
