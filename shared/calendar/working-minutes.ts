import { addDays, type LocalDate, startOfDay, toLocalDate, yearOf } from './local-date';
import { minuteOf, type OfficeHours, type Span, spansOn } from './office-hours';

/** What working minutes are counted by: which days are worked, and from when to when. */
export interface Offices {
  isWorkday(date: LocalDate): boolean;
  hoursOn(date: LocalDate): OfficeHours;
  knows(year: number): boolean;
}

/** A minute reached by counting; provisional when a year whose notice is not known was counted through. */
export interface CountedMinute {
  readonly minute: number;
  readonly provisional: boolean;
}

const dayOf = (minute: number): LocalDate => toLocalDate(new Date(minute * 60_000));

const spansAt = (date: LocalDate, offices: Offices): Span[] =>
  offices.isWorkday(date) ? spansOn(date, offices.hoursOn(date)) : [];

/** The minute at whose end so many working minutes have passed. From outside the hours it begins with their next one. */
export function addWorkingMinutes(from: number, count: number, offices: Offices): CountedMinute {
  let provisional = !offices.knows(yearOf(dayOf(from)));
  let left = count;
  for (let day = dayOf(from); left > 0; day = addDays(day, 1)) {
    provisional ||= !offices.knows(yearOf(day));
    for (const [opens, closes] of spansAt(day, offices)) {
      const begin = Math.max(from, opens);
      const room = closes - begin;
      if (room <= 0) continue;
      if (left <= room) return { minute: begin + left, provisional };
      left -= room;
    }
  }
  return { minute: from, provisional };
}

/** So many working minutes before. */
export function takeWorkingMinutes(from: number, count: number, offices: Offices): number {
  let left = count;
  for (let day = dayOf(from); left > 0; day = addDays(day, -1)) {
    for (const [opens, closes] of spansAt(day, offices).reverse()) {
      const end = Math.min(from, closes);
      const room = end - opens;
      if (room <= 0) continue;
      if (left <= room) return end - left;
      left -= room;
    }
  }
  return from;
}

/** Working minutes from one minute to a later one; none where it is no later. */
export function workingMinutesBetween(from: number, to: number, offices: Offices): number {
  let count = 0;
  for (let day = dayOf(from); minuteOf(startOfDay(day)) < to; day = addDays(day, 1))
    for (const [opens, closes] of spansAt(day, offices))
      count += Math.max(0, Math.min(to, closes) - Math.max(from, opens));
  return count;
}
