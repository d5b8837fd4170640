import {
  ageBandOf,
  type PersonalField,
  personalFields,
  seen,
  seenFields,
  type Sight,
  sightOf,
  type Viewer,
} from './privacy';
import { allRoles, publicRoles, type Role } from './roles';

const P: Sight = 'plain';
const M: Sight = 'masked';
const H: Sight = 'hidden';
const viewers = [
  'owner',
  'social_worker',
  'institution_manager',
  'therapist',
  'hospital_staff',
  'county_civil_affairs',
] as const;

/** Typed from §6.3, §6.6, §11, F1–F3, F5–F8 and F13, in the order of `viewers`. Nobody else sees any of them. */
const table: Record<PersonalField, [Sight, Sight, Sight, Sight, Sight, Sight]> = {
  personName: [P, M, M, M, M, M],
  documentNumber: [P, M, M, H, M, H],
  birthDate: [P, M, M, H, M, H],
  contactPhone: [P, M, M, H, M, H],
  contactName: [P, M, M, H, M, H],
  address: [P, M, M, H, M, H],
  communityName: [P, M, M, H, M, H],
  diagnosis: [P, M, H, H, M, H],
  diagnosingHospital: [P, M, H, H, M, H],
  disabilityCertificate: [P, M, M, H, M, H],
  medication: [P, M, H, H, M, H],
  hospitalAdvice: [P, M, H, H, M, H],
  riskLevel: [H, P, H, P, P, H],
  assessmentAnswers: [P, P, H, P, H, H],
  assessmentNote: [H, P, H, P, H, H],
  rehabOpinion: [P, P, P, P, H, H],
  remark: [P, M, M, H, M, H],
  otherContacts: [H, M, M, H, H, H],
  message: [P, M, M, H, H, H],
  witness: [P, M, M, H, H, H],
  signerName: [P, M, M, H, H, H],
  emergencyContact: [P, M, M, H, H, H],
  emergencyPhone: [P, M, M, H, H, H],
  agreementText: [P, P, P, H, H, H],
  reporterName: [H, M, M, H, H, H],
  reporterPhone: [H, M, M, H, H, H],
  howToReach: [P, M, M, H, H, H],
  needDescription: [P, M, M, H, H, H],
  feedbackPhone: [P, H, H, H, H, M],
  feedbackContent: [P, H, P, H, H, P],
  note: [H, P, P, P, H, H],
  alternatives: [P, P, P, P, H, H],
  referralNote: [H, P, P, H, P, H],
};
const cells = (Object.keys(table) as PersonalField[]).flatMap((field) =>
  viewers.map((viewer, column) => ({ field, viewer, sight: table[field][column] })),
);
const others: Viewer[] = allRoles.filter((role) => !(viewers as readonly string[]).includes(role));

