import { totpCode, totpOffer, totpStep } from './totp';

// RFC 6238, appendix B: the SHA-1 seed "12345678901234567890"; the six digits are the last six of the table.
const seed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

describe('the second factor', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('gives at second %i the code of RFC 6238', (seconds, code) => {
    expect(totpCode(seed, at(seconds))).toBe(code);
    expect(totpStep(seed, code, at(seconds), 0)).toBe(Math.floor(seconds / 30));
  });

  it('takes a code of the step before and after, and none further away', () => {
    const code = totpCode(seed, at(3000));
    expect(totpStep(seed, code, at(3030), 0)).toBe(100);
    expect(totpStep(seed, code, at(2970), 0)).toBe(100);
    expect(totpStep(seed, code, at(3060), 0)).toBeUndefined();
  });

  it('takes a code once: the same step, or one before it, is refused afterwards', () => {
    const code = totpCode(seed, at(3000));
    expect(totpStep(seed, code, at(3000), 100)).toBeUndefined();
    expect(totpStep(seed, totpCode(seed, at(2970)), at(3000), 100)).toBeUndefined();
    expect(totpStep(seed, totpCode(seed, at(3030)), at(3030), 100)).toBe(101);
  });

  it('refuses a wrong code', () => expect(totpStep(seed, '000000', at(3000), 0)).toBeUndefined());

  it('offers the secret as an address for authenticator apps', () => {
    const { otpauthUrl } = totpOffer(seed, 'admin');
    expect(otpauthUrl).toMatch(/^otpauth:\/\/totp\//);
    expect(otpauthUrl).toContain(`secret=${seed}`);
  });
});
