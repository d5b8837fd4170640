import { getMetadataStorage } from 'class-validator';
import { ApplicationForm } from '../forms/application';
import { type Fields, together } from './applications';
import { mergeRules } from './rules';
import { stricter } from './willingness';

/** What holds when one application says the first and the other the second, typed from the policy. */
const expected: Readonly<
  Record<keyof ApplicationForm, readonly [own: unknown, other: unknown, held: unknown][]>
> = {
  applicantRole: [['person', 'guardian', 'person']],
  personName: [['张三', '张三丰', '张三']],
  relation: [['self', 'parent', 'self']],
  regionCode: [['500110001', '500110002', '500110001']],
  contactPhone: [['13800000001', '13800000002', '13800000001']],
  needs: [[['assessment'], ['medication'], ['assessment', 'medication']]],
  contactName: [['甲', '乙', '甲']],
  communityName: [
    ['甲村', '乙村', '甲村'],
    [undefined, '乙村', '乙村'],
  ],
  address: [
    ['甲路', '乙路', '甲路'],
    [undefined, '乙路', '乙路'],
  ],
  birthDate: [
    ['1990-01-01', '1991-01-01', '1990-01-01'],
    [undefined, '1991-01-01', '1991-01-01'],
  ],
  gender: [
    ['female', 'male', 'female'],
    [undefined, 'male', 'male'],
  ],
  documentType: [
    ['passport', 'resident_identity', 'passport'],
    [undefined, 'passport', undefined],
  ],
  documentNumber: [
    ['1', '2', '1'],
    [undefined, '2', '2'],
  ],
  hukouRegionCode: [
    ['500110', '500112', '500110'],
    [undefined, '500112', '500112'],
  ],
  diagnosis: [
    ['bipolar', 'other', 'bipolar'],
    [undefined, 'other', 'other'],
  ],
  diagnosingHospital: [
    ['甲院', '乙院', '甲院'],
    [undefined, '乙院', '乙院'],
  ],
  disabilityCertificate: [
    ['1', '2', '1'],
    [undefined, '2', '2'],
  ],
  entitlements: [[['a'], ['b', 'a'], ['a', 'b']]],
  chosenOrganizationId: [
    ['one', 'two', 'one'],
    [undefined, 'two', undefined],
  ],
  contactWays: [
    [['phone', 'message'], ['message'], ['message']],
    [undefined, ['message'], ['message']],
    [['phone'], undefined, ['phone']],
    [['phone'], ['message'], ['phone', 'message']],
  ],
  contactTimes: [
    [['weekend', 'weekday_day'], ['weekend'], ['weekend']],
    [undefined, ['weekend'], ['weekend']],
  ],
  doNotMention: [
    [undefined, true, true],
    [true, undefined, true],
    [true, false, true],
    [false, false, undefined],
  ],
  doNotVisit: [
    [undefined, true, true],
    [true, undefined, true],
    [false, true, true],
  ],
  livesAlone: [
    [undefined, true, true],
    [true, undefined, true],
  ],
  transportDifficulty: [
    [undefined, true, true],
    [true, undefined, true],
  ],
  remark: [
    ['甲说', '乙说', '甲说\n乙说'],
    ['甲说', undefined, '甲说'],
    [undefined, '乙说', '乙说'],
    ['同', '同', '同'],
  ],
};
const cases = Object.entries(expected).flatMap(([name, rows]) =>
  rows.map(([own, other, held]) => ({ name, own, other, held })),
);
const inputs = [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(ApplicationForm, '', false, false)
      .map(({ propertyName }) => propertyName),
  ),
].sort();
const joined = (own: Fields, ...merged: Fields[]) => together(own, merged);

describe(`${Object.keys(mergeRules).length} fields of an application that another one is merged into`, () => {
  it('none of the form is left out', () => {
    expect(Object.keys(expected).sort()).toEqual(inputs);
    expect(Object.keys(mergeRules).sort()).toEqual(inputs);
  });

  it.each(cases)('$name: $own and $other are $held', ({ name, own, other, held }) => {
    const { fields } = joined({ [name]: own } as Fields, { [name]: other } as Fields);
    expect((fields as Record<string, unknown>)[name]).toEqual(held);
  });

  it('every wish and circumstance that is a yes holds whoever named it, over any number of them', () => {
    const flags = Object.entries(mergeRules).flatMap(([name, rule]) => (rule === 'either' ? [name] : []));
    expect(flags.length).toBeGreaterThanOrEqual(4);
    for (const flag of flags)
      expect(joined({}, {}, { [flag]: true } as Fields, {}).fields).toHaveProperty(flag, true);
  });

  it('who does not want a visit is not visited because the other application allows it', () => {
    const { fields } = joined({ contactWays: ['visit', 'phone'] }, { doNotVisit: true });
    expect(fields.contactWays).toEqual(['phone']);
  });

  it('wishes that cannot both be kept are told', () => {
    expect(joined({ contactWays: ['phone'] }, { contactWays: ['message'] }).differing).toEqual([
      'contactWays',
    ]);
    expect(joined({ contactWays: ['phone'] }, { contactWays: ['phone'] }).differing).toEqual([]);
    expect(joined({ contactWays: ['phone'] }, {}).differing).toEqual([]);
  });

  it('a document number comes with its kind, or not at all', () => {
    const other = { documentType: 'passport', documentNumber: 'E1' } as const;
    expect(joined({ documentType: 'resident_identity' }, other).fields).toMatchObject(other);
    const own = { documentType: 'resident_identity', documentNumber: '1' } as const;
    expect(joined(own, other).fields).toMatchObject(own);
  });

  it('the contacts of all stand side by side, each once', () => {
    const contact = (phone: string, contactName?: string) =>
      ({ contactPhone: phone, relation: 'parent', contactName }) as Fields;
    const { otherContacts } = joined(
      contact('1', '甲'),
      contact('2', '乙'),
      contact('1', '甲'),
      contact('2', '乙'),
      contact('2', '丙'),
    );
    expect(otherContacts.map(({ name, phone }) => [name, phone])).toEqual([
      ['乙', '2'],
      ['丙', '2'],
    ]);
  });

  it('without a merged one nothing changes', () => {
    const own = { doNotVisit: false, remark: '甲' };
    expect(joined(own)).toEqual({ fields: own, otherContacts: [], differing: [] });
  });
});

describe('who has said no once', () => {
  it.each([
    ['personWillingness', 'willing', 'unwilling', 'unwilling'],
    ['personWillingness', 'unable', 'willing', 'unable'],
    ['personWillingness', null, 'willing', 'willing'],
    ['personWillingness', null, null, null],
    ['guardianWillingness', 'none', 'unwilling', 'unwilling'],
    ['guardianWillingness', 'willing', 'none', 'willing'],
  ] as const)('%s: %s and %s are %s', (field, one, two, expected) => {
    expect(stricter(field, one, two)).toBe(expected);
    expect(stricter(field, two, one)).toBe(expected);
  });
});
