import { newInvitationCode } from './invitation-codes';

describe('invitation codes', () => {
  it('have at least sixty random bits', () => {
    const code = newInvitationCode();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){2}$/);
    expect(code.replaceAll('-', '').length * 5).toBeGreaterThanOrEqual(60);
    expect(newInvitationCode()).not.toBe(code);
  });
});
