import { isWorkday as isWorkdayByNotices } from 'chinese-days';

const DAY = 86_400_000;
const dayOf = (moment: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(moment);

/** A day in China, so many days from today. */
export const dayFromToday = (days: number) => dayOf(Date.now() + days * DAY);

/** The last year whose notice the library holds; after it only the fixed statutory days are known to be off. */
const KNOWN = '2026';
const fixedDaysOff = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
const isWorkday = (day: string) =>
  isWorkdayByNotices(day) && (day.slice(0, 4) <= KNOWN || !fixedDaysOff.includes(day.slice(5)));

/** The n-th working day after today in China; today does not count. */
export function workingDayAfterToday(count: number): string {
  for (let days = 1, left = count; ; days += 1) {
    if (isWorkday(dayFromToday(days))) left -= 1;
    if (left === 0) return dayFromToday(days);
  }
}

/** The day in China of a moment the server told. */
export const dayOfMoment = (moment: string) => dayOf(Date.parse(moment));
