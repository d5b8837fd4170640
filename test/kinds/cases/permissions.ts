import type { Group, List } from '../../permissions/expected';

/** Typed by hand from requirements §2.2, §6.3, LN/10–11 and 104/6: the institution that handles a case works on it, the county dispatches and sees it masked. */
export const groups: readonly Group[] = [
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

/** Holds exactly what may be opened one by one. */
export const lists: readonly List[] = [{ path: '/cases?view=all', route: 'GET /api/cases/{id}' }];
