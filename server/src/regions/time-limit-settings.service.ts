import { toLocalDate } from '@jingkang/shared/calendar/local-date';
import { type ClockName, timeLimits } from '@jingkang/shared/calendar/time-limits';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { TimeLimitSetting } from './time-limit-setting.entity';

/** The lengths of clocks that regions have set, inherited down the tree (§2.3: all settings). */
@Injectable()
export class TimeLimitSettings {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The length that holds for a region on the day a clock starts: of the settings that are in effect, the one of
   * the nearest region on the way up, of these the newest; without one, the table's.
   */
  async lengthOf(
    clock: ClockName,
    regionCode: string,
    startedAt: Date,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<number> {
    const day = toLocalDate(startedAt);
    const rows = await manager.findBy(TimeLimitSetting, { clock });
    const [nearest] = rows
      .filter((row) => regionCode.startsWith(row.regionCode) && row.effectiveFrom <= day)
      .sort(
        (a, b) =>
          b.regionCode.length - a.regionCode.length ||
          (a.effectiveFrom < b.effectiveFrom ? 1 : a.effectiveFrom > b.effectiveFrom ? -1 : 0) ||
          (a.id < b.id ? 1 : -1),
      );
    return nearest?.length ?? timeLimits[clock].length;
  }
}
