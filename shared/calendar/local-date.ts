/** A day in Asia/Shanghai, `YYYY-MM-DD`. China keeps no daylight saving time: the offset is always +08:00. */
export type LocalDate = string;

const offsetMs = 8 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

const atMidnightUtc = (date: LocalDate) => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10);

/** The day on which a moment lies. */
export const toLocalDate = (moment: Date): LocalDate => fromUtc(moment.getTime() + offsetMs);
/** The first moment of a day. */
export const startOfDay = (date: LocalDate): Date => new Date(atMidnightUtc(date) - offsetMs);
/** The last millisecond of a day: a deadline on a day ends with the day. */
export const endOfDay = (date: LocalDate): Date => new Date(atMidnightUtc(date) - offsetMs + dayMs - 1);

export const addDays = (date: LocalDate, days: number): LocalDate =>
  fromUtc(atMidnightUtc(date) + days * dayMs);

/** Whole days from one date to another; negative when `to` lies before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((atMidnightUtc(to) - atMidnightUtc(from)) / dayMs);

/** The same day `months` later, clamped to the end of a shorter month: 30 November + 3 → 28 or 29 February. */
export function addMonthsClamped(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, lastDay));
  return first.toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export const dayOfWeek = (date: LocalDate): number => new Date(atMidnightUtc(date)).getUTCDay();
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
