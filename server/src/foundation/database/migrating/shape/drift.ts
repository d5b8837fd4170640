import type { DataSource } from 'typeorm';
import { storedShapes } from './stored-shape';
import type { Shapes, TableShape } from './table-shape';
import { wantedShapes } from './wanted-shape';

/** Where the tables are not as this version wants them, one line each; empty when they are. */
export async function driftOf(dataSource: DataSource): Promise<string[]> {
  return difference(wantedShapes(dataSource), await storedShapes(dataSource));
}

export function difference(wanteds: Shapes, stored: Shapes): string[] {
  return [...wanteds].flatMap(([name, wanted]) => {
    const found = stored.get(name);
    return found ? between(name, wanted, found) : [`${name}: the table is missing`];
  });
}

function between(table: string, wanted: TableShape, found: TableShape): string[] {
  const lines: string[] = [];
  for (const [name, words] of wanted.columns) {
    const stands = found.columns.get(name);
    if (stands === undefined) lines.push(`${table}.${name}: the column is missing`);
    else if (stands !== words) lines.push(`${table}.${name}: is ${stands}, and should be ${words}`);
  }
  for (const name of found.columns.keys())
    if (!wanted.columns.has(name)) lines.push(`${table}.${name}: the column is not known`);
  if (wanted.key !== found.key)
    lines.push(`${table}: the primary key is (${found.key}), and should be (${wanted.key})`);
  for (const index of wanted.indexes)
    if (!found.indexes.has(index)) lines.push(`${table}: the index ${index} is missing`);
  for (const index of found.indexes)
    if (!wanted.indexes.has(index)) lines.push(`${table}: the index ${index} is not known`);
  return lines;
}
