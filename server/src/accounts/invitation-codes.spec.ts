import { newInvitationCode, normalInvitationCode } from './invitation-codes';

describe('invitation codes', () => {
  it('have at least sixty random bits', () => {
    const code = newInvitationCode();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){2}$/);
    expect(code.replaceAll('-', '').length * 5).toBeGreaterThanOrEqual(60);
    expect(newInvitationCode()).not.toBe(code);
  });

  it('are read as typed: small letters, spaces, full-width letters, O for 0 and L for 1', () => {
    expect(normalInvitationCode(' abcde 0o1li－ｗｘｙｚ２ ')).toBe('ABCDE00111WXYZ2');
  });
});
