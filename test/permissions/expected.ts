import { administrationGroups } from './expected-administration';
import { rehabilitationGroups } from './expected-rehabilitation';

/**
 * Who may use which route on which record, typed by hand from requirements §11, §6.6, F13 and LN/7–9.
 * It knows nothing of the rules in shared/access: the two must agree, and a test says where they do not.
 */
export type Role =
  | 'visitor'
  | 'applicant'
  | 'committee_worker'
  | 'social_worker'
  | 'institution_manager'
  | 'therapist'
  | 'hospital_staff'
  | 'town_filler'
  | 'town_leader'
  | 'county_civil_affairs'
  | 'county_health'
  | 'county_disabled_federation'
  | 'county_finance'
  | 'city_officer'
  | 'province_officer'
  | 'evaluator'
  | 'system_admin'
  | 'security_admin'
  | 'audit_admin';

/** yes: wherever it is. own: what the account made itself or what is about it. hospital: what it referred. */
export type Cell = 'yes' | 'own' | 'institution' | 'hospital' | 'region';

/** What a route is used on; nothing for lists and what belongs to nobody. */
export type Subject =
  | 'nothing'
  | 'application'
  | 'matter'
  | 'draft'
  | 'file'
  | 'needReport'
  | 'feedback'
  | 'case'
  | 'caseFile'
  | 'broughtToCase'
  | 'broughtToConsent'
  | 'broughtToAgreement'
  | 'broughtToAssessment'
  | 'hospitalReferral'
  | 'allocation'
  | 'consent'
  | 'consentFile'
  | 'agreement'
  | 'signedAgreement'
  | 'assessment'
  | 'staff'
  | 'organization'
  | 'region'
  | 'committee'
  | 'invitation';

export interface Group {
  readonly name: string;
  readonly on: Subject;
  readonly routes: readonly string[];
  readonly cells: Readonly<Partial<Record<Role, Cell | readonly Cell[]>>>;
}

const everyStaffRole = {
  social_worker: 'yes',
  institution_manager: 'yes',
  therapist: 'yes',
  hospital_staff: 'yes',
  town_filler: 'yes',
  town_leader: 'yes',
  county_civil_affairs: 'yes',
  county_health: 'yes',
  county_disabled_federation: 'yes',
  county_finance: 'yes',
  city_officer: 'yes',
  province_officer: 'yes',
  evaluator: 'yes',
  system_admin: 'yes',
  security_admin: 'yes',
  audit_admin: 'yes',
} as const;
const everyAccount = { applicant: 'yes', committee_worker: 'yes', ...everyStaffRole } as const;
const everySession = { visitor: 'yes', ...everyAccount } as const;

/** Open to machines that watch, which have no limit: answered from memory, not from the database. */
export const probeRoutes: readonly string[] = [
  'GET /api/health',
  'GET /api/health/ready',
  'GET /api/health/live',
];

/** Open to anyone, with a limit of requests in place of a permission. */
export const publicRoutes: readonly string[] = [
  'GET /api/site',
  ...probeRoutes,
  'GET /api/health/details',
  'GET /api/openapi.json',
  'GET /api/docs',
  'GET /api/regions',
  'GET /api/regions/{code}',
  'GET /api/institutions',
  'POST /api/sessions/staff',
  'POST /api/sessions/draft',
  'POST /api/one-time-codes',
  'POST /api/sessions/phone',
  'POST /api/sessions/wechat',
  'GET /api/enrolments/{token}',
  'POST /api/enrolments/{token}',
  'POST /api/feedback',
  'POST /api/feedback/look-ups',
  'POST /api/feedback/look-ups/actions/reopen',
];

