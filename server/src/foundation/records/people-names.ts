import type { EntityManager } from 'typeorm';

/** Names of accounts for what stands below them: who has set a value or a day. */
export abstract class PeopleNames {
  abstract byIds(
    ids: readonly (string | null | undefined)[],
    manager?: EntityManager,
  ): Promise<ReadonlyMap<string, { readonly displayName: string }>>;
}
