import { moreWords, shownAtMost, type ShortList } from './shown-at-most';

describe('a list without pages', () => {
  it.each(Object.entries(shownAtMost) as [ShortList, number][])(
    '%s says so once %i are shown',
    (list, most) => {
      expect(moreWords(list, most - 1)).toBeUndefined();
      expect(moreWords(list, most)).toMatch(new RegExp(`^最多显示${most}条，可能还有没显示的，[一-龥].*。$`));
    },
  );
});
