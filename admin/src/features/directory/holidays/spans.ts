import type { HolidayYearView } from '@jingkang/shared/api/places';
import { addDays } from '@jingkang/shared/calendar/local-date';

type Day = HolidayYearView['days'][number];

export interface Span extends Pick<Day, 'kind' | 'name'> {
  readonly first: string;
  readonly last: string;
}

/** Days that follow each other and are the same, as one. */
export function spansOf(days: readonly Day[]): Span[] {
  return days.reduce<Span[]>((spans, { date, kind, name }) => {
    const before = spans.at(-1);
    if (before?.kind === kind && before.name === name && addDays(before.last, 1) === date)
      return [...spans.slice(0, -1), { ...before, last: date }];
    return [...spans, { first: date, last: date, kind, name }];
  }, []);
}
