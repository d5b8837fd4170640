import type { Pool, PoolConnection } from 'mysql2';
import { bindAlways } from './bound';
import { Held } from './connection-queue';
import { PATIENCE_S, setSession } from './session';

type Given = (error: Error | null, connection: PoolConnection) => void;

/**
 * A pool whose connections are set and bind before anybody has them, and for which nobody waits for ever: neither for
 * a lock, nor for a connection while all of them wait for locks.
 */
export function patientPool<Any extends Pick<Pool, 'getConnection'>>(
  pool: Any,
  patience = PATIENCE_S * 1000,
): Any {
  const ready = new WeakSet<PoolConnection>();
  const take = pool.getConnection.bind(pool);
  pool.getConnection = (given: Given) => {
    let late = false;
    const nobody = undefined as never;
    const timer = setTimeout(() => {
      late = true;
      given(new Held(`All connections were held for ${patience} ms.`), nobody);
    }, patience);
    const end = (error: Error | null, connection: PoolConnection) => {
      clearTimeout(timer);
      if (!late) given(error, connection);
      else if (!error) connection.release();
    };
    take((error, connection) => {
      if (error || late || ready.has(connection)) return end(error, connection);
      makeReady(connection).then(
        () => {
          ready.add(connection);
          end(null, connection);
        },
        (failure: Error) => {
          connection.destroy();
          end(failure, nobody);
        },
      );
    });
  };
  return pool;
}

async function makeReady(connection: PoolConnection): Promise<void> {
  await setSession(connection);
  bindAlways(connection);
}
