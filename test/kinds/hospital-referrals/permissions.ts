import type { Group } from '../../permissions/expected';

/** Typed by hand from requirements LN/7 and F2: both sides read it, the county sees it masked. */
export const groups: readonly Group[] = [
  {
    name: 'the list of hospital referrals',
    on: 'nothing',
    routes: ['GET /api/hospital-referrals', 'GET /api/hospital-referrals/counts'],
    cells: {
      social_worker: 'yes',
      institution_manager: 'yes',
      county_civil_affairs: 'yes',
      hospital_staff: 'yes',
    },
  },
  {
    name: 'beginning a hospital referral',
    on: 'nothing',
    routes: ['POST /api/hospital-referrals'],
    cells: { hospital_staff: 'yes' },
  },
  {
    name: 'reading a hospital referral: both sides, and the county',
    on: 'hospitalReferral',
    routes: ['GET /api/hospital-referrals/{id}'],
    cells: {
      hospital_staff: 'hospital',
      social_worker: 'institution',
      institution_manager: 'institution',
      county_civil_affairs: 'region',
    },
  },
  {
    name: 'plain data of a hospital referral: both sides',
    on: 'hospitalReferral',
    routes: ['POST /api/hospital-referrals/{id}/reveals', 'GET /api/hospital-referrals/{id}/files/{fileId}'],
    cells: { hospital_staff: 'hospital', social_worker: 'institution' },
  },
  {
    name: 'what the hospital does with its referral (LN/7)',
    on: 'hospitalReferral',
    routes: [
      'GET /api/hospital-referrals/{id}/draft',
      'PUT /api/hospital-referrals/{id}/draft',
      'POST /api/hospital-referrals/{id}/files',
      'DELETE /api/hospital-referrals/{id}/files/{fileId}',
      'POST /api/hospital-referrals/{id}/actions/submit',
      'POST /api/hospital-referrals/{id}/actions/postpone-discharge',
      'POST /api/hospital-referrals/{id}/actions/confirm-discharge',
      'POST /api/hospital-referrals/{id}/actions/withdraw',
    ],
    cells: { hospital_staff: 'hospital' },
  },
  {
    name: 'what the receiving social worker does with it (LN/7)',
    on: 'hospitalReferral',
    routes: [
      'POST /api/hospital-referrals/{id}/actions/pre-register',
      'POST /api/hospital-referrals/{id}/actions/return',
      'POST /api/hospital-referrals/{id}/actions/receive',
    ],
    cells: { social_worker: 'institution' },
  },
];
