import type { FeedbackRoutes } from '@jingkang/shared/api/routes/feedback';
import { feedback } from '../../support/factories';
import { type Body, plain, reason, type Requests } from '../../support/request';

const sent = feedback({ phone: '13800000000', hopedResult: '回电话' }) as Body<'POST /feedback'>;

export const requests: Requests<keyof FeedbackRoutes> = {
  'POST /feedback': {
    by: 'nobody',
    body: () => sent,
    optional: ['regionCode', 'anonymous', 'phone', 'hopedResult'],
  },
  'POST /feedback/look-ups': { by: 'nobody', body: () => ({ queryCode: 'ABCDEFGH' }) },
  'POST /feedback/look-ups/actions/reopen': {
    by: 'nobody',
    body: () => ({ queryCode: 'ABCDEFGH', reason: '测试的原因' }),
  },
  'POST /feedback/{id}/reveals': {
    by: 'county',
    body: () => ({ fields: ['feedbackPhone'], reason: 'handle_feedback' }),
  },
  'POST /feedback/{id}/actions/accept': {
    by: 'county',
    body: ({ version }) => ({ version, category: 'other', complexity: 'simple' }),
  },
  'POST /feedback/{id}/actions/start': { by: 'county', body: plain },
  'POST /feedback/{id}/actions/answer': {
    by: 'county',
    body: ({ version }) => ({ version, body: '测试的答复' }),
  },
  'POST /feedback/{id}/actions/close': { by: 'county', body: plain },
  'POST /feedback/{id}/actions/decline': {
    by: 'county',
    body: ({ version }) => ({ version, reason: '测试的原因', advice: '测试的建议' }),
  },
  'POST /feedback/{id}/actions/reopen': { by: 'applicant', body: reason },
};
