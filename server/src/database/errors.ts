const DEADLOCK = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']);
const DUPLICATE = new Set(['ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
  'ER_CONNECTION_KILLED',
  'ER_UNKNOWN_COM_ERROR',
  'WSREP_NOT_READY',
  'SQLITE_IOERR',
  'SQLITE_FULL',
  'SQLITE_CANTOPEN',
]);

/** Two transactions crossed; doing the whole again helps. */
export function isDeadlock(error: unknown): boolean {
  return DEADLOCK.has(codeOf(error)) || numberOf(error) === 1213 || numberOf(error) === 1205;
}

/** A row with this key is there already. */
export function isDuplicate(error: unknown): boolean {
  return DUPLICATE.has(codeOf(error)) || numberOf(error) === 1062;
}

/** The database cannot be reached now; asking again later helps. */
export function isUnreachable(error: unknown): boolean {
  const code = codeOf(error);
  return UNREACHABLE.has(code) || code.startsWith('SQLITE_IOERR') || closedConnection(error);
}

/** The driver's own code, such as ER_DUP_ENTRY; empty when there is none. */
export function codeOf(error: unknown): string {
  const found = property(error, 'code') ?? property(property(error, 'driverError'), 'code');
  return typeof found === 'string' ? found : '';
}

function numberOf(error: unknown): number {
  return Number(property(error, 'errno') ?? property(property(error, 'driverError'), 'errno') ?? 0);
}

function closedConnection(error: unknown): boolean {
  const message = property(error, 'message');
  return typeof message === 'string' && /connection (is in closed state|lost)|Pool is closed/i.test(message);
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
