import { Module } from '@nestjs/common';
import { InstitutionsModule } from '../../directory/institutions/institutions.module';
import { RegionsModule } from '../../directory/regions/regions.module';
import { OverviewController } from './overview.controller';
import { Overview } from './overview.service';

@Module({
  imports: [InstitutionsModule, RegionsModule],
  controllers: [OverviewController],
  providers: [Overview],
})
export class OverviewModule {}
