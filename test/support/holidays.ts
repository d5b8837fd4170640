import { addDays, dayOfWeek } from '@jingkang/shared/calendar/local-date';
import { statutoryDaysOff } from '@jingkang/shared/calendar/whole-year';
import type { Holiday } from '@jingkang/shared/calendar/working-days';

const isWeekend = (date: string) => [0, 6].includes(dayOfWeek(date));

/** A notice of a year to come, whole and made up: the first ten days of January are off, the next weekend is worked. */
export function wholeYear(year: number) {
  const january = Array.from({ length: 10 }, (_, days) => addDays(`${year}-01-01`, days));
  const off = [...new Set([...january, ...statutoryDaysOff(year).map(({ date }) => date)])].sort();
  const worked = [11, 12, 13, 14, 15, 16, 17].map((day) => `${year}-01-${day}`).filter(isWeekend);
  const days: Holiday[] = [
    ...off.map((date) => ({ date, kind: 'holiday' as const, name: '节日' })),
    ...worked.map((date) => ({ date, kind: 'workday' as const, name: '调休' })),
  ];
  const counts = { daysOff: off.length, workdays: worked.length };
  return { year, notice: `国办发明电〔${year - 1}〕7号`, ...counts, days };
}

/** The n-th working day after a day, counted here and not by the calendar that is tested. */
export function workingDayAfter(date: string, count: number, days: readonly Holiday[] = []): string {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    const listed = days.find((row) => row.date === day);
    if (listed ? listed.kind === 'workday' : !isWeekend(day)) left -= 1;
  }
  return day;
}
