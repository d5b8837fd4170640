import type { RegionLevel } from '../regions/codes';
import type { SettingKey } from '../regions/settings/all';
import type { SettingValue } from '../regions/settings/definition';
import type { Readable } from './unreadable';

export interface RegionView {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly hasChildren: boolean;
  readonly inScope: boolean;
}

export interface RegionDetailView {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly path: readonly { readonly code: string; readonly name: string }[];
  /** The region's own or the nearest above; `servicePhoneOf` is the code of whose it is. */
  readonly servicePhone: string | null;
  readonly servicePhoneOf: string | null;
}

/** What the public sees of an institution. */
export interface InstitutionView {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly regionName: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly openingHours: string | null;
  readonly services: readonly string[];
  readonly ageGroups: readonly string[];
  readonly eligibility: string | null;
  readonly visitsHomes: boolean;
  /** Open to new people and with a place free; how many places there are is not public. */
  readonly takesNew: boolean;
  readonly distanceKm?: number;
}

/** An institution as a receiver for one person, with the reasons for and against it. A human decides. */
export interface SuggestionView {
  readonly id: string;
  readonly name: string;
  readonly kindLabel: string;
  readonly regionName: string;
  readonly distanceKm: number | null;
  /** Null while the institution has not said how many it can look after. */
  readonly placesFree: number | null;
  readonly choosable: boolean;
  /** Why it cannot be chosen now. */
  readonly whyNot: string | null;
  readonly reasons: readonly { readonly code: string; readonly fits: boolean; readonly words: string }[];
}

export interface HolidayYearView {
  readonly year: number;
  /** The notice it was entered from; null while the year is not known. */
  readonly notice: { readonly number: string; readonly daysOff: number; readonly workdays: number } | null;
  readonly yearsKnown: readonly number[];
  /** Years that clocks will soon count through without a notice. */
  readonly yearsUnknown: readonly number[];
  readonly days: readonly {
    readonly date: string;
    readonly kind: 'holiday' | 'workday';
    readonly name: string;
    readonly source: 'built_in' | 'entered';
  }[];
}

/** A year whose notice was just entered, and how many running clocks were counted again by it. */
export interface EnteredHolidayYearView extends HolidayYearView {
  readonly recounted: number;
}

/** A day that a region has set for itself and all below it. */
interface LocalDayView {
  readonly id: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly date: string;
  readonly kind: 'holiday' | 'workday';
  readonly name: string;
  /** Null where the reader does not set it for that region. */
  readonly setBy: string | null;
  readonly setAt: string;
}

/** The days of a year that hold in a region: its own, and those of the regions above it. */
export interface LocalDaysView {
  readonly region: { readonly code: string; readonly name: string };
  readonly year: number;
  readonly items: readonly Readable<LocalDayView>[];
}

/** After a change, and how many running clocks were counted again by it. */
export interface ChangedLocalDaysView extends LocalDaysView {
  readonly recounted: number;
}

/** A value that was set for a region from a day on, or taken back. */
export interface SettingRowView {
  readonly id: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly value: SettingValue | null;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly setBy: string | null;
  readonly setAt: string;
}

export interface RegionSettingView {
  readonly key: SettingKey;
  /** What holds in the region today: of its own, of one above, or the standard; null where nothing does. */
  readonly value: SettingValue | null;
  /** The id of the row it comes from; null where the standard holds. */
  readonly rowId: string | null;
  /** What was entered for the region itself last: its form begins with it. */
  readonly own: SettingValue | null;
  /** The newest values of this region and those above, and whatever still holds. */
  readonly history: readonly Readable<SettingRowView>[];
}

export interface RegionSettingsView {
  readonly region: { readonly code: string; readonly name: string };
  readonly items: readonly RegionSettingView[];
}
