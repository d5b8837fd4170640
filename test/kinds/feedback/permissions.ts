import type { Group, List } from '../../permissions/expected';

/** Also whoever has no account may say something, and find it again by its code. */
export const openRoutes = [
  'POST /api/feedback',
  'POST /api/feedback/look-ups',
  'POST /api/feedback/look-ups/actions/reopen',
];

/** Typed by hand from requirements F13 and §11. */
export const groups: readonly Group[] = [
  {
    name: 'the own feedback',
    on: 'feedback',
    routes: ['GET /api/my/feedback/{id}', 'POST /api/feedback/{id}/actions/reopen'],
    cells: { applicant: 'own', committee_worker: 'own' },
  },
  {
    name: 'the list of feedback',
    on: 'nothing',
    routes: ['GET /api/feedback', 'GET /api/feedback/counts'],
    cells: { institution_manager: 'yes', county_civil_affairs: 'yes' },
  },
  {
    name: 'handling feedback: never a social worker, whom it may be about (F13)',
    on: 'feedback',
    routes: [
      'GET /api/feedback/{id}',
      'POST /api/feedback/{id}/actions/accept',
      'POST /api/feedback/{id}/actions/start',
      'POST /api/feedback/{id}/actions/answer',
      'POST /api/feedback/{id}/actions/close',
      'POST /api/feedback/{id}/actions/decline',
    ],
    cells: { institution_manager: 'institution', county_civil_affairs: 'region' },
  },
  {
    name: 'who sent it: the county alone (F13)',
    on: 'feedback',
    routes: ['POST /api/feedback/{id}/reveals'],
    cells: { county_civil_affairs: 'region' },
  },
];

/** Holds exactly what may be opened one by one. */
export const lists: readonly List[] = [{ path: '/feedback?view=all', route: 'GET /api/feedback/{id}' }];
