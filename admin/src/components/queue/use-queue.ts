import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ViewCounts } from '@jingkang/shared/api/counts';
import type { Page } from '@jingkang/shared/api/common';
import type { Readable } from '@jingkang/shared/api/unreadable';
import { call } from '../../api/call';

/** The collections that are worked off as queues. Their address is also the key under which answers are kept. */
export type Collection =
  | '/applications'
  | '/need-reports'
  | '/feedback'
  | '/hospital-referrals'
  | '/cases'
  | '/allocations'
  | '/consents'
  | '/assessments'
  | '/agreements';

/** The rows of one view, page after page, in the order of the server. */
export function useQueue<Row>(collection: Collection, view: string) {
  const pages = useInfiniteQuery({
    queryKey: [collection, 'queue', view],
    queryFn: ({ pageParam: cursor }) =>
      call<Page<Readable<Row>>>('GET', collection, { query: { view, cursor } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: 60_000,
  });
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return { ...pages, rows };
}

export const useCounts = <View extends string>(collection: Collection, enabled = true) =>
  useQuery({
    queryKey: [collection, 'counts'],
    queryFn: () => call<ViewCounts<View>>('GET', `${collection}/counts`),
    refetchInterval: 60_000,
    enabled,
  });

export const useRecord = <Record>(collection: Collection, id: string) =>
  useQuery({
    queryKey: [collection, 'record', id],
    queryFn: () => call<Record>('GET', `${collection}/${id}`),
    // Each reading is evidence: it is read when it is opened and after a change, not on every glance.
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });
