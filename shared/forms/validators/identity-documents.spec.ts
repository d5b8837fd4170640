import { foldCode } from '../typed/codes';
import {
  birthDateIn,
  documentProblem,
  type DocumentType,
  isDisabilityCertificate,
  isPassport,
  isPermanentResidence,
  isResidencePermit,
  isResidentIdentity,
} from './identity-documents';

const today = '2026-11-20';

describe('resident identity number (GB 11643-1999, requirements §8)', () => {
  it('a number whose check character fits is taken', () => {
    expect(isResidentIdentity('11010519491231002X', today)).toBe(true);
    expect(isResidentIdentity('500110199001010006', today)).toBe(true);
    expect(isResidentIdentity('210102198001010002', today)).toBe(true);
  });

  it.each(['500110199001010000', '210102198001010000', '110105194912310020', '110105194912310021'])(
    'a wrong check character is refused: %s',
    (number) => expect(isResidentIdentity(number, today)).toBe(false),
  );

  it('two neighbouring digits that were swapped are noticed', () => {
    expect(isResidentIdentity('11015019491231002X', today)).toBe(false);
  });

  it.each([
    ['a month that does not exist', withCheck('11010519491331002')],
    ['a day that does not exist (31 November)', withCheck('11010519491131002')],
    ['29 February of a common year', withCheck('11010519000229002')],
    ['17 characters', '11010519491231002'],
    ['19 characters', '11010519491231002XX'],
    ['a letter in the middle', '11010519491231O02X'],
    ['full-width digits', '１1010519491231002X'],
    ['a line break behind it', '11010519491231002X\n'],
  ])('%s is refused', (_, number) => expect(isResidentIdentity(number, today)).toBe(false));

  it('no birth before 1900 and none after today', () => {
    expect(isResidentIdentity(withCheck('21010218991231001'), today)).toBe(false);
    expect(isResidentIdentity(withCheck('21010219000101001'), today)).toBe(true);
    expect(isResidentIdentity(withCheck('21010220261120001'), today)).toBe(true);
    expect(isResidentIdentity(withCheck('21010220261121001'), today)).toBe(false);
  });

  it('only the province prefix is asked, because old county codes stay legal', () => {
    expect(isResidentIdentity(withCheck('21999919800101001'), today)).toBe(true);
    expect(isResidentIdentity(withCheck('99010219800101001'), today)).toBe(false);
  });

  it('a 15-digit number of the old kind is refused with advice', () => {
    expect(documentProblem('resident_identity', '210102800101001', today)).toMatch(/15位.*18位/);
  });

  it('a small x and spaces between the digits are forgiven', () => {
    expect(foldCode(' 110105 19491231 002x ')).toBe('11010519491231002X');
    expect(documentProblem('resident_identity', '110105 19491231 002x', today)).toBeUndefined();
  });

  it('the date of birth stands at positions 7 to 14', () => {
    expect(birthDateIn('11010519491231002X')).toBe('1949-12-31');
    expect(birthDateIn('110105194902300024')).toBeUndefined();
    expect(birthDateIn('1101051949')).toBeUndefined();
  });
});

describe('residence permit of Hong Kong, Macao and Taiwan residents (requirements §8)', () => {
  it.each(['810000199408230021', '820000199009260022', '830000199201300022'])('%s is taken', (number) => {
    expect(isResidencePermit(number, today)).toBe(true);
    expect(documentProblem('residence_permit', number, today)).toBeUndefined();
  });

  it.each(['810000199408230022', '840000199408230021', '11010519491231002X', '810001199408230021'])(
    '%s is refused',
    (number) => expect(isResidencePermit(number, today)).toBe(false),
  );

  it('a permit is no resident identity card, and the other way round', () => {
    expect(isResidentIdentity('810000199408230021', today)).toBe(false);
  });
});

describe('permanent residence of foreigners (requirements §8)', () => {
  it('the new card (2023-12): 18 characters beginning with 9 and the same check', () => {
    expect(isPermanentResidence('911124198108030024', today)).toBe(true);
    expect(isPermanentResidence('911124198108030025', today)).toBe(false);
    expect(isPermanentResidence('811124198108030024', today)).toBe(false);
  });

  it('the old card: three letters and twelve digits', () => {
    expect(isPermanentResidence('USA310081010100', today)).toBe(true);
    expect(isPermanentResidence('US3100810101000', today)).toBe(false);
    expect(documentProblem('permanent_residence', 'usa310081010100', today)).toBeUndefined();
  });
});

describe('passport (requirements §8)', () => {
  it.each(['E12345678', 'ABCDE', 'A1234567890123456'])('5 to 17 letters and digits: %s', (number) =>
    expect(isPassport(number)).toBe(true),
  );
  it.each(['A123', 'A12345678901234567', 'E1234-678', '护照12345'])('%s is refused', (number) =>
    expect(isPassport(number)).toBe(false),
  );
});

describe('disability certificate (requirements §8)', () => {
  it('20 characters: the identity number, category 1 to 7 and level 1 to 4', () => {
    expect(isDisabilityCertificate('11010519491231002X62', today)).toBe(true);
    expect(isDisabilityCertificate('11010519491231002X14', today)).toBe(true);
  });

  it('a reissued one ends with B and a digit', () => {
    expect(isDisabilityCertificate('11010519491231002X62B1', today)).toBe(true);
    expect(isDisabilityCertificate('11010519491231002X62B', today)).toBe(false);
    expect(isDisabilityCertificate('11010519491231002X62C1', today)).toBe(false);
  });

  it.each([
    ['category 8', '11010519491231002X82'],
    ['category 0', '11010519491231002X02'],
    ['level 5', '11010519491231002X65'],
    ['level 0', '11010519491231002X60'],
    ['an identity number with a wrong check character', '50011019900101000062'],
    ['an identity number alone', '11010519491231002X'],
  ])('%s is refused', (_, number) => expect(isDisabilityCertificate(number, today)).toBe(false));
});

describe('which document it is (F1, §8)', () => {
  it('"no document yet" is allowed until registration and takes no number', () => {
    expect(documentProblem('none', '11010519491231002X', today)).toContain('不用填写');
  });

  it.each<[DocumentType, string]>([
    ['resident_identity', '500110199001010000'],
    ['residence_permit', '11010519491231002X'],
    ['permanent_residence', '12345'],
    ['passport', '1'],
  ])('a wrong number of type %s is answered with a sentence that says what to do', (type, number) => {
    expect(documentProblem(type, number, today)).toMatch(/核对|填写/);
  });
});

/** GB 11643 spelled out a second time, to build numbers the vectors do not have. */
function withCheck(first17: string): string {
  const sum = [...first17].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  );
  return first17 + '10X98765432'[sum % 11];
}
