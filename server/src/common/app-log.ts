import { Injectable } from '@nestjs/common';
import { Settings } from '../settings';
import { newLogger, type Logger } from './log';

/** The structured log of the server: ids, codes and counts, no personal data. */
@Injectable()
export class AppLog {
  readonly logger: Logger;

  constructor(settings: Settings) {
    this.logger = newLogger(settings.logLevel);
  }

  info(facts: object, message: string): void {
    this.logger.info(facts, message);
  }

  warn(facts: object, message: string): void {
    this.logger.warn(facts, message);
  }

  error(facts: object, message: string): void {
    this.logger.error(facts, message);
  }
}
