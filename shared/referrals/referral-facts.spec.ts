import type { HospitalReferralForm } from '../forms/hospital-referral';
import { consentText } from '../texts/consent';
import { referralFacts, referralProblems } from './referral-facts';

const today = '2026-11-25';
const evidence = { papers: 1, today };
const complete: HospitalReferralForm = {
  kind: 'discharge',
  department: '康复科',
  doctor: '测试医生',
  dischargedOn: '2026-11-24',
  personName: '测试甲',
  birthDate: '1980-05-01',
  regionCode: '500110001',
  contactRelation: 'spouse',
  contactName: '测试乙',
  contactPhone: '13700000001',
  diagnosisCode: 'F20.0',
  diagnosisName: '偏执型精神分裂症',
  assessedOn: '2026-11-20',
  conclusion: 'suitable',
  riskLevel: 0,
  medication: '没有用药',
  rehabAdvice: '先做生活技能训练',
  needs: ['life_skills'],
  personConsent: 'agrees',
  guardianConsent: 'agrees',
  consentedOn: '2026-11-20',
  consentTextVersion: consentText.version,
  consentItems: ['healthData', 'reviewAndContact'],
};
type Fields = Partial<HospitalReferralForm>;
const facts = (more: Fields = {}) => referralFacts({ ...complete, ...more }, evidence);
const without = (...names: (keyof HospitalReferralForm)[]): Fields =>
  Object.fromEntries(Object.entries(complete).filter(([name]) => !names.includes(name as never)));
const problems = (fields: Fields, papers = 1) => referralProblems(fields, { papers, today });

describe('a complete referral (F2)', () => {
  it('has nothing against it', () => {
    expect(problems(complete)).toEqual({});
    expect(Object.entries(facts()).filter(([name, holds]) => name !== 'inpatient' && !holds)).toEqual([]);
  });

  it.each(Object.keys(complete).filter((name) => name !== 'dischargedOn'))('without %s it is not', (name) => {
    expect(Object.keys(problems(without(name as keyof HospitalReferralForm)))).toContain(name);
    expect(referralFacts(without(name as keyof HospitalReferralForm), evidence).formComplete).toBe(false);
  });

  it('risk 0 is an answer, and 6 is none (§6.3)', () => {
    expect(problems({ ...complete, riskLevel: 6 })).toHaveProperty('riskLevel');
  });
});

describe('an optional input never blocks (个人信息保护法 16)', () => {
  it.each([
    ['no document', { documentType: 'none' }],
    ['the person is the contact', { contactRelation: 'self', contactName: '' }],
    ['over ninety', { birthDate: '1930-01-01' }],
  ] as const)('%s', (_, more) => expect(problems({ ...complete, ...more })).toEqual({}));
});

describe('on the ward or at home (§1.1)', () => {
  it('discharged: at home', () => expect(facts().inpatient).toBe(false));
  it('from the outpatient clinic: at home, whatever dates were typed before', () => {
    expect(facts({ kind: 'outpatient', plannedDischargeOn: '2026-11-01', dischargedOn: '' })).toMatchObject({
      inpatient: false,
      formComplete: true,
    });
  });
  it('to be discharged: an inpatient, with the planned day asked for', () => {
    expect(facts({ dischargedOn: '' })).toMatchObject({ inpatient: true, formComplete: false });
  });
  it.each([
    ['2026-11-24', false],
    ['2026-11-25', true],
    ['2026-12-25', true],
  ])('planned for %s: complete %s', (plannedDischargeOn, expected) => {
    expect(facts({ dischargedOn: '', plannedDischargeOn }).formComplete).toBe(expected);
  });
});

describe('the consent of person and guardian, or the reason why there is none (LN/7)', () => {
  it.each([
    ['agrees', 'agrees', undefined, true, true],
    ['agrees', 'none', 'full_capacity', true, true],
    ['agrees', 'none', 'none_known', true, true],
    ['agrees', 'none', 'not_reachable', true, true],
    ['agrees', 'none', undefined, true, false],
    ['cannot_express', 'agrees', undefined, true, true],
    ['cannot_express', 'none', 'none_known', false, true],
    ['cannot_express', 'none', 'full_capacity', false, false],
  ] as const)(
    '%s, guardian %s because %s',
    (personConsent, guardianConsent, noGuardianReason, person, guardian) => {
      const given = facts({
        personConsent,
        guardianConsent,
        ...(noGuardianReason ? { noGuardianReason } : {}),
      });
      expect(given).toMatchObject({ personAgrees: person, guardianAgreesOrNone: guardian });
    },
  );

  it('a child needs a guardian, and reads so (个人信息保护法 31)', () => {
    const child = { ...complete, birthDate: '2012-11-26', guardianConsent: 'none' } as const;
    expect(facts({ ...child, noGuardianReason: 'none_known' }).guardianAgreesOrNone).toBe(false);
    expect(problems({ ...child, noGuardianReason: 'none_known' }).guardianConsent).toMatch(/14岁/);
    expect(
      facts({ ...child, birthDate: '2012-11-25', noGuardianReason: 'none_known' }).guardianAgreesOrNone,
    ).toBe(true);
  });

  it('the required items and the wording that holds now (个人信息保护法 14)', () => {
    expect(problems({ ...complete, consentItems: ['healthData'] }).consentItems).toMatch(/必须/);
    expect(problems({ ...complete, consentTextVersion: '2020-01-1' }).consentItems).toMatch(/有更新/);
  });
});

describe('what stands against a complete one, each at its input and all at once', () => {
  it('the conclusion, the consents and the evidence', () => {
    const against = {
      ...complete,
      conclusion: 'not_suitable',
      personConsent: 'cannot_express',
      guardianConsent: 'none',
      noGuardianReason: 'full_capacity',
    } as const;
    expect(Object.keys(problems(against, 0)).sort()).toEqual([
      'conclusion',
      'evidence',
      'guardianConsent',
      'personConsent',
    ]);
  });
});

describe('the code of a diagnosis (ICD-10)', () => {
  it.each(['F20', 'F20.0', 'f31.901', 'F20.900x001', 'F03.x00', 'F00.0*'])('%s', (diagnosisCode) =>
    expect(problems({ ...complete, diagnosisCode })).toEqual({}),
  );
  it.each(['F2', '精神分裂症', 'F20.', 'FF20', 'F20.0.1', '20.0'])('not %s', (diagnosisCode) =>
    expect(Object.keys(problems({ ...complete, diagnosisCode }))).toEqual(['diagnosisCode']),
  );
});
