import { randomUUID } from 'node:crypto';
import { asStaff, type Client } from '../../support/client';
import { sql } from '../../support/database';
import { bothDatabases, type RunningServer, startServer } from '../../support/server';

/** What of a record nobody else has; of a copy it is made up. */
const lists = [
  { table: 'applications', path: '/applications', by: 'qj-worker-1', own: ['id', 'number', 'case_id'] },
  { table: 'cases', path: '/cases', by: 'qj-worker-1', own: ['id', 'number', 'application_id'] },
  { table: 'need_reports', path: '/need-reports', by: 'qj-worker-1', own: ['id', 'number'] },
  { table: 'feedback', path: '/feedback', by: 'qj-civil', own: ['id', 'number', 'query_code_hash'] },
] as const;

describe.each(bothDatabases)('the numbers beside views on the %s database', (database) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ database });
  });
  afterAll(() => server.destroy());

  const allOf = async (by: Client, path: string) => (await by.get(`${path}/counts`)).body.all as number;

  /** As many again of one that is in the list. */
  const copy = async (table: string, id: string, own: readonly string[], times: number) => {
    const [row = {}] = await sql(server, `SELECT * FROM ${table} WHERE id = '${id}'`);
    const columns = Object.keys(row);
    const value = (column: string) =>
      own.includes(column) ? `'${column === 'number' ? randomUUID().slice(0, 23) : randomUUID()}'` : column;
    const one = () => `SELECT ${columns.map(value).join(', ')} FROM ${table} WHERE id = '${id}'`;
    const copies = Array.from({ length: times }, one).join(' UNION ALL ');
    await sql(server, `INSERT INTO ${table} (${columns.join(', ')}) ${copies}`);
  };

  it.each(lists)('of $table are exact below a hundred, and stop there', async ({ table, path, by, own }) => {
    const reader = await asStaff(server, by);
    const before = await allOf(reader, path);
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(50);
    const { id } = (await reader.get(`${path}?view=all`)).body.items[0];
    await copy(table, id, own, 99 - before);
    expect(await allOf(reader, path)).toBe(99);
    await copy(table, id, own, 1);
    expect(await allOf(reader, path)).toBe(100);
    await copy(table, id, own, 30);
    expect(await allOf(reader, path)).toBe(100);
  });
});
