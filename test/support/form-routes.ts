import { randomUUID } from 'node:crypto';
import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import { application, electronicConsent, feedback, fullReview, needReport, spokenConsent } from './factories';
import { type FormRoute, row } from './form-faults';
import { rehabilitationRoutes } from './form-routes-rehabilitation';
import { workingDayAfterToday } from './calendar';
import { wholeYear } from './holidays';
import { regionSettings } from './region-settings';

const id = randomUUID();
const version = 1;
const reason = '理由';

const profile = {
  services: ['life_skills'],
  ageGroups: ['adult'],
  capacity: 10,
  eligibility: '住在本街道的人',
  acceptsNew: true,
  visitsHomes: false,
  address: '演示路1号',
  phone: '023-48600099',
};
const nextWorkday = workingDayAfterToday(1);
const profileOptional = ['capacity', 'eligibility', 'address', 'phone'];
const organization = {
  ...profile,
  kind: 'station',
  name: '测试服务站',
  regionCode: '500110001',
  takesIntake: false,
  listed: true,
};
const certificate = { certificateNo: 'PG-1', validFrom: '2026-01-01', validTo: '2027-01-01' };
const person = { displayName: '测试员', role: 'social_worker', organizationId: id, phone: '13800000000' };
const words = {
  reporterName: '报甲',
  reporterPhone: '13800000000',
  organizationName: '演示社区',
  communityName: '演示',
  urgency: 'soon',
};
const reviewKeys = Object.keys(fullReview(1)).filter((key) => key !== 'version');

const publicRoutes = [
  row(
    'nobody',
    'POST /sessions/staff',
    { userName: 'someone', password: 'some password', totp: '123456', recoveryCode: 'AAAA-AAAA-AAAA' },
    'totp',
    'recoveryCode',
  ),
  row('nobody', 'POST /sessions/draft', { noticeVersion: privacyNotice.version }),
  row('nobody', 'POST /one-time-codes', { phone: '13800000000' }),
  row(
    'nobody',
    'POST /sessions/phone',
    { phone: '13800000000', code: '123456', draftToken: 'a-token' },
    'draftToken',
  ),
  row('nobody', 'POST /sessions/wechat', { code: 'a-code' }),
  row('nobody', 'POST /enrolments/{token}', { password: 'a long password', totp: '123456' }, 'totp'),
  row(
    'nobody',
    'POST /feedback',
    feedback({ phone: '13800000000', hopedResult: '回电话' }),
    'regionCode',
    'anonymous',
    'phone',
    'hopedResult',
  ),
  row('nobody', 'POST /feedback/look-ups', { queryCode: 'ABCDEFGH' }),
  row('nobody', 'POST /feedback/look-ups/actions/reopen', { queryCode: 'ABCDEFGH', reason }),
  row('applicant', 'POST /own-account/sessions/actions/end', { which: 'one', sessionId: id }),
  row('applicant', 'POST /sessions/current/invitation', { code: 'AAAAA-AAAAA-AAAAA' }),
  row('applicant', 'POST /notices/actions/read', { ids: [id] }, 'ids'),
  row(
    'applicant',
    'POST /applications',
    { noticeVersion: privacyNotice.version, channel: 'self' },
    'channel',
  ),
  row(
    'applicant',
    'PUT /applications/{id}/draft',
    { version, fields: application({ remark: '说明' }) },
    ...Object.keys(application({ remark: '' })).map((key) => `fields.${key}`),
  ),
  row('applicant', 'POST /applications/{id}/actions/submit', { version, consent: electronicConsent }),
  row('applicant', 'POST /applications/{id}/actions/supply-information', { version, message: '补充' }),
  row('applicant', 'POST /applications/{id}/actions/withdraw', { version, reason }, 'reason'),
  row('applicant', 'POST /need-reports', needReport(words), ...Object.keys(words)),
  row('applicant', 'POST /feedback/{id}/actions/reopen', { version, reason }),
];

