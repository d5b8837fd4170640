import { toLocalDate, type LocalDate } from '@jingkang/shared/calendar/local-date';

/** The only source of the present moment, so that time can be tested. */
export abstract class Clock {
  abstract now(): Date;

  /** Today's date in Asia/Shanghai. */
  today(): LocalDate {
    return toLocalDate(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** Stands still until it is told to move; for tests and for `timed --at`. */
export class FixedClock extends Clock {
  constructor(private at: Date) {
    super();
  }

  now(): Date {
    return new Date(this.at);
  }

  set(at: Date): void {
    this.at = at;
  }

  advance(milliseconds: number): void {
    this.at = new Date(this.at.getTime() + milliseconds);
  }
}
