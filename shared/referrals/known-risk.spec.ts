import { type KnownRisk, newerRisk } from './known-risk';

const told = (level: number, on: string, source: KnownRisk['source'] = 'assessment'): KnownRisk => ({
  level,
  on,
  source,
});

describe('the risk that is known of a person (§6.3)', () => {
  it('is the one told last, a lower one too', () => {
    expect(newerRisk(told(4, '2026-03-01'), told(1, '2026-03-02'))?.level).toBe(1);
    expect(newerRisk(told(1, '2026-03-02'), told(4, '2026-03-01'))?.level).toBe(1);
  });

  it('is the graver of two told on one day', () => {
    const hospital = told(3, '2026-03-01', 'hospital_referral');
    expect(newerRisk(told(2, '2026-03-01'), hospital)).toBe(hospital);
    expect(newerRisk(hospital, told(2, '2026-03-01'))).toBe(hospital);
  });

  it('is the only one there is, or none', () => {
    expect(newerRisk(undefined, told(2, '2026-03-01'))?.level).toBe(2);
    expect(newerRisk(told(2, '2026-03-01'), undefined)?.level).toBe(2);
    expect(newerRisk(undefined, undefined)).toBeUndefined();
  });
});
