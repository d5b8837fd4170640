import { randomUUID } from 'node:crypto';
import { electronicConsent, fullReview, spokenConsent, application, needReport } from '../support/factories';
import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import type { Answer, Client } from '../support/client';
import { workingDayAfterToday } from '../support/calendar';
import { wholeYear } from '../support/holidays';
import { rehabilitationBodies } from './calls-rehabilitation';
import { photo } from './photo';
import type { Fixture, World } from './world';

interface Ask {
  readonly world: World;
  readonly fixture: Fixture | undefined;
  /** The version on the record for whoever must be refused; a wrong one for whoever may, so that nothing moves. */
  readonly version: number;
}

export type Body = (ask: Ask) => unknown;

const plain: Body = ({ version }) => ({ version });
const reason: Body = ({ version }) => ({ version, reason: '测试的原因' });
const declined: Body = ({ version }) => ({ version, reason: '测试的原因', advice: '测试的建议' });
const assign: Body = ({ version, world }) => ({ version, accountId: world.worker2 });
const qualification = { certificateNo: 'T-2', validFrom: '2020-01-01', validTo: '2099-01-01' };
const member = (world: World) => ({
  displayName: '玩具',
  role: 'social_worker',
  organizationId: world.places.center,
});
const profile = { services: [], ageGroups: [], acceptsNew: true, visitsHomes: false };
const organization = {
  ...profile,
  kind: 'station',
  name: '测试服务站',
  regionCode: '500110',
  takesIntake: false,
  listed: false,
};
const localDay = () => ({ date: workingDayAfterToday(20), kind: 'holiday', name: '测试的节日' });
let made = 0;

/** What a person would send: valid, so that only the access decision can refuse it. */
export const bodies: Readonly<Record<string, Body>> = {
  ...rehabilitationBodies,
  'PUT /api/regions/{code}/settings': () => ({ key: 'servicePhone', servicePhone: '023-48600000' }),
  'PUT /api/holidays': () => wholeYear(2098),
  'POST /api/regions/{code}/local-days': () => localDay(),
  'POST /api/regions/{code}/local-days/actions/remove': () => ({ date: localDay().date }),
  'POST /api/organizations': () => organization,
  'PUT /api/organizations/{id}': ({ version }) => ({ ...organization, status: 'active', version }),
  'PUT /api/organizations/{id}/profile': ({ version }) => ({ ...profile, version }),
  'POST /api/sessions/current/unlock': () => ({ password: 'not-the-password' }),
  'POST /api/sessions/current/totp/confirm': () => ({ totp: '000000' }),
  'POST /api/own-account/password': () => ({ current: 'not the password', password: 'violin-crate-88-moss' }),
  'POST /api/own-account/recovery-codes': () => ({ password: 'not the password' }),
  'POST /api/own-account/sessions/actions/end': () => ({ which: 'one', sessionId: randomUUID() }),
  'POST /api/sessions/current/invitation': () => ({ code: 'AAAA-BBBB-CCCC' }),
  'POST /api/applications': () => ({ noticeVersion: privacyNotice.version }),
  'POST /api/applications/searches': () => ({ by: 'name', value: '测试中心' }),
  'PUT /api/applications/{id}/draft': ({ version }) => ({
    version,
    fields: application({ personName: '改过' }),
  }),
  'POST /api/applications/{id}/attachments': () => photo(),
  'PUT /api/applications/{id}/review': ({ version }) => fullReview(version),
  'POST /api/applications/{id}/consents': ({ version }) => ({ version, ...spokenConsent }),
  'POST /api/applications/{id}/reveals': () => ({ fields: ['contactPhone'], reason: 'contact' }),
  'POST /api/applications/{id}/notes': () => ({ body: '测试的记录', visibleToApplicant: true }),
  'POST /api/applications/{id}/reminders': () => ({ on: '2099-01-01' }),
  'POST /api/applications/{id}/actions/submit': ({ version }) => ({ version, consent: electronicConsent }),
  'POST /api/applications/{id}/actions/claim': plain,
  'POST /api/applications/{id}/actions/assign': assign,
  'POST /api/applications/{id}/actions/transfer': ({ version, world }) => ({
    version,
    organizationId: world.places.station,
    reason: '转交',
  }),
  'POST /api/applications/{id}/actions/request-information': ({ version }) => ({
    version,
    items: ['residence'],
    message: '请补充',
  }),
  'POST /api/applications/{id}/actions/supply-information': ({ version }) => ({ version, message: '已补充' }),
  'POST /api/applications/{id}/actions/override-qualification': reason,
  'POST /api/applications/{id}/actions/register': plain,
  'POST /api/applications/{id}/actions/decline': declined,
  'POST /api/applications/{id}/actions/record-no-consent': reason,
  'POST /api/applications/{id}/actions/withdraw': plain,
  'POST /api/applications/{id}/actions/merge': ({ version, world }) => ({
    version,
    intoId: world.fixtures.application[3]?.id,
  }),
  'POST /api/need-reports': () => needReport(),
  'POST /api/need-reports/{id}/reveals': () => ({ fields: ['personName'], reason: 'contact' }),
  'POST /api/need-reports/{id}/contact-attempts': ({ version }) => ({
    version,
    channel: 'phone',
    outcome: 'no_answer',
  }),
  'POST /api/need-reports/{id}/actions/take': plain,
  'POST /api/need-reports/{id}/actions/assign': assign,
  'POST /api/need-reports/{id}/actions/record-consent': ({ version }) => ({
    version,
    consent: spokenConsent,
    application: application(),
  }),
  'POST /api/need-reports/{id}/actions/decline': reason,
  'POST /api/need-reports/{id}/actions/record-unreachable': plain,
  'POST /api/feedback/{id}/reveals': () => ({ fields: ['feedbackPhone'], reason: 'handle_feedback' }),
  'POST /api/feedback/{id}/actions/accept': ({ version }) => ({
    version,
    category: 'other',
    complexity: 'simple',
  }),
  'POST /api/feedback/{id}/actions/start': plain,
  'POST /api/feedback/{id}/actions/answer': ({ version }) => ({ version, body: '测试的答复' }),
  'POST /api/feedback/{id}/actions/close': plain,
  'POST /api/feedback/{id}/actions/decline': declined,
  'POST /api/feedback/{id}/actions/reopen': reason,
  'POST /api/staff': ({ world }) => ({ ...member(world), userName: `toy-${(made += 1)}` }),
  'PUT /api/staff/{id}': ({ world, version }) => ({ ...member(world), version }),
  'POST /api/staff/{id}/actions/disable': plain,
  'POST /api/staff/{id}/actions/enable': plain,
  'POST /api/staff/{id}/actions/reset-sign-in': plain,
  'POST /api/staff/{id}/qualifications': () => qualification,
  'PUT /api/staff/{id}/qualifications/{qualificationId}': ({ version }) => ({ ...qualification, version }),
  'POST /api/invitations': ({ fixture }) => ({ organizationId: fixture?.id }),
};

