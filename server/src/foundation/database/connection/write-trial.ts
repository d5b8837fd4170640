import type { DataSource } from 'typeorm';
import { isMissingTable, meaningOf } from '../errors/errors';
import { UnfitServer } from './fitness';
import { isEmbedded } from './kind';

const TABLE = 'leases';
/** Each changes nothing, and is refused where the user lacks the right or nothing can be written. */
const trials: readonly (readonly [right: string, sql: string])[] = [
  ['SELECT', `SELECT name FROM ${TABLE} WHERE 1 = 0`],
  ['INSERT', `INSERT INTO ${TABLE} (name) SELECT name FROM ${TABLE} WHERE 1 = 0`],
  ['UPDATE', `UPDATE ${TABLE} SET holder = NULL WHERE 1 = 0`],
  ['DELETE', `DELETE FROM ${TABLE} WHERE 1 = 0`],
];

/** Refuses a server database on which the work could not be done: it is read-only, or a right is missing. */
export async function tryWriting(dataSource: DataSource): Promise<void> {
  if (isEmbedded(dataSource)) return;
  const missing: string[] = [];
  for (const [right, sql] of trials)
    try {
      await dataSource.query(sql);
    } catch (error) {
      // Before the first migration there is nothing to try on: it needs more rights, and says so.
      if (isMissingTable(error)) return;
      if (meaningOf(error) !== 'forbidden') throw error;
      missing.push(right);
    }
  if (missing.length) throw new UnfitServer([rights(missing.join(', '))]);
}

const rights = (missing: string) => ({
  name: 'rights',
  chinese: `DATABASE_URL里的用户缺少权限：${missing}。请用GRANT授予SELECT、INSERT、UPDATE、DELETE。`,
  english: `The user of DATABASE_URL lacks rights: ${missing}. GRANT it SELECT, INSERT, UPDATE and DELETE.`,
});
