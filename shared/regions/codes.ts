/**
 * Arithmetic of administrative codes: 2 digits name a province, 4 a city, 6 a county, 9 a township or
 * street, 12 a village or community. Provinces and cities are written short here (`21`, `2101`).
 */
export const regionLevels = ['province', 'city', 'county', 'township', 'community'] as const;
export type RegionLevel = (typeof regionLevels)[number];

const levels: Readonly<Record<number, RegionLevel>> = {
  2: 'province',
  4: 'city',
  6: 'county',
  9: 'township',
  12: 'community',
};
const lengths = [2, 4, 6, 9, 12] as const;

/** The level of a code, or undefined when it is not one. */
export function levelOf(code: string): RegionLevel | undefined {
  return /^\d+$/.test(code) ? levels[code.length] : undefined;
}

/** The code one level up; undefined for a province. */
export function parentOf(code: string): string | undefined {
  const index = lengths.findIndex((length) => length === code.length);
  const shorter = lengths[index - 1];
  return index > 0 && shorter ? code.slice(0, shorter) : undefined;
}

/** From the province down to the code itself. */
export function pathOf(code: string): string[] {
  return lengths.filter((length) => length <= code.length).map((length) => code.slice(0, length));
}

/** Whether `inner` is `outer` or lies below it. */
export function contains(outer: string, inner: string): boolean {
  return levelOf(outer) !== undefined && levelOf(inner) !== undefined && inner.startsWith(outer);
}

/** The county of a code of county level or below; undefined above. */
export function countyOf(code: string): string | undefined {
  return code.length >= 6 ? code.slice(0, 6) : undefined;
}
