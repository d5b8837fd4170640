import { queryOptions } from '@tanstack/react-query';
import { call } from './call';

/** What protects the own account, and where it is signed in. */
export const ownAccountQuery = queryOptions({
  queryKey: ['own-account'],
  queryFn: () => call('GET /own-account'),
});
