import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RegionsModule } from '../regions/regions.module';
import { Organization } from './organization.entity';
import { InstitutionsController } from './institutions.controller';
import { Institutions } from './institutions.service';
import { OrganizationChanges } from './organization-changes.service';
import { OrganizationsRepository } from './organizations.repository';
import { Organizations } from './organizations.service';
import { PlacesTaken } from './places-taken';
import { SuggestionsRepository } from './suggestions.repository';
import { Suggestions } from './suggestions.service';

@Module({
  imports: [TypeOrmModule.forFeature([Organization]), RegionsModule],
  controllers: [InstitutionsController],
  providers: [
    Institutions,
    OrganizationChanges,
    Organizations,
    OrganizationsRepository,
    PlacesTaken,
    Suggestions,
    SuggestionsRepository,
  ],
  exports: [Institutions, Organizations, Suggestions],
})
export class InstitutionsModule {}
