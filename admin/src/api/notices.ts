import { queryOptions } from '@tanstack/react-query';
import { call } from './call';

/** How many notices are unread; asked again every minute while the page is open. */
export const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: () => call('GET /notices/unread'),
  refetchInterval: 60_000,
});