const queries: Readonly<Record<string, string>> = {
  'GET /api/applications': '?view=all',
  'GET /api/need-reports': '?view=all',
  'GET /api/feedback': '?view=all',
  'GET /api/cases': '?view=all',
  'GET /api/allocations': '?view=to_answer',
};
/** Lists of one case. */
const ofCase = ['GET /api/consents', 'GET /api/agreements', 'GET /api/assessments'];

function queryOf(route: string, world: World, client: Client, fixture: Fixture | undefined): string {
  if (ofCase.includes(route)) return `?caseId=${fixture?.id}`;
  // Each side of a referral has views of its own.
  const hospital = world.people.some((one) => one.client === client && one.role === 'hospital_staff');
  if (route === 'GET /api/hospital-referrals') return hospital ? '?view=sent' : '?view=to_receive';
  return queries[route] ?? '';
}

/** A version nobody has reached. */
const never = 999_999;

export interface Request {
  readonly method: string;
  /** Below `/api`. */
  readonly path: string;
  readonly body: unknown;
}

/** The request of a route about a record, as someone who means it would send it. */
export function requestOf(
  client: Client,
  route: string,
  world: World,
  fixture: Fixture | undefined,
  version: number,
): Request {
  const [method = '', template = ''] = route.split(' ');
  const path = template
    .replace('/api', '')
    .replace('{id}', fixture?.id ?? '')
    .replace('{qualificationId}', fixture?.inner ?? '')
    .replace('{fileId}', fixture?.inner ?? '')
    .replace('{code}', fixture?.id ?? '500110')
    .replace('{token}', 'no-such-token');
  const body = bodies[route]?.({ world, fixture, version }) ?? (method === 'POST' ? {} : undefined);
  return { method, path: `${path}${queryOf(route, world, client, fixture)}`, body };
}

/** Sends it: with the version on the record for whoever must be refused, so that only access can refuse it. */
export function send(
  client: Client,
  route: string,
  world: World,
  fixture: Fixture | undefined,
  open: boolean,
): Promise<Answer> {
  const request = requestOf(client, route, world, fixture, open ? never : (fixture?.version ?? 0));
  return client.call(request.method, request.path, request.body);
}

/** Runs tasks a few at a time, in order of their start. */
export async function pooled<Task, Result>(
  tasks: readonly Task[],
  run: (task: Task) => Promise<Result>,
  width = 6,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    while (next < tasks.length) {
      const index = next;
      next += 1;
      results[index] = await run(tasks[index] as Task);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
