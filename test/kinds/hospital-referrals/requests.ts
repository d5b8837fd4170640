import type { HospitalReferralsRoutes } from '@jingkang/shared/api/routes/hospital-referrals';
import { scan } from '../../support/files';
import { referral } from '../../support/referrals';
import { type Body, plain, reason, type Requests } from '../../support/request';

const fields = referral() as Body<'PUT /hospital-referrals/{id}/draft'>['fields'];

export const requests: Requests<keyof HospitalReferralsRoutes> = {
  'PUT /hospital-referrals/{id}/draft': {
    by: 'hospital',
    body: ({ version }) => ({ version, fields }),
    optional: ['fields.*'],
  },
  'POST /hospital-referrals/{id}/files': scan,
  'POST /hospital-referrals/{id}/reveals': {
    by: 'worker',
    body: () => ({ fields: ['contactPhone'], reason: 'contact' }),
  },
  'POST /hospital-referrals/{id}/actions/submit': { by: 'hospital', body: plain },
  'POST /hospital-referrals/{id}/actions/postpone-discharge': {
    by: 'hospital',
    body: ({ version }) => ({ version, plannedDischargeOn: '2099-01-01' }),
  },
  'POST /hospital-referrals/{id}/actions/confirm-discharge': {
    by: 'hospital',
    body: ({ version }) => ({ version, dischargedOn: '2026-01-05' }),
  },
  'POST /hospital-referrals/{id}/actions/withdraw': { by: 'hospital', body: reason, optional: ['reason'] },
  'POST /hospital-referrals/{id}/actions/pre-register': { by: 'worker', body: plain },
  'POST /hospital-referrals/{id}/actions/return': {
    by: 'worker',
    body: ({ version }) => ({ version, words: '请补充' }),
  },
  'POST /hospital-referrals/{id}/actions/receive': { by: 'worker', body: plain },
};
