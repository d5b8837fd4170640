import { contains } from '../regions/codes';
import type { LocalDate } from './local-date';

/** A length that was set for a region and all below it, from a day on. Ids grow with time. */
export interface LengthSetting {
  readonly id: string;
  readonly regionCode: string;
  readonly length: number;
  readonly effectiveFrom: LocalDate;
}

/**
 * The setting that holds for a region on a day: of those in effect the one of the nearest region on the way up,
 * of these the newest. Undefined where the table's own length holds.
 */
export function settingInForce<Setting extends LengthSetting>(
  settings: readonly Setting[],
  regionCode: string,
  day: LocalDate,
): Setting | undefined {
  return settings
    .filter((one) => contains(one.regionCode, regionCode) && one.effectiveFrom <= day)
    .reduce<Setting | undefined>(
      (best, one) => (best && precedence(best) >= precedence(one) ? best : one),
      undefined,
    );
}

/** Compared as text: the depth of the region, the day it begins, then the order of entry. */
const precedence = ({ regionCode, effectiveFrom, id }: LengthSetting): string =>
  `${String(regionCode.length).padStart(2, '0')} ${effectiveFrom} ${id}`;
