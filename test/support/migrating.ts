import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataSource, MigrationExecutor } from 'typeorm';
import { openDatabase } from '../../server/src/registry/data-source';
import { createMariadbDatabase, type DatabaseKind, dropMariadbDatabase } from './server';
import { sql } from './database';
import { insertion, type Place, rowFor, storedTables } from './tables';

export { migrate } from '../../server/src/foundation/database/migrating/migrating';
export { tablesStanding } from '../../server/src/foundation/database/migrating/tables-standing';

export const soundStanding = { pending: [], changed: [], unknown: [], drift: [] };

/** Places without any table, and what was opened on them: all of it goes when a test file ends. */
export class DatabasesMade {
  private readonly places: Place[] = [];
  private readonly opened: DataSource[] = [];

  async place(database: DatabaseKind): Promise<Place> {
    const dataDir = mkdtempSync(join(tmpdir(), 'jk-test-'));
    const place = {
      dataDir,
      databaseUrl: database === 'mariadb' ? await createMariadbDatabase() : undefined,
    };
    this.places.push(place);
    return place;
  }

  async open(place: Place): Promise<DataSource> {
    const dataSource = await openDatabase(place);
    this.opened.push(dataSource);
    return dataSource;
  }

  async remove(): Promise<void> {
    for (const dataSource of this.opened) if (dataSource.isInitialized) await dataSource.destroy();
    for (const { dataDir, databaseUrl } of this.places) {
      if (databaseUrl) await dropMariadbDatabase(databaseUrl);
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
}

/** Brings a database to where an earlier version had it, by the numbers of the migrations. */
export async function migrateTo(dataSource: DataSource, number: number): Promise<void> {
  const all = dataSource.migrations;
  const known = all.filter(({ constructor }) => Number(constructor.name.slice(-4)) <= number);
  Object.assign(dataSource, { migrations: known });
  await new MigrationExecutor(dataSource).executePendingMigrations();
  Object.assign(dataSource, { migrations: all });
}

/** All that the database says of its tables, with what has no meaning in order: keys, and columns. */
export async function schemaOf(place: Place): Promise<Record<string, readonly string[]>> {
  if (!place.databaseUrl) {
    const rows = await sql(
      place,
      "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'",
    );
    return Object.fromEntries(rows.map(({ name, sql: text }) => [name, partsOf(String(text))]));
  }
  const schema: Record<string, readonly string[]> = {};
  for (const { name } of await storedTables(place)) {
    const [row] = await sql(place, `SHOW CREATE TABLE ${name}`);
    schema[name] = partsOf(String(row?.['Create Table']).replace(/ AUTO_INCREMENT=\d+/, ''));
  }
  return schema;
}

function partsOf(text: string): string[] {
  const [, head = '', body = '', tail = ''] = /^(CREATE TABLE [^(]*)\(([^]*)\)([^)]*)$/.exec(text) ?? [];
  if (!head) return [text];
  const parts = body.split(/,(?![^(]*\))/).map((part) => part.trim());
  return [head.trim(), ...parts.sort(), tail.trim()];
}

/** Values that steps look at; whatever else a row must have is made up. */
const telling = {
  region_code: '500110001',
  created_at: 1_764_000_000_000,
  failed_attempts: 3,
  date: '2026-01-01',
  source: 'built_in',
  county_code: '500110',
};

/** Puts one made-up row into every table that has none, so that steps which move data have some to move. */
export async function plantRows(place: Place): Promise<void> {
  for (const table of await storedTables(place)) {
    if (/^migration/.test(table.name)) continue;
    const [{ n } = { n: 0 }] = await sql(place, `SELECT COUNT(*) AS n FROM ${table.name}`);
    if (!Number(n)) await sql(place, insertion(table.name, rowFor(table, telling)));
  }
}

/** How many rows each table has. */
export async function countsIn(place: Place): Promise<Record<string, number>> {
  const tables = (await storedTables(place)).filter(({ name }) => !/^migration/.test(name));
  const each = tables.map(({ name }) => `(SELECT COUNT(*) FROM ${name}) AS ${name}`);
  const [row = {}] = await sql(place, `SELECT ${each.join(', ')}`);
  return Object.fromEntries(Object.entries(row).map(([name, count]) => [name, Number(count)]));
}
