import type { QueryClient } from '@tanstack/react-query';
import type { Collection } from '../queue/use-queue';

/** What belongs to one case moves together: a consent moves an allocation, an agreement the case. */
const ofOneCase: readonly unknown[] = [
  '/cases',
  '/allocations',
  '/consents',
  '/assessments',
  '/agreements',
] satisfies Collection[];

/** Reads anew what a change in one collection may have changed. */
export function refreshWith(client: QueryClient, collection: Collection): void {
  const kin = ofOneCase.includes(collection) ? ofOneCase : [collection];
  void client.invalidateQueries({ predicate: ({ queryKey: [first] }) => kin.includes(first) });
}
