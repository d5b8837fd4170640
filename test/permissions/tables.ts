import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'libsql';

/** What changes when somebody merely asks: sessions that are seen, counted requests, and the refusals themselves. */
const restless = [
  'sessions',
  'throttle_counters',
  'leases',
  'evidence_heads',
  'clock_marks',
  'one_time_codes',
];

/** A digest of every table of the embedded database, for comparing before and after. */
export function tableDigests(dataDir: string): Record<string, string> {
  const database = new Database(join(dataDir, 'jingkang.sqlite'), { readonly: true } as Database.Options);
  try {
    const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all();
    const kept = names
      .map((row) => (row as { name: string }).name)
      .filter((name) => !restless.includes(name));
    return Object.fromEntries(kept.map((name) => [name, digestOf(database, name)]));
  } finally {
    database.close();
  }
}

export function refusalCount(dataDir: string): number {
  const database = new Database(join(dataDir, 'jingkang.sqlite'), { readonly: true } as Database.Options);
  try {
    const row = database.prepare("SELECT COUNT(*) AS n FROM evidence_events WHERE kind = 'refused'").get();
    return Number((row as { n: number }).n);
  } finally {
    database.close();
  }
}

function digestOf(database: Database.Database, table: string): string {
  const where = table === 'evidence_events' ? "WHERE kind <> 'refused'" : '';
  const rows = database.prepare(`SELECT * FROM "${table}" ${where} ORDER BY 1, 2`).all();
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

/** The tables that are not what they were. */
export function changedTables(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after).filter((name) => before[name] !== after[name]);
}
