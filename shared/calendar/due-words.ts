import { endOfDay, startOfDay, toLocalDate } from './local-date';
import { minuteOf } from './office-hours';

/** A clock of days ends with a day; one of hours or minutes with a minute. */
export const endsWithDay = (due: Date): boolean => due.getTime() === endOfDay(toLocalDate(due)).getTime();

/** Until when, as it is told: `2026-11-24`, or `2026-11-24 15:30` where it ends with a minute. In China's time. */
export function dueOn(due: Date): string {
  const day = toLocalDate(due);
  if (endsWithDay(due)) return day;
  const minutes = minuteOf(due) - minuteOf(startOfDay(day));
  const two = (count: number) => String(count).padStart(2, '0');
  return `${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The day, and the time where there is one, with a space before it. */
export const dueParts = (told: string): readonly [day: string, time: string] => [
  told.slice(0, 10),
  told.slice(10),
];

const units = [
  ['天', 1_440],
  ['小时', 60],
  ['分钟', 1],
] as const;

/** So many minutes in the two largest units that are there: `1天2小时`, `2小时5分钟`, `45分钟`. */
export function minutesWords(minutes: number): string {
  let left = Math.max(0, minutes);
  const parts = units.map(([word, each]) => {
    const count = Math.floor(left / each);
    left -= count * each;
    return { word, count };
  });
  const first = parts.findIndex(({ count }) => count > 0);
  if (first < 0) return '不到1分钟';
  return parts
    .slice(first, first + 2)
    .filter(({ count }) => count > 0)
    .map(({ count, word }) => `${count}${word}`)
    .join('');
}

/** How far an end with a minute is away. */
export function minutesLeft(due: Date, now: Date): string {
  const left = minuteOf(due) - minuteOf(now);
  return left < 0 ? `逾期${minutesWords(-left)}` : `还剩${minutesWords(left)}`;
}
