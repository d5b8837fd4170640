import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import { settingInForce } from '@jingkang/shared/calendar/time-limit-settings';
import { type ClockName, timeLimits } from '@jingkang/shared/calendar/time-limits';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import { Clock } from '../common/clock';
import { TimeLimitSetting } from './time-limit-setting.entity';

type ByClock = ReadonlyMap<ClockName, readonly TimeLimitSetting[]>;

/** How long another server's change may go unnoticed. */
const KEPT_MS = 60_000;

/** The lengths of clocks that regions have set, inherited down the tree (§2.3: all settings). */
@Injectable()
export class TimeLimitSettings {
  private kept: { readonly rows: ByClock; readonly until: number } | undefined;

  constructor(
    @InjectRepository(TimeLimitSetting) private readonly stored: Repository<TimeLimitSetting>,
    private readonly clock: Clock,
  ) {}

  /** The length that holds for a region on the day a clock starts; without a setting, the table's. */
  async lengthOf(
    clock: ClockName,
    regionCode: string,
    startedAt: Date,
    manager: EntityManager = this.stored.manager,
  ): Promise<number> {
    const rows = (await this.byClock(manager)).get(clock) ?? [];
    return settingInForce(rows, regionCode, toLocalDate(startedAt))?.length ?? timeLimits[clock].length;
  }

  /** Every setting as it is now. */
  all(manager: EntityManager = this.stored.manager): Promise<TimeLimitSetting[]> {
    return manager.find(TimeLimitSetting, { order: { id: 'DESC' } });
  }

  /** What is kept is read anew: a setting was made. */
  forget(): void {
    this.kept = undefined;
  }

  private async byClock(manager: EntityManager): Promise<ByClock> {
    const now = this.clock.now().getTime();
    if (!this.kept || this.kept.until <= now || this.kept.until > now + KEPT_MS)
      this.kept = { rows: grouped(await this.all(manager)), until: now + KEPT_MS };
    return this.kept.rows;
  }
}

function grouped(rows: readonly TimeLimitSetting[]): ByClock {
  const groups = new Map<ClockName, TimeLimitSetting[]>();
  for (const row of rows) groups.set(row.clock, [...(groups.get(row.clock) ?? []), row]);
  return groups;
}
