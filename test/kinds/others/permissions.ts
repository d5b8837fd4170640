import type { Group, List } from '../../permissions/expected';

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
];

const templates: readonly Group[] = [
  {
    name: 'model texts (LN/15)',
    on: 'nothing',
    routes: ['GET /api/document-templates'],
    cells: {
      social_worker: 'yes',
      institution_manager: 'yes',
      county_civil_affairs: 'yes',
      system_admin: 'yes',
    },
  },
  {
    name: 'a new model text',
    on: 'region',
    routes: ['POST /api/document-templates'],
    cells: { county_civil_affairs: 'region', system_admin: 'yes' },
  },
];

const administration: readonly Group[] = [
  {
    name: 'settings of the service',
    on: 'nothing',
    routes: ['PUT /api/holidays', 'POST /api/organizations'],
    cells: { system_admin: 'yes' },
  },
  {
    name: 'the notices of holidays, which hold for every region',
    on: 'nothing',
    routes: ['GET /api/holidays'],
    cells: { county_civil_affairs: 'yes', system_admin: 'yes' },
  },
  {
    name: 'changing an organization',
    on: 'organization',
    routes: ['PUT /api/organizations/{id}'],
    cells: { system_admin: 'yes' },
  },
  {
    name: 'what an institution says of its service: itself and its county',
    on: 'organization',
    routes: ['PUT /api/organizations/{id}/profile'],
    cells: { institution_manager: 'institution', county_civil_affairs: 'region' },
  },
  {
    name: 'the settings of a region: its county',
    on: 'region',
    routes: [
      'GET /api/regions/{code}/settings',
      'PUT /api/regions/{code}/settings',
      'GET /api/regions/{code}/local-days',
      'POST /api/regions/{code}/local-days',
      'POST /api/regions/{code}/local-days/actions/remove',
    ],
    cells: { county_civil_affairs: 'region', system_admin: 'yes' },
  },
  {
    name: 'the register of organizations, to hand over and to invite',
    on: 'nothing',
    routes: ['GET /api/organizations'],
    cells: {
      social_worker: 'yes',
      institution_manager: 'yes',
      county_civil_affairs: 'yes',
      hospital_staff: 'yes',
      system_admin: 'yes',
      security_admin: 'yes',
    },
  },
  {
    name: 'whom work can be given to',
    on: 'nothing',
    routes: ['GET /api/colleagues'],
    cells: { social_worker: 'yes', institution_manager: 'yes', county_civil_affairs: 'yes' },
  },
  {
    name: 'the accounts of staff',
    on: 'nothing',
    routes: ['GET /api/staff'],
    cells: { system_admin: 'yes', security_admin: 'yes' },
  },
  { name: 'making an account', on: 'nothing', routes: ['POST /api/staff'], cells: { system_admin: 'yes' } },
  {
    name: 'changing an account',
    on: 'staff',
    routes: [
      'PUT /api/staff/{id}',
      'POST /api/staff/{id}/actions/enable',
      'POST /api/staff/{id}/actions/reset-sign-in',
      'POST /api/staff/{id}/qualifications',
      'PUT /api/staff/{id}/qualifications/{qualificationId}',
    ],
    cells: { system_admin: 'yes' },
  },
  {
    name: 'suspending an account',
    on: 'staff',
    routes: ['POST /api/staff/{id}/actions/disable', 'GET /api/staff/{id}/held-work'],
    cells: { system_admin: 'yes', security_admin: 'yes' },
  },
  {
    name: 'the list of invitations',
    on: 'nothing',
    routes: ['GET /api/invitations'],
    cells: { county_civil_affairs: 'yes' },
  },
  {
    name: 'inviting a committee: its county',
    on: 'committee',
    routes: ['POST /api/invitations'],
    cells: { county_civil_affairs: 'region' },
  },
  {
    name: 'taking an invitation back',
    on: 'invitation',
    routes: ['POST /api/invitations/{id}/actions/revoke'],
    cells: { county_civil_affairs: 'region' },
  },
  { name: 'the evidence', on: 'nothing', routes: ['GET /api/audit-events'], cells: { audit_admin: 'yes' } },
  {
    name: 'numbers without persons',
    on: 'nothing',
    routes: ['GET /api/overview'],
    cells: {
      institution_manager: 'yes',
      town_filler: 'yes',
      town_leader: 'yes',
      county_civil_affairs: 'yes',
      county_health: 'yes',
      county_disabled_federation: 'yes',
      county_finance: 'yes',
      city_officer: 'yes',
      province_officer: 'yes',
      evaluator: 'yes',
    },
  },
];

/** What is of no kind: the own session and account, organizations, settings and evidence, from requirements §11 and §6.6. */
export const groups: readonly Group[] = [...own, ...templates, ...administration];

/** Holds exactly what may be opened one by one. */
export const lists: readonly List[] = [
  { path: '/invitations?', route: 'POST /api/invitations/{id}/actions/revoke' },
];
