import { builtInHolidays, lastBuiltInYear } from './built-in-holidays';
import { addDays, dayOfWeek } from './local-date';
import { WorkingCalendar } from './working-days';

/** The three notices of 国务院办公厅, typed from their text: [from, to] off, and the weekend days that are worked. */
const notices = [
  {
    year: 2024,
    number: '国办发明电〔2023〕7号',
    off: {
      元旦: ['01-01', '01-01'],
      春节: ['02-10', '02-17'],
      清明: ['04-04', '04-06'],
      劳动节: ['05-01', '05-05'],
      端午: ['06-10', '06-10'],
      中秋: ['09-15', '09-17'],
      国庆节: ['10-01', '10-07'],
    },
    worked: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
    workdays: 251,
  },
  {
    year: 2025,
    number: '国办发明电〔2024〕12号',
    off: {
      元旦: ['01-01', '01-01'],
      春节: ['01-28', '02-04'],
      清明: ['04-04', '04-06'],
      劳动节: ['05-01', '05-05'],
      端午: ['05-31', '06-02'],
      '国庆节、中秋': ['10-01', '10-08'],
    },
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
    workdays: 248,
  },
  {
    year: 2026,
    number: '国办发明电〔2025〕7号',
    off: {
      元旦: ['01-01', '01-03'],
      春节: ['02-15', '02-23'],
      清明: ['04-04', '04-06'],
      劳动节: ['05-01', '05-05'],
      端午: ['06-19', '06-21'],
      中秋: ['09-25', '09-27'],
      国庆节: ['10-01', '10-07'],
    },
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
    workdays: 248,
  },
] as const;

const daysFrom = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

describe.each(notices)('the days off of $year ($number)', ({ year, off, worked, workdays }) => {
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
    const calendar = new WorkingCalendar(rows);
    const working = daysFrom(`${year}-01-01`, `${year}-12-31`).filter((day) => calendar.isWorkday(day));
    const expected = daysFrom(`${year}-01-01`, `${year}-12-31`).filter(
      (day) => datesWorked.includes(day) || (![0, 6].includes(dayOfWeek(day)) && !datesOff.includes(day)),
    );
    expect(working).toEqual(expected);
    expect(working).toHaveLength(workdays);
  });

  it('each row carries the Chinese name of its festival', () => {
    for (const row of rows) expect(Object.keys(off).join()).toContain(row.name);
  });
});

it('the last day of a year is looked at: 31 December 2011 was worked (国办发明电〔2011〕48号)', () => {
  expect(builtInHolidays(2011).at(-1)).toEqual({ date: '2011-12-31', kind: 'workday', name: '元旦' });
});

it('a year whose notice is not out brings no rows, so that the calendar flags it (§8)', () => {
  expect(builtInHolidays(lastBuiltInYear + 1)).toEqual([]);
  expect(lastBuiltInYear).toBe(2026);
});
