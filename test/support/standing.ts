import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from './database';
import { type Place, type StoredTable, storedTables } from './tables';

/** The log beside an embedded database; looking at the database writes it as well. */
const log = /\.sqlite-(wal|shm)$/;

/**
 * Every file and folder below, with what is in it: what changes when anything is made, changed or removed. An embedded
 * database is told by its rows.
 */
export function treeOf(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const entry = lstatSync(path);
    if (entry.isDirectory()) {
      found[name] = 'folder';
      for (const [below, what] of Object.entries(treeOf(path))) found[join(name, below)] = what;
    } else if (name.endsWith('.sqlite') && entry.size > 0) found[name] = 'database';
    else if (!log.test(name)) found[name] = entry.isFile() ? hashOf(readFileSync(path)) : 'link';
  }
  return found;
}

/** Every table with all its columns and rows, summed up by the database: the test reads none of them. */
export async function rowsOf(place: Place): Promise<Record<string, string>> {
  const tables = await storedTables(place);
  const sums = await (place.databaseUrl ? onMariadb : onEmbedded)(place, tables);
  return Object.fromEntries(
    tables.map(({ name, columns }, at) => [name, `${columns.length} columns, ${sums[at]}`]),
  );
}

async function onMariadb(place: Place, tables: readonly StoredTable[]): Promise<unknown[]> {
  if (!tables.length) return [];
  const names = tables.map(({ name }) => name).join(', ');
  return (await sql(place, `CHECKSUM TABLE ${names} EXTENDED`)).map((row) => row.Checksum);
}

/** As text that keeps a number, a text and nothing apart. */
async function onEmbedded(place: Place, tables: readonly StoredTable[]): Promise<unknown[]> {
  if (!tables.length) return [];
  const rows = ({ name, columns }: StoredTable) =>
    `(SELECT group_concat(held, char(10)) FROM (SELECT ${columns
      .map((column) => `quote("${column.name}")`)
      .join(" || ',' || ")} AS held FROM ${name} ORDER BY held)) AS ${name}`;
  const [all = {}] = await sql(place, `SELECT ${tables.map(rows).join(', ')}`);
  return tables.map(({ name }) => hashOf(String(all[name])));
}

/** All that a place holds, in its folder and in its database. */
export const standingOf = async (place: Place) => ({
  files: treeOf(place.dataDir),
  rows: await rowsOf(place),
});

const hashOf = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
