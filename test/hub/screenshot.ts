/** Screenshots of the pull request's page, where a browser is installed. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export function installedBrowser(): string | undefined {
  return BROWSERS.find((path) => existsSync(path));
}

export type Shot = {
  readonly url: string;
  readonly file: string;
  /** CSS selector of the part to show; the whole page where it is left out. */
  readonly part?: string;
  readonly width?: number;
  readonly height?: number;
};

/** Opens a browser, gives it to `use`, and closes it. */
export async function withBrowser<Result>(
  use: (browser: BrowserContext) => Promise<Result>,
  size = { width: 1280, height: 900 },
): Promise<Result> {
  const executablePath = installedBrowser();
  if (executablePath === undefined) throw new Error(`No browser was found (looked for ${BROWSERS.join(', ')}).`);
  const profile = mkdtempSync(join(tmpdir(), 'browser-'));
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args,
    viewport: size,
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Saves screenshots of pages or of parts of them. */
export async function takeShots(shots: readonly Shot[]): Promise<void> {
  await withBrowser(async (browser) => {
    const tab = await browser.newPage();
    for (const shot of shots) {
      await tab.setViewportSize({ width: shot.width ?? 1280, height: shot.height ?? 900 });
      await tab.goto(shot.url);
      if (shot.part === undefined) await tab.screenshot({ path: shot.file, fullPage: true });
      else await tab.locator(shot.part).first().screenshot({ path: shot.file });
    }
  });
}
