import type { AllocationsRoutes } from '@jingkang/shared/api/routes/allocations';
import { assign, type Requests } from '../../support/request';

export const requests: Requests<keyof AllocationsRoutes> = {
  'POST /allocations/{id}/actions/accept': { by: 'manager', body: assign, optional: ['accountId'] },
  'POST /allocations/{id}/actions/return': {
    by: 'manager',
    body: ({ version }) => ({ version, reason: 'full', words: '说明' }),
    optional: ['words'],
  },
};
