import type { Group, List } from '../../permissions/expected';

/** Typed by hand from requirements §6.6 and §11. */
export const groups: readonly Group[] = [
  {
    name: 'the stage of the own need report',
    on: 'needReport',
    routes: ['GET /api/my/need-reports/{id}'],
    cells: { applicant: 'own', committee_worker: 'own' },
  },
  {
    name: 'reporting a need',
    on: 'nothing',
    routes: ['POST /api/need-reports'],
    cells: { applicant: 'yes', committee_worker: 'yes' },
  },
  {
    name: 'the list of need reports',
    on: 'nothing',
    routes: ['GET /api/need-reports', 'GET /api/need-reports/counts'],
    cells: { social_worker: 'yes', institution_manager: 'yes', county_civil_affairs: 'yes' },
  },
  {
    name: 'reading a need report',
    on: 'needReport',
    routes: ['GET /api/need-reports/{id}'],
    cells: {
      social_worker: 'institution',
      institution_manager: 'institution',
      county_civil_affairs: 'region',
    },
  },
  {
    name: 'revealing who is in need',
    on: 'needReport',
    routes: ['POST /api/need-reports/{id}/reveals'],
    cells: { social_worker: 'institution' },
  },
  {
    name: 'making contact: a social worker',
    on: 'needReport',
    routes: [
      'POST /api/need-reports/{id}/contact-attempts',
      'POST /api/need-reports/{id}/actions/take',
      'POST /api/need-reports/{id}/actions/record-consent',
      'POST /api/need-reports/{id}/actions/decline',
      'POST /api/need-reports/{id}/actions/record-unreachable',
    ],
    cells: { social_worker: 'institution' },
  },
  {
    name: 'assigning a need report',
    on: 'needReport',
    routes: ['POST /api/need-reports/{id}/actions/assign'],
    cells: { institution_manager: 'institution', county_civil_affairs: 'region' },
  },
];

/** Holds exactly what may be opened one by one. */
export const lists: readonly List[] = [
  { path: '/need-reports?view=all', route: 'GET /api/need-reports/{id}' },
];
