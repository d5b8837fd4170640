import type { LocalDate } from '../calendar/local-date';
import type { AgeLimits, ScaleDefinition } from './definition';

/** Whole years on a day, of someone born on another. */
export function ageOn(birthDate: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** `15–59岁`. */
export function agesText({ from, to }: AgeLimits): string {
  if (from !== undefined && to !== undefined) return `${from}–${to}岁`;
  return from !== undefined ? `${from}岁及以上` : `${to}岁及以下`;
}

/** The sentence that marks a result outside the ages a scale was made for; null where it may be used. */
export function ageNote({ ages }: Pick<ScaleDefinition, 'ages'>, age: number | undefined): string | null {
  if (!ages) return null;
  if (age === undefined) return `适用年龄为${agesText(ages)}。出生日期不详，请先核实。`;
  const fits = age >= (ages.from ?? 0) && age <= (ages.to ?? Infinity);
  return fits ? null : `适用年龄为${agesText(ages)}，本人${age}岁，结果仅供参考。`;
}
