import { Module } from '@nestjs/common';
import { InstitutionsModule } from '../institutions/institutions.module';
import { IntakeModule } from '../intake/intake.module';
import { RegionsModule } from '../regions/regions.module';
import { CasesWritingModule } from './cases-writing.module';
import { CasesController } from './cases.controller';
import { Cases } from './cases.service';

@Module({
  imports: [CasesWritingModule, InstitutionsModule, IntakeModule, RegionsModule],
  controllers: [CasesController],
  providers: [Cases],
})
export class CasesModule {}
