import { isNativeError } from 'node:util/types';
import pino, { type Logger } from 'pino';

/** What may be said of an error in a log: its kind and the driver's code, never its message, which may hold values. */
export function errorForLog(error: unknown): {
  readonly kind: string;
  readonly code: string;
  readonly at?: string;
} {
  if (!(error instanceof Error || isNativeError(error))) return { kind: typeof error, code: '' };
  const code =
    (error as { code?: unknown }).code ?? (error as { driverError?: { code?: unknown } }).driverError?.code;
  const frame = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  return { kind: error.name, code: String(code ?? ''), ...(frame ? { at: frame.trim() } : {}) };
}

const BUFFERED_BYTES = 4096;
const FLUSH_MS = 100;
/** Kept while they cannot be written; what comes beyond is dropped. */
const KEPT_BYTES = 1024 * 1024;

/** Writes lines together, so that a busy server does not stop for each; none waits longer than a moment. */
export function newLogger(level: string, to: number | string = 1): Logger {
  const destination = pino.destination({
    dest: to,
    sync: false,
    minLength: BUFFERED_BYTES,
    maxLength: KEPT_BYTES,
  });
  // A log on a full disk must not end the server.
  destination.on('error', () => undefined);
  setInterval(() => destination.flush(), FLUSH_MS).unref();
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

export type { Logger };
