import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Answer, ReadKey, Routes } from '@jingkang/shared/api/routes';
import type { Page } from '@jingkang/shared/api/common';
import type { Readable, UnreadableRow } from '@jingkang/shared/api/unreadable';
import { call } from '../../api/call';

type Asked = Extract<ReadKey, `GET ${string}/{id}`>;
type CollectionIn<Key> = Key extends `GET ${infer Path}/{id}` ? Exclude<Path, `/my/${string}`> : never;
/** The records that are opened here. Their address is also the key under which answers are kept. */
export type Collection = CollectionIn<Asked>;
export type RecordOf<Of extends Collection> = Answer<`GET ${Of}/{id}`>;

type QueueIn<Key> = Key extends `GET ${infer Path}/counts` ? Path : never;
/** The collections that are worked off as queues. */
export type Queue = QueueIn<ReadKey>;
export type RowOf<Of extends Queue> = Exclude<Answer<`GET ${Of}`>['items'][number], UnreadableRow>;
export type ViewOf<Of extends Queue> = Routes[`GET ${Of}`]['query']['view'];

/** The rows of one view, page after page, in the order of the server. */
export function useQueue<Of extends Queue>(collection: Of, view: ViewOf<Of>) {
  // The compiler reads the contract of one queue, and not of whichever it is: what was read is of this one.
  const page = (cursor: string | undefined) =>
    call(`GET ${collection as '/cases'}`, {
      query: { view: view as ViewOf<'/cases'>, cursor },
    }) as Promise<object>;
  const pages = useInfiniteQuery({
    queryKey: [collection, 'queue', view],
    queryFn: ({ pageParam: cursor }) => page(cursor) as Promise<Page<Readable<RowOf<Of>>>>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: 60_000,
  });
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return { ...pages, rows };
}

export const useCounts = <Of extends Queue>(collection: Of, enabled = true) =>
  useQuery({
    queryKey: [collection, 'counts'],
    queryFn: () =>
      call(`GET ${collection as Queue}/counts`) as Promise<object> as Promise<Answer<`GET ${Of}/counts`>>,
    refetchInterval: 60_000,
    enabled,
  });

export const useRecord = <Of extends Collection>(collection: Of, id: string) =>
  useQuery({
    queryKey: [collection, 'record', id],
    queryFn: () =>
      call(`GET ${collection as Collection}/{id}`, { params: { id } }) as Promise<object> as Promise<
        RecordOf<Of>
      >,
    // Each reading is evidence: it is read when it is opened and after a change, not on every glance.
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });
