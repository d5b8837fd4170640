import { Module } from '@nestjs/common';
import { InstitutionsModule } from '../institutions/institutions.module';
import { RegionsModule } from '../regions/regions.module';
import { OverviewController } from './overview.controller';
import { Overview } from './overview.service';

@Module({
  imports: [InstitutionsModule, RegionsModule],
  controllers: [OverviewController],
  providers: [Overview],
})
export class OverviewModule {}
