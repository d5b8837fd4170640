import { ageNote, ageOn, agesText } from './ages';
import { toyScreening } from './testing/toy-screening';

describe('the ages a scale was made for (§7.1: 15–59)', () => {
  it.each([
    ['2011-11-25', '2026-11-24', 14],
    ['2011-11-25', '2026-11-25', 15],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
  ])('someone born on %s is on %s %i years old', (born, on, years) => {
    expect(ageOn(born, on)).toBe(years);
  });

  it.each([
    [14, '适用年龄为15–59岁，本人14岁，结果仅供参考。'],
    [15, null],
    [59, null],
    [60, '适用年龄为15–59岁，本人60岁，结果仅供参考。'],
    [undefined, '适用年龄为15–59岁。出生日期不详，请先核实。'],
  ])('at %s: %s', (age, sentence) => {
    expect(ageNote(toyScreening, age)).toBe(sentence);
  });

  it('a scale without limits marks nobody', () => {
    expect(ageNote({}, 3)).toBeNull();
    expect([agesText({ from: 18 }), agesText({ to: 12 })]).toEqual(['18岁及以上', '12岁及以下']);
  });
});
