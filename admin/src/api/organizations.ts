import { queryOptions } from '@tanstack/react-query';
import type { OrganizationView } from '@jingkang/shared/api/administration';
import { readableOf } from '@jingkang/shared/api/unreadable';
import { call } from './call';

/** More pages than a choice could sensibly show. */
const mostPages = 20;

async function allActive(): Promise<OrganizationView[]> {
  const all: OrganizationView[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const query = { status: 'active', cursor } as const;
    const answer = await call('GET /organizations', { query });
    all.push(...readableOf(answer.items));
    cursor = answer.nextCursor;
    if (!cursor) break;
  }
  return all;
}

/** Every working organization the account may see, for a choice. */
export const activeOrganizations = queryOptions({
  queryKey: ['organizations', 'active'],
  queryFn: allActive,
  staleTime: 60_000,
});