const own: readonly Group[] = [
  {
    name: 'the own session',
    on: 'nothing',
    routes: ['GET /api/sessions/current', 'DELETE /api/sessions/current'],
    cells: everySession,
  },
  {
    name: 'locking and unlocking the own session, of staff',
    on: 'nothing',
    routes: ['POST /api/sessions/current/lock', 'POST /api/sessions/current/unlock'],
    cells: everyStaffRole,
  },
  {
    name: 'the own second factor, of staff',
    on: 'nothing',
    routes: ['POST /api/sessions/current/totp', 'POST /api/sessions/current/totp/confirm'],
    cells: everyStaffRole,
  },
  {
    name: 'the own account and where it is signed in',
    on: 'nothing',
    routes: ['GET /api/own-account', 'POST /api/own-account/sessions/actions/end'],
    cells: everyAccount,
  },
  {
    name: 'the own password and recovery codes, of staff',
    on: 'nothing',
    routes: [
      'POST /api/own-account/password',
      'POST /api/own-account/recovery-codes',
      'POST /api/own-account/actions/acknowledge-guesses',
    ],
    cells: everyStaffRole,
  },
  {
    name: 'accepting an invitation of a committee',
    on: 'nothing',
    routes: ['POST /api/sessions/current/invitation'],
    cells: { applicant: 'yes', committee_worker: 'yes' },
  },
  {
    name: 'notices',
    on: 'nothing',
    routes: ['GET /api/notices', 'GET /api/notices/unread', 'POST /api/notices/actions/read'],
    cells: {
      applicant: 'yes',
      committee_worker: 'yes',
      social_worker: 'yes',
      institution_manager: 'yes',
      county_civil_affairs: 'yes',
      hospital_staff: 'yes',
      therapist: 'yes',
    },
  },
  {
    name: 'what the public follows',
    on: 'nothing',
    routes: ['GET /api/my/matters'],
    cells: { visitor: 'yes', applicant: 'yes', committee_worker: 'yes' },
  },
  {
    name: 'following an application, also one filled in for a family',
    on: 'matter',
    routes: ['GET /api/my/applications/{id}'],
    cells: { visitor: 'own', applicant: 'own', committee_worker: 'own' },
  },
  {
    name: 'who looked at my data',
    on: 'application',
    routes: ['GET /api/my/applications/{id}/viewers'],
    cells: { visitor: 'own', applicant: 'own', committee_worker: 'own' },
  },
  {
    name: 'the stage of the own need report',
    on: 'needReport',
    routes: ['GET /api/my/need-reports/{id}'],
    cells: { applicant: 'own', committee_worker: 'own' },
  },
  {
    name: 'the own feedback',
    on: 'feedback',
    routes: ['GET /api/my/feedback/{id}', 'POST /api/feedback/{id}/actions/reopen'],
    cells: { applicant: 'own', committee_worker: 'own' },
  },
];

const intake: readonly Group[] = [
  {
    name: 'beginning an application',
    on: 'nothing',
    routes: ['POST /api/applications'],
    cells: { visitor: 'yes', applicant: 'yes', committee_worker: 'yes', social_worker: 'yes' },
  },
  {
    name: 'a draft, of whoever makes it',
    on: 'draft',
    routes: [
      'GET /api/applications/{id}/draft',
      'PUT /api/applications/{id}/draft',
      'DELETE /api/applications/{id}/draft',
    ],
    cells: { visitor: 'own', applicant: 'own', committee_worker: 'own', social_worker: 'own' },
  },
  {
    name: 'sending it, once signed in',
    on: 'draft',
    routes: ['POST /api/applications/{id}/actions/submit'],
    cells: { applicant: 'own', committee_worker: 'own', social_worker: 'own' },
  },
  {
    name: 'adding a file',
    on: 'application',
    routes: ['POST /api/applications/{id}/attachments'],
    cells: {
      visitor: 'own',
      applicant: 'own',
      committee_worker: 'own',
      social_worker: ['own', 'institution'],
    },
  },
  {
    name: 'opening a file: whoever may reveal what is masked',
    on: 'file',
    routes: ['GET /api/attachments/{id}'],
    cells: {
      visitor: 'own',
      applicant: 'own',
      committee_worker: 'own',
      social_worker: ['own', 'institution'],
    },
  },
  {
    name: 'removing a file: whoever brought it',
    on: 'file',
    routes: ['DELETE /api/attachments/{id}'],
    cells: { visitor: 'own', applicant: 'own', committee_worker: 'own', social_worker: 'own' },
  },
  {
    name: 'what the applicant or the colleague at the counter does',
    on: 'application',
    routes: [
      'POST /api/applications/{id}/actions/supply-information',
      'POST /api/applications/{id}/actions/withdraw',
    ],
    cells: { applicant: 'own', committee_worker: 'own', social_worker: 'institution' },
  },
  {
    name: 'the queue',
    on: 'nothing',
    routes: ['GET /api/applications', 'GET /api/applications/counts', 'POST /api/applications/searches'],
    cells: { social_worker: 'yes', institution_manager: 'yes', county_civil_affairs: 'yes' },
  },
  {
    name: 'reading an application',
    on: 'application',
    routes: ['GET /api/applications/{id}'],
    cells: {
      social_worker: 'institution',
      institution_manager: 'institution',
      county_civil_affairs: 'region',
    },
  },
  {
    name: 'revealing what is masked: as in the case, a social worker',
    on: 'application',
    routes: ['POST /api/applications/{id}/reveals'],
    cells: { social_worker: 'institution' },
  },
  {
    name: 'working notes',
    on: 'application',
    routes: ['POST /api/applications/{id}/notes'],
    cells: { social_worker: 'institution', institution_manager: 'institution' },
  },
  {
    name: 'reviewing and deciding: a social worker (LN/8)',
    on: 'application',
    routes: [
      'PUT /api/applications/{id}/review',
      'POST /api/applications/{id}/consents',
      'POST /api/applications/{id}/reminders',
      'POST /api/applications/{id}/actions/claim',
      'POST /api/applications/{id}/actions/request-information',
      'POST /api/applications/{id}/actions/register',
      'POST /api/applications/{id}/actions/decline',
      'POST /api/applications/{id}/actions/record-no-consent',
      'POST /api/applications/{id}/actions/merge',
    ],
    cells: { social_worker: 'institution' },
  },
  {
    name: 'leading: assigning, handing over, allowing without a qualification (104/13)',
    on: 'application',
    routes: [
      'POST /api/applications/{id}/actions/assign',
      'POST /api/applications/{id}/actions/transfer',
      'POST /api/applications/{id}/actions/override-qualification',
    ],
    cells: { institution_manager: 'institution', county_civil_affairs: 'region' },
  },
];

