import { createHash } from 'node:crypto';
import { inOneConnection, type Run, sql } from '../support/database';
import type { RunningServer } from '../support/server';

/** What changes when somebody merely asks: sessions that are seen, requests that are counted, leases. */
const restless = [
  'sessions',
  'throttle_counters',
  'leases',
  'running_servers',
  'evidence_heads',
  'clock_marks',
  'one_time_codes',
  'guess_counters',
];

const embeddedTables = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";

/** A digest of every table of the database, for comparing before and after; refusals are left out. */
export const tableDigests = (server: RunningServer): Promise<Record<string, string>> =>
  inOneConnection(server, async (run) => {
    const tables = (await run(server.databaseUrl ? 'SHOW TABLES' : embeddedTables)).map((row) =>
      String(Object.values(row)[0]),
    );
    const digests: Record<string, string> = {};
    for (const table of tables.filter((name) => !restless.includes(name)))
      digests[table] = await digestOf(run, table);
    return digests;
  });

export async function refusalCount(server: RunningServer): Promise<number> {
  const [row] = await sql(server, "SELECT COUNT(*) AS n FROM evidence_events WHERE kind = 'refused'");
  return Number(row?.n);
}

async function digestOf(run: Run, table: string): Promise<string> {
  const where = table === 'evidence_events' ? "WHERE kind <> 'refused'" : '';
  const rows = await run(`SELECT * FROM ${table} ${where} ORDER BY 1, 2`);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

/** The tables that are not what they were. */
export function changedTables(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after).filter((name) => before[name] !== after[name]);
}
