import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../../../../registry/data-source';
import { entities } from '../../../../registry/entities';
import { migrate } from '../migrating';
import { tablesStanding } from '../tables-standing';
import { difference } from './drift';
import type { TableShape } from './table-shape';
import { wantedShapes } from './wanted-shape';

const sound = { pending: [], changed: [], unknown: [], drift: [] };

describe(`how the ${entities.length} tables stand`, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jingkang-drift-'));
  let dataSource: DataSource;
  beforeAll(async () => {
    dataSource = await openDatabase({ dataDir, databaseUrl: undefined });
  });
  afterAll(async () => {
    await dataSource.destroy();
    rmSync(dataDir, { recursive: true });
  });

  it('is told before the first migration, and all is well after the last', async () => {
    const before = await tablesStanding(dataSource);
    expect(before.pending).toHaveLength(dataSource.migrations.length);
    expect(before.drift).toHaveLength(entities.length);
    await migrate(dataSource);
    expect(await tablesStanding(dataSource)).toEqual(sound);
  });

  it('tells every column and index that is missing, another or too many, each in one line', () => {
    const wanted = wantedShapes(dataSource);
    let places = 0;
    const told = (table: string, change: (shape: TableShape) => Partial<TableShape>): string => {
      const shape = wanted.get(table) as TableShape;
      const lines = difference(wanted, new Map([...wanted, [table, { ...shape, ...change(shape) }]]));
      expect(lines).toHaveLength(1);
      places += 1;
      return lines[0] ?? '';
    };
    for (const [table, { columns, indexes }] of wanted) {
      for (const [name, words] of columns) {
        const others = [...columns].filter(([other]) => other !== name);
        expect(told(table, () => ({ columns: new Map(others) }))).toBe(
          `${table}.${name}: the column is missing`,
        );
        const changed = new Map([...columns, [name, `${words} utf8mb4_general_ci`]]);
        expect(told(table, () => ({ columns: changed }))).toContain(`${table}.${name}: is ${words} utf8`);
      }
      for (const index of indexes) {
        const others = new Set([...indexes].filter((other) => other !== index));
        expect(told(table, () => ({ indexes: others }))).toBe(`${table}: the index ${index} is missing`);
      }
      expect(told(table, () => ({ columns: new Map([...columns, ['x', 'int null']]) }))).toMatch(
        /x: .*not known/,
      );
      expect(told(table, () => ({ indexes: new Set([...indexes, '(x)']) }))).toMatch(
        /index \(x\) is not known/,
      );
      expect(told(table, () => ({ key: 'x' }))).toMatch(/primary key is \(x\)/);
    }
    expect(places).toBeGreaterThan(1000);
  });

  it('tells what has not run, what ran with other words, and what only a newer version knows', async () => {
    const [first, second] = dataSource.migrations.map(({ constructor }) => constructor.name);
    await dataSource.query(`UPDATE migration_checksums SET checksum = 'other words' WHERE name = '${first}'`);
    await dataSource.query(`DELETE FROM migrations WHERE name = '${second}'`);
    await dataSource.query("INSERT INTO migrations (timestamp, name) VALUES (9, 'Newer9')");
    expect(await tablesStanding(dataSource)).toEqual({
      pending: [second],
      changed: [first],
      unknown: ['Newer9'],
      drift: [],
    });
  });
});
