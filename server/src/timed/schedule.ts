import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AppLog } from '../common/app-log';
import { errorForLog } from '../common/log';
import { TimedRun } from './timed-run.service';

const HOUR = 3_600_000;
const FIRST = 60_000;

/** Runs what time does every hour, first a minute after a server has started. A command that lasts longer runs none. */
@Injectable()
export class Schedule implements OnApplicationShutdown {
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly timed: TimedRun,
    private readonly log: AppLog,
  ) {}

  begin(): void {
    const run = () =>
      void this.timed
        .run()
        .catch((error) => this.log.error({ error: errorForLog(error) }, 'timed run failed'));
    this.timers = [setTimeout(run, FIRST), setInterval(run, HOUR)];
    for (const timer of this.timers) timer.unref();
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }
}
