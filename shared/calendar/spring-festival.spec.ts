import { builtInHolidays } from './built-in-holidays';
import { endOfDay, startOfDay } from './local-date';
import { clockStatus, dueAt, warnFrom } from './time-limits';
import { type Holiday, WorkingCalendar } from './working-days';

const off = (dates: readonly string[]): Holiday[] =>
  dates.map((date) => ({ date, kind: 'holiday', name: '春节' }));
const worked = (dates: readonly string[]): Holiday[] =>
  dates.map((date) => ({ date, kind: 'workday', name: '春节' }));
const february = (from: number, to: number, year: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => `${year}-02-${String(from + n).padStart(2, '0')}`);

/** 春节 as the notices of 国务院办公厅 have it, typed from their text and not from the library. */
const festivals = [
  {
    year: 2024,
    notice: '国办发明电〔2023〕7号：2月10日至17日放假调休，2月4日、2月18日上班',
    days: [...off(february(10, 17, 2024)), ...worked(['2024-02-04', '2024-02-18'])],
    // 除夕, Friday the 9th, is a working day: the notice only encourages employers to give it.
    lastBefore: { started: '2024-02-04', due: '2024-02-09', warned: '2024-02-08' },
    acrossIt: { started: '2024-02-05', due: '2024-02-18', warned: '2024-02-09' },
  },
  {
    year: 2025,
    notice: '国办发明电〔2024〕12号：1月28日至2月4日放假调休，1月26日、2月8日上班',
    days: [
      ...off(['2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', ...february(1, 4, 2025)]),
      ...worked(['2025-01-26', '2025-02-08']),
    ],
    lastBefore: { started: '2025-01-21', due: '2025-01-27', warned: '2025-01-26' },
    acrossIt: { started: '2025-01-22', due: '2025-02-05', warned: '2025-01-27' },
  },
  {
    year: 2026,
    notice: '国办发明电〔2025〕7号：2月15日至23日放假调休，2月14日、2月28日上班',
    days: [...off(february(15, 23, 2026)), ...worked(['2026-02-14', '2026-02-28'])],
    lastBefore: { started: '2026-02-09', due: '2026-02-14', warned: '2026-02-13' },
    acrossIt: { started: '2026-02-10', due: '2026-02-24', warned: '2026-02-14' },
  },
] as const;

describe.each(festivals)('five working days around 春节 $year ($notice)', (festival) => {
  const calendars = [
    ['typed from the notice', new WorkingCalendar(festival.days, [festival.year])],
    ['of the built-in table', new WorkingCalendar(builtInHolidays(festival.year), [festival.year])],
  ] as const;

  it.each(calendars)('by the calendar %s', (_, calendar) => {
    for (const { started, due, warned } of [festival.lastBefore, festival.acrossIt]) {
      const counted = dueAt('referral', new Date(`${started}T09:30:00+08:00`), calendar);
      expect([started, counted]).toEqual([started, { at: endOfDay(due), provisional: false }]);
      expect([due, warnFrom('referral', counted.at, calendar)?.getTime()]).toEqual([
        due,
        startOfDay(warned).getTime() - 1,
      ]);
    }
  });

  it('what was due on the last working day before is overdue through the whole of it', () => {
    const due = endOfDay(festival.lastBefore.due);
    expect(clockStatus(due, null, new Date(due.getTime()))).toBe('dueToday');
    expect(clockStatus(due, null, new Date(due.getTime() + 1))).toBe('overdue');
  });
});
