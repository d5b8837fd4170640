import { dueParts } from '@jingkang/shared/calendar/due-words';

const eightHours = 8 * 60 * 60 * 1000;
const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** Times are Asia/Shanghai wherever the phone is; weapp has no full Intl. */
function inShanghai(moment: string): Date {
  return new Date(Date.parse(moment) + eightHours);
}

/** 11月24日 16:05 */
export function momentWords(moment: string): string {
  const date = inShanghai(moment);
  const minutes = String(date.getUTCMinutes()).padStart(2, '0');
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${date.getUTCHours()}:${minutes}`;
}

/** 2026年11月24日（周二）, from a date or a moment */
export function dateWords(value: string): string {
  const date = value.length === 10 ? new Date(`${value}T00:00:00Z`) : inShanghai(value);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日（周${weekdays[date.getUTCDay()]}）`;
}

/** 2026年11月24日（周二）前, or 2026年11月24日（周二） 15:30前 where it ends with a minute */
export function beforeWords(told: string): string {
  const [day, time] = dueParts(told);
  return `${dateWords(day)}${time}前`;
}

/** YYYY-MM-DD, for the bounds of a date input and the rules that speak of today. */
export function todayInShanghai(): string {
  return new Date(Date.now() + eightHours).toISOString().slice(0, 10);
}
