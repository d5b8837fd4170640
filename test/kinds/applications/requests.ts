import type { ApplicationsRoutes } from '@jingkang/shared/api/routes/applications';
import { privacyNotice } from '@jingkang/shared/texts/privacy-notice';
import { photo } from '../../permissions/photo';
import { application, electronicConsent, fullReview, spokenConsent } from '../../support/factories';
import { assign, type Body, plain, reason, type Requests } from '../../support/request';

const declined = { reason: '测试的原因', advice: '测试的建议' };
const fields = application({ remark: '说明' }) as Body<'PUT /applications/{id}/draft'>['fields'];
const review = fullReview(0, { note: '记录' });
const submission = electronicConsent as Body<'POST /applications/{id}/actions/submit'>['consent'];

export const requests: Requests<keyof ApplicationsRoutes> = {
  'POST /applications': {
    by: 'applicant',
    body: () => ({ noticeVersion: privacyNotice.version, channel: 'self' }),
    optional: ['channel'],
  },
  'PUT /applications/{id}/draft': {
    by: 'applicant',
    body: ({ version }) => ({ version, fields }),
    optional: ['fields.*'],
  },
  'POST /applications/{id}/attachments': () => photo(),
  'POST /applications/{id}/actions/submit': {
    by: 'applicant',
    body: ({ version }) => ({ version, consent: submission }),
  },
  'POST /applications/{id}/actions/supply-information': {
    by: 'applicant',
    body: ({ version }) => ({ version, message: '已补充' }),
  },
  'POST /applications/{id}/actions/withdraw': { by: 'applicant', body: reason, optional: ['reason'] },
  'POST /applications/{id}/actions/claim': { by: 'worker', body: plain },
  'POST /applications/{id}/actions/assign': { by: 'manager', body: assign },
  'POST /applications/{id}/actions/transfer': {
    by: 'manager',
    body: ({ version, station }) => ({ version, organizationId: station, reason: '转交' }),
  },
  'POST /applications/{id}/actions/request-information': {
    by: 'worker',
    body: ({ version }) => ({ version, items: ['other'], message: '请补充' }),
  },
  'POST /applications/{id}/actions/override-qualification': { by: 'manager', body: reason },
  'POST /applications/{id}/actions/register': { by: 'worker', body: plain },
  'POST /applications/{id}/actions/decline': {
    by: 'worker',
    body: ({ version }) => ({ version, ...declined }),
  },
  'POST /applications/{id}/actions/record-no-consent': { by: 'worker', body: reason },
  'POST /applications/{id}/actions/merge': {
    by: 'worker',
    body: ({ version, other }) => ({ version, intoId: other }),
  },
  'PUT /applications/{id}/review': {
    by: 'worker',
    body: ({ version }) => ({ ...review, version }) as Body<'PUT /applications/{id}/review'>,
    optional: Object.keys(review).filter((key) => key !== 'version'),
  },
  'POST /applications/{id}/consents': {
    by: 'worker',
    body: ({ version }) => ({ version, ...spokenConsent }) as Body<'POST /applications/{id}/consents'>,
    optional: ['witness'],
  },
  'POST /applications/{id}/reveals': {
    by: 'worker',
    body: () => ({ fields: ['contactPhone'], reason: 'contact' }),
  },
  'POST /applications/{id}/notes': {
    by: 'worker',
    body: () => ({ body: '测试的记录', visibleToApplicant: false }),
  },
  'POST /applications/{id}/reminders': {
    by: 'worker',
    body: () => ({ on: '2027-01-04', note: '再打' }),
    optional: ['note'],
  },
  'POST /applications/searches': { by: 'worker', body: () => ({ by: 'name', value: '测试中心' }) },
};
