import { collectionsWith } from '@jingkang/shared/records/outlines';
import type { QueryClient } from '@tanstack/react-query';
import type { Collection } from '../queue/use-queue';

/** Reads anew what a change in one collection may have changed: a consent moves an allocation, an agreement the case. */
export function refreshWith(client: QueryClient, collection: Collection): void {
  const kin: readonly unknown[] = collectionsWith(collection);
  void client.invalidateQueries({ predicate: ({ queryKey: [first] }) => kin.includes(first) });
}
