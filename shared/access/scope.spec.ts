import fc from 'fast-check';
import { allPermissions, type Permission } from './permissions';
import { allRoles } from './roles';
import { type Account, can, type Scope, scopeOf, type Target } from './scope';

const of = (role: Account['role'], more: Partial<Account> = {}): Account => ({ id: 'me', role, ...more });
const target = (more: Partial<Target> = {}): Target => ({
  ownerIds: ['someone'],
  organizationId: 'here',
  regionCode: '210102001',
  ...more,
});

describe('own', () => {
  it('an applicant follows the own application and no other (§11)', () => {
    expect(can(of('applicant'), 'application.follow', target({ ownerIds: ['me'] }))).toBe(true);
    expect(can(of('applicant'), 'application.follow', target())).toBe(false);
  });

  it('a record with several owners is seen by each of them', () => {
    expect(can(of('applicant'), 'application.follow', target({ ownerIds: ['a', 'me'] }))).toBe(true);
  });

  it('a record without an owner belongs to nobody', () => {
    expect(can(of('applicant'), 'application.follow', target({ ownerIds: [] }))).toBe(false);
  });
});

describe('institution', () => {
  const worker = of('social_worker', { organizationId: 'here', regionCode: '210102' });

  it('a social worker reads what the own institution handles, and nothing of another in the same region', () => {
    expect(can(worker, 'application.read', target())).toBe(true);
    expect(can(worker, 'application.read', target({ organizationId: 'there' }))).toBe(false);
  });

  it('having entered a record does not open it once another institution handles it', () => {
    expect(can(worker, 'application.read', target({ ownerIds: ['me'], organizationId: 'there' }))).toBe(
      false,
    );
  });

  it('without an organization nothing is seen, also not a record without one', () => {
    expect(scopeOf(of('social_worker'), 'application.read')).toBeUndefined();
    expect(can(of('social_worker'), 'application.read', target({ organizationId: undefined }))).toBe(false);
  });
});

describe('a hospital and the institution it refers to (LN/7)', () => {
  const hospital = of('hospital_staff', { organizationId: 'hospital', regionCode: '210102' });

  it('hospital staff write what the own hospital refers, and nothing of another hospital in the region', () => {
    expect(can(hospital, 'hospitalReferral.write', target({ organizationId: 'hospital' }))).toBe(true);
    expect(can(hospital, 'hospitalReferral.write', target({ organizationId: 'other' }))).toBe(false);
    expect(can(hospital, 'hospitalReferral.receive', target({ organizationId: 'hospital' }))).toBe(false);
  });

  it('and open no case, even one that began with their referral', () => {
    for (const permission of ['case.read', 'assessment.read', 'agreement.read', 'consent.read'] as const)
      expect(can(hospital, permission, target({ organizationId: 'hospital', ownerIds: ['me'] }))).toBe(false);
  });

  it('a case follows the institution that handles it now: the one before opens it no longer', () => {
    const worker = of('social_worker', { organizationId: 'before' });
    expect(can(worker, 'case.read', target({ organizationId: 'before' }))).toBe(true);
    expect(can(worker, 'case.read', target({ organizationId: 'after', ownerIds: ['me'] }))).toBe(false);
  });
});

describe('region', () => {
  const county = of('county_civil_affairs', { organizationId: 'bureau', regionCode: '210102' });

  it('the county reads its towns and communities, not its neighbour and not the city above', () => {
    expect(can(county, 'application.read', target())).toBe(true);
    expect(can(county, 'application.read', target({ regionCode: '210102001001' }))).toBe(true);
    expect(can(county, 'application.read', target({ regionCode: '210102' }))).toBe(true);
    expect(can(county, 'application.read', target({ regionCode: '210103001' }))).toBe(false);
    expect(can(county, 'application.read', target({ regionCode: '2101' }))).toBe(false);
  });

  it('a region that is not known is in nobody’s region', () => {
    expect(can(county, 'application.read', target({ regionCode: undefined }))).toBe(false);
    expect(can(of('county_civil_affairs'), 'application.read', target())).toBe(false);
    expect(can({ ...county, regionCode: '' }, 'application.read', target({ regionCode: '' }))).toBe(false);
  });
});

