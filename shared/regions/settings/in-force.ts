import type { LocalDate } from '../../calendar/local-date';
import { pathOf } from '../codes';
import type { SettingDefinition, SettingValue } from './definition';

/** What was set for a region from a day on, or taken back. Ids grow with time. */
export interface SettingRow {
  readonly id: string;
  readonly regionCode: string;
  /** Null: taken back from this day on, and with it all that was to begin later; the region above serves again. */
  readonly value: SettingValue | null;
  readonly from: LocalDate;
}

/** What stood there before anybody asked from which day on. */
export const sinceEver: LocalDate = '1970-01-01';

/**
 * The row that holds for a region on a day: of the nearest region on the way up that has set something the newest of
 * those that have begun. Undefined where the standard holds.
 */
export function inForce<Row extends SettingRow>(
  rows: readonly Row[],
  regionCode: string,
  day: LocalDate,
  holds: SettingDefinition['holds'] = 'below',
): Row | undefined {
  const regions = holds === 'here' ? [regionCode] : [...pathOf(regionCode)].reverse();
  for (const region of regions) {
    const last = standing(rows, region, day);
    if (last?.value) return last;
  }
  return undefined;
}

/** What a region itself says on a day: a value, or that it has none of its own any more. */
function standing<Row extends SettingRow>(
  rows: readonly Row[],
  region: string,
  day: LocalDate,
): Row | undefined {
  const own = rows.filter((row) => row.regionCode === region);
  return newest(own.filter((row) => row.from <= day && !isEnded(row, own)));
}

/** What was entered last for a region itself, whenever it begins: what its form begins with. */
export function lastSet<Row extends SettingRow>(rows: readonly Row[], regionCode: string): Row | undefined {
  const own = rows.filter((row) => row.regionCode === regionCode);
  return own.reduce<Row | undefined>((last, row) => (last && last.id >= row.id ? last : row), undefined);
}

/**
 * The rows, the newest first, as far as anybody asks for them: the newest so many, and whatever holds today or on a later
 * day in one of the regions or is the last that was entered there. What holds by these holds by all.
 */
export function shortened<Row extends SettingRow>(
  rows: readonly Row[],
  most: number,
  today: LocalDate,
): Row[] {
  const sorted = [...rows].sort((a, b) => (a.id > b.id ? -1 : 1));
  const days = [today, ...new Set(rows.map(({ from }) => from).filter((day) => day > today))];
  const regions = [...new Set(rows.map(({ regionCode }) => regionCode))];
  const asked = regions.flatMap((region) => [
    lastSet(rows, region),
    ...days.map((day) => standing(rows, region, day)),
  ]);
  const kept = new Set([...sorted.slice(0, most), ...asked]);
  return sorted.filter((row) => kept.has(row));
}

/** Whether it was taken back before it could begin. What is entered after that stands. */
const isEnded = (row: SettingRow, own: readonly SettingRow[]): boolean =>
  own.some(({ id, value, from }) => value === null && id > row.id && from <= row.from);

/** Compared as text: the day it begins, then the order of entry. */
const order = ({ from, id }: SettingRow): string => `${from} ${id}`;
const newest = <Row extends SettingRow>(rows: readonly Row[]): Row | undefined =>
  rows.reduce<Row | undefined>((best, row) => (best && order(best) >= order(row) ? best : row), undefined);
