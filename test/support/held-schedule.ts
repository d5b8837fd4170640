import { sql } from './database';
import type { RunningServer } from './server';

/**
 * Keeps the run that a server makes by itself a minute after its start out of a test that compares all tables: on a
 * slow machine it would fall into the comparison. It is told that another server is at it.
 */
export async function holdTimedRun(server: Pick<RunningServer, 'dataDir' | 'databaseUrl'>): Promise<void> {
  const tomorrow = Date.now() + 24 * 3_600_000;
  await sql(server, `DELETE FROM leases WHERE name = 'timed-run'`);
  await sql(
    server,
    `INSERT INTO leases (name, holder, expires_at) VALUES ('timed-run', 'a test', ${tomorrow})`,
  );
}
