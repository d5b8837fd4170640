import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { patience } from './patience';
import { watch } from './windows';
import { root } from './server';

/** The shell draws the same and has no windows of its own: a page costs it a third of the time. */
const paths = [
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

export const phone = { width: 390, height: 844 };
export const smallPhone = { width: 360, height: 740 };
export const desktop = { width: 1360, height: 850 };

export function launchBrowser(): Promise<Browser> {
  const executablePath = paths.find((path) => existsSync(path));
  if (!executablePath) throw new Error('Chromium is not installed: run the tests through npm test.');
  return chromium.launch({ executablePath, args: flags.split(' '), timeout: patience() });
}

/** What is drawn in between is of no account to who looks at the end of it, and costs as much. */
export const withoutMotion = { reducedMotion: 'reduce' } as const;

/** A window of its own: its own cookies and storage, as another person's device. */
export async function openWindow(
  browser: Browser,
  viewport = phone,
  more: Pick<BrowserContextOptions, 'reducedMotion'> = {},
): Promise<BrowserContext> {
  const settings = { viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...more };
  return watch(await browser.newContext(settings));
}

const kept = process.env.KEEP_SCREENSHOTS ? join(root, 'docs/screenshots') : join(root, '.cache/screenshots');

/** Kept in docs when KEEP_SCREENSHOTS is set, else beside the results. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(kept, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(kept, `${name}.png`), animations: 'disabled' });
}
