import { type LocalDate, startOfDay } from './local-date';

/** When the offices of a region are open on a working day, as `HH:MM`; without a lunch break they stay open. */
export interface OfficeHours {
  readonly opens: string;
  readonly lunchFrom?: string | undefined;
  readonly lunchTo?: string | undefined;
  readonly closes: string;
}

/** Where no region has set its own. */
export const standardHours: OfficeHours = {
  opens: '09:00',
  lunchFrom: '12:00',
  lunchTo: '14:00',
  closes: '17:30',
};

/** From a minute of all time to another one, which is outside. */
export type Span = readonly [from: number, to: number];

const minuteMs = 60_000;

/** The minute a moment lies in, counted from 1970. */
export const minuteOf = (moment: Date): number => Math.floor(moment.getTime() / minuteMs);

/** The last millisecond of a minute: a deadline at a minute ends with it, as one on a day ends with the day. */
export const endOfMinute = (minute: number): Date => new Date((minute + 1) * minuteMs - 1);

/** The minutes of a day in which the offices are open: before lunch and after it. */
export function spansOn(date: LocalDate, { opens, lunchFrom, lunchTo, closes }: OfficeHours): Span[] {
  const midnight = minuteOf(startOfDay(date));
  const at = (time: string): number => midnight + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  if (!lunchFrom || !lunchTo) return [[at(opens), at(closes)]];
  return [
    [at(opens), at(lunchFrom)],
    [at(lunchTo), at(closes)],
  ];
}

/** `9:00–12:00，14:00–17:30`. */
export function hoursWords({ opens, lunchFrom, lunchTo, closes }: OfficeHours): string {
  const short = (time: string) => time.replace(/^0/, '');
  return lunchFrom && lunchTo
    ? `${short(opens)}–${short(lunchFrom)}，${short(lunchTo)}–${short(closes)}`
    : `${short(opens)}–${short(closes)}`;
}
