import type { Role } from './roles';

/**
 * Who is meant where the service tells, asks or assigns by role. Outside this folder a rule names its group, so that a
 * new role is weighed here, and nowhere else.
 */
export const roleGroups = {
  /** Handles records: they are assigned to these, who are told what comes in (LN/8, 104/13). */
  handlers: ['social_worker'],
  /** Gives out the work of an institution, answers for it, and is told what is late. */
  leads: ['institution_manager'],
  /** Received something about a person, and learns that it is taken back (个人信息保护法 15, 47). */
  receivers: ['social_worker', 'institution_manager'],
  /** Leads where an institution has nobody who does, and keeps the invitations of its committees. */
  county: ['county_civil_affairs'],
  /** Writes the referrals of a hospital, which belong to all its colleagues. */
  hospital: ['hospital_staff'],
  /** Fills in together with a family, and follows what it has filled in. */
  committee: ['committee_worker'],
  /** Makes everyone else; the first of them is made at the server. */
  accountKeepers: ['system_admin'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type RoleGroup = keyof typeof roleGroups;

export const isOf = (role: Role | null | undefined, group: RoleGroup): boolean =>
  roleGroups[group].some((one) => one === role);

/** The role that the service itself gives. */
export const givenRoles = {
  /** Who signs in with a telephone, or begins without signing in. */
  byThemselves: 'applicant',
  /** Who redeems the invitation of a committee. */
  byInvitation: 'committee_worker',
  /** Who is made at the server, before there is anybody to make accounts. */
  firstOfAll: 'system_admin',
  /** Whose word it is where a referral of a hospital becomes an application. */
  ofReferral: 'hospital_staff',
} as const satisfies Readonly<Record<string, Role>>;