describe('all', () => {
  it('the administrator of accounts reaches every organization and every region', () => {
    const admin = of('system_admin');
    expect(scopeOf(admin, 'staff.manage')).toEqual({ kind: 'all' });
    for (const more of [{}, { organizationId: undefined, regionCode: undefined, ownerIds: [] }])
      expect(can(admin, 'staff.manage', target(more))).toBe(true);
  });
});

describe('barred (§11: handler ≠ subject)', () => {
  const manager = of('institution_manager', { organizationId: 'here' });
  const county = of('county_civil_affairs', { organizationId: 'bureau', regionCode: '2101' });

  it('the account that a feedback is about does not see it', () => {
    const about = target({ barred: { accountIds: ['me'], organizationIds: [] } });
    expect(can(manager, 'feedback.read', target())).toBe(true);
    expect(can(manager, 'feedback.read', about)).toBe(false);
    expect(can(county, 'feedback.read', about)).toBe(false);
  });

  it('the institution that a report of abuse or a leak is about does not see it, the county does (F13)', () => {
    const about = target({ barred: { accountIds: [], organizationIds: ['here'] } });
    expect(can(manager, 'feedback.read', about)).toBe(false);
    expect(can(county, 'feedback.read', about)).toBe(true);
  });

  it('being barred is stronger than any reach, also than all and own', () => {
    const barred = { accountIds: ['me'], organizationIds: [] };
    for (const role of allRoles)
      for (const permission of allPermissions)
        expect(
          can(
            of(role, { organizationId: 'here', regionCode: '21' }),
            permission,
            target({ ownerIds: ['me'], barred }),
          ),
        ).toBe(false);
  });
});

describe('can and scopeOf are the same rule (architecture: one access decision)', () => {
  const id = fc.constantFrom<string[]>('me', 'a', 'b');
  const organization = fc.constantFrom(undefined, 'here', 'there');
  const region = fc.constantFrom(
    undefined,
    '',
    '21',
    '2101',
    '210102',
    '210102001',
    '210102001001',
    '500110',
    '210103',
  );
  const account: fc.Arbitrary<Account> = fc.record({
    id,
    role: fc.constantFrom(...allRoles),
    organizationId: organization,
    regionCode: region,
  });
  const record: fc.Arbitrary<Target> = fc.record({
    ownerIds: fc.array(id, { maxLength: 2 }),
    organizationId: organization,
    regionCode: region,
  });
  const permission: fc.Arbitrary<Permission> = fc.constantFrom(...allPermissions);

  /** What a query with this filter finds, written as the repositories write it: `LIKE '2101%'` on region codes. */
  const found = (scope: Scope | undefined, row: Target): boolean => {
    if (!scope) return false;
    if (scope.kind === 'all') return true;
    if (scope.kind === 'own') return row.ownerIds.includes(scope.accountId);
    if (scope.kind === 'institution') return row.organizationId === scope.organizationId;
    return row.regionCode !== undefined && row.regionCode.startsWith(scope.regionCode);
  };

  it('a record is found by the filter exactly when it may be opened (property)', () => {
    fc.assert(
      fc.property(
        account,
        permission,
        record,
        (who, what, row) => found(scopeOf(who, what), row) === can(who, what, row),
      ),
      { numRuns: 2000 },
    );
  });

  it('a permission that the role does not hold opens nothing (property)', () => {
    fc.assert(
      fc.property(
        account,
        permission,
        record,
        (who, what, row) => scopeOf(who, what) !== undefined || !can(who, what, row),
      ),
    );
  });

  it('a bar only ever takes away (property)', () => {
    const barred = fc.record({
      accountIds: fc.array(id),
      organizationIds: fc.array(fc.constantFrom<string[]>('here', 'there')),
    });
    fc.assert(
      fc.property(account, permission, record, barred, (who, what, row, bar) => {
        const open = can(who, what, { ...row, barred: bar });
        const touched =
          bar.accountIds.includes(who.id) || bar.organizationIds.includes(who.organizationId ?? '');
        return open === (can(who, what, row) && !touched);
      }),
    );
  });
});
