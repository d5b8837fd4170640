import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from './database';
import { type Place, storedTables } from './tables';

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

/** Every table with all its columns and rows. */
export async function rowsOf(place: Place): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { name, columns } of await storedTables(place)) {
    const order = columns.map((_, at) => at + 1).join(', ');
    const rows = await sql(place, `SELECT * FROM ${name} ORDER BY ${order}`);
    found[name] = `${rows.length} rows of ${columns.length} columns, ${hashOf(JSON.stringify(rows))}`;
  }
  return found;
}

/** All that a place holds, in its folder and in its database. */
export const standingOf = async (place: Place) => ({
  files: treeOf(place.dataDir),
  rows: await rowsOf(place),
});

const hashOf = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
