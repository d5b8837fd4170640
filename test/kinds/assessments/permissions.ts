import type { Group } from '../../permissions/expected';

/** Typed by hand from requirements 104/6, F5–F6 and §11: clinical records are opened by those who assess. */
export const groups: readonly Group[] = [
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
