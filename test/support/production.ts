import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from './database';
import { copySeeded } from './seeded';
import { createMariadbDatabase, type DatabaseKind } from './server';
import type { Place } from './tables';

/** A database of production with records in it: those of a seeded one, told by no mark and no fixed account any more. */
export async function productionWithRecords(database: DatabaseKind): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jk-test-'));
  const databaseUrl = database === 'mariadb' ? await createMariadbDatabase() : undefined;
  await copySeeded(database, dataDir, databaseUrl);
  const place = { dataDir, databaseUrl };
  await sql(
    place,
    'DELETE FROM demo_marks',
    "DELETE FROM accounts WHERE id LIKE '00000000-%'",
    "DELETE FROM organizations WHERE id LIKE '00000000-%'",
    "UPDATE database_identity SET mode = 'production'",
  );
  return place;
}
