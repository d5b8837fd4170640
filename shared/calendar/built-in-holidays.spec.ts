import { builtInHolidays, builtInNotices, lastBuiltInYear } from './built-in-holidays';
import { dayOfWeek } from './local-date';
import { daysFrom, publishedNotices } from './testing/published-notices';
import { WorkingCalendar } from './working-days';

describe.each(publishedNotices)(
  'the days off of $year ($number)',
  ({ year, number, off, worked, workdays }) => {
    const rows = builtInHolidays(year);
    const datesOff = Object.values(off).flatMap(([from, to]) => daysFrom(`${year}-${from}`, `${year}-${to}`));
    const datesWorked = worked.map((day) => `${year}-${day}`);

    it('every day off of the notice is in the table, and no other', () => {
      expect(rows.filter((row) => row.kind === 'holiday').map((row) => row.date)).toEqual(datesOff);
    });

    it('every weekend day that is worked (调休) is in the table, and no other', () => {
      expect(rows.filter((row) => row.kind === 'workday').map((row) => row.date)).toEqual(datesWorked);
      for (const date of datesWorked) expect([0, 6]).toContain(dayOfWeek(date));
    });

    it('every day of the year is a working day exactly when the notice and the weekends make it one', () => {
      const calendar = new WorkingCalendar(rows, [year]);
      const working = daysFrom(`${year}-01-01`, `${year}-12-31`).filter((day) => calendar.isWorkday(day));
      const expected = daysFrom(`${year}-01-01`, `${year}-12-31`).filter(
        (day) => datesWorked.includes(day) || (![0, 6].includes(dayOfWeek(day)) && !datesOff.includes(day)),
      );
      expect(working).toEqual(expected);
      expect(working).toHaveLength(workdays);
    });

    it('the built-in table names the notice', () => expect(builtInNotices[year]).toBe(number));

    it('each row carries the Chinese name of its festival', () => {
      for (const row of rows) expect(Object.keys(off).join()).toContain(row.name);
    });
  },
);

it('the last day of a year is looked at: 31 December 2011 was worked (国办发明电〔2011〕48号)', () => {
  expect(builtInHolidays(2011).at(-1)).toEqual({ date: '2011-12-31', kind: 'workday', name: '元旦' });
});

it('a year whose notice is not out brings no rows, so that the calendar flags it (§8)', () => {
  expect(builtInHolidays(lastBuiltInYear + 1)).toEqual([]);
  expect(lastBuiltInYear).toBe(2026);
});
