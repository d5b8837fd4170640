import type { NeedReportsRoutes } from '@jingkang/shared/api/routes/need-reports';
import { application, needReport, spokenConsent } from '../../support/factories';
import { assign, type Body, plain, reason, type Requests } from '../../support/request';

const words = {
  reporterName: '报甲',
  reporterPhone: '13800000000',
  organizationName: '演示社区',
  communityName: '演示',
  urgency: 'soon',
};
type Agreed = Body<'POST /need-reports/{id}/actions/record-consent'>;
const agreed = { consent: spokenConsent, application: application() } as Omit<Agreed, 'version'>;

export const requests: Requests<keyof NeedReportsRoutes> = {
  'POST /need-reports': {
    by: 'applicant',
    body: () => needReport(words) as Body<'POST /need-reports'>,
    optional: Object.keys(words),
  },
  'POST /need-reports/{id}/reveals': {
    by: 'worker',
    body: () => ({ fields: ['personName'], reason: 'contact' }),
  },
  'POST /need-reports/{id}/contact-attempts': {
    by: 'worker',
    body: ({ version }) => ({ version, channel: 'phone', outcome: 'no_answer', note: '记录' }),
    optional: ['note'],
  },
  'POST /need-reports/{id}/actions/take': { by: 'worker', body: plain },
  'POST /need-reports/{id}/actions/assign': { by: 'manager', body: assign },
  'POST /need-reports/{id}/actions/record-consent': {
    by: 'worker',
    body: ({ version }) => ({ version, ...agreed }),
    optional: ['consent.witness'],
  },
  'POST /need-reports/{id}/actions/decline': { by: 'worker', body: reason },
  'POST /need-reports/{id}/actions/record-unreachable': { by: 'worker', body: plain },
};
