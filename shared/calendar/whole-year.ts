import { getSolarDateFromLunar, getSolarTermDate } from 'chinese-days';
import { addDays, dayOfWeek, type LocalDate } from './local-date';
import type { Holiday } from './working-days';

/** A notice of 国务院办公厅 as it was typed: its days, and how many it says there are of each kind. */
export interface EnteredYear {
  readonly year: number;
  readonly days: readonly Holiday[];
  readonly daysOff: number;
  readonly workdays: number;
}

/** The first year in which 除夕 and 2 May are statutory days off (国务院令第795号). */
const LONGER_SINCE = 2025;

/** The days off that no notice leaves out (全国年节及纪念日放假办法 2), by their day in this year. */
export function statutoryDaysOff(
  year: number,
): readonly { readonly date: LocalDate; readonly name: string }[] {
  const lunar = (month: number, day: number) => getSolarDateFromLunar(`${year}-${month}-${day}`).date;
  const newYear = lunar(1, 1);
  const longer = year >= LONGER_SINCE;
  return [
    { date: `${year}-01-01`, name: '元旦' },
    ...(longer ? [{ date: addDays(newYear, -1), name: '除夕' }] : []),
    ...[0, 1, 2].map((days) => ({ date: addDays(newYear, days), name: '春节' })),
    { date: getSolarTermDate(year, 4, 'pure_brightness'), name: '清明节' },
    { date: `${year}-05-01`, name: '劳动节' },
    ...(longer ? [{ date: `${year}-05-02`, name: '劳动节' }] : []),
    { date: lunar(5, 5), name: '端午节' },
    { date: lunar(8, 15), name: '中秋节' },
    ...[1, 2, 3].map((day) => ({ date: `${year}-10-0${day}`, name: '国庆节' })),
  ];
}

/** Why a year is not known by what was typed, in a sentence; undefined when its notice is there whole. */
export function wholeYearProblem({ year, days, daysOff, workdays }: EnteredYear): string | undefined {
  const off = days.filter(({ kind }) => kind === 'holiday');
  const worked = days.filter(({ kind }) => kind === 'workday');
  const dates = new Set(off.map(({ date }) => date));
  const missing = statutoryDaysOff(year).find(({ date }) => !dates.has(date));
  if (missing) return `还没有${missing.name}（${missing.date}），请对照通知录齐后再保存。`;
  const weekday = worked.find(({ date }) => ![0, 6].includes(dayOfWeek(date)));
  if (weekday) return `${weekday.date}不是周末，不会是调休上班，请对照通知核对。`;
  if (off.length !== daysOff) return `通知放假${daysOff}天，这里录了${off.length}天，请对照通知核对。`;
  if (worked.length !== workdays)
    return `通知调休上班${workdays}天，这里录了${worked.length}天，请对照通知核对。`;
  return undefined;
}
