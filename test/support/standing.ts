import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from './database';
import { type Place, storedTables } from './tables';

/** Every file and folder below, with what is in it: what changes when anything is made, changed or removed. */
export function treeOf(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const entry = lstatSync(path);
    if (entry.isDirectory()) {
      found[name] = 'folder';
      for (const [below, what] of Object.entries(treeOf(path))) found[join(name, below)] = what;
    } else found[name] = entry.isFile() ? hashOf(readFileSync(path)) : 'link';
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
  // The embedded database is a file of the folder.
  rows: place.databaseUrl ? await rowsOf(place) : {},
});

const hashOf = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