describe('who sees how much of a personal field (§11)', () => {
  it('every personal field is in the table', () => {
    expect(Object.keys(personalFields).sort()).toEqual(Object.keys(table).sort());
  });

  it.each(cells)('$field is $sight to $viewer', ({ field, viewer, sight }) => {
    expect(sightOf(viewer, field)).toBe(sight);
  });

  it.each(others)('%s sees no personal field at all', (role) => {
    for (const field of Object.keys(table) as PersonalField[]) expect(sightOf(role, field)).toBe('hidden');
  });

  it('no member of staff sees a person’s number, phone, address or diagnosis plainly without a reveal', () => {
    const numbers: PersonalField[] = [
      'documentNumber',
      'contactPhone',
      'address',
      'diagnosis',
      'medication',
      'disabilityCertificate',
      'signerName',
      'emergencyPhone',
    ];
    for (const role of allRoles) for (const field of numbers) expect(sightOf(role, field)).not.toBe('plain');
  });

  it('clinical facts are hidden from everybody but the owner, the social worker and the hospital (§11)', () => {
    for (const role of allRoles.filter((each) => each !== 'social_worker' && each !== 'hospital_staff'))
      for (const field of ['diagnosis', 'diagnosingHospital', 'medication', 'hospitalAdvice'] as const)
        expect(sightOf(role, field)).toBe('hidden');
  });

  it('the risk is for clinical roles and the social worker, never for the person or the public (§6.3)', () => {
    const see = (['owner', ...allRoles] as const).filter(
      (viewer) => sightOf(viewer, 'riskLevel') !== 'hidden',
    );
    expect(see.sort()).toEqual(['hospital_staff', 'social_worker', 'therapist']);
  });

  it('a hospital sees what it has sent, and nothing of the assessment or the agreement that follow (§6.5)', () => {
    for (const field of ['assessmentAnswers', 'rehabOpinion', 'agreementText', 'note'] as const)
      expect(sightOf('hospital_staff', field)).toBe('hidden');
  });

  it('staff of an institution cannot tell who sent a feedback, not even masked (F13)', () => {
    const ofInstitution: Role[] = ['social_worker', 'institution_manager', 'therapist', 'hospital_staff'];
    for (const role of ofInstitution) {
      expect(sightOf(role, 'feedbackPhone')).toBe('hidden');
      expect(seen(role, 'feedbackPhone', '13812341234')).toBeUndefined();
    }
  });

  it('a committee worker or reporter sees no field of somebody else (§6.6)', () => {
    for (const role of publicRoles)
      for (const field of Object.keys(table) as PersonalField[]) expect(sightOf(role, field)).toBe('hidden');
  });
});

describe('the value that is shown', () => {
  it('plain to the owner, masked to the social worker, absent to the county', () => {
    expect(seen('owner', 'contactPhone', '13812341234')).toBe('13812341234');
    expect(seen('social_worker', 'contactPhone', '13812341234')).toBe('138****1234');
    expect(seen('county_civil_affairs', 'contactPhone', '13812341234')).toBeUndefined();
  });

  it('a diagnosis is masked to the fact that there is one', () => {
    expect(seen('social_worker', 'diagnosis', '双相(情感)障碍')).toBe('已填写');
  });

  it('an empty field is empty for everybody and is not marked as masked', () => {
    expect(seen('social_worker', 'diagnosis', '')).toBeUndefined();
    expect(seen('owner', 'diagnosis', null)).toBeUndefined();
    expect(seenFields('social_worker', { diagnosis: null })).toEqual([
      { field: 'diagnosis', label: '诊断', value: undefined, masked: false },
    ]);
  });

  it('hidden fields are left out of a record, without a trace that they have a value', () => {
    const values = { personName: '𠮷野家', diagnosis: '其他', contactPhone: '13812341234' };
    expect(seenFields('county_civil_affairs', values)).toEqual([
      { field: 'personName', label: '姓名', value: '𠮷**', masked: true },
    ]);
    expect(seenFields('county_finance', values)).toEqual([]);
    expect(seenFields('owner', values).map(({ value, masked }) => ({ value, masked }))).toEqual([
      { value: '𠮷野家', masked: false },
      { value: '13812341234', masked: false },
      { value: '其他', masked: false },
    ]);
  });
});

describe('age bands stand in for the date of birth', () => {
  it.each([
    ['2012-11-25', 'child'],
    ['2012-11-24', 'youth'],
    ['2008-11-25', 'youth'],
    ['2008-11-24', 'young_adult'],
    ['1991-11-25', 'young_adult'],
    ['1991-11-24', 'adult'],
    ['1966-11-25', 'adult'],
    ['1966-11-24', 'senior'],
    ['2026-11-24', 'child'],
  ])('born on %s, on 2026-11-24: %s (§6.5: under 14 everything is sensitive)', (birth, band) => {
    expect(ageBandOf(birth, '2026-11-24')?.code).toBe(band);
  });
  it('born on 29 February, a year older on 1 March of a common year', () => {
    expect(ageBandOf('2012-02-29', '2026-02-28')?.code).toBe('child');
    expect(ageBandOf('2012-02-29', '2026-03-01')?.code).toBe('youth');
  });
  it('unknown stays unknown', () => expect(ageBandOf(undefined, '2026-11-24')).toBeUndefined());
});
