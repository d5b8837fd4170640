import type { Role } from './roles';

/**
 * How far a permission reaches.
 * own: records the account made or that are about the account itself.
 * institution: records its organization handles. region: records of its region and all below it.
 */
export type Reach = 'own' | 'institution' | 'region' | 'all';
type Reaches = Partial<Record<Role, Reach>>;

const accountKeepers: Reaches = { system_admin: 'all' };
const followers: Reaches = { applicant: 'own', committee_worker: 'own' };
const caseWorkers: Reaches = { social_worker: 'institution' };
const leads: Reaches = { institution_manager: 'institution', county_civil_affairs: 'region' };
const readers: Reaches = { ...caseWorkers, ...leads };
/** Who sets what a region sets for itself: the authority of the county for its own, the administrator for all. */
const regionalKeepers: Reaches = { county_civil_affairs: 'region', system_admin: 'all' };
const overseers: Reaches = { institution_manager: 'institution', county_civil_affairs: 'region' };

/**
 * The permission matrix: permission × role → reach. A role without a cell does not have the permission.
 * Hard rules of requirements §11: accounts' administrators read no record; finance, city and province see
 * aggregates only; a reporter sees the stage of the own report and nothing else (§6.6).
 */
export const permissions = {
  'application.create': { ...followers, ...caseWorkers },
  'application.saveDraft': { ...followers, social_worker: 'own' },
  'application.submit': { ...followers, social_worker: 'own' },
  'application.discard': { ...followers, social_worker: 'own' },
  'application.follow': { ...followers },
  'application.supplyInformation': { ...followers, ...caseWorkers },
  'application.withdraw': { ...followers, ...caseWorkers },
  'application.read': { ...readers },
  'application.reveal': { ...caseWorkers },
  'application.search': { ...readers },
  'application.claim': { ...caseWorkers },
  'application.assign': { ...leads },
  'application.transfer': { ...leads },
  'application.review': { ...caseWorkers },
  'application.requestInformation': { ...caseWorkers },
  'application.register': { ...caseWorkers },
  'application.overrideQualification': { ...leads },
  'application.decline': { ...caseWorkers },
  'application.recordNoConsent': { ...caseWorkers },
  'application.merge': { ...caseWorkers },
  'application.note': { ...caseWorkers, institution_manager: 'institution' },
  'application.remind': { ...caseWorkers },
  'needReport.create': { ...followers },
  'needReport.follow': { ...followers },
  'needReport.read': { ...readers },
  'needReport.reveal': { ...caseWorkers },
  'needReport.take': { ...caseWorkers },
  'needReport.assign': { ...leads },
  'needReport.contact': { ...caseWorkers },
  'feedback.create': { ...followers },
  'feedback.follow': { ...followers },
  'feedback.read': { ...overseers },
  'feedback.reveal': { county_civil_affairs: 'region' },
  'feedback.handle': { ...overseers },
  'hospitalReferral.write': { hospital_staff: 'institution' },
  'hospitalReferral.read': { ...readers, hospital_staff: 'institution' },
  'hospitalReferral.reveal': { ...caseWorkers, hospital_staff: 'institution' },
  'hospitalReferral.receive': { ...caseWorkers },
  'case.read': { ...readers, therapist: 'institution' },
  'case.follow': { ...followers },
  'case.reveal': { ...caseWorkers },
  'case.note': { ...caseWorkers, institution_manager: 'institution', therapist: 'institution' },
  'case.assign': { ...leads },
  'case.take': { ...caseWorkers },
  'case.wait': { ...caseWorkers },
  'case.confirmWish': { ...followers },
  'case.reviewWish': { ...caseWorkers },
  'case.allocate': { ...caseWorkers, county_civil_affairs: 'region' },
  'case.hospitalAssessment': { ...caseWorkers },
  'case.exit': { ...followers, ...caseWorkers },
  'allocation.read': { ...readers },
  'allocation.answer': { ...caseWorkers, institution_manager: 'institution' },
  'assessment.read': { ...caseWorkers, therapist: 'institution' },
  'assessment.record': { ...caseWorkers, therapist: 'institution' },
  'assessment.conclude': { ...caseWorkers },
  'assessment.follow': { ...followers },
  'scale.read': { ...caseWorkers, therapist: 'institution', system_admin: 'all' },
  'scale.manage': { ...accountKeepers },
  'consent.read': { ...caseWorkers, institution_manager: 'institution' },
  'consent.follow': { ...followers },
  /** A drawn signature of the person, or the scan that a worker brings; and opening them. */
  'consent.attach': { ...followers, ...caseWorkers },
  'consent.openFile': { ...followers, ...caseWorkers, institution_manager: 'institution' },
  'consent.request': { ...caseWorkers },
  'consent.give': { ...followers },
  'consent.record': { ...caseWorkers },
  'consent.refuse': { ...followers, ...caseWorkers },
  'consent.withdraw': { ...followers, ...caseWorkers },
  'agreement.read': { ...caseWorkers, institution_manager: 'institution' },
  'agreement.follow': { ...followers },
  'agreement.attach': { ...followers, ...caseWorkers },
  'agreement.openFile': { ...followers, ...caseWorkers, institution_manager: 'institution' },
  'agreement.prepare': { ...caseWorkers },
  'agreement.sign': { ...followers },
  'agreement.recordPaper': { ...caseWorkers },
  'agreement.countersign': { institution_manager: 'institution' },
  'template.read': { ...caseWorkers, ...regionalKeepers, institution_manager: 'institution' },
  'template.manage': { ...regionalKeepers },
  /** What a region sets for itself and all below it: `shared/regions/settings/`, and the days its offices are closed. */
  'region.manage': { ...regionalKeepers },
  'notice.read': {
    ...followers,
    ...caseWorkers,
    ...leads,
    hospital_staff: 'own',
    therapist: 'own',
  },
  'overview.read': {
    institution_manager: 'institution',
    town_filler: 'region',
    town_leader: 'region',
    county_civil_affairs: 'region',
    county_health: 'region',
    county_disabled_federation: 'region',
    county_finance: 'region',
    city_officer: 'region',
    province_officer: 'region',
    evaluator: 'region',
  },
  'organization.manage': { ...accountKeepers },
  /** Capacity, hours, services and eligibility of the own institution or of the region's. */
  'organization.describe': { institution_manager: 'institution', county_civil_affairs: 'region' },
  'organization.read': { ...accountKeepers, ...readers, hospital_staff: 'region', security_admin: 'all' },
  'staff.manage': { ...accountKeepers },
  'staff.read': { ...accountKeepers, security_admin: 'all' },
  'staff.suspend': { system_admin: 'all', security_admin: 'all' },
  'colleague.read': { ...readers },
  'invitation.manage': { county_civil_affairs: 'region' },
  'invitation.redeem': { ...followers },
  'holiday.read': { ...regionalKeepers },
  /** The notice of the State Council: it holds for the whole country, so no county enters it. */
  'holiday.manage': { ...accountKeepers },
  'audit.read': { audit_admin: 'all' },
  'session.own': 'everyone',
} satisfies Record<string, Reaches | 'everyone'>;

export type Permission = keyof typeof permissions;
export const allPermissions = Object.keys(permissions) as Permission[];

/** The reach a role has for a permission, or undefined when it does not have it. */
export function reachOf(role: Role, permission: Permission): Reach | undefined {
  const row: Reaches | 'everyone' = permissions[permission];
  return row === 'everyone' ? 'own' : row[role];
}

export function permissionsOf(role: Role): Permission[] {
  return allPermissions.filter((permission) => reachOf(role, permission) !== undefined);
}
