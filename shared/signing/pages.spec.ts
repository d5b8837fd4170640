import { pagesOf } from './pages';

describe('the pages of a paper', () => {
  it.each([
    [{}, []],
    [{ attachmentId: '' }, []],
    [{ furtherPageIds: ['b'] }, []],
    [{ attachmentId: 'a' }, ['a']],
    [{ attachmentId: 'a', furtherPageIds: [] }, ['a']],
    [{ attachmentId: 'a', furtherPageIds: ['c', 'b'] }, ['a', 'c', 'b']],
    [{ attachmentId: 'a', furtherPageIds: ['b', 'a', 'b'] }, ['a', 'b']],
  ])('%j are %j', (form, pages) => {
    expect(pagesOf(form)).toEqual(pages);
  });
});
