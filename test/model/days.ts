/** Days and months in China, written out here once more so that the invariants lean on nothing they check. */
const CHINA = 8 * 3_600_000;
export const DAY = 86_400_000;

export const dayOf = (moment: number): string => new Date(moment + CHINA).toISOString().slice(0, 10);

/** Three months after 30 November is the last day of February. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const clamped = Math.min(date, last.getUTCDate());
  return `${last.toISOString().slice(0, 8)}${String(clamped).padStart(2, '0')}`;
}

export const daysFrom = (earlier: string, later: string): number =>
  Math.round((Date.parse(later) - Date.parse(earlier)) / DAY);

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
