import { guardianRequired, isUnder14, type Signing, signingFacts, type SigningPerson } from './signing-facts';

const today = '2026-11-25';
const grownUp: SigningPerson = { birthDate: '1980-05-01', today };
const unknownAge: SigningPerson = { birthDate: undefined, today };
const child: SigningPerson = { birthDate: '2012-11-26', today };
const fourteen: SigningPerson = { birthDate: '2012-11-25', today };

const person = { who: 'person', name: '测试甲', agrees: true } as const;
const guardian = { who: 'guardian', name: '测试乙', agrees: true } as const;
const signing = (more: Partial<Signing>): Signing => ({ capacity: 'full', signers: [person], ...more });

describe('个人信息保护法 31: under fourteen', () => {
  it('is under 14 on the day before the fourteenth birthday', () => expect(isUnder14(child)).toBe(true));
  it('is not any more on the fourteenth birthday', () => expect(isUnder14(fourteen)).toBe(false));
  it('is not assumed where the date of birth is unknown', () => expect(isUnder14(unknownAge)).toBe(false));
});

describe('whether a guardian must sign (民法典 19–22, 个人信息保护法 31)', () => {
  it.each([
    ['full', grownUp, false],
    ['full', fourteen, false],
    ['full', unknownAge, false],
    ['full', child, true],
    ['limited', grownUp, true],
    ['limited', unknownAge, true],
    ['none', grownUp, true],
    ['none', child, true],
  ] as const)('%s capacity, born %o: %s', (capacity, who, expected) => {
    expect(guardianRequired(capacity, who)).toBe(expected);
  });
});

describe('the person signs, or it is said why not (F7)', () => {
  const facts = (more: Partial<Signing>, who = grownUp) => signingFacts(signing(more), who);

  it('the person signs', () => expect(facts({}).personSignsOrCannot).toBe(true));
  it('nobody signs and nothing is said', () =>
    expect(facts({ signers: [] }).personSignsOrCannot).toBe(false));
  it('a guardian alone, without a reason', () =>
    expect(facts({ signers: [guardian] }).personSignsOrCannot).toBe(false));
  it.each([
    ['cannot_express', 'none', grownUp, true],
    ['cannot_express', 'limited', grownUp, true],
    ['cannot_express', 'full', grownUp, false],
    ['minor', 'full', child, true],
    ['minor', 'none', unknownAge, true],
    ['minor', 'full', unknownAge, false],
    ['minor', 'limited', grownUp, false],
    ['absent', 'full', grownUp, true],
  ] as const)('because %s, with %s capacity, born %o: %s', (noPersonReason, capacity, who, expected) => {
    const given = facts({ signers: [guardian], noPersonReason, capacity }, who);
    expect(given.personSignsOrCannot).toBe(expected);
  });
});

describe('a guardian signs, or it is said why there is none (F7)', () => {
  const facts = (more: Partial<Signing>, who = grownUp) => signingFacts(signing(more), who);

  it('nothing is said', () => expect(facts({}).guardianSignsOrNone).toBe(false));
  it('a guardian signs', () => expect(facts({ signers: [person, guardian] }).guardianSignsOrNone).toBe(true));
  it('the person has full capacity', () =>
    expect(facts({ noGuardianReason: 'full_capacity' }).guardianSignsOrNone).toBe(true));
  it('full capacity is no reason for a child', () =>
    expect(facts({ noGuardianReason: 'full_capacity' }, child).guardianSignsOrNone).toBe(false));
  it('full capacity is no reason where it is not full', () =>
    expect(facts({ noGuardianReason: 'full_capacity', capacity: 'limited' }).guardianSignsOrNone).toBe(
      false,
    ));
  it.each(['none_known', 'not_reachable'] as const)('%s', (noGuardianReason) =>
    expect(facts({ noGuardianReason }).guardianSignsOrNone).toBe(true),
  );
});

describe('a guardian where one is needed', () => {
  const needed = (more: Partial<Signing>, who = grownUp) =>
    signingFacts(signing(more), who).guardianWhereNeeded;

  it('a grown-up with full capacity signs alone', () => expect(needed({})).toBe(true));
  it('with limited capacity not', () => expect(needed({ capacity: 'limited' })).toBe(false));
  it('a reason does not stand in for the guardian', () =>
    expect(needed({ capacity: 'limited', noGuardianReason: 'none_known' })).toBe(false));
  it('with limited capacity together with a guardian', () =>
    expect(needed({ capacity: 'limited', signers: [person, guardian] })).toBe(true));
  it('a child alone not', () => expect(needed({}, child)).toBe(false));
  it('a child with a guardian', () => expect(needed({ signers: [guardian] }, child)).toBe(true));
  it('nobody at all not, whatever reasons are given', () =>
    expect(needed({ signers: [], noPersonReason: 'absent', noGuardianReason: 'none_known' })).toBe(false));
});

describe('two guardians', () => {
  const disagreeing = { ...guardian, name: '测试丙', agrees: false };

  it('who agree', () =>
    expect(signingFacts(signing({ signers: [person, guardian, guardian] }), grownUp).signersAgree).toBe(
      true,
    ));
  it('who disagree', () =>
    expect(signingFacts(signing({ signers: [person, guardian, disagreeing] }), grownUp).signersAgree).toBe(
      false,
    ));
  it('the person does not agree', () =>
    expect(signingFacts(signing({ signers: [{ ...person, agrees: false }] }), grownUp).signersAgree).toBe(
      false,
    ));
});

describe('whoever signs for themselves bears the name of the application (电子签名法 13)', () => {
  const named = { ...grownUp, isNamed: (name: string) => name === '测试甲' };
  const at = (signers: Signing['signers'], who: SigningPerson = named) =>
    signingFacts(signing({ signers }), who).otherNameAt;

  it('the own name', () => expect(at([person])).toBeNull());
  it('another name is told at its input', () =>
    expect(at([guardian, { ...person, name: '测试丙' }])).toBe('signers.1.name'));
  it('a guardian has a name of their own', () => expect(at([guardian])).toBeNull());
  it('no name is known to compare with', () =>
    expect(at([{ ...person, name: '测试丙' }], grownUp)).toBeNull());
});
