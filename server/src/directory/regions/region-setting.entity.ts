import { regionSettings, type SettingKey } from '@jingkang/shared/regions/settings/all';
import type { SettingValue } from '@jingkang/shared/regions/settings/definition';
import { Entity, Index } from 'typeorm';
import { Author, Code, Id, Json, Moment, Word } from '../../foundation/database/rows/columns';
import { isSettingValue } from '../../foundation/database/rows/json-shapes';

/** What a region has set for itself and all below it, from a day on. Never changed: a new value is a new row. */
@Entity('region_settings')
@Index(['key', 'regionCode'])
export class RegionSettingRow {
  @Id() id!: string;
  @Code(12) regionCode!: string;
  @Word(30, regionSettings, { name: 'setting_key' }) key!: SettingKey;
  /** Null: taken back from this day on, and with it all that was to begin later; the region above serves again. */
  @Json(isSettingValue, { nullable: true }) value!: SettingValue | null;
  @Code(10, { name: 'valid_from' }) from!: string;
  /** Null: it was there before anybody could set it. */
  @Author({ nullable: true }) setById!: string | null;
  @Moment() setAt!: Date;
}
