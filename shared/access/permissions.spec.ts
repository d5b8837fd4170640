import { actionsOf, type Transition } from '../lifecycles/lifecycle';
import { application } from '../lifecycles/application';
import { feedback } from '../lifecycles/feedback';
import { needReport } from '../lifecycles/need-report';
import { allPermissions, type Permission, permissionsOf, type Reach, reachOf } from './permissions';
import { allRoles, publicRoles, type Role, roles, staffRoles } from './roles';

const records = ['application.', 'needReport.', 'feedback.', 'case.'];
const onRecords = (permission: Permission) => records.some((record) => permission.startsWith(record));
const of = (role: Role) => permissionsOf(role).filter(onRecords);

describe('roles (requirements §11)', () => {
  it('the public roles are the applicant and the committee worker; all others are staff', () => {
    expect([...publicRoles].sort()).toEqual(['applicant', 'committee_worker']);
    expect(staffRoles).toHaveLength(allRoles.length - 2);
  });
  it('every role has a Chinese label of its own', () => {
    expect(new Set(allRoles.map((role) => roles[role].label)).size).toBe(allRoles.length);
  });
});

describe('the hard rules of §11', () => {
  it.each(['system_admin', 'security_admin', 'audit_admin'] as const)(
    '%s, who manages accounts or evidence, reads no record',
    (role) => expect(of(role)).toEqual([]),
  );

  it('the three administrators are kept apart: accounts, security, evidence', () => {
    expect(reachOf('system_admin', 'audit.read')).toBeUndefined();
    expect(reachOf('security_admin', 'audit.read')).toBeUndefined();
    expect(reachOf('audit_admin', 'audit.read')).toBe('all');
    expect(reachOf('audit_admin', 'staff.manage')).toBeUndefined();
    expect(reachOf('security_admin', 'staff.manage')).toBeUndefined();
    for (const role of allRoles.filter((other) => other !== 'audit_admin'))
      expect(reachOf(role, 'audit.read')).toBeUndefined();
  });

  it.each([
    'county_finance',
    'city_officer',
    'province_officer',
    'county_health',
    'county_disabled_federation',
  ] as const)('%s sees numbers and no record (§1.3, §11)', (role) => {
    expect(of(role)).toEqual([]);
    expect(permissionsOf(role).sort()).toEqual(['overview.read', 'session.own']);
  });

  it.each(['town_filler', 'town_leader', 'evaluator'] as const)('%s reads no record either', (role) =>
    expect(of(role)).toEqual([]),
  );

  it.each(['applicant', 'committee_worker'] as const)('%s reaches the own records only', (role) => {
    for (const permission of permissionsOf(role))
      expect([permission, reachOf(role, permission)]).toEqual([permission, 'own']);
  });

  it.each(['applicant', 'committee_worker'] as const)(
    '%s may send and follow a need report, but neither read nor reveal one (§6.6)',
    (role) => {
      const onReports = permissionsOf(role).filter((permission) => permission.startsWith('needReport.'));
      expect(onReports.sort()).toEqual(['needReport.create', 'needReport.follow']);
    },
  );

  it('staff of an institution never reveal who sent a feedback; the county may, with a reason (F13)', () => {
    const mayReveal = allRoles.filter((role) => reachOf(role, 'feedback.reveal'));
    expect(mayReveal).toEqual(['county_civil_affairs']);
  });

  it('a social worker reads no feedback: it may be about a social worker (F13)', () => {
    expect(permissionsOf('social_worker').filter((permission) => permission.startsWith('feedback.'))).toEqual(
      [],
    );
  });

  it('only a social worker registers, reviews and declines (LN/8, 104/13)', () => {
    for (const permission of ['application.register', 'application.review', 'application.decline'] as const)
      expect(allRoles.filter((role) => reachOf(role, permission))).toEqual(['social_worker']);
  });

  it('who registers cannot allow it without a qualification: that is the lead (104/13)', () => {
    expect(reachOf('social_worker', 'application.overrideQualification')).toBeUndefined();
    expect(reachOf('institution_manager', 'application.overrideQualification')).toBe('institution');
    expect(reachOf('county_civil_affairs', 'application.overrideQualification')).toBe('region');
  });

  it('the county sees the region masked and reveals no field of an application', () => {
    expect(reachOf('county_civil_affairs', 'application.read')).toBe('region');
    expect(reachOf('county_civil_affairs', 'application.reveal')).toBeUndefined();
    expect(reachOf('county_civil_affairs', 'case.reveal')).toBeUndefined();
  });
});

describe('the reach of the main permissions, role by role (§11)', () => {
  it.each<[Permission, Partial<Record<Role, Reach>>]>([
    ['application.create', { applicant: 'own', committee_worker: 'own', social_worker: 'institution' }],
    ['application.follow', { applicant: 'own', committee_worker: 'own' }],
    [
      'application.read',
      { social_worker: 'institution', institution_manager: 'institution', county_civil_affairs: 'region' },
    ],
    [
      'application.search',
      { social_worker: 'institution', institution_manager: 'institution', county_civil_affairs: 'region' },
    ],
    ['application.claim', { social_worker: 'institution' }],
    ['application.assign', { institution_manager: 'institution', county_civil_affairs: 'region' }],
    ['application.reveal', { social_worker: 'institution', institution_manager: 'institution' }],
    [
      'needReport.read',
      { social_worker: 'institution', institution_manager: 'institution', county_civil_affairs: 'region' },
    ],
    ['needReport.contact', { social_worker: 'institution' }],
    ['feedback.read', { institution_manager: 'institution', county_civil_affairs: 'region' }],
    ['feedback.handle', { institution_manager: 'institution', county_civil_affairs: 'region' }],
    ['staff.manage', { system_admin: 'all' }],
    ['holiday.manage', { system_admin: 'all' }],
    ['invitation.manage', { county_civil_affairs: 'region' }],
  ])('%s', (permission, expected) => {
    const actual = Object.fromEntries(
      allRoles.flatMap((role) => {
        const reach = reachOf(role, permission);
        return reach ? [[role, reach]] : [];
      }),
    );
    expect(actual).toEqual(expected);
  });

  it('everyone manages the own sessions', () => {
    for (const role of allRoles) expect(reachOf(role, 'session.own')).toBe('own');
  });
});

describe('the matrix and the lifecycles fit together', () => {
  it('every permission is held by someone', () => {
    for (const permission of allPermissions)
      expect(allRoles.filter((role) => reachOf(role, permission)).length).toBeGreaterThan(0);
  });

  it('who may act on a record may read or follow it', () => {
    const rows: [string, Transition<string, never>][] = [application, needReport, feedback].flatMap(
      (lifecycle) =>
        actionsOf(lifecycle as typeof application).map((action): [string, Transition<string, never>] => [
          lifecycle.name,
          (lifecycle as typeof application).actions[action] as unknown as Transition<string, never>,
        ]),
    );
    for (const [name, row] of rows)
      for (const role of allRoles) {
        if (row.by === 'system' || row.from.length === 0 || !reachOf(role, row.by)) continue;
        const seesIt =
          reachOf(role, `${name}.read` as Permission) ?? reachOf(role, `${name}.follow` as Permission);
        expect([name, row.label, role, seesIt]).toEqual([name, row.label, role, expect.any(String)]);
      }
  });
});
