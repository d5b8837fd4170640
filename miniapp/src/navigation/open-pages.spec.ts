import { pagesAbove } from './open-pages';

const of = (route: string, id: string) => ({ route: `packages/matter/${route}/index`, options: { id } });

describe('a page that is open already', () => {
  const pages = [of('case', 'a'), of('application', 'b'), of('case', 'a'), of('application', 'b')];

  it('is found by route and query, the nearest first, and never the one shown', () => {
    expect(pagesAbove(pages, '/packages/matter/case/index', { id: 'a' })).toBe(1);
    expect(pagesAbove(pages, '/packages/matter/application/index', { id: 'b' })).toBe(2);
    expect(pagesAbove(pages, '/packages/matter/case/index')).toBe(1);
  });

  it('is not another of the same route', () => {
    expect(pagesAbove(pages, '/packages/matter/case/index', { id: 'c' })).toBeUndefined();
    expect(pagesAbove(pages, '/packages/matter/viewers/index')).toBeUndefined();
  });

  it('is known in the browser by its path', () => {
    const path = '/packages/matter/case/index?id=a%20b&stamp=AA';
    expect(
      pagesAbove([{ path }, { path: '/pages/home/index' }], '/packages/matter/case/index', { id: 'a b' }),
    ).toBe(1);
  });
});
