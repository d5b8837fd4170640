import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecordsPartsModule } from '../records/records-parts.module';
import { Case } from './case.entity';
import { CaseEnding } from './case-ending.service';
import { CaseKind } from './case-kind';
import { CaseOwnership } from './case-ownership';
import { CaseParts } from './case-parts.service';
import { CaseSecrets } from './case-secrets';
import { CaseSteps } from './case-steps.service';
import { CasesReader } from './cases-reader';
import { CasesWriter } from './cases-writer';

const services = [
  CaseEnding,
  CaseKind,
  CaseOwnership,
  CaseParts,
  CaseSecrets,
  CaseSteps,
  CasesReader,
  CasesWriter,
];

/** What other modules need of cases; the cases themselves need those modules. */
@Module({
  imports: [TypeOrmModule.forFeature([Case]), RecordsPartsModule],
  providers: services,
  exports: [TypeOrmModule, ...services],
})
export class CasesWritingModule {}
