import type { Page } from 'playwright-core';
import { phone, smallPhone } from '../../support/browser';
import { violationsOn } from './axe';
import { brokenOn, setTextScale } from './layout';
import { settled } from './open';

/** So high that nothing has to be scrolled to: axe passes over colours that are out of sight. */
export const highPhone = { width: phone.width, height: 6_000 };

/** What large type promises. */
export const promises = { text: 18, target: 60, lineHeight: 1.3 };

/** What is asked of every page for the public, and at every halt of a way through them. */
export const questions = [
  'axe finds no violation',
  'axe finds no violation in large type',
  'large type holds on a phone of 360 px',
  'large type holds on a phone of 360 px with its text at 2 ×',
] as const;
type Question = (typeof questions)[number];

/** What was found wrong, by what was asked and where. */
export class Findings {
  private readonly found = new Map<Question, { readonly where: string; readonly wrong: string[] }[]>();

  add(question: Question, where: string, wrong: string[]): void {
    this.found.set(question, [...(this.found.get(question) ?? []), { where, wrong }]);
  }

  /** It was asked, and nothing was wrong. */
  expectNone(question: Question): void {
    const answers = this.found.get(question) ?? [];
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter(({ wrong }) => wrong.length)).toEqual([]);
  }
}

/** Turns large type on or off, also where a dialog lies over its switch. */
async function turnLargeType(page: Page): Promise<void> {
  await page
    .locator('.jk-page:visible')
    .getByRole('switch', { name: '大字版', includeHidden: true })
    .evaluate((element) => (element as HTMLElement).click());
  await settled(page);
}

/** Asks a page in normal type all that can be asked without loading it again. */
export async function lookAt(page: Page, where: string, findings: Findings): Promise<void> {
  findings.add('axe finds no violation', where, await violationsOn(page));
  await turnLargeType(page);
  findings.add('axe finds no violation in large type', where, await violationsOn(page));
  await page.setViewportSize(smallPhone);
  await settled(page);
  const broken = await brokenOn(page, { ...promises, scale: 1 });
  findings.add('large type holds on a phone of 360 px', where, broken);
}

/** Gives the page back its normal type on a high phone, where a way goes on. */
export async function restore(page: Page): Promise<void> {
  await page.setViewportSize(highPhone);
  await turnLargeType(page);
}

/** Asks a page that was loaded on a phone whose text is twice as large: there its type is large by itself. */
export async function lookAtTwice(page: Page, where: string, findings: Findings): Promise<void> {
  const broken = await brokenOn(page, { ...promises, scale: 2 });
  findings.add('large type holds on a phone of 360 px with its text at 2 ×', where, broken);
}

/** From its next load on. */
export async function asHighPhone(page: Page): Promise<void> {
  await setTextScale(page, 1);
  await page.setViewportSize(highPhone);
}

/** From its next load on. */
export async function asSmallPhone(page: Page): Promise<void> {
  await setTextScale(page, 2);
  await page.setViewportSize(smallPhone);
}
