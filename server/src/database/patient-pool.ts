import type { Pool, PoolConnection } from 'mysql2';
import type { DataSource } from 'typeorm';
import { Held } from './lease';

/** As long as the embedded database lets someone wait. */
const PATIENCE_MS = 15_000;
// A table locked by someone else holds whoever asks for it for a day, unless told otherwise.
const PATIENT_SESSION = `SET SESSION lock_wait_timeout = ${PATIENCE_MS / 1000}, innodb_lock_wait_timeout = ${PATIENCE_MS / 1000}`;

type Given = (error: NodeJS.ErrnoException | null, connection: PoolConnection) => void;

/** The pool of a server database. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { pool: Pool }).pool;
}

/** Nobody waits for ever: neither for a lock, nor for a connection while all of them wait for locks. */
export function boundWaiting(pool: Pool, patience = PATIENCE_MS): void {
  const bounded = new WeakSet<PoolConnection>();
  // Told when a connection is taken and not when it is made: some are open before anybody could listen.
  pool.on('acquire', (connection) => {
    if (bounded.has(connection)) return;
    bounded.add(connection);
    connection.query(PATIENT_SESSION);
  });
  const getConnection = pool.getConnection.bind(pool);
  pool.getConnection = (given: Given) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      given(new Held(`All connections were held for ${patience} ms.`), undefined as never);
    }, patience);
    getConnection((error, connection) => {
      clearTimeout(timer);
      if (!late) given(error, connection);
      else if (!error) connection.release();
    });
  };
}
