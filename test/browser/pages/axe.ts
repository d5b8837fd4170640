import { AxeBuilder } from '@axe-core/playwright';
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

/** What axe finds wrong with the page as it stands, one line per element, and what its policy refused. */
export async function violationsOn(page: Page, { exceptions = [], part }: Looking = {}): Promise<string[]> {
  const refused = await refusedOn(page);
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  const { violations } = await (part ? axe.include(part) : axe).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
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
