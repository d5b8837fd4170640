export type Query = Readonly<Record<string, string | undefined>>;

/** A page as WeChat names it, or as the browser does with its query in the path. */
export interface OpenPage {
  route?: string;
  path?: string;
  options?: Query;
}

function asks({ route, path = '', options }: OpenPage): { route: string; query: Query } {
  const [place = '', search = ''] = path.split('?');
  const pairs = search.split('&').map((pair) => pair.split('=').map(decodeURIComponent));
  return { route: (route ?? place).replace(/^\//, ''), query: options ?? Object.fromEntries(pairs) };
}

/** How many pages lie above the nearest one of this route and query; none where it is not open. */
export function pagesAbove(pages: readonly OpenPage[], route: string, query: Query = {}): number | undefined {
  const under = pages.slice(0, -1).reverse().map(asks);
  const at = under.findIndex(
    (page) =>
      page.route === route.slice(1) &&
      Object.entries(query).every(([key, value]) => page.query[key] === value),
  );
  return at < 0 ? undefined : at + 1;
}
