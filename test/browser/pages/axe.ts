import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { refusedOn } from './open';

/** A rule that a component of the library breaks on these elements, and why that is let pass. */
export interface Exception {
  readonly rule: string;
  readonly elements: string;
  readonly reason: string;
}

interface Looking {
  readonly exceptions?: readonly Exception[];
  /** Looks at this part of the page alone. */
  readonly part?: string;
}

interface WithAxe extends Window {
  axe?: { run(context: Document | string, options: object): Promise<AxeResults> };
}

/**
 * Stands in for WeakMap and WeakSet within axe, which keeps every field of every colour in one: that takes a third of
 * its time, and a property that nothing else can name does the same.
 */
const fields = `class {
  name = Symbol();
  get(of) { return of[this.name]; }
  has(of) { return Object.hasOwn(of, this.name); }
  add(of) { return this.set(of, true); }
  set(of, value) { of[this.name] = value; return this; }
  delete(of) { return delete of[this.name]; }
}`;
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const source = `((WeakMap, WeakSet) => { ${axe}\n })(${fields}, ${fields})`;

/** Read into a page once, however often it is looked at; the pages have no frames. */
async function run(page: Page, part?: string): Promise<AxeResults['violations']> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const violations = await page.evaluate(async (looked) => {
    const { axe } = window as WithAxe;
    return (await axe?.run(looked ?? document, { resultTypes: ['violations'] }))?.violations;
  }, part);
  if (!violations) throw new Error('axe is not there.');
  return violations;
}

/** What axe finds wrong with the page as it stands, one line per element, and what its policy refused. */
export async function violationsOn(page: Page, { exceptions = [], part }: Looking = {}): Promise<string[]> {
  const refused = await refusedOn(page);
  const found = (await run(page, part)).flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, any }) => {
      const [data] = any.map(({ message }) => message);
      return {
        rule: id,
        selector: String(target.at(-1)),
        line: `${id} (${help}): ${html.slice(0, 200)} ${data ?? ''}`,
      };
    }),
  );
  const kept = await Promise.all(
    found.map(async ({ rule, selector, line }) => {
      const own = exceptions.filter((exception) => exception.rule === rule).map(({ elements }) => elements);
      const excused =
        own.length > 0 &&
        (await page
          .locator(selector)
          .first()
          .evaluate((node, list) => node.matches(list), own.join()));
      return excused ? [] : [line];
    }),
  );
  return [...refused, ...kept.flat()];
}
