import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HolidayNotice } from './holiday-notice.entity';
import { HolidayRow } from './holiday.entity';
import { LocalDayRow } from './local-day.entity';
import { Region } from './region.entity';
import { TimeLimitSetting } from './time-limit-setting.entity';
import { ClockRecounts } from './clock-recounts.service';
import { HolidayNotices } from './holiday-notices.service';
import { HolidaysController } from './holidays.controller';
import { Holidays } from './holidays.service';
import { LocalDays } from './local-days.service';
import { RegionsController } from './regions.controller';
import { RegionsRepository } from './regions.repository';
import { Regions } from './regions.service';
import { TimeLimitSettings } from './time-limit-settings.service';
import { TimeLimitsController } from './time-limits.controller';
import { TimeLimits } from './time-limits.service';

@Module({
  imports: [TypeOrmModule.forFeature([HolidayNotice, HolidayRow, LocalDayRow, Region, TimeLimitSetting])],
  controllers: [HolidaysController, RegionsController, TimeLimitsController],
  providers: [
    ClockRecounts,
    HolidayNotices,
    Holidays,
    LocalDays,
    Regions,
    RegionsRepository,
    TimeLimits,
    TimeLimitSettings,
  ],
  exports: [ClockRecounts, Holidays, Regions, TimeLimitSettings],
})
export class RegionsModule {}
