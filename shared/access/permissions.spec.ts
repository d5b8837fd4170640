import { actionsOf } from '../lifecycles/lifecycle';
import { lifecycles } from '../records/all';
import { allPermissions, type Permission, permissionsOf, type Reach, reachOf } from './permissions';
import { allRoles, publicRoles, type Role, roles, staffRoles } from './roles';

const records = lifecycles.map((lifecycle) => `${lifecycle.name}.`);
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

  it('who reveals nothing of a case reveals nothing that it has grown from, but for the own referral of a hospital', () => {
    const roots = ['application.reveal', 'needReport.reveal', 'hospitalReferral.reveal'] as const;
    const sees = (permission: Permission) => allRoles.filter((role) => reachOf(role, permission));
    for (const root of roots)
      expect([root, sees(root).filter((role) => role !== 'hospital_staff')]).toEqual([
        root,
        sees('case.reveal'),
      ]);
    expect(sees('hospitalReferral.reveal')).toContain('hospital_staff');
  });

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

  it('the county sees the region masked and reveals nobody but the sender of a feedback', () => {
    const reveals = permissionsOf('county_civil_affairs').filter((each) => each.endsWith('.reveal'));
    expect(reachOf('county_civil_affairs', 'application.read')).toBe('region');
    expect(reveals).toEqual(['feedback.reveal']);
  });

  it('clinical records are for clinical roles and the social worker, never for who manages or pays', () => {
    const clinical = allRoles.filter((role) => reachOf(role, 'assessment.read'));
    expect(clinical).toEqual(['social_worker', 'therapist']);
    expect(allRoles.filter((role) => reachOf(role, 'assessment.record'))).toEqual(clinical);
    expect(allRoles.filter((role) => reachOf(role, 'hospitalReferral.write'))).toEqual(['hospital_staff']);
  });

  it('a hospital refers and sees what came of it, and no case, assessment or agreement', () => {
    expect(of('hospital_staff').sort()).toEqual([
      'hospitalReferral.read',
      'hospitalReferral.reveal',
      'hospitalReferral.write',
    ]);
  });

  it('only the person or guardian agrees; staff record what was signed on paper (个人信息保护法 14)', () => {
    for (const permission of ['consent.give', 'agreement.sign', 'case.confirmWish'] as const)
      expect(allRoles.filter((role) => reachOf(role, permission))).toEqual([...publicRoles]);
    for (const permission of ['consent.record', 'agreement.recordPaper'] as const)
      expect(allRoles.filter((role) => reachOf(role, permission))).toEqual(['social_worker']);
  });

  it('whoever may give a consent may refuse it and take it back (个人信息保护法 15)', () => {
    for (const role of allRoles.filter(
      (each) => reachOf(each, 'consent.give') || reachOf(each, 'consent.record'),
    ))
      expect([reachOf(role, 'consent.refuse'), reachOf(role, 'consent.withdraw')]).not.toContain(undefined);
  });

  it('who prepares an agreement does not sign it for the institution (§11: approver ≠ submitter)', () => {
    for (const role of allRoles)
      expect(reachOf(role, 'agreement.prepare') && reachOf(role, 'agreement.countersign')).toBeUndefined();
  });

  it('a human decides on an allocation: the worker who is responsible or the county (个人信息保护法 24)', () => {
    expect(allRoles.filter((role) => reachOf(role, 'case.allocate'))).toEqual([
      'social_worker',
      'county_civil_affairs',
    ]);
    expect(allRoles.filter((role) => reachOf(role, 'case.reviewWish'))).toEqual(['social_worker']);
  });
});

const follower: Partial<Record<Reach, readonly string[]>> = {
  own: [
    'application: create saveDraft submit discard follow supplyInformation withdraw',
    'needReport: create follow',
    'feedback: create follow',
    'case: follow confirmWish exit',
    'assessment: follow',
    'consent: follow attach openFile give refuse withdraw',
    'agreement: follow attach openFile sign',
    'notice: read',
    'invitation: redeem',
    'session: own',
  ],
};
const numbersOnly: typeof follower = { own: ['session: own'], region: ['overview: read'] };

