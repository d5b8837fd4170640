import type { CasesRoutes } from '@jingkang/shared/api/routes/cases';
import { photo } from '../../permissions/photo';
import { type Ask, assign, plain, reason, type Requests } from '../../support/request';

const opinion = {
  by: 'worker',
  body: ({ version, file }: Ask) => ({
    version,
    hospitalName: '测试医院',
    seenOn: '2026-01-05',
    riskLevel: 1,
    note: '可以康复',
    attachmentId: file,
  }),
  optional: ['note', 'attachmentId'],
} as const;

export const requests: Requests<keyof CasesRoutes> = {
  'POST /cases/{id}/reveals': {
    by: 'worker',
    body: () => ({ fields: ['contactPhone'], reason: 'contact' }),
  },
  'POST /cases/{id}/files': () => photo('evidence'),
  'POST /cases/{id}/notes': { by: 'worker', body: () => ({ body: '测试的记录', visibleToApplicant: false }) },
  'POST /cases/{id}/actions/assign': { by: 'manager', body: assign },
  'POST /cases/{id}/actions/take': { by: 'worker', body: plain },
  'POST /cases/{id}/actions/wait': {
    by: 'worker',
    body: ({ version }) => ({
      version,
      reason: 'no_room',
      expectedOn: '2099-01-01',
      alternatives: '家属活动',
    }),
    optional: ['expectedOn', 'alternatives'],
  },
  'POST /cases/{id}/actions/confirm-wish': { by: 'applicant', body: plain },
  'POST /cases/{id}/actions/review-wish': {
    by: 'worker',
    body: ({ version }) => ({
      version,
      way: 'phone',
      personWillingness: 'willing',
      guardianWillingness: 'willing',
      circumstances: '没有变化',
      decision: 'keep_waiting',
      expectedOn: '2099-01-01',
    }),
    optional: ['expectedOn'],
  },
  'POST /cases/{id}/actions/propose-allocation': {
    by: 'worker',
    body: ({ version, station }) => ({ version, organizationId: station }),
  },
  'POST /cases/{id}/actions/cancel-allocation': { by: 'worker', body: plain },
  'POST /cases/{id}/actions/propose-hospital-assessment': { by: 'worker', body: reason },
  'POST /cases/{id}/actions/resume-allocation': opinion,
  'POST /cases/{id}/actions/resume-assessment': opinion,
  'POST /cases/{id}/actions/exit': { by: 'applicant', body: reason, optional: ['reason'] },
};
