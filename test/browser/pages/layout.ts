import type { CDPSession, Page } from 'playwright-core';

/** What large type promises. All in CSS px, before the phone's own scale. */
export interface Promises {
  readonly text: number;
  readonly target: number;
  readonly lineHeight: number;
  /** What the phone itself is set to; text grows with it. */
  readonly scale: number;
}

/** Runs in the page: what is too small, cut off or out of the screen, one line each. */
function measure({ text, target, lineHeight, scale }: Promises): string[] {
  const found: string[] = [];
  const width = document.documentElement.clientWidth;
  const shown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 30)}"`;
  const say = (element: Element, words: string) => found.push(`${words}: ${nameOf(element)}`);
  const ownWords = (element: Element) =>
    element.matches('input, textarea') ||
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());

  for (const element of document.querySelectorAll('html, body, body *')) {
    if (!shown(element)) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (box.right > width + 1 || box.left < -1)
      say(element, `out of the screen (${box.left} to ${box.right})`);
    if (element.matches('button, input, textarea, a[href], [role="button"], [role="link"]')) {
      if (box.width < target - 0.5 || box.height < target - 0.5)
        say(element, `target of ${box.width} × ${box.height}`);
    }
    if (
      style.overflowX !== 'visible' &&
      !element.matches('input') &&
      element.scrollWidth - element.clientWidth > 1
    )
      say(element, `scrolls sideways (${element.scrollWidth} px)`);
    const size = parseFloat(style.fontSize);
    const holds = ownWords(element) || element.matches('button');
    // What is typed on one line scrolls by itself. A glyph of a Chinese font may be higher than its line.
    if (
      holds &&
      element.clientWidth > 0 &&
      !element.matches('input, textarea') &&
      style.display !== 'inline'
    ) {
      const wide = element.scrollWidth - element.clientWidth > 1;
      if (wide || element.scrollHeight - element.clientHeight > size * 0.15)
        say(element, 'its words do not fit');
    }
    if (!ownWords(element)) continue;
    if (size < text * scale - 0.1) say(element, `text of ${size} px`);
    if (parseFloat(style.lineHeight) / size < lineHeight - 0.01 || style.lineHeight === 'normal')
      say(element, `line height ${style.lineHeight}`);
    for (let around = element.parentElement; around; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      const frame = around.getBoundingClientRect();
      const cutX =
        /hidden|clip/.test(overflowX) && (box.right > frame.right + 1 || box.left < frame.left - 1);
      const cutY =
        /hidden|clip/.test(overflowY) && (box.bottom > frame.bottom + 1 || box.top < frame.top - 1);
      if (around !== document.body && around !== document.documentElement && (cutX || cutY))
        say(element, 'cut off');
    }
  }
  const bars = [...document.querySelectorAll('*')].filter(
    (element) => shown(element) && getComputedStyle(element).position === 'sticky',
  );
  const high = bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0);
  if (high > window.innerHeight / 2) found.push(`bars that stay take ${high} of ${window.innerHeight} px`);
  return [...new Set(found)];
}

export const brokenOn = (page: Page, promises: Promises): Promise<string[]> =>
  page.evaluate(measure, promises);

const sessions = new WeakMap<Page, CDPSession>();

/** The text size that the browser itself is set to: 16 px is 1. */
export async function setTextScale(page: Page, scale: number): Promise<void> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * scale, fixed: 13 * scale } });
}

export interface RequiredInput {
  readonly label: string;
  readonly explanation: string;
}

/** The inputs on the screen that are marked as required, each with the sentence that explains it. */
export async function requiredInputs(page: Page): Promise<RequiredInput[]> {
  const fields = await page
    .locator('[id$="-field"]:visible')
    .filter({ has: page.getByText('必填', { exact: true }) })
    .all();
  const boxes = await page.getByRole('checkbox', { name: /（必选）/ }).all();
  const ofFields = fields.map(async (field) => ({
    label: (await field.locator('.jk-field__label .jk-strong').innerText()).trim(),
    explanation: await field
      .locator('[id$="-hint"]')
      .first()
      .innerText()
      .catch(() => ''),
  }));
  const ofBoxes = boxes.map(async (checkbox) => ({
    label: await checkbox.locator('.jk-check__label').innerText(),
    explanation: await checkbox
      .locator('.jk-check__more')
      .innerText()
      .catch(() => ''),
  }));
  return Promise.all([...ofFields, ...ofBoxes]);
}
