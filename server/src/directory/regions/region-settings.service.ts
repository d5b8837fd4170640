import { type LocalDate, toLocalDate } from '@jingkang/shared/calendar/local-date';
import { type ClockName, limitOf } from '@jingkang/shared/calendar/time-limits';
import type { HoursOn } from '@jingkang/shared/calendar/working-days';
import { pathOf } from '@jingkang/shared/regions/codes';
import { definitionOf, type SettingKey, type SettingValues } from '@jingkang/shared/regions/settings/all';
import { inForce, type SettingRow } from '@jingkang/shared/regions/settings/in-force';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, In, Repository } from 'typeorm';
import { opened } from '../../foundation/refusals/opened';
import { whole } from '../../foundation/database/rows/damaged';
import { RegionSettingRow } from './region-setting.entity';

/** What the regions have set, as it holds on a day: inherited down the tree, and where nobody has set it the standard. */
@Injectable()
export class RegionSettings {
  constructor(@InjectRepository(RegionSettingRow) private readonly stored: Repository<RegionSettingRow>) {}

  /** The value that holds for a region on a day; undefined where nobody has set it and there is no standard. */
  async valueOf<Key extends SettingKey>(
    key: Key,
    regionCode: string,
    day: LocalDate,
    manager: EntityManager = this.stored.manager,
  ): Promise<SettingValues[Key] | undefined> {
    const row = await this.rowOf(key, regionCode, day, manager);
    return (row?.value ?? definitionOf(key).standard) as SettingValues[Key] | undefined;
  }

  /** The row it comes from. */
  async rowOf(
    key: SettingKey,
    regionCode: string,
    day: LocalDate,
    manager: EntityManager = this.stored.manager,
  ): Promise<SettingRow | undefined> {
    const regions = pathOf(regionCode);
    if (!regions.length) return undefined;
    const rows = await manager.findBy(RegionSettingRow, { key, regionCode: In(regions) });
    return inForce(readable(rows), regionCode, day, definitionOf(key).holds);
  }

  /** The length of a clock that starts at a moment; without a setting, the table's. */
  async lengthOf(
    clock: ClockName,
    regionCode: string,
    startedAt: Date,
    manager: EntityManager = this.stored.manager,
  ): Promise<number> {
    const { length, settable } = limitOf(clock);
    if (!settable) return length;
    return (await this.valueOf(clock, regionCode, toLocalDate(startedAt), manager))?.length ?? length;
  }

  /** The office hours of each day, of a region or, to go through many records, of all. */
  async officeHours(
    regionCode?: string | null,
    manager: EntityManager = this.stored.manager,
  ): Promise<(regionCode: string | null | undefined) => HoursOn> {
    const within = regionCode === undefined ? {} : { regionCode: In(pathOf(regionCode ?? '')) };
    const rows = readable(await manager.findBy(RegionSettingRow, { key: 'officeHours', ...within }));
    const { standard } = definitionOf('officeHours');
    return (code) => (day) =>
      (inForce(rows, code ?? '', day)?.value ?? standard) as unknown as SettingValues['officeHours'];
  }

  /** Every row of a region and those above it, the newest first. */
  along(regionCode: string, manager: EntityManager = this.stored.manager): Promise<RegionSettingRow[]> {
    return manager.find(RegionSettingRow, {
      where: { regionCode: In(pathOf(regionCode)) },
      order: { id: 'DESC' },
    });
  }
}

/** One that cannot be read is none, and holds up nothing. */
export const readable = (rows: readonly RegionSettingRow[]): SettingRow[] =>
  rows.flatMap(
    ({ id, regionCode, value, from }) => opened(() => ({ id, regionCode, from, value: whole(value) })) ?? [],
  );
