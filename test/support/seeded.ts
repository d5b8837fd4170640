import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { DatabaseKind } from './server';

/** What scripts/seeded.js has made, when it was npm test that started these tests. */
const { TEST_SEEDED_DIR: dir, TEST_SEEDED_DATABASE: template } = process.env;

/** Fills an empty data folder, and an empty database, with what a first start would write. */
export async function copySeeded(
  kind: DatabaseKind,
  dataDir: string,
  databaseUrl: string | undefined,
): Promise<void> {
  if (!dir || !template) return;
  cpSync(join(dir, kind), dataDir, { recursive: true });
  if (databaseUrl) await copyTables(template, databaseUrl);
}

async function copyTables(from: string, uri: string): Promise<void> {
  const connection = await createConnection({ uri });
  try {
    const [tables] = await connection.query(`SHOW TABLES FROM ${from}`);
    for (const row of tables as Record<string, string>[])
      for (const table of Object.values(row)) {
        await connection.query(`CREATE TABLE ${table} LIKE ${from}.${table}`);
        await connection.query(`INSERT INTO ${table} SELECT * FROM ${from}.${table}`);
      }
  } finally {
    await connection.end();
  }
}
