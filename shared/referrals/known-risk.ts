import type { LocalDate } from '../calendar/local-date';

/** The newest known risk (§6.3): 0–5, where it was told, and on which day. */
export interface KnownRisk {
  readonly level: number;
  readonly source: 'hospital_referral' | 'assessment' | 'hospital_opinion';
  readonly on: LocalDate;
}

/** Of two, the one told last; of two of one day the graver one. */
export function newerRisk(one: KnownRisk | undefined, two: KnownRisk | undefined): KnownRisk | undefined {
  if (!one || !two) return one ?? two;
  if (one.on === two.on) return one.level >= two.level ? one : two;
  return one.on > two.on ? one : two;
}
