import type { DataSource, EntityManager } from 'typeorm';
import { isEmbedded } from '../database/connection/kind';

/**
 * Reads of one moment, whoever writes beside: what looked wrong in two reads is judged again here. Only short work
 * belongs in it, for on the embedded database others wait meanwhile.
 */
export function inSnapshot<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return isEmbedded(dataSource)
    ? dataSource.transaction(work)
    : dataSource.transaction('REPEATABLE READ', work);
}