const reports: readonly Group[] = [
  {
    name: 'reporting a need',
    on: 'nothing',
    routes: ['POST /api/need-reports'],
    cells: { applicant: 'yes', committee_worker: 'yes' },
  },
  {
    name: 'the list of need reports',
    on: 'nothing',
    routes: ['GET /api/need-reports', 'GET /api/need-reports/counts'],
    cells: { social_worker: 'yes', institution_manager: 'yes', county_civil_affairs: 'yes' },
  },
  {
    name: 'reading a need report',
    on: 'needReport',
    routes: ['GET /api/need-reports/{id}'],
    cells: {
      social_worker: 'institution',
      institution_manager: 'institution',
      county_civil_affairs: 'region',
    },
  },
  {
    name: 'revealing who is in need',
    on: 'needReport',
    routes: ['POST /api/need-reports/{id}/reveals'],
    cells: { social_worker: 'institution' },
  },
  {
    name: 'making contact: a social worker',
    on: 'needReport',
    routes: [
      'POST /api/need-reports/{id}/contact-attempts',
      'POST /api/need-reports/{id}/actions/take',
      'POST /api/need-reports/{id}/actions/record-consent',
      'POST /api/need-reports/{id}/actions/decline',
      'POST /api/need-reports/{id}/actions/record-unreachable',
    ],
    cells: { social_worker: 'institution' },
  },
  {
    name: 'assigning a need report',
    on: 'needReport',
    routes: ['POST /api/need-reports/{id}/actions/assign'],
    cells: { institution_manager: 'institution', county_civil_affairs: 'region' },
  },
];

const oversight: readonly Group[] = [
  {
    name: 'the list of feedback',
    on: 'nothing',
    routes: ['GET /api/feedback', 'GET /api/feedback/counts'],
    cells: { institution_manager: 'yes', county_civil_affairs: 'yes' },
  },
  {
    name: 'handling feedback: never a social worker, whom it may be about (F13)',
    on: 'feedback',
    routes: [
      'GET /api/feedback/{id}',
      'POST /api/feedback/{id}/actions/accept',
      'POST /api/feedback/{id}/actions/start',
      'POST /api/feedback/{id}/actions/answer',
      'POST /api/feedback/{id}/actions/close',
      'POST /api/feedback/{id}/actions/decline',
    ],
    cells: { institution_manager: 'institution', county_civil_affairs: 'region' },
  },
  {
    name: 'who sent it: the county alone (F13)',
    on: 'feedback',
    routes: ['POST /api/feedback/{id}/reveals'],
    cells: { county_civil_affairs: 'region' },
  },
];

export const groups: readonly Group[] = [
  ...own,
  ...intake,
  ...reports,
  ...oversight,
  ...rehabilitationGroups,
  ...administrationGroups,
];
