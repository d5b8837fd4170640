import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { TimedRun } from './timed-run.service';

const HOUR = 3_600_000;
const FIRST = 60_000;

/** Runs what time does every hour, first a minute after a server has started. A command that lasts longer runs none. */
@Injectable()
export class Schedule implements OnApplicationShutdown {
  private timers: NodeJS.Timeout[] = [];

  constructor(private readonly timed: TimedRun) {}

  /** `may` is asked each time: on tables of another version nothing is done. */
  begin(may: () => boolean): void {
    // What failed was logged with its step; the next hour tries again.
    const run = () => void (may() && this.timed.run().catch(() => undefined));
    this.timers = [setTimeout(run, FIRST), setInterval(run, HOUR)];
    for (const timer of this.timers) timer.unref();
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }
}
