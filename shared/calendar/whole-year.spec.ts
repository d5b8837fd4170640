import { builtInHolidays } from './built-in-holidays';
import { publishedNotices, rowsOf } from './testing/published-notices';
import { statutoryDaysOff, wholeYearProblem } from './whole-year';

describe.each(publishedNotices)('the notice of $year ($number) entered whole', (notice) => {
  const { year } = notice;
  const days = rowsOf(notice);
  const whole = {
    year,
    days,
    daysOff: days.filter(({ kind }) => kind === 'holiday').length,
    workdays: notice.worked.length,
  };

  it('is whole as it was typed, and so is the built-in table', () => {
    expect(wholeYearProblem(whole)).toBeUndefined();
    expect(wholeYearProblem({ ...whole, days: builtInHolidays(year) })).toBeUndefined();
  });

  it('is not whole without any one of its rows', () => {
    const accepted = days.filter(
      (left) => wholeYearProblem({ ...whole, days: days.filter((row) => row !== left) }) === undefined,
    );
    expect(accepted).toEqual([]);
  });

  it('is not whole by its first row, whatever counts are typed with it', () => {
    const one = { ...whole, days: days.slice(0, 1), daysOff: 1, workdays: 0 };
    expect(wholeYearProblem(one)).toMatch(/请对照通知录齐后再保存。$/);
  });

  it('names the first statutory day that is missing', () => {
    const without = days.filter(({ date }) => date !== `${year}-10-01`);
    expect(wholeYearProblem({ ...whole, days: without, daysOff: whole.daysOff - 1 })).toBe(
      `还没有国庆节（${year}-10-01），请对照通知录齐后再保存。`,
    );
  });

  it('a weekday is no make-up working day', () => {
    const days2 = [...days, { date: `${year}-07-01`, kind: 'workday', name: '调休' } as const];
    expect(wholeYearProblem({ ...whole, days: days2, workdays: whole.workdays + 1 })).toMatch(/不是周末/);
  });
});

it('the statutory days are 11 until 2024 and 13 since 2025 (国务院令第795号)', () => {
  expect([2024, 2025, 2026, 2027].map((year) => statutoryDaysOff(year).length)).toEqual([11, 13, 13, 13]);
});
