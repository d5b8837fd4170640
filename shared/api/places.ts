import type { RegionLevel } from '../regions/codes';

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
  /** The region's own or the nearest above. */
  readonly servicePhone: string | null;
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
  readonly distanceKm?: number;
}

export interface HolidayYearView {
  readonly year: number;
  readonly hasData: boolean;
  readonly yearsWithData: readonly number[];
  /** Years that clocks will soon count through without a published table. */
  readonly yearsWithoutData: readonly number[];
  readonly days: readonly {
    readonly date: string;
    readonly kind: 'holiday' | 'workday';
    readonly name: string;
    readonly source: 'built_in' | 'entered';
  }[];
}