/** Typed from §11, role by role: reach → what it may do there. */
const byRole: Record<Role, typeof follower> = {
  applicant: follower,
  committee_worker: follower,
  social_worker: {
    own: ['application: saveDraft submit discard', 'session: own'],
    institution: [
      'application: create supplyInformation withdraw read reveal search claim review requestInformation',
      'application: register decline recordNoConsent merge note remind',
      'needReport: read reveal take contact',
      'hospitalReferral: read reveal receive',
      'case: read reveal note take wait reviewWish allocate hospitalAssessment exit',
      'allocation: read answer',
      'assessment: read record conclude',
      'scale: read',
      'consent: read attach openFile request record refuse withdraw',
      'agreement: read attach openFile prepare recordPaper',
      'template: read',
      'notice: read',
      'organization: read',
      'colleague: read',
    ],
  },
  institution_manager: {
    own: ['session: own'],
    institution: [
      'application: read search assign transfer overrideQualification note',
      'needReport: read assign',
      'feedback: read handle',
      'hospitalReferral: read',
      'case: read note assign',
      'allocation: read answer',
      'consent: read openFile',
      'agreement: read openFile countersign',
      'template: read',
      'notice: read',
      'overview: read',
      'organization: describe read',
      'colleague: read',
    ],
  },
  therapist: {
    own: ['notice: read', 'session: own'],
    institution: ['case: read note', 'assessment: read record', 'scale: read'],
  },
  hospital_staff: {
    own: ['notice: read', 'session: own'],
    institution: ['hospitalReferral: write read reveal'],
    region: ['organization: read'],
  },
  county_civil_affairs: {
    own: ['session: own'],
    region: [
      'application: read search assign transfer overrideQualification',
      'needReport: read assign',
      'feedback: read reveal handle',
      'hospitalReferral: read',
      'case: read assign allocate',
      'allocation: read',
      'template: read manage',
      'region: manage',
      'notice: read',
      'overview: read',
      'organization: describe read',
      'colleague: read',
      'invitation: manage',
      'holiday: read',
    ],
  },
  town_filler: numbersOnly,
  town_leader: numbersOnly,
  county_health: numbersOnly,
  county_disabled_federation: numbersOnly,
  county_finance: numbersOnly,
  city_officer: numbersOnly,
  province_officer: numbersOnly,
  evaluator: numbersOnly,
  system_admin: {
    own: ['session: own'],
    all: [
      'scale: read manage',
      'template: read manage',
      'region: manage',
      'organization: manage read',
      'staff: manage read suspend',
      'holiday: read manage',
    ],
  },
  security_admin: { own: ['session: own'], all: ['organization: read', 'staff: read suspend'] },
  audit_admin: { own: ['session: own'], all: ['audit: read'] },
};

/** `case: read note` → case.read, case.note. */
const spelledOut = (lines: readonly string[]) =>
  lines.flatMap((line) => {
    const [record, verbs] = line.split(': ');
    return (verbs ?? '').split(' ').map((verb) => `${record}.${verb}`);
  });

describe('what each role may do, and how far (§11)', () => {
  it.each(allRoles)('%s', (role) => {
    const expected = Object.entries(byRole[role]).flatMap(([reach, lines]) =>
      spelledOut(lines).map((permission) => `${permission} ${reach}`),
    );
    const actual = permissionsOf(role).map((permission) => `${permission} ${reachOf(role, permission)}`);
    expect(actual.sort()).toEqual(expected.sort());
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
    for (const lifecycle of lifecycles)
      for (const action of actionsOf(lifecycle))
        for (const role of allRoles) {
          const row = lifecycle.actions[action];
          if (!row || row.by === 'system' || row.from.length === 0 || !reachOf(role, row.by)) continue;
          const seesIt =
            reachOf(role, `${lifecycle.name}.read` as Permission) ??
            reachOf(role, `${lifecycle.name}.follow` as Permission);
          expect([lifecycle.name, action, role, seesIt]).toEqual([
            lifecycle.name,
            action,
            role,
            expect.any(String),
          ]);
        }
  });
});
