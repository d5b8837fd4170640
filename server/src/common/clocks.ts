import { type ClockName, dueAt, resumedDue } from '@jingkang/shared/calendar/time-limits';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Holidays } from '../regions/holidays.service';

/** The clock of a record, as columns. */
export interface ClockColumns {
  clock: ClockName | null;
  dueAt: Date | null;
  dueProvisional: boolean;
  /** Since when it stands still. */
  pausedAt: Date | null;
}

export interface ClockMove {
  readonly starts: ClockName | undefined;
  readonly ended: boolean;
  readonly waiting: boolean;
}

const none: ClockColumns = { clock: null, dueAt: null, dueProvisional: false, pausedAt: null };

/** Starts, holds and ends the clocks of records by the working calendar. */
@Injectable()
export class Clocks {
  constructor(private readonly holidays: Holidays) {}

  async started(manager: EntityManager, clock: ClockName | undefined, at: Date): Promise<ClockColumns> {
    if (!clock) return none;
    const due = dueAt(clock, at, await this.holidays.calendar(manager));
    return { clock, dueAt: due.at, dueProvisional: due.provisional, pausedAt: null };
  }

  /** What an action makes of the clock: ended, held while someone else is asked, moved on, or started anew. */
  async moved(manager: EntityManager, row: ClockColumns, at: Date, move: ClockMove): Promise<ClockColumns> {
    const { clock, dueAt: due, dueProvisional, pausedAt } = row;
    if (move.ended) return none;
    if (move.waiting) return { clock, dueAt: due, dueProvisional, pausedAt: pausedAt ?? at };
    if (move.starts) return this.started(manager, move.starts, at);
    if (!pausedAt || !due) return { clock, dueAt: due, dueProvisional, pausedAt: null };
    const resumed = resumedDue(due, pausedAt, at, await this.holidays.calendar(manager));
    return { clock, dueAt: resumed.at, dueProvisional: resumed.provisional, pausedAt: null };
  }
}
