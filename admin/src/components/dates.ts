import { dueParts, endsWithDay, minutesLeft } from '@jingkang/shared/calendar/due-words';
import { daysBetween, type LocalDate, toLocalDate } from '@jingkang/shared/calendar/local-date';

export const today = (): LocalDate => toLocalDate(new Date());

/** `11月24日`, with the year when it is another one. */
export function dayText(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const short = `${Number(month)}月${Number(day)}日`;
  return year === today().slice(0, 4) ? short : `${year}年${short}`;
}

/** The day of a moment, as it is in China. */
export const dayOf = (moment: string): string => dayText(toLocalDate(new Date(moment)));

const clockFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `11月24日 15:30`. */
export const momentText = (moment: string): string =>
  `${dayOf(moment)} ${clockFormat.format(new Date(moment))}`;

/** Until when, as the server tells it: a day, and its time where it ends with a minute. */
export function dueText(told: string): string {
  const [day, time] = dueParts(told);
  return `${dayText(day)}${time}`;
}

/** How far a deadline is away, in words: to the minute where it ends with one. */
export function distanceText(dueAt: string): string {
  const end = new Date(dueAt);
  if (!endsWithDay(end)) return minutesLeft(end, new Date());
  const due = toLocalDate(end);
  const days = daysBetween(today(), due);
  if (days < 0) return `逾期${-days}天`;
  if (days === 0) return '今天到期';
  return days === 1 ? '明天到期' : `${dayText(due)}到期`;
}
