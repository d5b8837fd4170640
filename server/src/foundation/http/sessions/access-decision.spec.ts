import type { Role } from '@jingkang/shared/access/roles';
import { accessRefusal, type Asked } from './access-decision';
import type { CurrentSession } from './account';

const session = (role: Role | undefined, more: Partial<CurrentSession> = {}): CurrentSession => ({
  id: 'session',
  kind: role ? 'staff' : 'draft',
  csrfToken: 'csrf',
  account: role && { id: 'account', role, displayName: '演示' },
  locked: false,
  mustEnrolTotp: false,
  noticeVersion: undefined,
  ...more,
});
const ask = (asked: Partial<Asked>) =>
  accessRefusal({
    permission: 'application.read',
    session: undefined,
    whileLocked: false,
    needsCsrf: false,
    csrfHeld: false,
    ...asked,
  });

describe('the first access decision', () => {
  it('asks for a sign-in where there is no session', () => expect(ask({})).toBe('unauthenticated'));

  it('lets anyone use a public route', () => {
    expect(ask({ permission: undefined })).toBeUndefined();
    expect(ask({ permission: undefined, session: session('therapist') })).toBeUndefined();
  });

  it('lets a role with the permission pass', () =>
    expect(ask({ session: session('social_worker') })).toBeUndefined());

  it('hides what a role has no permission for: administrators of accounts read no record (§11)', () => {
    for (const role of ['system_admin', 'security_admin', 'audit_admin'] as const)
      expect(ask({ session: session(role) })).toBe('no_permission');
  });

  it('asks a cookie that changes something for the csrf token, on public routes too', () => {
    expect(ask({ session: session('social_worker'), needsCsrf: true })).toBe('csrf');
    expect(ask({ session: session('social_worker'), needsCsrf: true, csrfHeld: true })).toBeUndefined();
    expect(ask({ permission: undefined, session: session('applicant'), needsCsrf: true })).toBe('csrf');
  });

  it('opens nothing but the enrolment to an account that has to enrol its second factor', () => {
    const limited = session('social_worker', { mustEnrolTotp: true });
    expect(ask({ session: limited })).toBe('enrol_totp');
    expect(ask({ session: limited, permission: 'session.own' })).toBeUndefined();
  });

  it('opens nothing to a locked session but what is there for it, and asks for the password before all else', () => {
    const waiting = session('social_worker', { locked: true });
    expect(ask({ session: waiting, needsCsrf: true })).toBe('locked');
    expect(ask({ session: waiting, permission: 'session.own' })).toBe('locked');
    expect(ask({ session: waiting, permission: 'session.own', whileLocked: true })).toBeUndefined();
    expect(ask({ session: waiting, permission: 'session.own', whileLocked: true, needsCsrf: true })).toBe(
      'csrf',
    );
  });

  it('lets a draft session fill in, and asks for a sign-in before anything is sent', () => {
    expect(ask({ session: session(undefined), permission: 'application.saveDraft' })).toBeUndefined();
    expect(ask({ session: session(undefined), permission: 'application.submit' })).toBe('unauthenticated');
    expect(ask({ session: session(undefined), permission: 'needReport.follow' })).toBe('unauthenticated');
  });
});
