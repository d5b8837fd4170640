import { Injectable } from '@nestjs/common';
import { Settings } from '../settings/settings';
import { newLogger, type Logger } from './log';
import { Repeats } from './repeats';

/** Failures with the same code are the same failure. */
interface Coded {
  readonly code: string;
  readonly [fact: string]: unknown;
}

/** The structured log of the server: ids, codes and counts, no personal data. */
@Injectable()
export class AppLog {
  readonly logger: Logger;
  private readonly repeats = new Repeats();

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

  /** A failure that may come with every request: told at once, then once a minute with how often it came. */
  often(level: 'warn' | 'error', facts: Coded, message: string): void {
    this.repeats.say(`${message} ${facts.code}`, facts, (told) => this[level](told, message));
  }
}
