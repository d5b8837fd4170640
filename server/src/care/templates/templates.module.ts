import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstitutionsModule } from '../../directory/institutions/institutions.module';
import { RegionsModule } from '../../directory/regions/regions.module';
import { SigningModule } from '../signing/signing.module';
import { DocumentTemplate } from './document-template.entity';
import { TemplateChecks } from './template-checks.service';
import { TemplatesController } from './templates.controller';
import { Templates } from './templates.service';

@Module({
  imports: [TypeOrmModule.forFeature([DocumentTemplate]), InstitutionsModule, RegionsModule, SigningModule],
  controllers: [TemplatesController],
  providers: [TemplateChecks, Templates],
  exports: [TemplateChecks, Templates],
})
export class TemplatesModule {}
