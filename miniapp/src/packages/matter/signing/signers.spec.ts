import { besideSigners, guardianReasons, missingIn, personReasons, signersIn, signingOf } from './signers';

const stroke = Array.from({ length: 30 }, (_, at) => ({ x: at * 10, y: 50 }));
const ticking = { guardianRequired: false, drawnSignatures: false, ageBand: null };
const drawing = { ...ticking, drawnSignatures: true };
const child = { ...ticking, guardianRequired: true };
const alone = { capacity: 'full', who: ['person'], personName: '测试甲', noGuardianReason: 'full_capacity' };

describe('who signs (F7, 民法典 19–22)', () => {
  it('a grown-up who can judge for themselves signs alone', () => {
    expect(missingIn(alone, ticking, {})).toEqual({});
    expect(signingOf(alone, {})).toEqual({
      capacity: 'full',
      signers: [{ who: 'person', name: '测试甲', agrees: true }],
      noGuardianReason: 'full_capacity',
    });
  });

  it('nothing answered: each missing answer has its sentence', () => {
    expect(Object.keys(missingIn({}, ticking, {})).sort()).toEqual([
      'capacity',
      'noGuardianReason',
      'noPersonReason',
      'who',
    ]);
  });

  it.each([
    ['of limited capacity', { ...alone, capacity: 'limited' }, ticking],
    ['under fourteen (个人信息保护法 31)', alone, child],
  ])('a person %s does not sign alone', (_, values, needs) => {
    expect(missingIn(values, needs, {}).who).toBe('要由监护人来签，请选上监护人。');
    expect(guardianReasons(values, needs)).not.toHaveProperty('full_capacity');
  });

  it('a guardian signs for someone who cannot, and it is said why', () => {
    const values = {
      capacity: 'none',
      who: ['guardian'],
      guardianName: '测试乙',
      guardianRelation: 'parent',
    };
    expect(missingIn(values, ticking, {})).toEqual({ noPersonReason: '请选本人不签的原因。' });
    expect(signingOf({ ...values, noPersonReason: 'cannot_express' }, {})).toEqual({
      capacity: 'none',
      signers: [{ who: 'guardian', name: '测试乙', relation: 'parent', agrees: true }],
      noPersonReason: 'cannot_express',
    });
  });

  it('who can judge for themselves cannot be said to be unable to express a wish', () => {
    expect(Object.keys(personReasons({ capacity: 'full' }, ticking))).toEqual(['absent']);
    expect(Object.keys(personReasons({ capacity: 'full' }, child))).toEqual(['minor', 'absent']);
    expect(Object.keys(personReasons({ capacity: 'none' }, ticking))).toEqual([
      'cannot_express',
      'minor',
      'absent',
    ]);
    expect(Object.keys(personReasons({ capacity: 'none' }, { ...ticking, ageBand: '35–59岁' }))).toEqual([
      'cannot_express',
      'absent',
    ]);
  });
});

describe('two guardians', () => {
  const both = {
    capacity: 'none',
    who: ['secondGuardian', 'guardian'],
    noPersonReason: 'cannot_express',
    guardianName: '测试乙',
    secondGuardianName: '测试丙',
  };

  it('are each asked whether they agree', () => {
    expect(Object.keys(missingIn(both, ticking, {})).sort()).toEqual([
      'guardianAgrees',
      'secondGuardianAgrees',
    ]);
  });

  it('who disagree are sent as they said', () => {
    const { signers } = signingOf({ ...both, guardianAgrees: 'yes', secondGuardianAgrees: 'no' }, {});
    expect(signers.map(({ name, agrees }) => [name, agrees])).toEqual([
      ['测试乙', true],
      ['测试丙', false],
    ]);
  });

  it('whoever does not agree draws no signature', () => {
    const values = { ...both, guardianAgrees: 'yes', secondGuardianAgrees: 'no' };
    expect(missingIn(values, drawing, {})).toEqual({ guardianSignature: '请写上名字。' });
    expect(missingIn(values, drawing, { guardian: [stroke] })).toEqual({});
  });
});

describe('drawn signatures', () => {
  it('are asked of each who signs, and a dot is none', () => {
    expect(missingIn(alone, drawing, {})).toEqual({ personSignature: '请写上名字。' });
    expect(missingIn(alone, drawing, { person: [[{ x: 1, y: 1 }]] })).toHaveProperty('personSignature');
    expect(missingIn(alone, drawing, { person: [stroke] })).toEqual({});
  });

  it('go along with their signer', () => {
    expect(signingOf(alone, { person: 'file-1' }).signers[0]).toMatchObject({ signatureId: 'file-1' });
  });
});

describe('sentences of the server', () => {
  it('stand beside the input of the signer they are about', () => {
    const values = { who: ['guardian', 'person'] };
    expect(signersIn(values)).toEqual(['person', 'guardian']);
    expect(
      besideSigners(values, {
        'signers.1.name': '甲',
        signers: '乙',
        capacity: '丙',
        'signers.0.agrees': '丁',
      }),
    ).toEqual({ guardianName: '甲', who: '乙', capacity: '丙', personAgrees: '丁' });
  });
});
