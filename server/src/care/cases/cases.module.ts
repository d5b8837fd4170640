import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseOfApplication } from '../../intake/applications/case-of-application';
import { RecordsPartsModule } from '../../records/records-parts.module';
import { Case } from './case.entity';
import { CaseEnding } from './case-ending.service';
import { CaseKind } from './case-kind';
import { CaseParts } from './case-parts.service';
import { CaseRoots } from '../../records/case-roots';
import { CaseSecrets } from './case-secrets';
import { CaseSteps } from './case-steps.service';
import { CasesReader } from './cases-reader';
import { GrownCases } from './grown-cases.service';

const services = [
  CaseEnding,
  CaseKind,
  CaseParts,
  CaseRoots,
  CaseSecrets,
  CaseSteps,
  CasesReader,
  { provide: CaseOfApplication, useClass: GrownCases },
];

/** What other modules need of cases; the cases themselves need those modules. Applications stand below and are given it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Case]), RecordsPartsModule],
  providers: services,
  exports: [TypeOrmModule, ...services],
})
export class CasesModule {}
