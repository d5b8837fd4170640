import mysql, { type Connection } from 'mysql2';
import { meaningOf, wasNotPrepared } from '../errors/errors';

type Done = (error: (Error & { errno?: number }) | null, rows?: unknown, fields?: unknown) => void;
type Call = (options: unknown, values: unknown, done: Done) => unknown;
interface Raw {
  query: Call;
  execute: Call;
  release?: () => void;
  destroy(): void;
  readonly _statements: { clear(): void };
}

/**
 * How many prepared statements a connection keeps at the server. Their text varies with the number of what is looked
 * for, so without a bound they would fill the server's `max_prepared_stmt_count`.
 */
export const STATEMENTS_KEPT = 100;

/** Makes a connection bind: whatever has values is prepared, and no value is ever written into a statement. */
export function bindAlways(connection: Connection): void {
  const raw = connection as unknown as Raw;
  const [query, execute] = [raw.query.bind(connection), raw.execute.bind(connection)];
  let demoted = false;
  raw.execute = (options, values, done) => {
    const bound = (values as readonly unknown[]).map(boundAs);
    const told: Done = (error, rows, fields) => {
      // Behind its address another server may be the one that can be written to by now.
      if (meaningOf(error) === 'readonly') demoted = true;
      done(error, rows, fields);
    };
    return execute(options, bound, (error, rows, fields) => {
      if (!error || !wasNotPrepared(error)) return told(error, rows, fields);
      raw._statements.clear();
      execute(options, bound, told);
    });
  };
  raw.query = (options, values, done) =>
    Array.isArray(values) && values.length
      ? raw.execute(options, values, done)
      : query(options, values, done);
  const release = raw.release?.bind(connection);
  if (release) raw.release = () => (demoted ? raw.destroy() : release());
}

/** As which type a value goes over the wire: one that a text of the same value would have. */
export function boundAs(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return mysql.TypedParameter.LONGLONG(value);
    if (Number.isFinite(value)) return value;
  }
  if (typeof value === 'bigint') return mysql.TypedParameter.LONGLONG(value);
  if (typeof value === 'string' || typeof value === 'boolean' || Buffer.isBuffer(value)) return value;
  throw new TypeError(`A value of the type ${Object.prototype.toString.call(value)} cannot be bound.`);
}
