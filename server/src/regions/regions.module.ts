import { Module } from '@nestjs/common';
import { Holidays } from './holidays.service';
import { RegionsController } from './regions.controller';
import { RegionsRepository } from './regions.repository';
import { Regions } from './regions.service';
import { TimeLimitSettings } from './time-limit-settings.service';

@Module({
  controllers: [RegionsController],
  providers: [Holidays, Regions, RegionsRepository, TimeLimitSettings],
  exports: [Holidays, Regions, TimeLimitSettings],
})
export class RegionsModule {}
