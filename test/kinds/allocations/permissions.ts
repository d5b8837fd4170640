import type { Group, List } from '../../permissions/expected';

/** Typed by hand from requirements LN/10. */
export const groups: readonly Group[] = [
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

/** Holds exactly what may be opened one by one. */
export const lists: readonly List[] = [
  { path: '/allocations?view=to_answer', route: 'GET /api/allocations/{id}' },
];
