import type { Group } from './expected';

/**
 * From the referral of a hospital to the signed agreement, typed by hand from requirements §11, §6.3, LN/7, LN/10–11,
 * 104/6, F2 and F5–F8: the institution that handles a case works on it, the county dispatches and sees it masked, the
 * person decides about consent, and clinical records are opened by those who assess.
 */
const referrals: readonly Group[] = [
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

const cases: readonly Group[] = [
  {
    name: 'the list of cases',
    on: 'nothing',
    routes: ['GET /api/cases', 'GET /api/cases/counts'],
    cells: {
      social_worker: 'yes',
      institution_manager: 'yes',
      therapist: 'yes',
      county_civil_affairs: 'yes',
    },
  },
  {
    name: 'reading a case',
    on: 'case',
    routes: ['GET /api/cases/{id}'],
    cells: {
      social_worker: 'institution',
      institution_manager: 'institution',
      therapist: 'institution',
      county_civil_affairs: 'region',
    },
  },
  {
    name: 'choosing an institution: who handles the case, and the county that dispatches (LN/10)',
    on: 'case',
    routes: [
      'GET /api/cases/{id}/suggestions',
      'POST /api/cases/{id}/actions/propose-allocation',
      'POST /api/cases/{id}/actions/cancel-allocation',
    ],
    cells: { social_worker: 'institution', county_civil_affairs: 'region' },
  },
  {
    name: 'working on a case: a social worker (104/6, §6.3)',
    on: 'case',
    routes: [
      'POST /api/cases/{id}/reveals',
      'POST /api/cases/{id}/files',
      'POST /api/cases/{id}/actions/take',
      'POST /api/cases/{id}/actions/wait',
      'POST /api/cases/{id}/actions/review-wish',
      'POST /api/cases/{id}/actions/propose-hospital-assessment',
      'POST /api/cases/{id}/actions/resume-allocation',
      'POST /api/cases/{id}/actions/resume-assessment',
    ],
    cells: { social_worker: 'institution' },
  },
  {
    name: 'opening a file of a case: whoever may see the plain data',
    on: 'caseFile',
    routes: ['GET /api/cases/{id}/files/{fileId}'],
    cells: { social_worker: 'institution' },
  },
  {
    name: 'taking a file of a case away: who brought it',
    on: 'broughtToCase',
    routes: ['DELETE /api/cases/{id}/files/{fileId}'],
    cells: { social_worker: 'own' },
  },
  {
    name: 'notes on a case: whoever works on it',
    on: 'case',
    routes: ['POST /api/cases/{id}/notes'],
    cells: { social_worker: 'institution', institution_manager: 'institution', therapist: 'institution' },
  },
  {
    name: 'naming who is responsible for a case',
    on: 'case',
    routes: ['POST /api/cases/{id}/actions/assign'],
    cells: { institution_manager: 'institution', county_civil_affairs: 'region' },
  },
  {
    name: 'saying that one still wants it: the person (LN/11)',
    on: 'case',
    routes: ['POST /api/cases/{id}/actions/confirm-wish'],
    cells: { applicant: 'own', committee_worker: 'own' },
  },
  {
    name: 'leaving: the person, or the social worker on request (§2.2)',
    on: 'case',
    routes: ['POST /api/cases/{id}/actions/exit'],
    cells: { applicant: 'own', committee_worker: 'own', social_worker: 'institution' },
  },
  {
    name: 'following the own case, and who looked at it (个人信息保护法 44)',
    on: 'case',
    routes: ['GET /api/my/cases/{id}', 'GET /api/my/cases/{id}/viewers'],
    cells: { applicant: 'own', committee_worker: 'own' },
  },
];

const allocations: readonly Group[] = [
  {
    name: 'the list of allocations',
    on: 'nothing',
    routes: ['GET /api/allocations', 'GET /api/allocations/counts'],
    cells: { social_worker: 'yes', institution_manager: 'yes', county_civil_affairs: 'yes' },
  },
  {
    name: 'reading an allocation: the institution that is asked, and the county',
    on: 'allocation',
    routes: ['GET /api/allocations/{id}'],
    cells: {
      social_worker: 'institution',
      institution_manager: 'institution',
      county_civil_affairs: 'region',
    },
  },
  {
    name: 'answering an allocation: the institution that is asked (LN/10)',
    on: 'allocation',
    routes: ['POST /api/allocations/{id}/actions/accept', 'POST /api/allocations/{id}/actions/return'],
    cells: { social_worker: 'institution', institution_manager: 'institution' },
  },
];

const consents: readonly Group[] = [
  {
    name: 'the consents of a case in reach',
    on: 'case',
    routes: ['GET /api/consents'],
    cells: { social_worker: 'institution', institution_manager: 'institution' },
  },
  {
    name: 'asking for the informed consent: a social worker of the institution (F7)',
    on: 'case',
    routes: ['POST /api/consents'],
    cells: { social_worker: 'institution' },
  },
  {
    name: 'reading a consent',
    on: 'consent',
    routes: ['GET /api/consents/{id}'],
    cells: { social_worker: 'institution', institution_manager: 'institution' },
  },
  {
    name: 'the own consent',
    on: 'consent',
    routes: ['GET /api/my/consents/{id}', 'POST /api/consents/{id}/actions/give'],
    cells: { applicant: 'own', committee_worker: 'own' },
  },
  {
    name: 'recording a consent with its evidence',
    on: 'consent',
    routes: ['POST /api/consents/{id}/actions/record'],
    cells: { social_worker: 'institution' },
  },
  {
    name: 'saying no, and taking consent back: the person, or the social worker on request',
    on: 'consent',
    routes: [
      'POST /api/consents/{id}/actions/refuse',
      'POST /api/consents/{id}/actions/withdraw',
      'POST /api/consents/{id}/actions/withdraw-items',
      'POST /api/consents/{id}/files',
    ],
    cells: { applicant: 'own', committee_worker: 'own', social_worker: 'institution' },
  },
  {
    name: 'taking a file of a consent away: who brought it',
    on: 'broughtToConsent',
    routes: ['DELETE /api/consents/{id}/files/{fileId}'],
    cells: { applicant: 'own', committee_worker: 'own', social_worker: 'own' },
  },
  {
    name: 'opening a signature or scan of a consent',
    on: 'consentFile',
    routes: ['GET /api/consents/{id}/files/{fileId}'],
    cells: {
      applicant: 'own',
      committee_worker: 'own',
      social_worker: 'institution',
      institution_manager: 'institution',
    },
  },
];

const agreements: readonly Group[] = [
  {
    name: 'the agreements of a case in reach',
    on: 'case',
    routes: ['GET /api/agreements'],
    cells: { social_worker: 'institution', institution_manager: 'institution' },
  },
  {
    name: 'beginning an agreement',
    on: 'case',
    routes: ['POST /api/agreements'],
    cells: { social_worker: 'institution' },
  },
  {
    name: 'reading an agreement',
    on: 'agreement',
    routes: ['GET /api/agreements/{id}'],
    cells: { social_worker: 'institution', institution_manager: 'institution' },
  },
  {
    name: 'preparing an agreement: a social worker (F8)',
    on: 'agreement',
    routes: [
      'GET /api/agreements/{id}/draft',
      'PUT /api/agreements/{id}',
      'POST /api/agreements/{id}/actions/send',
      'POST /api/agreements/{id}/actions/recall',
      'POST /api/agreements/{id}/actions/record-paper',
      'POST /api/agreements/{id}/actions/cancel',
    ],
    cells: { social_worker: 'institution' },
  },
  {
    name: 'signing for the institution: whoever leads it (§11: not who prepared it)',
    on: 'agreement',
    routes: ['POST /api/agreements/{id}/actions/countersign'],
    cells: { institution_manager: 'institution' },
  },
  {
    name: 'the own agreement',
    on: 'agreement',
    routes: ['GET /api/my/agreements/{id}', 'POST /api/agreements/{id}/actions/sign'],
    cells: { applicant: 'own', committee_worker: 'own' },
  },
  {
    name: 'a signature or a scan on an agreement',
    on: 'agreement',
    routes: ['POST /api/agreements/{id}/files'],
    cells: { applicant: 'own', committee_worker: 'own', social_worker: 'institution' },
  },
  {
    name: 'taking a file of an agreement away: who brought it',
    on: 'broughtToAgreement',
    routes: ['DELETE /api/agreements/{id}/files/{fileId}'],
    cells: { applicant: 'own', committee_worker: 'own', social_worker: 'own' },
  },
  {
    name: 'the signed agreement: the institution',
    on: 'signedAgreement',
    routes: ['GET /api/agreements/{id}/document'],
    cells: { social_worker: 'institution', institution_manager: 'institution' },
  },
  {
    name: 'the signed agreement: the person',
    on: 'signedAgreement',
    routes: ['GET /api/my/agreements/{id}/document'],
    cells: { applicant: 'own', committee_worker: 'own' },
  },
  {
    name: 'opening a signature on an agreement',
    on: 'signedAgreement',
    routes: ['GET /api/agreements/{id}/files/{fileId}'],
    cells: {
      applicant: 'own',
      committee_worker: 'own',
      social_worker: 'institution',
      institution_manager: 'institution',
    },
  },
];

const assessments: readonly Group[] = [
  {
    name: 'the assessments of a case in reach: those who assess (104/6)',
    on: 'case',
    routes: ['GET /api/assessments'],
    cells: { social_worker: 'institution', therapist: 'institution' },
  },
  {
    name: 'assessing a case: those who assess',
    on: 'case',
    routes: ['POST /api/assessments', 'GET /api/cases/{id}/trends'],
    cells: { social_worker: 'institution', therapist: 'institution' },
  },
  {
    name: 'an assessment: those who assess, never who leads (§11)',
    on: 'assessment',
    routes: [
      'GET /api/assessments/{id}',
      'PUT /api/assessments/{id}',
      'POST /api/assessments/{id}/files',
      'GET /api/assessments/{id}/files/{fileId}',
      'POST /api/assessments/{id}/actions/sign',
    ],
    cells: { social_worker: 'institution', therapist: 'institution' },
  },
  {
    name: 'taking a file of an assessment away: who brought it',
    on: 'broughtToAssessment',
    routes: ['DELETE /api/assessments/{id}/files/{fileId}'],
    cells: { social_worker: 'own', therapist: 'own' },
  },
  {
    name: 'concluding an assessment: a social worker',
    on: 'assessment',
    routes: ['POST /api/assessments/{id}/actions/conclude', 'POST /api/assessments/{id}/actions/cancel'],
    cells: { social_worker: 'institution' },
  },
  {
    name: 'the own assessment',
    on: 'assessment',
    routes: ['GET /api/my/assessments/{id}', 'PUT /api/my/assessments/{id}/answers'],
    cells: { applicant: 'own', committee_worker: 'own' },
  },
  {
    name: 'the scales',
    on: 'nothing',
    routes: ['GET /api/scales'],
    cells: { social_worker: 'yes', therapist: 'yes', system_admin: 'yes' },
  },
  {
    name: 'importing a scale',
    on: 'nothing',
    routes: ['POST /api/scales'],
    cells: { system_admin: 'yes' },
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

export const rehabilitationGroups: readonly Group[] = [
  ...referrals,
  ...cases,
  ...allocations,
  ...consents,
  ...agreements,
  ...assessments,
  ...templates,
];
