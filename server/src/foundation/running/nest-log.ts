import type { LoggerService } from '@nestjs/common';
import type { AppLog } from './app-log';
import { errorForLog } from './log';

/** What the framework says reaches the log by the place that says it: its sentences may hold what somebody sent. */
export class NestLog implements LoggerService {
  constructor(private readonly appLog: AppLog) {}

  /** Of its start. */
  log(): void {}

  warn(message: unknown, ...more: readonly unknown[]): void {
    this.told('warn', message, more);
  }

  error(message: unknown, ...more: readonly unknown[]): void {
    this.told('error', message, more);
  }

  fatal(message: unknown, ...more: readonly unknown[]): void {
    this.told('error', message, more);
  }

  private told(level: 'warn' | 'error', message: unknown, more: readonly unknown[]): void {
    const code = String(more.at(-1) ?? 'unknown');
    const error = message instanceof Error ? { error: errorForLog(message) } : {};
    this.appLog.often(level, { code, ...error }, 'the framework warns');
  }
}
