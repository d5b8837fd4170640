import type { Group, List } from '../../permissions/expected';

/** Typed by hand from requirements §11, §6.6, LN/8 and 104/13. */
export const groups: readonly Group[] = [
  {
    name: 'following an application, also one filled in for a family',
    on: 'matter',
    routes: ['GET /api/my/applications/{id}'],
    cells: { visitor: 'own', applicant: 'own', committee_worker: 'own' },
  },
  {
    name: 'who looked at my data',
    on: 'application',
    routes: ['GET /api/my/applications/{id}/viewers'],
    cells: { visitor: 'own', applicant: 'own', committee_worker: 'own' },
  },
  {
    name: 'beginning an application',
    on: 'nothing',
    routes: ['POST /api/applications'],
    cells: { visitor: 'yes', applicant: 'yes', committee_worker: 'yes', social_worker: 'yes' },
  },
  {
    name: 'a draft, of whoever makes it',
    on: 'draft',
    routes: [
      'GET /api/applications/{id}/draft',
      'PUT /api/applications/{id}/draft',
      'DELETE /api/applications/{id}/draft',
    ],
    cells: { visitor: 'own', applicant: 'own', committee_worker: 'own', social_worker: 'own' },
  },
  {
    name: 'sending it, once signed in',
    on: 'draft',
    routes: ['POST /api/applications/{id}/actions/submit'],
    cells: { applicant: 'own', committee_worker: 'own', social_worker: 'own' },
  },
  {
    name: 'adding a file',
    on: 'application',
    routes: ['POST /api/applications/{id}/attachments'],
    cells: {
      visitor: 'own',
      applicant: 'own',
      committee_worker: 'own',
      social_worker: ['own', 'institution'],
    },
  },
  {
    name: 'opening a file: whoever may reveal what is masked',
    on: 'file',
    routes: ['GET /api/attachments/{id}'],
    cells: {
      visitor: 'own',
      applicant: 'own',
      committee_worker: 'own',
      social_worker: ['own', 'institution'],
    },
  },
  {
    name: 'removing a file: whoever brought it',
    on: 'file',
    routes: ['DELETE /api/attachments/{id}'],
    cells: { visitor: 'own', applicant: 'own', committee_worker: 'own', social_worker: 'own' },
  },
  {
    name: 'what the applicant or the colleague at the counter does',
    on: 'application',
    routes: [
      'POST /api/applications/{id}/actions/supply-information',
      'POST /api/applications/{id}/actions/withdraw',
    ],
    cells: { applicant: 'own', committee_worker: 'own', social_worker: 'institution' },
  },
  {
    name: 'the queue',
    on: 'nothing',
    routes: ['GET /api/applications', 'GET /api/applications/counts', 'POST /api/applications/searches'],
    cells: { social_worker: 'yes', institution_manager: 'yes', county_civil_affairs: 'yes' },
  },
  {
    name: 'reading an application',
    on: 'application',
    routes: ['GET /api/applications/{id}'],
    cells: {
      social_worker: 'institution',
      institution_manager: 'institution',
      county_civil_affairs: 'region',
    },
  },
  {
    name: 'revealing what is masked: as in the case, a social worker',
    on: 'application',
    routes: ['POST /api/applications/{id}/reveals'],
    cells: { social_worker: 'institution' },
  },
  {
    name: 'working notes',
    on: 'application',
    routes: ['POST /api/applications/{id}/notes'],
    cells: { social_worker: 'institution', institution_manager: 'institution' },
  },
  {
    name: 'reviewing and deciding: a social worker (LN/8)',
    on: 'application',
    routes: [
      'PUT /api/applications/{id}/review',
      'POST /api/applications/{id}/consents',
      'POST /api/applications/{id}/reminders',
      'POST /api/applications/{id}/actions/claim',
      'POST /api/applications/{id}/actions/request-information',
      'POST /api/applications/{id}/actions/register',
      'POST /api/applications/{id}/actions/decline',
      'POST /api/applications/{id}/actions/record-no-consent',
      'POST /api/applications/{id}/actions/merge',
    ],
    cells: { social_worker: 'institution' },
  },
  {
    name: 'leading: assigning, handing over, allowing without a qualification (104/13)',
    on: 'application',
    routes: [
      'POST /api/applications/{id}/actions/assign',
      'POST /api/applications/{id}/actions/transfer',
      'POST /api/applications/{id}/actions/override-qualification',
    ],
    cells: { institution_manager: 'institution', county_civil_affairs: 'region' },
  },
];

/** Holds exactly what may be opened one by one. */
export const lists: readonly List[] = [
  { path: '/applications?view=all', route: 'GET /api/applications/{id}' },
  { path: '/my/matters?', route: 'GET /api/my/applications/{id}' },
];
