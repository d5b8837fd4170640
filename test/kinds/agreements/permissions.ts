import type { Group } from '../../permissions/expected';

/** Typed by hand from requirements F8 and §11. */
export const groups: readonly Group[] = [
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
