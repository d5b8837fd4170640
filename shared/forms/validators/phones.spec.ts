import { isMobile, isPhone, isPublicPhone } from './phones';

describe('phone numbers (requirements §8)', () => {
  it.each(['13812341234', '19912341234', '16612341234'])(
    'a mobile is 11 digits beginning with 13 to 19: %s',
    (number) => {
      expect(isMobile(number)).toBe(true);
      expect(isPhone(number)).toBe(true);
    },
  );

  it.each(['12812341234', '1381234123', '138123412345', '+8513812341234', '13812341234转1'])(
    '%j is no mobile',
    (number) => expect(isMobile(number)).toBe(false),
  );

  it.each(['+8613812341234', '138 1234 1234', '１３８１２３４１２３４', '13812341234\n', '013812341234'])(
    '%j is a mobile, however it is typed, and no landline',
    (number) => expect(isMobile(number)).toBe(true),
  );

  it.each(['024-12345678', '02412345678', '0411-1234567', '023-4866123', '04111234567'])(
    'a landline has its area code: %s',
    (number) => {
      expect(isPhone(number)).toBe(true);
      expect(isMobile(number)).toBe(false);
    },
  );

  it.each(['12345678', '24-12345678', '024-123456', '024-123456789', '0138-001380001'])(
    '%s is no landline',
    (number) => expect(isPhone(number)).toBe(false),
  );

  it.each(['400-123-4567', '4001234567', '12345', '12356', '96110', '023-12356', '023-48600000转801'])(
    'an institution may publish %s, a person may not give it',
    (number) => {
      expect(isPublicPhone(number)).toBe(true);
      expect(isPhone(number)).toBe(false);
    },
  );

  it('an institution may publish a mobile or a landline too', () => {
    expect(isPublicPhone('13812341234')).toBe(true);
    expect(isPublicPhone('024-12345678')).toBe(true);
    for (const number of ['123456', '110', '1234', '13812341234转1', '023-48600000转'])
      expect(isPublicPhone(number)).toBe(false);
  });
});
