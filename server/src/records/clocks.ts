import { countedDue } from '@jingkang/shared/calendar/clock-counts';
import { type ClockName, limitOf, resumedDue } from '@jingkang/shared/calendar/time-limits';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ClockColumns } from '../foundation/records/clock-columns';
import { opened } from '../foundation/refusals/opened';
import { Holidays } from '../directory/regions/holidays.service';
import { RegionSettings } from '../directory/regions/region-settings.service';

/** A clock that starts: which one, counted from when, and whose region's length and calendar it has. */
export interface ClockStart {
  readonly clock: ClockName | undefined;
  readonly since: Date;
  readonly regionCode?: string | null | undefined;
}

export interface ClockMove {
  readonly starts: ClockStart;
  readonly ended: boolean;
  readonly waiting: boolean;
}

const none: ClockColumns = {
  clock: null,
  dueAt: null,
  dueProvisional: false,
  pausedAt: null,
  clockCount: null,
};

/** Starts, holds and ends the clocks of records by the working calendar and the lengths set for their region. */
@Injectable()
export class Clocks {
  constructor(
    private readonly holidays: Holidays,
    private readonly settings: RegionSettings,
  ) {}

  async started(manager: EntityManager, { clock, since, regionCode }: ClockStart): Promise<ClockColumns> {
    if (!clock) return none;
    const length = await this.settings.lengthOf(clock, regionCode ?? '', since, manager);
    const clockCount = { since: since.getTime(), length, held: [] };
    const due = countedDue(clock, clockCount, await this.holidays.heldCalendar(regionCode, manager));
    return { clock, dueAt: due.at, dueProvisional: due.provisional, pausedAt: null, clockCount };
  }

  /** What an action makes of the clock: ended, held while someone else is asked, moved on, or started anew. */
  async moved(manager: EntityManager, row: ClockColumns, at: Date, move: ClockMove): Promise<ClockColumns> {
    const { clock, dueAt: due, dueProvisional, pausedAt, clockCount } = row;
    if (move.ended) return none;
    if (move.waiting && clock && limitOf(clock).pausesWhileWaiting)
      return { clock, dueAt: due, dueProvisional, pausedAt: pausedAt ?? at, clockCount };
    if (move.starts.clock) return this.started(manager, move.starts);
    if (!pausedAt || !due || !clock) return { clock, dueAt: due, dueProvisional, pausedAt: null, clockCount };
    const calendar = await this.holidays.heldCalendar(move.starts.regionCode, manager);
    const resumed = resumedDue(clock, due, pausedAt, at, calendar);
    const pause = [pausedAt.getTime(), at.getTime()] as const;
    const resumedCount = opened(() => clockCount && { ...clockCount, held: [...clockCount.held, pause] });
    return {
      clock,
      dueAt: resumed.at,
      dueProvisional: resumed.provisional,
      pausedAt: null,
      clockCount: resumedCount ?? clockCount,
    };
  }
}
