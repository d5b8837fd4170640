import { type Connection, createConnection } from 'mysql2';
import { sessionStatements, setSession } from './session';

/** How every connection to a server database is made, in the pool and beside it. */
export const connectionOptions = {
  charset: 'utf8mb4',
  supportBigNumbers: true,
  bigNumberStrings: false,
  // The driver would write values into the statement, and how text is quoted depends on the session.
  queryFormat: (sql: string, values: unknown) => {
    if (Array.isArray(values) && values.length)
      throw new Error('Values are bound and never written into a statement.');
    return sql;
  },
};

/** A connection beside the pool, set as those of the pool are. Each of its answers has the same time. */
export async function loneConnection(
  url: string,
  limitMs: number,
  statements = sessionStatements,
): Promise<Connection> {
  const connection = createConnection({ ...connectionOptions, uri: url, connectTimeout: limitMs });
  // Told to whoever asks next; unheard it would end the process.
  connection.on('error', () => undefined);
  try {
    await new Promise<void>((done, fail) => connection.connect((error) => (error ? fail(error) : done())));
    await setSession(connection, limitMs, statements);
    return connection;
  } catch (error) {
    connection.destroy();
    throw error;
  }
}

/** The rows of a statement without values. */
export function rowsOf<Row>(connection: Connection, sql: string, timeout: number): Promise<Row[]> {
  return new Promise((done, fail) => {
    connection.query({ sql, timeout }, (error, rows) => (error ? fail(error) : done(rows as Row[])));
  });
}
