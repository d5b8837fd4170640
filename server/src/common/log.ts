import pino, { type Logger } from 'pino';

/** What may be said of an error in a log: its kind and the driver's code, never its message, which may hold values. */
export function errorForLog(error: unknown): {
  readonly kind: string;
  readonly code: string;
  readonly at?: string;
} {
  if (!(error instanceof Error)) return { kind: typeof error, code: '' };
  const code =
    (error as { code?: unknown }).code ?? (error as { driverError?: { code?: unknown } }).driverError?.code;
  const frame = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  return { kind: error.name, code: String(code ?? ''), ...(frame ? { at: frame.trim() } : {}) };
}

export function newLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

export type { Logger };
