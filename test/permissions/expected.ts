import { modulesOf } from '../kinds/folders';

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

/** What a route is used on, as `fixtures` name it; nothing for lists and what belongs to nobody. */
type Subject = string;

export interface Group {
  readonly name: string;
  readonly on: Subject;
  readonly routes: readonly string[];
  readonly cells: Readonly<Partial<Record<Role, Cell | readonly Cell[]>>>;
}

/** Open to machines that watch, which have no limit: answered from memory, not from the database. */
export const probeRoutes: readonly string[] = [
  'GET /api/health',
  'GET /api/health/ready',
  'GET /api/health/live',
];

/** A list, and the route that opens what is on it one by one. */
export interface List {
  readonly path: string;
  readonly route: string;
}

interface OfKind {
  readonly groups: readonly Group[];
  readonly lists?: readonly List[];
  readonly openRoutes?: readonly string[];
}
const kinds = modulesOf<OfKind>('permissions').map(({ module }) => module);

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
  ...kinds.flatMap(({ openRoutes = [] }) => openRoutes),
];

/**
 * Who may use which route on which record: each kind says it in `test/kinds/<kind>/permissions.ts`, typed by hand from
 * the requirements. It knows nothing of the rules in shared/access: the two must agree, and a test says where they do not.
 */
export const groups: readonly Group[] = kinds.flatMap((one) => one.groups);

export const lists: readonly List[] = kinds.flatMap((one) => one.lists ?? []);
