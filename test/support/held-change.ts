import { join } from 'node:path';
import Libsql from 'libsql';
import { createConnection } from 'mysql2/promise';
import { sql } from './database';
import { patience } from './patience';
import type { RunningServer } from './server';

export interface HeldChange {
  /** Whether the server waits for it; on the embedded database whoever writes does. */
  readonly isWaitedFor: () => Promise<boolean>;
  readonly commit: () => Promise<void>;
}

/** What InnoDB tells of its transactions stays as it was while it is asked more often than ten times a second. */
const PAUSE = 'SELECT SLEEP(0.2)';
const WAITING = `SELECT COUNT(*) AS n FROM information_schema.innodb_trx t
  JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
  WHERE t.trx_state = 'LOCK WAIT' AND p.db = DATABASE()`;

/** Another server's change that is made and not committed yet. */
export async function holdChange(server: RunningServer, statements: readonly string[]): Promise<HeldChange> {
  if (!server.databaseUrl) {
    const database = new Libsql(join(server.dataDir, 'jingkang.sqlite'), { timeout: patience() });
    for (const statement of ['BEGIN IMMEDIATE', ...statements]) database.exec(statement);
    const commit = async () => {
      database.exec('COMMIT');
      database.close();
    };
    return { isWaitedFor: async () => true, commit };
  }
  const connection = await createConnection({ uri: server.databaseUrl });
  await connection.beginTransaction();
  for (const statement of statements) await connection.query(statement);
  const commit = async () => {
    await connection.commit();
    await connection.end();
  };
  return { isWaitedFor: async () => Number((await sql(server, PAUSE, WAITING))[0]?.n) > 0, commit };
}
