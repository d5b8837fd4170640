import { Module } from '@nestjs/common';
import { Holidays } from './holidays.service';
import { RegionsController } from './regions.controller';
import { RegionsRepository } from './regions.repository';
import { Regions } from './regions.service';

@Module({
  controllers: [RegionsController],
  providers: [Holidays, Regions, RegionsRepository],
  exports: [Holidays, Regions],
})
export class RegionsModule {}
