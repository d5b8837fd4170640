import type { LocalDate } from '../../calendar/local-date';
import { pathOf } from '../codes';
import type { SettingDefinition, SettingValue } from './definition';

/** What was set for a region from a day on, or taken back. Ids grow with time. */
export interface SettingRow {
  readonly id: string;
  readonly regionCode: string;
  /** Null: taken back, so that the region above serves again. */
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
    const own = newest(rows.filter((row) => row.regionCode === region && row.from <= day));
    if (own?.value) return own;
  }
  return undefined;
}

/** What was entered last for a region itself, whenever it begins: what its form begins with. */
export function lastSet<Row extends SettingRow>(rows: readonly Row[], regionCode: string): Row | undefined {
  const own = rows.filter((row) => row.regionCode === regionCode);
  return own.reduce<Row | undefined>((last, row) => (last && last.id >= row.id ? last : row), undefined);
}

/** Compared as text: the day it begins, then the order of entry. */
const order = ({ from, id }: SettingRow): string => `${from} ${id}`;
const newest = <Row extends SettingRow>(rows: readonly Row[]): Row | undefined =>
  rows.reduce<Row | undefined>((best, row) => (best && order(best) >= order(row) ? best : row), undefined);
