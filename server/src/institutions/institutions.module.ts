import { Module } from '@nestjs/common';
import { RegionsModule } from '../regions/regions.module';
import { InstitutionsController } from './institutions.controller';
import { Institutions } from './institutions.service';
import { OrganizationsRepository } from './organizations.repository';
import { Organizations } from './organizations.service';

@Module({
  imports: [RegionsModule],
  controllers: [InstitutionsController],
  providers: [Institutions, Organizations, OrganizationsRepository],
  exports: [Organizations],
})
export class InstitutionsModule {}
