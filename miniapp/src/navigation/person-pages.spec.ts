import { type PersonPage, pageOf, recordTypes } from '@jingkang/shared/records/outlines';

interface Pages {
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

const named = recordTypes.flatMap((name): [string, PersonPage][] => {
  const page = pageOf(name);
  return page ? [[name, page]] : [];
});

describe(`the ${named.length} kinds of records that a person reads`, () => {
  let known: readonly string[];
  beforeAll(async () => {
    Object.assign(globalThis, { defineAppConfig: (config: Pages) => config });
    const { default: config } = (await import('../app.config')) as unknown as { default: Pages };
    known = config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`));
  });

  it.each(named)('%s are read on a page that is there: %s', (_, page) => {
    expect(known).toContain(`packages/matter/${page}/index`);
  });

  it('there are some', () => expect(named.length).toBeGreaterThan(5));
});
