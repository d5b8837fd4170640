import { Module } from '@nestjs/common';
import { Holidays } from './holidays.service';
import { RegionsController } from './regions.controller';
import { RegionsRepository } from './regions.repository';
import { Regions } from './regions.service';
import { TimeLimitSettings } from './time-limit-settings.service';
import { TimeLimitsController } from './time-limits.controller';
import { TimeLimits } from './time-limits.service';

@Module({
  controllers: [RegionsController, TimeLimitsController],
  providers: [Holidays, Regions, RegionsRepository, TimeLimits, TimeLimitSettings],
  exports: [Holidays, Regions, TimeLimitSettings],
})
export class RegionsModule {}
