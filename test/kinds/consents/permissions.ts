import type { Group } from '../../permissions/expected';

/** Typed by hand from requirements F7: the person decides about consent. */
export const groups: readonly Group[] = [
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
