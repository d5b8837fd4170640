import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HolidayNotice } from './holiday-notice.entity';
import { HolidayRow } from './holiday.entity';
import { LocalDayRow } from './local-day.entity';
import { Region } from './region.entity';
import { RegionSettingRow } from './region-setting.entity';
import { ClockRecounts } from './clock-recounts.service';
import { HolidayNotices } from './holiday-notices.service';
import { HolidaysController } from './holidays.controller';
import { Holidays } from './holidays.service';
import { LocalDays } from './local-days.service';
import { RegionsController } from './regions.controller';
import { RegionsRepository } from './regions.repository';
import { Regions } from './regions.service';
import { RegionSettings } from './region-settings.service';
import { SettingChanges } from './setting-changes.service';

@Module({
  imports: [TypeOrmModule.forFeature([HolidayNotice, HolidayRow, LocalDayRow, Region, RegionSettingRow])],
  controllers: [HolidaysController, RegionsController],
  providers: [
    ClockRecounts,
    HolidayNotices,
    Holidays,
    LocalDays,
    Regions,
    RegionsRepository,
    RegionSettings,
    SettingChanges,
  ],
  exports: [ClockRecounts, Holidays, Regions, RegionSettings],
})
export class RegionsModule {}
