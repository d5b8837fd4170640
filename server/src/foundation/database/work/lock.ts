import type { DeepPartial, EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { isEmbedded } from '../connection/kind';

/** Reads a row and keeps it until the transaction ends. The embedded database holds one transaction anyway. */
export async function lockBy<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  where: FindOptionsWhere<T>,
): Promise<T | undefined> {
  const lock = isEmbedded(manager.dataSource) ? {} : ({ lock: { mode: 'pessimistic_write' } } as const);
  const row = await manager.getRepository(entity).findOne({ where, ...lock });
  return row ?? undefined;
}

export function lockById<T extends ObjectLiteral & { id: string }>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  id: string,
): Promise<T | undefined> {
  return lockBy(manager, entity, { id } as FindOptionsWhere<T>);
}

/** Reads rows that nobody changes until the transaction ends; whoever only relies on them as well does not wait. */
export function shareBy<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  where: FindOptionsWhere<T>,
): Promise<T[]> {
  const query = manager.getRepository(entity).createQueryBuilder('t').where(where);
  return (isEmbedded(manager.dataSource) ? query : query.setLock('pessimistic_read')).getMany();
}

/** Locks the row with this key, or makes it; two makers at once end with one row, and the second waits. */
export async function lockOrCreate<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  key: FindOptionsWhere<T>,
  create: () => DeepPartial<T>,
): Promise<T> {
  // Locking a row that is missing would take a gap lock, on which two makers deadlock: look without a lock first.
  if (!(await manager.getRepository(entity).existsBy(key)))
    await manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(create() as never)
      .orIgnore()
      .execute();
  const row = await lockBy(manager, entity, key);
  if (!row) throw new Error('A row that was just made is not there.');
  return row;
}