const reviewRoutes = [
  row(
    'worker',
    'POST /sessions/current/unlock',
    { password: 'some password', totp: '123456', recoveryCode: 'AAAA-AAAA-AAAA' },
    'totp',
    'recoveryCode',
  ),
  row('worker', 'POST /sessions/current/totp/confirm', { totp: '123456' }),
  row(
    'worker',
    'POST /own-account/password',
    { current: 'some password', password: 'a long password', totp: '123456', recoveryCode: 'AAAA-AAAA-AAAA' },
    'totp',
    'recoveryCode',
  ),
  row(
    'worker',
    'POST /own-account/recovery-codes',
    { password: 'some password', totp: '123456', recoveryCode: 'AAAA-AAAA-AAAA' },
    'totp',
    'recoveryCode',
  ),
  row('worker', 'POST /applications/{id}/actions/claim', { version }),
  row('manager', 'POST /applications/{id}/actions/assign', { version, accountId: id }),
  row('manager', 'POST /applications/{id}/actions/transfer', { version, organizationId: id, reason }),
  row('worker', 'POST /applications/{id}/actions/request-information', {
    version,
    items: ['other'],
    message: '请补充',
  }),
  row('manager', 'POST /applications/{id}/actions/override-qualification', { version, reason }),
  row('worker', 'POST /applications/{id}/actions/register', { version }),
  row('worker', 'POST /applications/{id}/actions/decline', { version, reason, advice: '建议' }),
  row('worker', 'POST /applications/{id}/actions/record-no-consent', { version, reason }),
  row('worker', 'POST /applications/{id}/actions/merge', { version, intoId: id }),
  row(
    'worker',
    'PUT /applications/{id}/review',
    fullReview(version, { note: '记录' }),
    'note',
    ...reviewKeys,
  ),
  row('worker', 'POST /applications/{id}/consents', { version, ...spokenConsent }, 'witness'),
  row('worker', 'POST /applications/{id}/reveals', { fields: ['contactPhone'], reason: 'contact' }),
  row('worker', 'POST /applications/{id}/notes', { body: '记录', visibleToApplicant: false }),
  row('worker', 'POST /applications/{id}/reminders', { on: '2027-01-04', note: '再打' }, 'note'),
  row('worker', 'POST /applications/searches', { by: 'name', value: '甲' }),
  row('worker', 'POST /need-reports/{id}/reveals', { fields: ['personName'], reason: 'contact' }),
  row(
    'worker',
    'POST /need-reports/{id}/contact-attempts',
    { version, channel: 'phone', outcome: 'reached', note: '记录' },
    'note',
  ),
  row('worker', 'POST /need-reports/{id}/actions/take', { version }),
  row('manager', 'POST /need-reports/{id}/actions/assign', { version, accountId: id }),
  row(
    'worker',
    'POST /need-reports/{id}/actions/record-consent',
    { version, consent: spokenConsent, application: application() },
    'consent.witness',
  ),
  row('worker', 'POST /need-reports/{id}/actions/decline', { version, reason }),
  row('worker', 'POST /need-reports/{id}/actions/record-unreachable', { version }),
];

const officeRoutes = [
  row('county', 'POST /feedback/{id}/reveals', { fields: ['feedbackPhone'], reason: 'handle_feedback' }),
  row('county', 'POST /feedback/{id}/actions/accept', { version, category: 'other', complexity: 'simple' }),
  row('county', 'POST /feedback/{id}/actions/start', { version }),
  row('county', 'POST /feedback/{id}/actions/answer', { version, body: '答复' }),
  row('county', 'POST /feedback/{id}/actions/close', { version }),
  row('county', 'POST /feedback/{id}/actions/decline', { version, reason, advice: '建议' }),
  row('county', 'POST /invitations', { organizationId: id }),
  row('admin', 'POST /organizations', organization, ...profileOptional),
  row('admin', 'PUT /organizations/{id}', { ...organization, status: 'active', version }, ...profileOptional),
  row('manager', 'PUT /organizations/{id}/profile', { ...profile, version }, ...profileOptional),
  row('admin', 'POST /staff', { userName: 'new-one', ...person }, 'phone', 'organizationId'),
  row('admin', 'PUT /staff/{id}', { version, ...person }, 'phone', 'organizationId'),
  row('admin', 'POST /staff/{id}/actions/disable', { version }),
  row('admin', 'POST /staff/{id}/actions/enable', { version }),
  row('admin', 'POST /staff/{id}/actions/reset-sign-in', { version }),
  row('admin', 'POST /staff/{id}/qualifications', certificate),
  row('admin', 'PUT /staff/{id}/qualifications/{qualificationId}', { version, ...certificate }),
  row('admin', 'PUT /holidays', wholeYear(2030)),
  ...regionSettings.map((setting) =>
    row('county', 'PUT /regions/{code}/settings', setting.body, 'from', ...setting.optional),
  ),
  row('county', 'POST /regions/{code}/local-days', { date: nextWorkday, kind: 'holiday', name: '本地节日' }),
  row('county', 'POST /regions/{code}/local-days/actions/remove', { date: nextWorkday }),
];

/** Every route that takes a form, with who may send it and a body without a fault. */
export const formRoutes: readonly FormRoute[] = [
  ...publicRoutes,
  ...reviewRoutes,
  ...officeRoutes,
  ...rehabilitationRoutes,
];
